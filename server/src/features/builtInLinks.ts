import type { Anchor } from '../facts/anchors.ts';
import type { LinkFact } from '../facts/links.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { asNotes, decoded, folderOf, joined } from '../index/paths.ts';
import { isIdOf } from '../index/places.ts';
import { GithubAnchors } from '../text/anchors.ts';

/**
 * True for a link that VS Code's own support of Markdown does not follow: a wiki link, Hugo's `ref` and `relref`, an
 * address that is a page's on a site, and an anchor that is not made as GitHub makes it.
 */
export function isBeyondBuiltIn(view: IndexView, note: IndexedNote, link: LinkFact): boolean {
  if (link.form === 'wiki' || link.form === 'ref') return true;
  if (link.fragment === undefined && view.site.anchors === 'github') return false;
  const target = view.resolve(note, link);
  if (target.kind !== 'note') return false;
  const anchor = target.place.kind === 'anchor' ? target.place.anchor : undefined;
  if (view.site.anchors === 'github') return anchor?.origin === 'attribute' || isByText(anchor, link);
  if (link.path !== '' && !builtInPaths(view, note, link).includes(target.note.uri)) return true;
  const heading = anchor?.heading;
  const text = heading === undefined ? undefined : target.note.facts.headings[heading]?.text;
  return text !== undefined && decoded(link.fragment ?? '') !== new GithubAnchors().anchorOf(text);
}

/** True for a link that in a vault leads to a heading by its text. */
function isByText(anchor: Anchor | undefined, { fragment = '' }: LinkFact): boolean {
  return anchor?.heading !== undefined && !isIdOf(anchor, fragment);
}

/** Addresses at which VS Code looks for a path: from the note or the root, with an extension of Markdown or without. */
function builtInPaths({ tree }: IndexView, note: IndexedNote, { path }: LinkFact): string[] {
  const here = tree?.findPath(note.uri);
  if (tree === undefined || here === undefined) return [];
  const plain = decoded(path);
  const file = joined(plain.startsWith('/') ? '' : folderOf(here), plain);
  return file === undefined ? [] : [file, ...asNotes(file)].map((each) => tree.addressOf(each));
}
