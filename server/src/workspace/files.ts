/** How the server reads a notebook: the file system in Node, the client's in a browser, a map in tests. */
export interface Files {
  /**
   * All files below a folder, by address, with those folders left out that `isIgnored` names.
   * What cannot be read is reported, not thrown.
   *
   * @param isIgnored takes a path relative to the root, with `/`, that of a folder with one at its end
   */
  list(root: string, isIgnored: (path: string) => boolean): Promise<Listing>;
  /** True where the file or folder is there. */
  exists(uri: string): Promise<boolean>;
  isFolder(uri: string): Promise<boolean>;
  /** Bytes of a file. Rejects with a reason that a person understands. */
  read(uri: string): Promise<Uint8Array>;
  /** The same without what an editor shows of them, where that is any. */
  readonly disk?: Files;
}

export interface Listing {
  readonly uris: readonly string[];
  /** Further addresses, by symbolic links, of files and folders that are listed already. */
  readonly aliases?: readonly string[];
  /** Folders that could not be read. */
  readonly problems: readonly FileProblem[];
}

/** Something about a file that a person should know: it is left out, and everything else goes on. */
export interface FileProblem {
  readonly uri: string;
  readonly message: string;
}
