import type { Anchor } from '../facts/anchors.ts';
import type { LinkFact } from '../facts/links.ts';
import type { FileTree } from './fileTree.ts';
import { nearestPath } from './nearestPath.ts';
import type { IndexedNote } from './notebookIndex.ts';
import { type NoteNames, titleKey } from './noteNames.ts';
import { findPage, findRef } from './pages.ts';
import { asNotes, decoded, folderOf, isNoteName, joined, looseName, nameOf, withoutExtension } from './paths.ts';
import type { Site } from './site.ts';

/** Where a link leads. */
export type Target =
  | NoteTarget
  /** A file that is no note, or a folder. */
  | { readonly kind: 'file'; readonly uri: string; readonly spelling: string | undefined }
  /** Nowhere: there is no such file. */
  | { readonly kind: 'missing' }
  /** Nobody knows: out of the notebook, into a folder that is left out, to a page that a site generator makes. */
  | { readonly kind: 'unknown' };

export interface NoteTarget {
  readonly kind: 'note';
  readonly note: IndexedNote;
  readonly place: Place;
  /** The path as the disk spells it, where the link has letters in another case: it works on some disks only. */
  readonly spelling: string | undefined;
}

/** Which place in a note a link leads to. */
export type Place =
  /** No fragment: the note as a whole. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' };

/** What links are resolved in. */
export interface Surroundings {
  readonly tree: FileTree;
  readonly site: Site;
  /** Made when it is asked for: most links need none. */
  names(): NoteNames;
  findNote(uri: string): IndexedNote | undefined;
}

/** The path at which a link's file was found, and whether the link spells it so; or why it was not found. */
export type FoundPath = { readonly path: string; readonly isSpelled: boolean } | 'missing' | 'unknown';

