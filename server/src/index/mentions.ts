import type { NameMatcher, Naming, Scan, ServiceExtent } from '../catalog/matcher.ts';
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
 * @param scan the matcher's of this prose, where it is known
 */
export function mentionsOf(
  prose: Prose,
  matcher: NameMatcher,
  sections: readonly ServiceExtent[],
  scan?: Scan,
): Mention[] {
  return matcher.find(prose, sections, scan).map((match) => {
    const { start, end } = prose.spanOf(match.start, match.end);
    // Not spread: V8 gives each object that begins with one a shape of its own, four times the room of the mention.
    return { start, end, namings: match.namings };
  });
}
