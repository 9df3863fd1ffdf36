import type { IndexedNote } from './notebookIndex.ts';
import { looseName, nameOf } from './paths.ts';
import { findPagePath, pagePathOf, type Site } from './site.ts';
import { UriSets } from './uriSets.ts';

/** What a note may be called by: its path and name as a page of Hugo, an address of such a page, its title. */
type NameKind = 'page' | 'pageName' | 'address' | 'title';

/** The notes of a notebook by the names that are not those of their files. */
export class NoteNames {
  readonly #site: Site;
  readonly #notes = new UriSets();

  constructor(site: Site) {
    this.#site = site;
  }

  /** Addresses of the notes of a name. */
  find(kind: NameKind, name: string): Iterable<string> {
    return this.#notes.get(`${kind} ${name}`);
  }

  /** Addresses of the notes with a title or another name in which, as links by title are compared, all words stand. */
  *titledWith(words: readonly string[]): Generator<string> {
    for (const key of this.#notes.keys()) {
      if (key.startsWith(TITLE) && words.every((word) => key.includes(word, TITLE.length))) yield* this.#notes.get(key);
    }
  }

  /** @param path of the note in the notebook */
  add(note: IndexedNote, path: string): void {
    for (const key of keysOf(note, path, this.#site)) this.#notes.add(key, note.uri);
  }

  remove(note: IndexedNote, path: string): void {
    for (const key of keysOf(note, path, this.#site)) this.#notes.remove(key, note.uri);
  }
}

const TITLE = 'title ';

function keysOf({ facts }: IndexedNote, path: string, site: Site): string[] {
  const titles = [facts.title?.text ?? '', ...facts.page.aliases].filter((title) => title !== '');
  const keys = titles.map((title) => TITLE + titleKey(title));
  const page = findPagePath(site, path);
  if (page === undefined) return keys;
  keys.push(`page ${page}`, `pageName ${nameOf(page)}`);
  for (const address of addressesOf(page, facts.page)) keys.push(`address ${address}`);
  return keys;
}

/** A title as links by title are compared. */
export function titleKey(title: string): string {
  return looseName(title);
}

function addressesOf(page: string, { aliases, slug, url }: IndexedNote['facts']['page']): string[] {
  const parent = page.slice(0, Math.max(0, page.lastIndexOf('/')));
  const below = (name: string) => pagePathOf(name.startsWith('/') || parent === '' ? name : `${parent}/${name}`);
  const addresses = aliases.map(below);
  if (slug !== undefined) addresses.push(below(slug));
  if (url !== undefined) addresses.push(pagePathOf(url));
  return addresses;
}

/** True where two texts of a note leave its names as they are. */
export function hasSameNames({ facts: a }: IndexedNote, { facts: b }: IndexedNote): boolean {
  return a.title?.text === b.title?.text && JSON.stringify(a.page) === JSON.stringify(b.page);
}
