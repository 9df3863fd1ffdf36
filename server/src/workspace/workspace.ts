import type { DataKind } from '../data/problem.ts';
import { Bundled, type BundledData } from './bundled.ts';
import type { Files } from './files.ts';
import { Notebook } from './notebook.ts';
import { openFiles } from './openFiles.ts';
import { relativePath } from './paths.ts';

const NO_FILES: Files = {
  list: () => Promise.resolve({ uris: [], problems: [] }),
  exists: () => Promise.resolve(false),
  isFolder: () => Promise.resolve(false),
  read: () => Promise.reject(new Error('there are no files')),
};

/**
 * The folders that an editor has open, each a notebook of its own, and one more for notes that are in none of them.
 * What takes time runs one after the other, in the order in which it was asked for; open text counts at once.
 */
export class Workspace {
  /** What ships. */
  readonly bundled: Bundled;
  readonly #onChange: () => void;
  readonly #open = new Map<string, string>();
  /** What the editor shows of configurations, catalogs and blueprints. */
  readonly #openData = new Map<string, string>();
  readonly #ready = new Map<Notebook, Promise<void>>();
  #files: Files = NO_FILES;
  #folders: Notebook[] = [];
  #loose: Notebook;
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #hasBegun = false;

  /** @param onChange called after every change that has been taken in */
  constructor(bundled: BundledData, onChange: () => void) {
    this.bundled = new Bundled(bundled);
    this.#onChange = onChange;
    this.#loose = new Notebook(undefined, NO_FILES, this.bundled);
  }

  get notebooks(): readonly Notebook[] {
    return [...this.#folders, this.#loose];
  }

  /** True until the folders have been read, and while what has changed in files is. */
  get isLoading(): boolean {
    return !this.#hasBegun || this.#waiting > 0;
  }

  /** Settles when all that has been asked for so far is done. */
  get loaded(): Promise<void> {
    return this.#queue;
  }

  setFiles(files: Files): void {
    this.#files = openFiles(files, this.#openData);
    this.#loose = new Notebook(undefined, this.#files, this.bundled);
  }

  setRoots(roots: readonly string[]): void {
    this.#folders = [...new Set(roots)].map((root) => new Notebook(root, this.#files, this.bundled));
  }

  /** Reads all folders. Call once, when the client is ready to answer. */
  load(): Promise<void> {
    this.#hasBegun = true;
    return this.#loadEach(this.notebooks);
  }

  async changeRoots(added: readonly string[], removed: readonly string[]): Promise<void> {
    const kept = this.#folders.filter(({ root }) => root === undefined || !removed.includes(root));
    const known = new Set(kept.map(({ root }) => root));
    const fresh = added.filter((root) => !known.has(root)).map((root) => new Notebook(root, this.#files, this.bundled));
    this.#folders = [...kept, ...fresh];
    await this.#loadEach(fresh);
    await this.#enqueue(() => this.#replayOpen());
  }

  /** The notebook that a note belongs to, once it can answer: the innermost folder that holds it. */
  async notebookOf(uri: string): Promise<Notebook> {
    const notebook = this.#holder(uri);
    await this.#ready.get(notebook);
    return notebook;
  }

  opened(uri: string, text: string): void {
    this.#open.set(uri, text);
    const holder = this.#holder(uri);
    const before = holder.view.findNote(uri);
    holder.opened(uri, text);
    this.#onChange();
    // A note that is not on the disk yet may be the first in its folder, and that may say how pages are made.
    if (before === undefined && holder.view.findNote(uri) !== undefined) void this.changed([uri]);
  }

  closed(uri: string): Promise<void> {
    this.#open.delete(uri);
    // By the time that it is its turn, the note may be open again.
    return this.#enqueue(async () => {
      if (!this.#open.has(uri)) await this.#holder(uri).closed(uri);
    });
  }

  /** The editor shows this text of a YAML file, saved or not; undefined where it has closed it. */
  async dataEdited(uri: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.#openData.delete(uri);
    else this.#openData.set(uri, text);
    if (this.#waiting > 0 || this.#folders.some(({ data }) => data.uses(uri))) await this.changed([uri]);
  }

  /** What an open YAML file is, and to which notebook; undefined where it is to none. */
  findData(uri: string): { notebook: Notebook; kind: DataKind; text: string } | undefined {
    const text = this.#openData.get(uri);
    for (const notebook of this.#folders) {
      const kind = notebook.data.kindOf(uri);
      if (text !== undefined && kind !== undefined) return { notebook, kind, text };
    }
    return undefined;
  }

  changed(uris: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      for (const notebook of this.#folders) await notebook.changed(uris);
    });
  }

  #holder(uri: string): Notebook {
    const holders = this.#folders.filter(({ root }) => root !== undefined && relativePath(root, uri) !== undefined);
    holders.sort((a, b) => (b.root?.length ?? 0) - (a.root?.length ?? 0));
    return holders[0] ?? this.#loose;
  }

  #loadEach(notebooks: readonly Notebook[]): Promise<void> {
    const loads = notebooks.map((notebook) => {
      let setReady = () => {};
      this.#ready.set(notebook, new Promise((resolve) => (setReady = resolve)));
      return this.#enqueue(() => notebook.load(setReady).finally(setReady));
    });
    return Promise.all(loads).then(() => {});
  }

  /** Open notes may have come into a folder or out of one. */
  async #replayOpen(): Promise<void> {
    for (const [uri, text] of this.#open) {
      const holder = this.#holder(uri);
      for (const notebook of this.notebooks) if (notebook !== holder) await notebook.closed(uri);
      holder.opened(uri, text);
    }
  }

  #enqueue(run: () => Promise<void>): Promise<void> {
    this.#waiting++;
    const done = this.#queue.then(run).finally(() => {
      this.#waiting--;
      this.#onChange();
    });
    // The one who asked hears of a failure; those behind it in the queue go on.
    this.#queue = done.catch(() => {});
    return done;
  }
}
