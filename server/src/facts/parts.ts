import { firstAtOrAfter, type Span } from '../text/span.ts';
import type { Citation } from './citations.ts';
import type { SourceFact } from './sources.ts';

/** The stretch of a note that one source list serves; its numbers are its own. */
export interface Part extends Span {
  readonly citations: readonly Citation[];
  /** The list that closes the part. */
  readonly sources: readonly SourceFact[];
  /** Definitions (`[3]: https://…`) of the note: they serve every part. */
  readonly definitions: readonly SourceFact[];
}

/**
 * Cuts a note into parts. A part is found, not declared: a source list closes the part that began after the one
 * before it, so a citation belongs to the first list at or after it; behind the last list there is no part. A note that
 * has definitions and no list is one part as a whole.
 */
export function partsOf(citations: readonly Citation[], sources: readonly SourceFact[]): Part[] {
  const definitions = sources.filter(({ list }) => list === undefined);
  const lists = listsOf(sources);
  if (lists.length === 0 && definitions.length > 0) return [wholeNote(citations, definitions)];
  let start = 0;
  return lists.map((list) => {
    const end = list[list.length - 1]?.end ?? start;
    const own = citations.slice(firstAtOrAfter(citations, start), firstAtOrAfter(citations, end));
    const part = { start, end, citations: own, sources: list, definitions };
    start = end;
    return part;
  });
}

function wholeNote(citations: readonly Citation[], definitions: readonly SourceFact[]): Part {
  const end = [...citations, ...definitions].reduce((last, item) => Math.max(last, item.end), 0);
  return { start: 0, end, citations, sources: [], definitions };
}

/** Citations of a part that none of its sources, and no definition, bears the number of. */
export function citationsWithoutSource({ citations, sources, definitions }: Part): Citation[] {
  const numbers = new Set([...sources, ...definitions].map(({ number }) => number));
  return citations.filter(({ number }) => !numbers.has(number));
}

/** Citations in no part: behind the last source list, or in a note that has none; without those that a definition serves. */
export function citationsBehindParts({ citations, sources, parts }: CitedNote): readonly Citation[] {
  const behind = citations.slice(firstAtOrAfter(citations, parts[parts.length - 1]?.end ?? 0));
  const defined = new Set(sources.filter(({ list }) => list === undefined).map(({ number }) => number));
  return behind.filter(({ number }) => !defined.has(number));
}

/** What a note says of citations, sources and parts. */
export interface CitedNote {
  readonly citations: readonly Citation[];
  readonly sources: readonly SourceFact[];
  readonly parts: readonly Part[];
}

/** Sources of a part's list that nothing in the part cites, neither by a citation nor by a link. */
export function uncitedSources({ citations, sources }: Part): SourceFact[] {
  const numbers = new Set(citations.map(({ number }) => number));
  return sources.filter(({ number, isLinked }) => !numbers.has(number) && !isLinked);
}

function listsOf(sources: readonly SourceFact[]): SourceFact[][] {
  const lists = new Map<number, SourceFact[]>();
  for (const source of sources) {
    if (source.list === undefined) continue;
    const list = lists.get(source.list);
    if (list === undefined) lists.set(source.list, [source]);
    else list.push(source);
  }
  return [...lists.values()];
}
