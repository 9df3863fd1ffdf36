import type { Blueprint } from '../blueprint/blueprint.ts';
import { loadBlueprint } from '../blueprint/blueprint.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { loadCatalog } from '../catalog/load.ts';
import { mergeCatalogs } from '../catalog/merge.ts';
import { type NotebookReason, notebookReasonOf } from '../index/notebook.ts';
import { type IndexView, NotebookIndex } from '../index/notebookIndex.ts';
import { DEFAULT_CONFIGURATION, loadConfiguration, parseYaml } from './configuration.ts';
import type { FileProblem, Files } from './files.ts';
import { CONFIGURATION_FILE, ignoredPaths, isNotePath, relativePath, resolvePath } from './paths.ts';

/** Data that ships with the server, by the names that a configuration knows it by. */
export interface BundledData {
  readonly catalogs: Readonly<Record<string, unknown>>;
  readonly blueprints: Readonly<Record<string, unknown>>;
}

/**
 * One folder of notes, kept in step with its files and with what the editor has open. Open text wins over the disk.
 * Whatever is wrong with a file is a problem with a name and a reason; everything else goes on.
 * Without a root it holds the open notes that are in no folder, and reads no files.
 */
export class Notebook {
  readonly root: string | undefined;
  readonly #files: Files;
  readonly #bundled: BundledData;
  readonly #index = new NotebookIndex();
  readonly #open = new Map<string, string>();
  readonly #problems = new Map<string, readonly string[]>();
  #configuration = DEFAULT_CONFIGURATION;
  #hasConfiguration = false;
  #isIgnored: (path: string) => boolean = () => false;
  readonly #ownCatalogs = new Map<string, Catalog>();

  constructor(root: string | undefined, files: Files, bundled: BundledData) {
    this.root = root;
    this.#files = files;
    this.#bundled = bundled;
  }

  get view(): IndexView {
    return this.#index;
  }

