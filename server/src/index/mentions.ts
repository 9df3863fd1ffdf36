import type { NameMatcher, Naming, ServiceExtent } from '../catalog/matcher.ts';
import type { Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

/** A place in a note's prose where a service is named by any of its names. */
export interface Mention extends Span {
  /** More than one where services share the name. */
  readonly namings: readonly [Naming, ...Naming[]];
}

/**
 * All mentions in a note's prose, in order.
 *
 * @param sections the note's service sections, in which ordinary words may be names
 */
export function mentionsOf(prose: Prose, matcher: NameMatcher, sections: readonly ServiceExtent[]): Mention[] {
  return matcher.find(prose, sections).map(({ start, end, namings }) => ({ ...prose.spanOf(start, end), namings }));
}
