import { nearest } from '../../text/nearest.ts';

/**
 * The name that somebody most likely meant, of those with the same numbers: `image-12` is no misspelling of `image-13`.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  return nearest(name, withNumbersOf(name, candidates));
}

function* withNumbersOf(name: string, candidates: Iterable<string>): Generator<string> {
  const numbers = numbersIn(name);
  for (const each of candidates) {
    // No two names are near of which one is longer by more than two characters.
    if (Math.abs(each.length - name.length) <= 2 && numbersIn(each) === numbers) yield each;
  }
}

function numbersIn(name: string): string {
  return name.replace(/[^0-9]+/g, ' ').trim();
}

/** What is left of a name, an anchor or a heading's text when its marks and its case are taken away. */
export function lettersOf(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || id;
}
