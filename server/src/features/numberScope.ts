import type { Citation } from '../facts/citations.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import type { CitedNote, Part } from '../facts/parts.ts';
import type { SourceFact } from '../facts/sources.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import { findTouching, firstAtOrAfter, type Span } from '../text/span.ts';
import { type CitationGroup, citationGroupOf } from './citationGroup.ts';

/** A place in a note. */
export interface NotePlace {
  readonly note: IndexedNote;
  /** The note's text. */
  readonly text: string;
  readonly offset: number;
}

/** Citations that look for their sources in one list: those of a part, and those behind the last one. */
export type Stretch = Pick<Part, 'citations' | 'sources'>;

/** A citation's number where it has one meaning, what stands at the cursor, and how far that meaning goes. */
export interface Numbered extends CitationGroup {
  readonly at: Citation | SourceFact;
  /** Where it is cited, each stretch with all its citations. */
  readonly stretches: readonly Stretch[];
}

/** Finds the number of the citation or of the source at an offset. */
export function findNumbered(facts: NoteFacts, offset: number): Numbered | undefined {
  const written = facts.citations.filter(({ isImplied }) => !isImplied);
  const source = findTouching(facts.sources, offset);
  const at = findTouching(written, offset) ?? (source && offset <= source.numberSpan.end + 1 ? source : undefined);
  if (at === undefined) return undefined;
  const group = citationGroupOf(facts, at);
  return { ...group, at, stretches: reachOf(facts, group) };
}

function reachOf(facts: NoteFacts, { part, sources, number }: CitationGroup): Stretch[] {
  if (part !== undefined) return [part];
  const stretches = stretchesOf(facts);
  return sources.length > 0 ? stretches.filter((stretch) => !lists(stretch, number)) : stretches.slice(-1);
}

/** A note in stretches: one for each part, and what stands behind the last. */
export function stretchesOf({ citations, parts }: CitedNote): Stretch[] {
  const behind = citations.slice(firstAtOrAfter(citations, parts[parts.length - 1]?.end ?? 0));
  return [...parts, { citations: behind, sources: [] }];
}

/** The definitions of a note, which serve all of it. */
export function definitionsOf({ sources }: CitedNote): SourceFact[] {
  return sources.filter(({ list }) => list === undefined);
}

/** True where the list of a stretch has a source of that number. */
export function lists({ sources }: Stretch, number: number): boolean {
  return sources.some((source) => source.number === number);
}

/** Numbers that cannot be given to what is to be renamed: other sources in reach, and what is cited beside it. */
export function takenNumbers(facts: NoteFacts, { number, citations, stretches }: Numbered): Set<number> {
  const sources = [...definitionsOf(facts), ...stretches.flatMap((stretch) => stretch.sources)];
  const cited = citations.length === 0 ? [] : stretches.flatMap((stretch) => stretch.citations);
  const taken = new Set([...sources, ...cited].map((each) => each.number));
  taken.delete(number);
  return taken;
}

/** The digits of a citation or a source. */
export function digitsOf(text: string, at: Citation | SourceFact): Span {
  const { start, end } = 'numberSpan' in at ? at.numberSpan : at;
  const index = text.slice(start, end).search(/\d/);
  const first = index < 0 ? start : start + index;
  const digits = /^\d+/.exec(text.slice(first, end))?.[0] ?? '';
  return { start: first, end: first + digits.length };
}
