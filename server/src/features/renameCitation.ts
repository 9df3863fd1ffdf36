import type { Span } from '../text/span.ts';
import { citationEdits, type Rewriting } from './citationEdits.ts';
import { definitionsOf, digitsOf, findNumbered, type NotePlace, takenNumbers } from './numberScope.ts';

/** The digits of the citation or source at an offset, which is what a rename replaces. */
export function prepareCitationRename({
  note,
  text,
  offset,
}: NotePlace): { readonly range: Span; readonly placeholder: string } | undefined {
  const found = findNumbered(note.facts, offset);
  return found && { range: digitsOf(text, found.at), placeholder: String(found.number) };
}

/**
 * Gives the citation or source at an offset another number, throughout its part; a definition's throughout the note.
 *
 * @returns undefined where no citation and no source stands
 */
export function renameCitation({ note, text, offset }: NotePlace, newName: string): Rewriting | undefined {
  const { facts, uri } = note;
  const found = findNumbered(facts, offset);
  if (found === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(newName)) {
    return { refusal: `“${newName}” is no number of a citation: these are 1 to 999, in digits.` };
  }
  const number = Number(newName);
  if (number === found.number) return { edits: [] };
  if (takenNumbers(facts, found).has(number)) {
    return {
      refusal: `[${number}] is taken here. “Renumber” puts the numbers in order, “Merge” makes one source of two.`,
    };
  }
  const numbers = new Map([[found.number, number]]);
  const separator = definitionsOf(facts).length > 0 ? ', ' : '';
  const cited = found.stretches.flatMap(({ citations }) => citationEdits({ uri, text, citations, numbers, separator }));
  const listed = found.sources.map((source) => ({ uri, ...digitsOf(text, source), newText: newName }));
  return { edits: [...cited, ...listed].sort((a, b) => a.start - b.start) };
}
