import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import { contains, type Span } from '../../text/span.ts';

/** True for a place in a heading to which a link in the notebook leads: other words give it another anchor. */
export function isInLinkedHeading(view: IndexView, note: IndexedNote, place: Span): boolean {
  const heading = note.facts.headings.findIndex(({ span }) => contains(span, place));
  if (heading < 0) return false;
  const own = note.facts.links.filter(({ path }) => path === '').map((item) => ({ note, item }));
  return [...own, ...view.linksTo(note.uri)].some(({ note: from, item }) => {
    const target = view.resolve(from, item);
    return target.kind === 'note' && target.place.kind === 'anchor' && target.place.anchor.heading === heading;
  });
}
