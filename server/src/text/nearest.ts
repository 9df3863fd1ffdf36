import { fold } from './words.ts';

/**
 * The candidate that somebody most likely meant who wrote the word: the one with the fewest edits to it, of several the
 * one that begins alike for longest, of those the first. Undefined where none is near: a third of the word's characters
 * may be wrong, two at most. Case makes no difference.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word);
  let best: { readonly candidate: string; readonly alike: number } | undefined;
  let least = allowedEdits(word);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const other = fold(candidate);
    const edits = editsBetween(folded, other, least);
    if (edits === undefined) continue;
    const alike = commonPrefix(folded, other);
    if (best !== undefined && edits === least && alike <= best.alike) continue;
    best = { candidate, alike };
    least = edits;
  }
  return best?.candidate;
}

/** ` Did you mean “s3”?`, to be put behind a sentence; nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}

/** The same for words that a format has, few and of its own: one that is written in part (`alias`, `warn`) is meant too. */
export function didYouMeanWord(word: string, words: readonly string[]): string {
  const begun = words.filter((each) => word.length >= LEAST_PART && fold(each).startsWith(fold(word)));
  return didYouMean(word, words) || (begun.length === 1 ? ` Did you mean “${begun[0]}”?` : '');
}

/** Letters by which a word can be known that is not written to its end. */
const LEAST_PART = 3;

/** How many edits may lie between a word and what was meant by it. */
function allowedEdits({ length }: string): number {
  return Math.min(2, Math.floor(length / 3));
}

/**
 * How many characters (UTF-16) must be added, left out, replaced or swapped with their neighbour to make the one text of
 * the other; undefined where more than the limit. The optimal string alignment distance (a Damerau-Levenshtein distance
 * that edits no stretch twice), computed only for prefixes of about the same length (Ukkonen 1985) and given up where
 * all of them differ by more already.
 */
export function editsBetween(a: string, b: string, limit: number): number | undefined {
  const start = commonPrefix(a, b);
  const rows = a.length - start;
  const columns = b.length - start;
  if (Math.abs(rows - columns) > limit) return undefined;
  if (rows === 0 || columns === 0) return rows + columns;
  const beyond = limit + 1;
  let before = new Array<number>(columns + 2).fill(beyond);
  let above = before.map((_, column) => column);
  let current = before.slice();
  for (let row = 1; row <= rows; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(columns, row + limit);
    current[from - 1] = from === 1 ? row : beyond;
    let least = beyond;
    for (let column = from; column <= to; column++) {
      const isSame = a.charCodeAt(start + row - 1) === b.charCodeAt(start + column - 1);
      let edits = (above[column - 1] ?? beyond) + (isSame ? 0 : 1);
      edits = Math.min(edits, (above[column] ?? beyond) + 1, (current[column - 1] ?? beyond) + 1);
      if (!isSame && row > 1 && column > 1 && areSwapped(a, start + row, b, start + column)) {
        edits = Math.min(edits, (before[column - 2] ?? beyond) + 1);
      }
      current[column] = edits;
      least = Math.min(least, edits);
    }
    current[to + 1] = beyond;
    if (least > limit) return undefined;
    [before, above, current] = [above, current, before];
  }
  const edits = above[columns] ?? beyond;
  return edits > limit ? undefined : edits;
}

/** True where the two characters before these ends are the same in the other order. */
function areSwapped(a: string, aEnd: number, b: string, bEnd: number): boolean {
  return a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 2) && a.charCodeAt(aEnd - 2) === b.charCodeAt(bEnd - 1);
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
