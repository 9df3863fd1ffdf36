import type { NoteFacts } from '../../facts/noteFacts.ts';
import { type Part, uncitedSources } from '../../facts/parts.ts';
import type { SourceFact } from '../../facts/sources.ts';
import { isUnfilled, staysList } from '../sourceEdits.ts';

/**
 * The parts of a note whose list is one of sources as far as can be seen. A row of numbers that nothing cites, and that
 * lead to other notes or headings (`[1](page1.md) [2](page2.md)`), turns pages.
 */
export function sourcedParts({ parts }: NoteFacts): Part[] {
  return parts.filter(({ citations, sources }) => citations.length > 0 || sources.some(isOnTheWeb));
}

function isOnTheWeb({ url }: SourceFact): boolean {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(url);
}

/** Sources that have a number or an address in common, in order; those that are alone are left out. */
export function groupsBy(
  sources: readonly SourceFact[],
  keyOf: (source: SourceFact) => number | string,
): [SourceFact, ...SourceFact[]][] {
  const groups = new Map<number | string, [SourceFact, ...SourceFact[]]>();
  for (const source of sources) {
    const key = keyOf(source);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [source]);
    else group.push(source);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Each source with the first one of its list that has the same address. */
export function sameAddresses(sources: readonly SourceFact[]): [first: SourceFact, other: SourceFact][] {
  const filled = sources.filter(({ url }) => !isUnfilled(url));
  return groupsBy(filled, ({ url }) => url).flatMap(([first, ...others]) =>
    others.map((other): [SourceFact, SourceFact] => [first, other]),
  );
}

/**
 * True where the note is cut into the same parts when every source of a part's list has gone that some rule would
 * remove: fixes are applied together, and what each may do alone must not add up to a list that is none.
 */
export function staysPart(part: Part): boolean {
  const uncited = new Set(uncitedSources(part));
  const cited = part.sources.filter((source) => !uncited.has(source));
  const left = new Set(cited.map(({ url, number }) => (isUnfilled(url) ? number : url)));
  return canLose(part, part.sources.length - left.size);
}

/** True where the note's citations belong to the same parts without so many of a part's sources. */
export function canLose({ citations, sources, definitions }: Part, count: number): boolean {
  // Without any list the definitions would make one part of the whole note.
  return staysList(sources, count) || (citations.length === 0 && definitions.length === 0);
}