/** The file of a link with a path. */
export function findFile(surroundings: Surroundings, note: IndexedNote, link: LinkFact): FoundPath {
  const { tree } = surroundings;
  const here = tree.findPath(note.uri);
  if (here === undefined || /\.{3}|…|^\[\[|^\(\(|^@site\//.test(link.path)) return 'unknown';
  const found = findPath(surroundings, { note, here }, link);
  if (found === 'missing' && isTemplate(here)) return 'unknown';
  if (typeof found === 'string' || tree.kindOf(found.path) === 'file') return found;
  return { ...found, path: findIndexNote(surroundings, found.path, here) ?? found.path };
}

/** A note, and its path in the notebook. */
export interface PlacedNote {
  readonly note: IndexedNote;
  readonly here: string;
}

function findPath(surroundings: Surroundings, from: PlacedNote, { form, path }: LinkFact): FoundPath {
  if (form === 'wiki') return findByName(surroundings, from.here, path);
  if (form === 'ref') return findRef(surroundings, from.here, path);
  const found = findByPath(surroundings, from, path);
  // Obsidian looks for what any link names in the whole vault, from its root or by the name alone.
  if (found !== 'missing' || !isObsidian(surroundings.tree)) return found;
  return findByName(surroundings, from.here, decoded(path));
}

/** True for a vault of Obsidian; its folder of settings is often left out. */
function isObsidian(tree: FileTree): boolean {
  return tree.isObsidian || tree.isHidden('.obsidian');
}

/** What is copied to begin a note: its links lead somewhere when it is filled in. */
function isTemplate(path: string): boolean {
  return /(?:^|\/)(?:archetypes|templates?)\/|(?:^|[/_.\s-])template(?:[_.\s-][^/]*)?$/i.test(path);
}

/** The note that stands for a folder. */
function findIndexNote({ tree, site }: Surroundings, folder: string, here: string): string | undefined {
  const names = site.anchors === 'hugo' ? ['_index', 'index', 'readme'] : ['readme', 'index', '_index'];
  const entries = tree.entriesOf(folder).filter(({ name, isFolder }) => !isFolder && isNoteName(name));
  for (const wanted of names) {
    const found = entries.filter(({ name }) => name.toLowerCase().split('.')[0] === wanted).map(({ name }) => name);
    const name = nearestPath(found, here, wanted);
    if (name !== undefined) return folder === '' ? name : `${folder}/${name}`;
  }
  return undefined;
}

/** A link by path: relative to its note or to the root, and on a site of Hugo as a page's address. */
function findByPath(surroundings: Surroundings, from: PlacedNote, written: string): FoundPath {
  const { tree, site } = surroundings;
  const path = decoded(written).replaceAll('\\', '/');
  const folder = folderOf(from.here);
  const roots = ['', ...site.contentRoots, ...site.staticRoots];
  const places = path.startsWith('/')
    ? roots.map((root) => joined(root, path))
    : [joined(folder, path), path === written ? undefined : joined(folder, written)];
  const known = places.filter((place) => place !== undefined);
  for (const place of known) {
    const exact = findExact(tree, place);
    if (exact !== undefined) return { path: exact, isSpelled: true };
  }
  const isHugo = site.anchors === 'hugo';
  const page = isHugo ? findPage(surroundings, from, path) : 'missing';
  if (typeof page !== 'string') return page;
  for (const place of known) {
    const spelling = tree.findSpelling(place);
    if (spelling !== undefined) return { path: spelling, isSpelled: spelling.normalize() === place.normalize() };
  }
  if (places[0] === undefined || known.some((place) => tree.isHidden(place))) return 'unknown';
  return page === 'missing' && isKnownToLeadNowhere(surroundings, path) ? 'missing' : 'unknown';
}

/** The file or folder at a path, or the note without its extension. */
function findExact(tree: FileTree, path: string): string | undefined {
  if (tree.kindOf(path) !== undefined) return path;
  return asNotes(path.replace(/\.html$/i, '')).find((each) => tree.kindOf(each) === 'file');
}

/**
 * True where nothing but a file can be meant. Other generators make pages of which no file tells, and a path from the
 * root of a site is known to lead nowhere only where it goes into a folder that is there.
 */
function isKnownToLeadNowhere({ tree, site }: Surroundings, path: string): boolean {
  if (IS_MADE.test(path)) return false;
  const isFile = /\.\w+$/.test(path) && !/\.(?:html?|xml|json)$/i.test(path);
  if (!path.startsWith('/')) return (isNoteName(path) && !IS_ALIAS.test(path)) || !site.hasOtherAddresses;
  if (!isFile) return site.anchors === 'hugo';
  const first = path.split('/').find((part) => part !== '') ?? '';
  const roots = ['', ...site.contentRoots, ...site.staticRoots];
  return roots.some((root) => tree.kindOf(root === '' ? first : `${root}/${first}`) === 'folder');
}

/** Zola's paths from the folder of contents, and the feed that Hugo makes of each section. */
const IS_MADE = /^@\/|(?:^|\/)index\.xml$/;

/** `@site/docs/a.md`, `~/a.md`: from a folder that the generator's configuration names. */
const IS_ALIAS = /^[@~]/;

/** `[[Target]]`: a path, a file's name, a title or another name of a note. */
function findByName({ tree, names }: Surroundings, here: string, written: string): FoundPath {
  const target = written.trim().replace(/^(?:\.?\/)+|\/+$/g, '');
  const wanted = (written.startsWith('.') ? joined(folderOf(here), written.trim()) : undefined) ?? target;
  const paths = new Set<string>();
  for (const name of [nameOf(wanted), ...asNotes(nameOf(wanted))]) {
    for (const path of tree.named(name)) if (endsWith(path, wanted)) paths.add(path);
  }
  if (paths.size === 0) {
    for (const uri of names().find('title', titleKey(target))) paths.add(tree.findPath(uri) ?? here);
  }
  const path = nearestPath([...paths], here, nameOf(wanted));
  if (path !== undefined) return { path, isSpelled: true };
  // In Logseq days, namespaces, aliases and tags are links, too, and a page is made when somebody opens it; in Dendron
  // and in a wiki on GitHub what stands first of `[[a|b]]` is a text.
  const isOpen = IS_DAY.test(nameOf(target)) || OF_OTHERS.some((file) => tree.kindOf(file) === 'file');
  return isOpen || tree.isHidden(target) ? 'unknown' : 'missing';
}

/** Who else writes wiki links, by a file at the root. */
const OF_OTHERS = ['logseq/config.edn', 'dendron.yml', '_Sidebar.md', '_Footer.md'];

/** `2026-03-14`, `2026-W11`, `2026-03`: notes of a day, a week, a month are made when somebody follows the link. */
const IS_DAY = /^\d{4}-(?:\d{2}(?:-\d{2})?|W\d{2})$/;

/** True where the last parts of a path are those of another, whatever their case, with or without an extension. */
function endsWith(path: string, parts: string): boolean {
  const tail = looseName(parts);
  return [looseName(path), looseName(withoutExtension(path))].some(
    (each) => each === tail || each.endsWith(`/${tail}`),
  );
}
