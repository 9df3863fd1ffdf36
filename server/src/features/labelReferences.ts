import { keyOf, labelSpanOf } from '../facts/definitions.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import { touches } from '../text/span.ts';
import type { Occurrence } from './occurrences.ts';

/** Where a note has the label at an offset, of links or of a footnote, in order; a definition says what it leads to. */
export function labelOccurrences({ facts }: IndexedNote, offset: number): Occurrence[] {
  const { definitions, references } = facts;
  const at = [...definitions, ...references].find((label) => touches(labelSpanOf(label), offset));
  if (at === undefined) return [];
  const isSame = (label: Parameters<typeof keyOf>[0]): boolean => keyOf(label) === keyOf(at);
  return [
    ...definitions.filter(isSame).map((label) => ({ ...labelSpanOf(label), isDefinition: true })),
    ...references.filter(isSame).map((label) => ({ ...labelSpanOf(label), isDefinition: false })),
  ].sort((a, b) => a.start - b.start);
}
