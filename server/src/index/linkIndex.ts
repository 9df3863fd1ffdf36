import type { LinkFact } from '../facts/links.ts';
import { FileTree } from './fileTree.ts';
import { LinkPostings } from './linkPostings.ts';
import { NoteAnchors } from './noteAnchors.ts';
import type { IndexedNote, Located } from './notebookIndex.ts';
import { hasSameNames, NoteNames } from './noteNames.ts';
import { findPlace } from './places.ts';
import { PLAIN_SITE, type Site } from './site.ts';
import { type FoundPath, findFile, type Surroundings, type Target } from './targets.ts';

/** What has happened to the files of a notebook. */
export type FileChange =
  /** All files below the root, notes and others; what is ignored is not among them. */
  | {
      readonly kind: 'files';
      readonly root: string;
      readonly uris: Iterable<string>;
      /** Files and folders that are listed under another address: what is in them is not known by this one. */
      readonly aliases?: Iterable<string>;
      /** Takes a path below the root, that of a folder with `/` at its end. */
      readonly isIgnored: (path: string) => boolean;
    }
  /** A file that is no note has come, or has gone. */
  | { readonly kind: 'file'; readonly uri: string; readonly exists: boolean };

/**
 * Where the links of a notebook lead, and what leads where. Answers are worked out when they are asked for; what is
 * kept is known by names alone, so that a change in one note concerns no other.
 */
export class LinkIndex implements Pick<Surroundings, 'findNote'> {
  readonly findNote: (uri: string) => IndexedNote | undefined;
  readonly #notes: () => Iterable<IndexedNote>;
  readonly #anchors = new NoteAnchors();
  #tree: FileTree | undefined;
  #site = PLAIN_SITE;
  #names: NoteNames | undefined;
  /** Addresses of the notes that hold wiki links. */
  readonly #wikiNotes = new Set<string>();
  /** True where double brackets mean links here; undefined where that has to be looked at again. */
  #isVault: boolean | undefined;
  /** The files of links, as long as no file and no name of a note is another. */
  #found = new WeakMap<LinkFact, FoundPath>();
  #postings: LinkPostings | undefined;

  constructor(notes: ReadonlyMap<string, IndexedNote>) {
    this.findNote = (uri) => notes.get(uri);
    this.#notes = () => notes.values();
  }

  /** The files of the notebook; undefined as long as nobody has told. */
  get tree(): FileTree | undefined {
    return this.#tree;
  }

  get site(): Site {
    return this.#site;
  }

  setSite(site: Site): void {
    this.#site = site;
    this.#names = undefined;
    this.#postings = undefined;
    this.#forgetFiles();
  }

