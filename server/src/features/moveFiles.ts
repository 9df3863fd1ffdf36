import type { LinkFact } from '../facts/links.ts';
import { pathSpanOf } from '../facts/links.ts';
import type { FileTree } from '../index/fileTree.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { decoded, folderOf, joined, looseName, nameOf, withoutExtension } from '../index/paths.ts';
import { type LinkEnds, rewrittenPath } from './linkPath.ts';
import type { NoteEdit } from './rules/rule.ts';

/** A file or a folder that is to have another address. */
export interface Rename {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * The edits, in all notes, that keep links alive when files or folders are moved or renamed: links to what is moved, and
 * the relative links in notes that are. A link keeps its form and its percent-encoding; what leads to the same place
 * still is not touched. Addresses are those before the move.
 */
export function moveFiles(view: IndexView, renames: readonly Rename[]): NoteEdit[] {
  const { tree } = view;
  if (tree === undefined) return [];
  const moves = new Moves(tree, renames);
  const links = new Map<LinkFact, IndexedNote>();
  for (const path of moves.paths()) {
    const uri = tree.addressOf(path);
    for (const { note, item } of view.linksTo(uri)) links.set(item, note);
    const moved = view.findNote(uri);
    for (const link of moved?.facts.links ?? []) if (moved !== undefined) links.set(link, moved);
  }
  const edits = Array.from(links, ([link, note]) => findEdit(view, moves, { link, note })).filter(
    (edit) => edit !== undefined,
  );
  return edits.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start));
}

function findEdit(
  view: IndexView,
  moves: Moves,
  { link, note }: { readonly link: LinkFact; readonly note: IndexedNote },
): NoteEdit | undefined {
  const before = link.path === '' ? undefined : findEnds(view, note, link);
  if (before === undefined || !isNamed(link, before)) return undefined;
  const after = { here: moves.to(before.here), target: moves.to(before.target) };
  if (after.here === before.here && after.target === before.target) return undefined;
  const style = { site: view.site, tree: view.tree, isInAngles: /\s/.test(link.path) };
  // A form that would be written otherwise even if nothing moved, such as a longer way round, is the author's.
  const same = rewrittenPath(link, style, before, before);
  const newText = rewrittenPath(link, style, after, before);
  return newText === same || newText === link.path ? undefined : { uri: note.uri, ...pathSpanOf(link), newText };
}

/** The paths of a link's two ends; where nobody knows what is at the other one, its path is known all the same. */
function findEnds(view: IndexView, note: IndexedNote, link: LinkFact): LinkEnds | undefined {
  const { tree } = view;
  const here = tree?.findPath(note.uri);
  if (tree === undefined || here === undefined) return undefined;
  const reached = view.resolve(note, link);
  if (reached.kind === 'note' || reached.kind === 'file') {
    const target = tree.findPath(reached.kind === 'note' ? reached.note.uri : reached.uri);
    return target === undefined ? undefined : { here, target };
  }
  const path = decoded(link.path);
  const isRelative = !path.startsWith('/') && link.form !== 'wiki' && link.form !== 'ref';
  const target = isRelative ? joined(folderOf(here), path) : undefined;
  return target !== undefined && target !== '' && tree.isHidden(target) ? { here, target } : undefined;
}

/** False for a link by a title or an alias: those stay when a file moves. */
function isNamed({ path, form }: LinkFact, { target }: LinkEnds): boolean {
  const last = nameOf(decoded(path).replace(/\/+$/, ''));
  if (last === '' || last === '.' || last === '..') return true;
  const names = [nameOf(target), nameOf(folderOf(target))].map((name) => looseName(withoutExtension(name)));
  const own = looseName(withoutExtension(last));
  return form === 'wiki' ? own === names[0] : names.some((name) => name === own || name.startsWith(`${own}.`));
}

/** Where everything is behind the move. */
class Moves {
  readonly #tree: FileTree;
  readonly #moves: readonly { readonly from: string; readonly to: string }[];

  constructor(tree: FileTree, renames: readonly Rename[]) {
    this.#tree = tree;
    this.#moves = renames
      .flatMap(({ oldUri, newUri }) => {
        const from = tree.findPath(oldUri);
        const to = tree.findPath(newUri);
        return from === undefined || from === '' || to === undefined ? [] : [{ from, to }];
      })
      .sort((a, b) => b.from.length - a.from.length);
  }

  /** All files that are moved, by their paths before. */
  *paths(): Generator<string> {
    for (const { from } of this.#moves) {
      if (this.#tree.kindOf(from) === 'folder') yield* this.#tree.below(from);
      yield from;
    }
  }

  to(path: string): string {
    const move = this.#moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move === undefined ? path : move.to + path.slice(move.from.length);
  }
}
