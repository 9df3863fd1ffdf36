import { EMPTY_CATALOG } from '../catalog/catalog.ts';
import { withTerms } from '../catalog/terms.ts';
import { type NotebookReason, notebookReasonOf } from '../index/notebook.ts';
import { type IndexView, NotebookIndex } from '../index/notebookIndex.ts';
import type { Bundled } from './bundled.ts';
import { DataFiles } from './dataFiles.ts';
import { Declarations } from './declarations.ts';
import type { FileProblem, Files } from './files.ts';
import { ignoredPaths, includedPaths, isNotePath, relativePath, resolvePath } from './paths.ts';
import { readText } from './readText.ts';

/**
 * One folder of notes, kept in step with its files and with what the editor has open. Open text wins over the disk.
 * Whatever is wrong with a file is a problem with a name and a reason; everything else goes on.
 * Without a root it holds the open notes that are in no folder, and reads no files.
 */
export class Notebook {
  readonly root: string | undefined;
  /** What ships, by name. */
  readonly bundled: Bundled;
  /** Configuration, catalogs and blueprint. */
  readonly data: DataFiles;
  readonly #files: Files;
  readonly #index = new NotebookIndex();
  readonly #declarations: Declarations;
  readonly #open = new Map<string, string>();
  readonly #problems = new Map<string, string>();
  /** Which paths are notes, and what that rests on. */
  #paths = { rules: '', isIgnored: ignoredPaths('', []), isIncluded: includedPaths(undefined) };
  /** The catalog in force, and what it is made of. */
  #catalog = { base: EMPTY_CATALOG, terms: '[]', whole: EMPTY_CATALOG };

  constructor(root: string | undefined, files: Files, bundled: Bundled) {
    this.root = root;
    this.bundled = bundled;
    this.data = new DataFiles(root, files, bundled);
    this.#files = files;
    this.#declarations = new Declarations(bundled.examCodes);
  }

  get view(): IndexView {
    return this.#index;
  }

