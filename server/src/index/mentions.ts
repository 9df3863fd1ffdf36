import type { NameMatcher, Naming } from '../catalog/matcher.ts';
import type { Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

/** A place in a note's prose where a service is named by any of its names. */
export interface Mention extends Span {
  /** More than one where services share the name. */
  readonly namings: readonly [Naming, ...Naming[]];
}

/** All mentions in a note's prose, in order. */
export function mentionsOf(prose: Prose, matcher: NameMatcher): Mention[] {
  return matcher.find(prose).map(({ start, end, namings }) => ({ ...prose.spanOf(start, end), namings }));
}
