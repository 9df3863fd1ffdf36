import { keyOf } from '../../facts/definitions.ts';
import { type LinkFact, pathSpanOf } from '../../facts/links.ts';
import type { FileTree } from '../../index/fileTree.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import { decoded, folderOf, isNoteName, joined, nameOf, withoutExtension } from '../../index/paths.ts';
import { isInAngles, rewrittenPath } from '../linkPath.ts';
import { lettersOf, nearestName } from './nearestName.ts';
import type { Fix, FixContext, Found } from './rule.ts';
import { isComment } from './unusedLinkDefinition.ts';

/** Names of files that show a picture in a page. */
const PICTURE = /\.(?:apng|avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp|excalidraw)$/i;

/** For so many links of a note what was meant is looked for while somebody types. */
const MAX_SUGGESTIONS = 10;

/** What kind of thing a link leads to. */
export type LinkAim = 'file' | 'picture' | 'page';

/**
 * The links of a note with a certain aim that lead to no file.
 *
 * @param say what is wrong, by the path as people read it
 */
export function* brokenLinks(
  view: IndexView,
  note: IndexedNote,
  { aim, say }: { readonly aim: LinkAim; readonly say: (path: string, link: LinkFact) => string },
): Generator<Found> {
  let count = 0;
  for (const link of note.facts.links) {
    if (link.path === '' || aimOf(note, link) !== aim || isInComment(note, link)) continue;
    if (view.resolve(note, link).kind !== 'missing') continue;
    const meant = ++count > MAX_SUGGESTIONS ? undefined : findMeant(view, note, { link, isQuick: true });
    const hint = meant === undefined ? '' : ` Did you mean “${decoded(meant.path)}”?`;
    yield { ...pathSpanOf(link), message: `${say(decoded(link.path), link)}${hint}` };
  }
}

/** The fix of a broken link: the path that was meant. */
export function fixesOfPath(found: Found, { view, note, text }: FixContext): Fix[] {
  const link = note.facts.links.find(({ pathStart, path }) => pathStart === found.start && path !== '');
  const meant = link && findMeant(view, note, { link, isQuick: false });
  if (link === undefined || meant === undefined) return [];
  const style = { site: view.site, tree: view.tree, isInAngles: isInAngles(text, link) };
  const newText = rewrittenPath(link, style, meant.ends);
  const edits = [{ uri: note.uri, ...pathSpanOf(link), newText }];
  const fix: Fix = { title: `Change to “${decoded(meant.path)}”`, preferred: true, edits };
  return [isSpelledAlike(link, meant) ? { ...fix, safe: true } : fix];
}

/** True for `my notes.md` beside `my-notes.md`: a file of other letters, or elsewhere, may not be the one that was meant. */
function isSpelledAlike({ path }: LinkFact, meant: Meant): boolean {
  const lettersIn = (each: string) => lettersOf(withoutExtension(decoded(each)).replace(/^(?:\.?\/)+/, ''));
  return lettersIn(path) === lettersIn(meant.path);
}

function aimOf({ facts: { definitions, references } }: IndexedNote, link: LinkFact): LinkAim {
  if (link.form === 'ref') return 'page';
  if (link.form === 'wiki') return link.isEmbed && PICTURE.test(link.path) ? 'picture' : 'file';
  if (link.form !== 'definition') return link.isEmbed ? 'picture' : 'file';
  const definition = definitions.find(({ start }) => start === link.start);
  const key = definition && keyOf(definition);
  const uses = references.filter((reference) => keyOf(reference) === key);
  return uses.length > 0 && uses.every(({ kind }) => kind === 'image') ? 'picture' : 'file';
}

/** `[#]: hidden` */
function isInComment({ facts: { definitions } }: IndexedNote, { form, start }: LinkFact): boolean {
  return form === 'definition' && definitions.some((each) => each.start === start && isComment(each));
}

/** What somebody most likely meant by a link that leads nowhere. */
interface Meant {
  /** As the link would say it. */
  readonly path: string;
  readonly ends: { readonly here: string; readonly target: string };
}

/** A link of which it is asked what was meant; quickly, without a look at the names of all files. */
interface Asked {
  readonly link: LinkFact;
  readonly isQuick: boolean;
}

function findMeant(view: IndexView, note: IndexedNote, { link, isQuick }: Asked): Meant | undefined {
  const { tree, site } = view;
  const here = tree?.findPath(note.uri);
  if (tree === undefined || here === undefined) return undefined;
  const target = findFileMeant(tree, here, { link, isQuick });
  if (target === undefined) return undefined;
  const path = rewrittenPath(link, { site, tree, isInAngles: false }, { here, target });
  // On a site it may lead elsewhere after all.
  const reached = view.resolve(note, { ...link, path });
  const uri = reached.kind === 'note' ? reached.note.uri : reached.kind === 'file' ? reached.uri : undefined;
  return uri === tree.addressOf(target) ? { path, ends: { here, target } } : undefined;
}

/** A file of the same name elsewhere, else one of nearly that name: first in the same folder, then anywhere. */
function findFileMeant(tree: FileTree, here: string, { link, isQuick }: Asked): string | undefined {
  const path = decoded(link.path).replaceAll('\\', '/').replace(/\/+$/, '');
  const wantsNote = isNoteName(path) || !/\.\w+$/.test(path);
  const isAlike = (each: string) => each !== here && isNoteName(each) === wantsNote;
  const named = filesNamed(tree, nameOf(path)).filter(isAlike);
  if (named.length > 0) {
    const end = `/${withoutExtension(path).replace(/^[./]+/, '')}`;
    const choices = [
      named,
      named.filter((each) => withoutExtension(each).endsWith(end)),
      named.filter((each) => each.startsWith(`${folderOf(here)}/`)),
    ];
    return choices.find(({ length }) => length === 1)?.[0];
  }
  const isFromRoot = path.startsWith('/') || link.form === 'wiki';
  const folder = joined(isFromRoot ? '' : folderOf(here), folderOf(path)) ?? '';
  const beside = tree.entriesOf(folder).map((entry) => (folder === '' ? entry.name : `${folder}/${entry.name}`));
  const near = findNearest(tree, path, beside.filter(isAlike));
  return near !== undefined || isQuick ? near : findNearest(tree, path, [...tree.below('')].filter(isAlike));
}

/** Files of a name, with the extension of a note or without, and notes that stand for a folder of that name. */
function filesNamed(tree: FileTree, name: string): string[] {
  const files = [...tree.named(name), ...tree.named(`${name}.md`)];
  if (files.length > 0) return files;
  const bundles = [...tree.named('_index.md'), ...tree.named('index.md'), ...tree.named('README.md')];
  return bundles.filter((each) => nameOf(folderOf(each)) === name);
}

/** The only file of a list whose name is next to that of a path. */
function findNearest(tree: FileTree, path: string, paths: readonly string[]): string | undefined {
  const nameIn = (each: string) => withoutExtension(nameOf(each));
  const files = paths.filter((each) => tree.kindOf(each) === 'file');
  const meant = nearestName(withoutExtension(nameOf(path)), files.map(nameIn));
  const [found, ...others] = meant === undefined ? [] : files.filter((each) => nameIn(each) === meant);
  return others.length === 0 ? found : undefined;
}
