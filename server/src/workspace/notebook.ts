import { EMPTY_CATALOG } from '../catalog/catalog.ts';
import { withTerms } from '../catalog/terms.ts';
import type { Affected } from '../index/affected.ts';
import { type NotebookReason, notebookReasonOf } from '../index/notebook.ts';
import { type IndexView, NotebookIndex } from '../index/notebookIndex.ts';
import type { Bundled } from './bundled.ts';
import type { Configuration } from './configuration.ts';
import { DataFiles } from './dataFiles.ts';
import { Declarations } from './declarations.ts';
import { fileChangesAt } from './fileChanges.ts';
import type { FileProblem, Files } from './files.ts';
import { ignoredPaths, includedPaths, isNotePath, relativePath, resolvePath } from './paths.ts';
import { type ReadText, readAhead, readText } from './readText.ts';
import { siteFilesIn, siteOf } from './site.ts';

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
    // Of all other files it counts what is on the disk; of notes the editor tells by `opened`.
    this.#files = files.disk ?? files;
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

  /** What the configuration says of rules, by their codes. */
  get severities(): Configuration['rules'] {
    return this.data.configuration.rules;
  }

  /** Why the folder counts as a notebook; undefined where it does not, and gets hovers only. */
  get reason(): NotebookReason | undefined {
    return notebookReasonOf(this.data.isConfigured, this.#declarations.reasons);
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

  /** The notes whose findings may be different since this was asked last. */
  takeAffected(): Affected {
    return this.#index.takeAffected();
  }

  /** The text of a note as the editor shows it, else as it is on the disk; undefined where it cannot be read. */
  async textOf(uri: string): Promise<string | undefined> {
    return this.#open.get(uri) ?? (await readText(this.#files, uri)).text;
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
    this.#problems.delete(uri);
    if (this.owns(uri)) this.#set(uri, text);
    this.#settle();
  }

  /** The editor has closed a note: what is on the disk counts again. */
  async closed(uri: string): Promise<void> {
    this.#open.delete(uri);
    if (this.root === undefined) {
      this.#set(uri, undefined);
      this.#settle();
    } else await this.changed([uri]);
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
    // A link may be a file of its own by now.
    if (uris.some((uri) => this.#isAlias(uri))) await this.#loadNotes(root);
    for (const uri of uris) {
      if (this.#isAlias(uri)) continue;
      for (const note of await this.#notesAt(root, uri))
        if (!this.#open.has(note)) await this.#take(note, await readText(this.#files, note));
      await this.#followFiles(uri);
    }
    if (await this.#settleSite()) await this.#loadNotes(root);
    this.#settle();
  }

  /** The note at an address, or those below it: of a folder that comes, goes or is renamed only its own name is told. */
  async #notesAt(root: string, uri: string): Promise<Iterable<string>> {
    if (this.owns(uri)) return [uri];
    const path = relativePath(root, uri);
    const { isIgnored } = this.#paths;
    if (path === undefined || isNotePath(path) || isIgnored(`${path}/`)) return [];
    const known = [...this.#index.notes.map((note) => note.uri), ...this.#problems.keys()];
    const gone = known.filter((note) => note.startsWith(`${uri}/`));
    if (!(await this.#files.isFolder(uri))) return gone;
    const { uris } = await this.#files.list(uri, (below) => isIgnored(`${path}/${below}`));
    return new Set([...gone, ...uris.filter((note) => this.owns(note))]);
  }

  /** True for what is known by another address: a symbolic link leads to it. */
  #isAlias(uri: string): boolean {
    const { tree } = this.#index;
    const path = tree?.findPath(uri);
    return tree !== undefined && path !== undefined && tree.isAlias(path);
  }

  /** Files that are no notes: links lead to them. */
  async #followFiles(uri: string): Promise<void> {
    const { tree } = this.#index;
    const { isIgnored } = this.#paths;
    const scope = { files: this.#files, isIgnored, isNote: (each: string) => this.owns(each) };
    for (const change of tree === undefined ? [] : await fileChangesAt(uri, tree, scope)) this.#index.apply(change);
  }

  /**
   * Takes in what makes pages of the notes.
   *
   * @returns true where anchors are now others: all notes have to be read again
   */
  async #settleSite(): Promise<boolean> {
    const { tree, site: before } = this.#index;
    if (tree === undefined) return false;
    const reads = siteFilesIn(tree).map(async (path) => {
      return { path, text: (await this.#readOptional(tree.addressOf(path))) ?? '' };
    });
    const site = siteOf(tree, this.data.configuration, await Promise.all(reads));
    if (JSON.stringify(site) !== JSON.stringify(before)) this.#index.apply({ kind: 'site', site });
    return site.anchors !== before.anchors;
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
    const { uris, aliases = [], problems } = await this.#files.list(root, this.#paths.isIgnored);
    // Of what counts no more nobody is told again.
    for (const uri of [...this.#problems.keys()]) if (isNotePath(uri) && !this.owns(uri)) this.#problems.delete(uri);
    for (const { uri, message } of problems) this.#problems.set(uri, message);
    const found = new Set(uris.filter((uri) => this.owns(uri)));
    for (const { uri } of this.#index.notes) {
      if (!found.has(uri) && !(this.#open.has(uri) && this.owns(uri))) this.#set(uri, undefined);
    }
    this.#index.apply({ kind: 'files', root, uris, aliases, isIgnored: this.#paths.isIgnored });
    await this.#settleSite();
    const closed = [...found].filter((uri) => !this.#open.has(uri));
    for await (const [uri, read] of readAhead(closed, (each) => readText(this.#files, each))) {
      await this.#take(uri, read);
    }
    for (const [uri, text] of this.#open) {
      if (this.owns(uri)) this.#set(uri, text);
    }
  }

  /** Takes what the disk has of a note; the editor's text, if there is one by now, is newer. */
  async #take(uri: string, { text, problem }: ReadText): Promise<void> {
    // What cannot be read is still a file that links lead to, unless it has gone since it was listed.
    const exists = text !== undefined || (await this.#files.exists(uri));
    if (this.#open.has(uri)) return;
    this.#setProblem(uri, exists ? problem : undefined);
    this.#set(uri, text);
    if (text === undefined) this.#index.apply({ kind: 'file', uri, exists });
  }

  #set(uri: string, text: string | undefined): void {
    const isOpen = this.#open.has(uri);
    this.#index.apply(text === undefined ? { kind: 'removed', uri } : { kind: 'note', uri, text, isOpen });
    this.#declarations.update(uri, this.#index.findNote(uri), text);
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
    this.#index.apply({ kind: 'catalog', catalog, blueprint, names: this.bundled.namesOf(catalog) });
  }

  /** Text of a file that need not be there. */
  async #readOptional(uri: string): Promise<string | undefined> {
    const { text, problem } = await readText(this.#files, uri);
    this.#setProblem(uri, problem !== undefined && (await this.#files.exists(uri)) ? problem : undefined);
    return text;
  }

  #setProblem(uri: string, problem: string | undefined): void {
    if (problem === undefined) this.#problems.delete(uri);
    else this.#problems.set(uri, problem);
  }
}