  /** What is wrong, file by file, in the order of their addresses. */
  get problems(): readonly FileProblem[] {
    return [...this.#problems]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, messages]) => messages.map((message) => ({ uri, message })));
  }

  /** Why the folder counts as a notebook; undefined where it does not, and gets hovers only. */
  get reason(): NotebookReason | undefined {
    return notebookReasonOf(this.#hasConfiguration, this.#index.notes);
  }

  /**
   * Reads everything anew: configuration, catalogs, all notes.
   *
   * @param onCatalogs called once the catalogs are in force and open notes can be asked about
   */
  async load(onCatalogs?: () => void): Promise<void> {
    this.#problems.clear();
    if (this.root !== undefined) await this.#loadConfiguration(this.root);
    await this.#loadCatalogs();
    onCatalogs?.();
    if (this.root !== undefined) await this.#loadNotes(this.root);
  }

  /** True where a file is one of this notebook's notes. */
  owns(uri: string): boolean {
    if (this.root === undefined) return true;
    const path = relativePath(this.root, uri);
    return path !== undefined && isNotePath(path) && !this.#isIgnored(path);
  }

  /** The editor shows this text of a note, saved or not. */
  opened(uri: string, text: string): void {
    this.#open.set(uri, text);
    if (this.owns(uri)) this.#index.apply({ kind: 'note', uri, text });
  }

  /** The editor has closed a note: what is on the disk counts again. */
  async closed(uri: string): Promise<void> {
    this.#open.delete(uri);
    if (this.root === undefined) this.#index.apply({ kind: 'removed', uri });
    else if (this.owns(uri)) await this.#readNote(uri);
  }

  /** Files were created, changed or deleted outside the editor. */
  async changed(uris: readonly string[]): Promise<void> {
    const { root } = this;
    if (root === undefined) return;
    const paths = uris.map((uri) => relativePath(root, uri));
    if (paths.includes(CONFIGURATION_FILE) || paths.includes('.gitignore')) return this.load();
    const catalogs = new Set(this.#configuration.catalogs);
    if (paths.some((path) => path !== undefined && catalogs.has(path))) await this.#loadCatalogs();
    for (const uri of uris) {
      for (const note of await this.#notesAt(root, uri)) if (!this.#open.has(note)) await this.#readNote(note);
    }
  }

  /** The note at an address, or those below it: of a folder that comes, goes or is renamed only its own name is told. */
  async #notesAt(root: string, uri: string): Promise<Iterable<string>> {
    if (this.owns(uri)) return [uri];
    const path = relativePath(root, uri);
    if (path === undefined || isNotePath(path) || this.#isIgnored(`${path}/`)) return [];
    const gone = this.#index.notes.map((note) => note.uri).filter((note) => note.startsWith(`${uri}/`));
    if (!(await this.#files.isFolder(uri))) return gone;
    const { uris } = await this.#files.list(uri, (below) => this.#isIgnored(`${path}/${below}`));
    return new Set([...gone, ...uris.filter((note) => this.owns(note))]);
  }

  async #loadConfiguration(root: string): Promise<void> {
    const uri = resolvePath(root, CONFIGURATION_FILE);
    const text = await this.#readOptional(uri);
    this.#hasConfiguration = text !== undefined;
    if (text === undefined) this.#configuration = DEFAULT_CONFIGURATION;
    else {
      const { configuration, problems } = loadConfiguration(text);
      this.#report(uri, problems);
      if (configuration !== undefined) this.#configuration = configuration;
    }
    const gitignore = await this.#readOptional(resolvePath(root, '.gitignore'));
    this.#isIgnored = ignoredPaths(gitignore ?? '', this.#configuration.exclude);
  }

  async #loadCatalogs(): Promise<void> {
    const catalogs: Catalog[] = [];
    for (const name of this.#configuration.catalogs) {
      const catalog = await this.#catalogNamed(name);
      if (catalog !== undefined) catalogs.push(catalog);
    }
    this.#index.apply({ kind: 'catalog', catalog: mergeCatalogs(catalogs.map((catalog) => ({ catalog, extensions: [] }))), blueprint: this.#blueprint() });
  }

  /** A bundled catalog, or one of the user's; a broken one leaves the last good one in force. */
  async #catalogNamed(path: string): Promise<Catalog | undefined> {
    const bundled = this.#bundled.catalogs[path];
    if (bundled !== undefined) return loadCatalog(bundled).catalog;
    if (this.root === undefined) return undefined;
    const uri = resolvePath(this.root, path);
    const text = await this.#readText(uri);
    if (text === undefined) return this.#ownCatalogs.get(path);
    const { data, problem } = parseYaml(text);
    const { catalog, problems } = problem === undefined ? loadCatalog(data) : { catalog: undefined, problems: [] };
    const messages = problems.map((each) => `${each.path.join('.')}: ${each.message}`);
    this.#report(uri, problem === undefined ? messages : [problem]);
    if (catalog !== undefined && messages.length === 0) this.#ownCatalogs.set(path, catalog);
    return this.#ownCatalogs.get(path);
  }

  #blueprint(): Blueprint | undefined {
    const { blueprint: name } = this.#configuration;
    if (name === 'none') return undefined;
    const data = this.#bundled.blueprints[name];
    if (data !== undefined) return loadBlueprint(data).blueprint;
    this.#report(resolvePath(this.root ?? '', CONFIGURATION_FILE), [`blueprint: there is no blueprint “${name}”`]);
    return undefined;
  }

  async #loadNotes(root: string): Promise<void> {
    const { uris, problems } = await this.#files.list(root, this.#isIgnored);
    for (const { uri, message } of problems) this.#report(uri, [message]);
    const found = new Set(uris.filter((uri) => this.owns(uri)));
    for (const { uri } of this.#index.notes) {
      if (!found.has(uri) && !this.#open.has(uri)) this.#index.apply({ kind: 'removed', uri });
    }
    const reads = [...found].filter((uri) => !this.#open.has(uri)).map((uri) => ({ uri, text: this.#readText(uri) }));
    for (const { uri, text } of reads) this.#update(uri, await text);
    for (const [uri, text] of this.#open) {
      if (this.owns(uri)) this.#index.apply({ kind: 'note', uri, text });
    }
  }

  async #readNote(uri: string): Promise<void> {
    this.#report(uri, []);
    this.#update(uri, await this.#readOptional(uri));
  }

  #update(uri: string, text: string | undefined): void {
    if (this.#open.has(uri)) return;
    this.#index.apply(text === undefined ? { kind: 'removed', uri } : { kind: 'note', uri, text });
  }

  /** Text of a file that need not be there. */
  async #readOptional(uri: string): Promise<string | undefined> {
    return (await this.#files.exists(uri)) ? this.#readText(uri) : undefined;
  }

  async #readText(uri: string): Promise<string | undefined> {
    try {
      const text = decodeText(await this.#files.read(uri));
      this.#report(uri, text === undefined ? ['is not UTF-8 text: left out'] : []);
      return text;
    } catch (error) {
      this.#report(uri, [`cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
      return undefined;
    }
  }

  #report(uri: string, messages: readonly string[]): void {
    if (messages.length === 0) this.#problems.delete(uri);
    else this.#problems.set(uri, messages);
  }
}

/** Text of a file, its byte order mark kept; undefined for what is no UTF-8 text. */
function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
