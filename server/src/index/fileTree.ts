import { addressOf, findPath, foldedName, folderOf, looseName, nameOf } from './paths.ts';

/** What is in a folder. */
interface Folder {
  readonly files: Set<string>;
  readonly folders: Set<string>;
}

/** One thing in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The files of a notebook, notes and all others, but for those that are ignored. */
export class FileTree {
  /** Address of the notebook's root, without `/` at its end. */
  readonly root: string;
  readonly #isIgnored: (path: string) => boolean;
  readonly #folders = new Map<string, Folder>([['', { files: new Set(), folders: new Set() }]]);
  readonly #aliases: string[] = [];
  /** Paths of the drawings that Obsidian makes. */
  readonly #canvases = new Set<string>();
  /** Paths by the loose name of the file; made when somebody asks. */
  #byName: Map<string, Set<string>> | undefined;

  /** @param isIgnored takes a path, that of a folder with `/` at its end */
  constructor(root: string, isIgnored: (path: string) => boolean = () => false) {
    this.root = root.replace(/\/$/, '');
    this.#isIgnored = isIgnored;
  }

  /** True for a vault of Obsidian: its folder of settings is there, or a canvas. */
  get isObsidian(): boolean {
    return this.#canvases.size > 0 || this.kindOf('.obsidian') === 'folder';
  }

  /** The path of an address; undefined where it is not below the root. */
  findPath(uri: string): string | undefined {
    return findPath(this.root, uri);
  }

  addressOf(path: string): string {
    return addressOf(this.root, path);
  }

  kindOf(path: string): 'file' | 'folder' | undefined {
    if (this.#folders.has(path)) return 'folder';
    return this.#folders.get(folderOf(path))?.files.has(nameOf(path)) === true ? 'file' : undefined;
  }

  /** The path as the disk spells it where only case or the form of accents is different; undefined where nothing is. */
  findSpelling(path: string): string | undefined {
    let spelled = '';
    for (const part of path.split('/')) {
      const folder = this.#folders.get(spelled);
      const name = folder && (findName(folder.folders, part) ?? findName(folder.files, part));
      if (name === undefined) return undefined;
      spelled = spelled === '' ? name : `${spelled}/${name}`;
    }
    return spelled;
  }

  /** What is in a folder; nothing where there is none. */
  entriesOf(path: string): FolderEntry[] {
    const { folders, files } = this.#folders.get(path) ?? { folders: [], files: [] };
    const entries = [...folders].map((name) => ({ name, isFolder: true }));
    return [...entries, ...[...files].map((name) => ({ name, isFolder: false }))];
  }

  /** Paths of all files in a folder and below, in no order. */
  *below(path: string): Generator<string> {
    const waiting = [path];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const prefix = folder === '' ? '' : `${folder}/`;
      const { files, folders } = this.#folders.get(folder) ?? EMPTY;
      for (const name of folders) waiting.push(prefix + name);
      for (const name of files) yield prefix + name;
    }
  }

  /** All folders, each with the names of its files, in no order. */
  *folders(): Generator<readonly [string, ReadonlySet<string>]> {
    for (const [path, { files }] of this.#folders) yield [path, files];
  }

  /** Paths of the files of a name, wherever they are; case, spaces, `-` and `_` do not count. */
  named(name: string): ReadonlySet<string> {
    if (this.#byName === undefined) {
      this.#byName = new Map();
      for (const path of this.below('')) enter(this.#byName, path);
    }
    return this.#byName.get(looseName(name)) ?? NONE;
  }

  /**
   * True where nobody knows what is at a path: it is left out by rule, by `.gitignore` or by the configuration, or is
   * known by another path.
   */
  isHidden(path: string): boolean {
    if (path === '') return false;
    if (this.#isIgnored(path) || this.isAlias(path)) return true;
    return !FILE_NAME.test(path) && this.#isIgnored(`${path}/`);
  }

  /** True for one more path, by a symbolic link, of what is known by another. */
  isAlias(path: string): boolean {
    return this.#aliases.some((alias) => path === alias || path.startsWith(`${alias}/`));
  }

  /** Takes in that a file or folder is known by another address. */
  hide(uri: string): void {
    const path = this.findPath(uri);
    if (path !== undefined && path !== '') this.#aliases.push(path);
  }

  add(path: string): void {
    this.#folderAt(folderOf(path)).files.add(nameOf(path));
    if (path.endsWith('.canvas')) this.#canvases.add(path);
    if (this.#byName !== undefined) enter(this.#byName, path);
  }

  remove(path: string): void {
    const folder = folderOf(path);
    this.#folders.get(folder)?.files.delete(nameOf(path));
    this.#canvases.delete(path);
    this.#byName?.get(looseName(nameOf(path)))?.delete(path);
    this.#dropEmpty(folder);
  }

  #folderAt(path: string): Folder {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const made = { files: new Set<string>(), folders: new Set<string>() };
    this.#folders.set(path, made);
    this.#folderAt(folderOf(path)).folders.add(nameOf(path));
    return made;
  }

  #dropEmpty(path: string): void {
    const folder = this.#folders.get(path);
    if (path === '' || folder === undefined || folder.files.size + folder.folders.size > 0) return;
    this.#folders.delete(path);
    const parent = folderOf(path);
    this.#folders.get(parent)?.folders.delete(nameOf(path));
    this.#dropEmpty(parent);
  }
}

/** Names that are hardly those of folders: of a path at which nothing is known they tell what it would be. */
const FILE_NAME = /[^/]\.[a-z][a-z\d]{1,7}$/i;

const NONE: ReadonlySet<string> = new Set();
const EMPTY = { files: NONE, folders: NONE };

function enter(byName: Map<string, Set<string>>, path: string): void {
  const key = looseName(nameOf(path));
  const paths = byName.get(key);
  if (paths === undefined) byName.set(key, new Set([path]));
  else paths.add(path);
}

function findName(names: ReadonlySet<string>, name: string): string | undefined {
  if (names.has(name)) return name;
  const folded = foldedName(name);
  for (const each of names) if (foldedName(each) === folded) return each;
  return undefined;
}