  /** Takes a change of files in. The notes themselves count as files in any case. */
  apply(change: FileChange): void {
    this.#forgetFiles();
    if (change.kind === 'files') {
      this.#tree = new FileTree(change.root, change.isIgnored);
      this.#names = undefined;
      this.#postings = undefined;
      for (const uri of change.aliases ?? []) this.#tree.hide(uri);
      for (const uri of change.uris) this.#setFile(uri, true);
      for (const { uri } of this.#notes()) this.#setFile(uri, true);
    } else if (change.exists || this.findNote(change.uri) === undefined) this.#setFile(change.uri, change.exists);
  }

  /** Takes in that a note is not what it was: new, gone, or with another text. */
  replace(before: IndexedNote | undefined, after: IndexedNote | undefined): void {
    const uri = (before ?? after)?.uri;
    const path = uri === undefined ? undefined : this.#tree?.findPath(uri);
    if (uri === undefined) return;
    if (wikiPathsOf(before) !== wikiPathsOf(after)) this.#isVault = undefined;
    if (wikiPathsOf(after) === '') this.#wikiNotes.delete(uri);
    else this.#wikiNotes.add(uri);
    if (path === undefined) return;
    if (before === undefined || after === undefined) this.#setFile(uri, after !== undefined);
    if (before === undefined || after === undefined || !hasSameNames(before, after)) {
      this.#forgetFiles();
      if (before !== undefined) this.#names?.remove(before, path);
      if (after !== undefined) this.#names?.add(after, path);
    }
    if (before !== undefined) this.#postings?.remove(before, path);
    if (after !== undefined) this.#postings?.add(after, path);
  }

  /** Addresses of the notes in whose title, or another name of theirs, all words stand; in small letters. */
  titledWith(words: readonly string[]): Iterable<string> {
    return this.#madeNames().titledWith(words);
  }

  /**
   * True where people write wiki links: one of them leads somewhere, or the notes are a vault of Obsidian. Elsewhere
   * `[[Prototype]]` may be a word of JavaScript.
   */
  get isVault(): boolean {
    this.#isVault ??= this.#tree?.isObsidian === true || this.#hasWikiLink();
    return this.#isVault;
  }

  resolve(note: IndexedNote, link: LinkFact): Target {
    const around = this.#surroundings();
    if (link.path === '') return this.#inNote(note, link);
    const found = around === undefined ? 'unknown' : this.#fileOf(around, note, link);
    if (around === undefined || found === 'unknown') return { kind: 'unknown' };
    if (found === 'missing') return { kind: link.form === 'wiki' && !this.isVault ? 'unknown' : 'missing' };
    const uri = around.tree.addressOf(found.path);
    const target = this.findNote(uri);
    const spelling = found.isSpelled ? undefined : found.path;
    return target === undefined ? { kind: 'file', uri, spelling } : { ...this.#inNote(target, link), spelling };
  }

  #hasWikiLink(): boolean {
    const around = this.#surroundings();
    if (around === undefined) return false;
    for (const uri of this.#wikiNotes) {
      const note = this.findNote(uri);
      if (note === undefined) continue;
      const links = note.facts.links.filter(({ form, path }) => form === 'wiki' && path !== '');
      if (links.some((link) => typeof this.#fileOf(around, note, link) !== 'string')) return true;
    }
    return false;
  }

  /** Files, or names of notes, are others than before. */
  #forgetFiles(): void {
    this.#found = new WeakMap();
    this.#isVault = undefined;
  }

  #fileOf(around: Surroundings, note: IndexedNote, link: LinkFact): FoundPath {
    const known = this.#found.get(link);
    if (known !== undefined) return known;
    const found = findFile(around, note, link);
    this.#found.set(link, found);
    return found;
  }

  /** The links of all notes that lead to a file or folder, note by note. */
  linksTo(uri: string): Located<LinkFact>[] {
    const notes = [...this.notesNaming(uri)].flatMap((each) => this.findNote(each) ?? []);
    notes.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return notes.flatMap((note) =>
      note.facts.links.flatMap((item) => {
        const target = this.resolve(note, item);
        const address = target.kind === 'note' ? target.note.uri : target.kind === 'file' ? target.uri : undefined;
        return address === uri ? [{ note, item }] : [];
      }),
    );
  }

  /** Addresses of the notes whose links may lead to a file, whether it is there or not; itself where it is a note. */
  notesNaming(uri: string): ReadonlySet<string> {
    const found = new Set<string>(this.findNote(uri) === undefined ? [] : [uri]);
    const path = this.#tree?.findPath(uri);
    if (path === undefined) return found;
    for (const each of this.#madePostings().naming(path, this.findNote(uri))) found.add(each);
    return found;
  }

  #inNote(note: IndexedNote, link: LinkFact): Target & { readonly kind: 'note' } {
    const site = this.#tree === undefined ? undefined : this.#site;
    return {
      kind: 'note',
      note,
      place: findPlace(note, link, { site, isVault: () => this.isVault, anchors: this.#anchors.of(note) }),
      spelling: undefined,
    };
  }

  #setFile(uri: string, exists: boolean): void {
    const path = this.#tree?.findPath(uri);
    if (path === undefined || path === '') return;
    if (exists) this.#tree?.add(path);
    else this.#tree?.remove(path);
  }

  #surroundings(): Surroundings | undefined {
    const tree = this.#tree;
    if (tree === undefined) return undefined;
    return { tree, site: this.#site, names: () => this.#madeNames(), findNote: this.findNote };
  }

  #madeNames(): NoteNames {
    if (this.#names !== undefined) return this.#names;
    const names = new NoteNames(this.#site);
    this.#eachPlaced((note, path) => names.add(note, path));
    this.#names = names;
    return names;
  }

  #madePostings(): LinkPostings {
    if (this.#postings !== undefined) return this.#postings;
    const postings = new LinkPostings();
    this.#eachPlaced((note, path) => postings.add(note, path));
    this.#postings = postings;
    return postings;
  }

  #eachPlaced(take: (note: IndexedNote, path: string) => void): void {
    for (const note of this.#notes()) {
      const path = this.#tree?.findPath(note.uri);
      if (path !== undefined) take(note, path);
    }
  }
}

/** What the wiki links of a note say that name a file. */
function wikiPathsOf(note: IndexedNote | undefined): string {
  const links = note?.facts.links.filter(({ form, path }) => form === 'wiki' && path !== '') ?? [];
  return links.map(({ path }) => path).join('|');
}