  /** What is wrong, file by file, in the order of their addresses. */
  get problems(): readonly FileProblem[] {
    const own = [...this.#problems].map(([uri, message]) => ({ uri, message }));
    return [...own, ...this.data.problems].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  }

  /** Why the folder counts as a notebook; undefined where it does not, and gets hovers only. */
  get reason(): NotebookReason | undefined {
    return notebookReasonOf(this.data.isConfigured, this.#index.notes);
  }

  /**
   * Reads everything anew: configuration, catalogs, all notes.
   *
   * @param onCatalogs called once the catalogs are in force and open notes can be asked about
   */
  async load(onCatalogs?: () => void): Promise<void> {
    this.#problems.clear();
    await this.#loadData();
    this.#settle();
    onCatalogs?.();
    if (this.root !== undefined) await this.#loadNotes(this.root);
    this.#settle();
  }

  /** True where a file is one of this notebook's notes. */
  owns(uri: string): boolean {
    if (this.root === undefined) return true;
    const path = relativePath(this.root, uri);
    const { isIgnored, isIncluded } = this.#paths;
    return path !== undefined && isNotePath(path) && !isIgnored(path) && isIncluded(path);
  }

  /** The editor shows this text of a note, saved or not. */
  opened(uri: string, text: string): void {
    this.#open.set(uri, text);
    if (this.owns(uri)) this.#set(uri, text);
    this.#settle();
  }

  /** The editor has closed a note: what is on the disk counts again. */
  async closed(uri: string): Promise<void> {
    this.#open.delete(uri);
    if (this.root === undefined) this.#set(uri, undefined);
    else if (this.owns(uri)) await this.#readNote(uri);
    this.#settle();
  }

  /** Files were created, changed or deleted outside the editor, or data files in it. */
  async changed(uris: readonly string[]): Promise<void> {
    const { root } = this;
    if (root === undefined) return;
    const gitignore = resolvePath(root, '.gitignore');
    if (uris.some((uri) => uri === gitignore || this.data.uses(uri))) {
      const { rules } = this.#paths;
      await this.#loadData();
      if (this.#paths.rules !== rules) await this.#loadNotes(root);
    }
    for (const uri of uris) {
      for (const note of await this.#notesAt(root, uri)) if (!this.#open.has(note)) await this.#readNote(note);
    }
    this.#settle();
  }

  /** The note at an address, or those below it: of a folder that comes, goes or is renamed only its own name is told. */
  async #notesAt(root: string, uri: string): Promise<Iterable<string>> {
    if (this.owns(uri)) return [uri];
    const path = relativePath(root, uri);
    const { isIgnored } = this.#paths;
    if (path === undefined || isNotePath(path) || isIgnored(`${path}/`)) return [];
    const gone = this.#index.notes.map((note) => note.uri).filter((note) => note.startsWith(`${uri}/`));
    if (!(await this.#files.isFolder(uri))) return gone;
    const { uris } = await this.#files.list(uri, (below) => isIgnored(`${path}/${below}`));
    return new Set([...gone, ...uris.filter((note) => this.owns(note))]);
  }

  async #loadData(): Promise<void> {
    await this.data.load();
    if (this.root === undefined) return;
    const { include, exclude } = this.data.configuration;
    const gitignore = (await this.#readOptional(resolvePath(this.root, '.gitignore'))) ?? '';
    const rules = JSON.stringify([gitignore, include, exclude]);
    if (rules === this.#paths.rules) return;
    this.#paths = { rules, isIgnored: ignoredPaths(gitignore, exclude), isIncluded: includedPaths(include) };
  }

  async #loadNotes(root: string): Promise<void> {
    const { uris, problems } = await this.#files.list(root, this.#paths.isIgnored);
    for (const { uri, message } of problems) this.#problems.set(uri, message);
    const found = new Set(uris.filter((uri) => this.owns(uri)));
    for (const { uri } of this.#index.notes) {
      if (!found.has(uri) && !(this.#open.has(uri) && this.owns(uri))) this.#set(uri, undefined);
    }
    const reads = [...found].filter((uri) => !this.#open.has(uri)).map((uri) => ({ uri, text: this.#readText(uri) }));
    for (const { uri, text } of reads) this.#update(uri, await text);
    for (const [uri, text] of this.#open) {
      if (this.owns(uri)) this.#set(uri, text);
    }
  }

  async #readNote(uri: string): Promise<void> {
    this.#update(uri, await this.#readOptional(uri));
  }

  /** What the disk has of a note; the editor's text, if there is one by now, is newer. */
  #update(uri: string, text: string | undefined): void {
    if (!this.#open.has(uri)) this.#set(uri, text);
  }

  #set(uri: string, text: string | undefined): void {
    this.#index.apply(text === undefined ? { kind: 'removed', uri } : { kind: 'note', uri, text });
    this.#declarations.update(uri, this.#index.findNote(uri));
  }

  /** Puts that catalog and that blueprint in force which files and notes now ask for. */
  #settle(): void {
    const { catalog: base, configuration } = this.data;
    const terms = [...configuration.services, ...this.#declarations.terms];
    const key = JSON.stringify(terms);
    if (base !== this.#catalog.base || key !== this.#catalog.terms) {
      this.#catalog = { base, terms: key, whole: withTerms(base, terms) };
    }
    const catalog = this.#catalog.whole;
    const blueprint = this.data.blueprintFor((code) => this.#declarations.hasExam(code));
    if (catalog === this.#index.catalog && blueprint === this.#index.blueprint) return;
    this.#index.apply({ kind: 'catalog', catalog, blueprint });
  }

  /** Text of a file that need not be there. */
  async #readOptional(uri: string): Promise<string | undefined> {
    this.#problems.delete(uri);
    return (await this.#files.exists(uri)) ? this.#readText(uri) : undefined;
  }

  async #readText(uri: string): Promise<string | undefined> {
    const { text, problem } = await readText(this.#files, uri);
    if (problem === undefined) this.#problems.delete(uri);
    else this.#problems.set(uri, problem);
    return text;
  }
}
