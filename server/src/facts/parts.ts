import type { Citation } from './citations.ts';
import type { SourceFact } from './sources.ts';

/** The stretch of a note that one source list serves; its numbers are its own. */
export interface Part {
  readonly citations: readonly Citation[];
  /** The list's sources, and those definitions that serve the whole note. */
  readonly sources: readonly SourceFact[];
}

/**
 * Cuts a note into parts. A part is found, not declared: a source list closes the part that began after the one
 * before it, so a citation belongs to the first list at or after it; behind the last list there is no part.
 */
export function partsOf(citations: readonly Citation[], sources: readonly SourceFact[]): Part[] {
  const definitions = sources.filter(({ list }) => list === undefined);
  const lists = new Map<number, SourceFact[]>();
  for (const source of sources) {
    if (source.list === undefined) continue;
    const list = lists.get(source.list);
    if (list === undefined) lists.set(source.list, [source]);
    else list.push(source);
  }
  let from = 0;
  return [...lists.values()].map((list) => {
    const end = list[list.length - 1]?.end ?? from;
    const own = citations.filter(({ start }) => start >= from && start < end);
    from = end;
    return { citations: own, sources: [...list, ...definitions] };
  });
}

/** Citations of a part that none of its sources bears the number of. */
export function citationsWithoutSource(part: Part): Citation[] {
  const numbers = new Set(part.sources.map(({ number }) => number));
  return part.citations.filter(({ number }) => !numbers.has(number));
}
