import type { FileTree } from '../index/fileTree.ts';
import { compare } from '../index/notebookIndex.ts';
import { decoded, folderOf, isNoteName } from '../index/paths.ts';
import { firstOf } from './firstOf.ts';

/** No more than this many are offered: the list is asked for again with each letter. */
export const MAX_SUGGESTIONS = 50;

const PICTURE = /\.(?:apng|avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i;

export interface WantedPath {
  /** What has been typed. */
  readonly address: string;
  /** Those that come first. */
  readonly isImage: boolean;
  /** Those that can be meant at all; without it all. */
  readonly accepts?: (path: string) => boolean;
}

/** Paths that hold all words: those of the right kind, of a name that begins with the last word, and near, first. */
export function bestPaths(tree: FileTree, here: string, wanted: WantedPath): string[] {
  const { address, isImage, accepts = () => true } = wanted;
  const words = wordsIn(address);
  // What stands behind a slash is said of the name alone.
  const ofName = address.includes('/') ? wordsIn(address.slice(address.lastIndexOf('/') + 1)) : [];
  const last = words[words.length - 1] ?? '';
  const ranked: string[][] = Array.from({ length: RANKS }, () => []);
  for (const [folder, names] of tree.folders()) {
    if (folder.startsWith('.') || folder.includes('/.')) continue;
    const distance = folder === folderOf(here) ? 0 : 1;
    // Most folders hold some of the words already: they need not be looked for in each name.
    const missing = words.filter((word) => !folder.toLowerCase().includes(word));
    for (const name of names) {
      const folded = name.toLowerCase();
      const isFound = missing.every((word) => folded.includes(word)) && ofName.every((word) => folded.includes(word));
      const path = folder === '' ? name : `${folder}/${name}`;
      if (!isFound || name.startsWith('.') || path === here || !accepts(path)) continue;
      const kind = (isImage ? PICTURE.test(name) : isNoteName(name)) ? 0 : 4;
      ranked[kind + (folded.startsWith(last) ? 0 : 2) + distance]?.push(path);
    }
  }
  const best: string[] = [];
  for (const paths of ranked) {
    if (best.length < MAX_SUGGESTIONS) best.push(...firstOf(paths, MAX_SUGGESTIONS - best.length, compare));
  }
  return best;
}

/** How many ranks there are: of the right kind or not, with the name that was begun or not, near or not. */
const RANKS = 8;

/** What has been typed of an address, word by word: dots and slashes only say where. */
export function wordsIn(address: string): string[] {
  return decoded(address)
    .toLowerCase()
    .split(/[\s/]+/)
    .filter((word) => !/^\.*$/.test(word));
}

export function holdsAll(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = text.toLowerCase();
  return words.every((word) => folded.includes(word));
}
