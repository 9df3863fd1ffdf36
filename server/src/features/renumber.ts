import { citationsWithoutSource, type Part } from '../facts/parts.ts';
import type { SourceFact } from '../facts/sources.ts';
import { citationEdits, type Rewriting } from './citationEdits.ts';
import { definitionsOf, digitsOf, type NotePlace } from './numberScope.ts';
import type { NoteEdit } from './rules/rule.ts';
import { endWithRemark } from './sourceEdits.ts';

/**
 * Numbers the sources of the part at an offset by where they are first cited, and sorts them so; those that nothing
 * cites come last, in the order that they had. Twice is the same as once.
 */
export function renumber({ note, text, offset }: NotePlace): Rewriting {
  const { facts, uri } = note;
  const part = facts.parts.find(
    ({ start, end, sources }) => sources.length === 0 || (start <= offset && offset <= end),
  );
  if (part === undefined) return { refusal: 'No source list closes this part: there is nothing to renumber by.' };
  const sources = part.sources.length > 0 ? part.sources : part.definitions;
  const refusal = refusalOf(part, sources);
  if (refusal !== undefined) return { refusal };
  const numbers = newNumbers(part, sources);
  const separator = definitionsOf(facts).length > 0 ? ', ' : '';
  const cited = citationEdits({ uri, text, citations: part.citations, numbers, separator });
  const edits = [...cited, ...sorted(sources, numbers, { uri, text })];
  return { edits: edits.sort((a, b) => a.start - b.start) };
}

function refusalOf(part: Part, sources: readonly SourceFact[]): string | undefined {
  const [missing] = citationsWithoutSource(part);
  if (missing !== undefined)
    return `[${missing.number}] has no source in this part. Add it, or correct the number, first.`;
  const numbers = sources.map(({ number }) => number);
  const twice = numbers.find((number, index) => numbers.indexOf(number) < index);
  if (twice !== undefined) return `[${twice}] is given twice: which of the two is cited cannot be known.`;
  return undefined;
}

/** The new number of each source. Numbers that the part cites from definitions, which serve the whole note, stay theirs. */
function newNumbers({ citations }: Part, sources: readonly SourceFact[]): Map<number, number> {
  const own = new Set(sources.map(({ number }) => number));
  const cited = new Set(citations.map(({ number }) => number));
  const numbers = new Map<number, number>();
  let next = 1;
  for (const number of [...cited, ...own]) {
    if (!own.has(number) || numbers.has(number)) continue;
    while (cited.has(next) && !own.has(next)) next++;
    numbers.set(number, next++);
  }
  return numbers;
}

/** Puts the sources in the order of their numbers, each where one stood before. */
function sorted(
  sources: readonly SourceFact[],
  numbers: ReadonlyMap<number, number>,
  { uri, text }: { readonly uri: string; readonly text: string },
): NoteEdit[] {
  const numberOf = ({ number }: SourceFact): number => numbers.get(number) ?? number;
  const inOrder = [...sources].sort((a, b) => numberOf(a) - numberOf(b));
  return sources.flatMap((slot, index): NoteEdit[] => {
    const source = inOrder[index];
    if (source === undefined) return [];
    const { start } = slot;
    const digits = digitsOf(text, source);
    const number = String(numberOf(source));
    if (source.start === start) {
      return numberOf(source) === source.number ? [] : [{ uri, ...digits, newText: number }];
    }
    const rest = text.slice(digits.end, endWithRemark(text, source));
    const newText = text.slice(source.start, digits.start) + number + rest;
    return [{ uri, start, end: endWithRemark(text, slot), newText }];
  });
}
