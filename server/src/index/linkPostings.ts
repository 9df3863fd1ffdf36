import type { LinkFact } from '../facts/links.ts';
import type { IndexedNote } from './notebookIndex.ts';
import { decoded, folderOf, joined, looseName, nameOf } from './paths.ts';
import { UriSets } from './uriSets.ts';

/**
 * Which notes have links that name a file: by the last part of what they say, which is the same whatever other files
 * there are. Where such a link leads is another question.
 */
export class LinkPostings {
  readonly #notes = new UriSets();

  /** @param path of the note in the notebook */
  add({ uri, facts }: IndexedNote, path: string): void {
    for (const key of keysOfLinks(facts.links, path)) this.#notes.add(key, uri);
  }

  remove({ uri, facts }: IndexedNote, path: string): void {
    for (const key of keysOfLinks(facts.links, path)) this.#notes.remove(key, uri);
  }

  /**
   * Addresses of the notes that may link to a file or folder.
   *
   * @param note the file's, if it is one: it may be named by its title and other names
   */
  naming(path: string, note: IndexedNote | undefined): Set<string> {
    const found = new Set<string>();
    for (const key of keysOfFile(path, note)) for (const uri of this.#notes.get(key)) found.add(uri);
    return found;
  }
}

function keysOfLinks(links: readonly LinkFact[], here: string): Set<string> {
  const keys = new Set<string>();
  for (const { path } of links) {
    if (path === '') continue;
    const written = decoded(path).replaceAll('\\', '/').replace(/\/+$/, '');
    const last = nameOf(written);
    if (last === '.' || last === '..') {
      // To a browser a page is a folder of its own.
      const folders = [folderOf(here), here.replace(/\.\w+$/, '')];
      for (const folder of folders) addKeys(keys, nameOf(joined(folder, written) ?? ''));
    } else {
      addKeys(keys, last);
      if (isIndexName(last)) addKeys(keys, nameOf(folderOf(written)));
    }
  }
  return keys;
}

function keysOfFile(path: string, note: IndexedNote | undefined): Set<string> {
  const keys = new Set<string>();
  const name = nameOf(path);
  addKeys(keys, name);
  addKeys(keys, name.replace(/\.[a-z]{2}(?:-[a-z]{2,4})?(?=\.\w+$)/i, ''));
  if (isIndexName(name)) addKeys(keys, nameOf(folderOf(path)));
  if (note === undefined) return keys;
  const { title, page } = note.facts;
  for (const each of [title?.text, page.slug, page.url, ...page.aliases]) {
    if (each === undefined || each === '') continue;
    addKeys(keys, each);
    addKeys(keys, nameOf(each.replace(/\/+$/, '')));
  }
  return keys;
}

/** A name with what may be its extension and without, and however its words are joined. */
function addKeys(keys: Set<string>, name: string): void {
  keys.add(looseName(name));
  keys.add(looseName(name.replace(/\.\w+$/, '')));
}

/** A file that stands for its folder. */
function isIndexName(name: string): boolean {
  return /^(?:_?index|readme)\b/i.test(name);
}
