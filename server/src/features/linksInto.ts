import type { LinkFact } from '../facts/links.ts';
import type { IndexedNote, IndexView, Located } from '../index/notebookIndex.ts';

/** All links that lead into a note: its own to places in it, and those of other notes and its own by its path. */
export function linksInto(view: IndexView, note: IndexedNote): readonly Located<LinkFact>[] {
  const own = note.facts.links.filter(({ path }) => path === '').map((item) => ({ note, item }));
  const others = view.linksTo(note.uri).filter(({ item }) => item.path !== '');
  return [...own, ...others];
}
