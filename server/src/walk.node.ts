import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { reasonOf } from './reason.node.ts';
import type { FileProblem, Listing } from './workspace/files.ts';
import { isNotePath } from './workspace/paths.ts';

/** A file or folder that is come upon. */
interface Found {
  /** Where it was come upon. */
  readonly at: string;
  /** Where it is, once all links are followed. */
  readonly real: string;
  /** Path below the root, with `/`. */
  readonly name: string;
}

/**
 * All files below a folder, each once: under its own path where that is below the folder, else under that of the first
 * symbolic link that leads to it.
 */
export class Walk {
  readonly #isIgnored: (path: string) => boolean;
  /** Real paths of the files and folders that are listed. */
  readonly #seen = new Set<string>();
  #links: Found[] = [];
  readonly #uris: string[] = [];
  readonly #aliases: string[] = [];
  readonly #problems: FileProblem[] = [];

  /** @param isIgnored takes a path below the root, that of a folder with `/` at its end */
  constructor(isIgnored: (path: string) => boolean) {
    this.#isIgnored = isIgnored;
  }

  async list(root: string): Promise<Listing> {
    try {
      await this.#folder({ at: root, real: await realpath(root), name: '' });
    } catch (error) {
      this.#report(root, error);
    }
    // What stands in the folder itself has been listed by now; what links lead to may hold further ones.
    while (this.#links.length > 0) {
      const links = this.#links.sort((a, b) => (a.at < b.at ? -1 : 1));
      this.#links = [];
      for (const link of links) await this.#link(link);
    }
    return { uris: this.#uris.sort(), aliases: this.#aliases, problems: this.#problems };
  }

  async #folder(folder: Found): Promise<void> {
    if (!this.#isNew(folder)) return;
    try {
      for (const entry of await readdir(folder.at, { withFileTypes: true })) {
        const found = below(folder, entry.name);
        if (entry.isSymbolicLink()) this.#links.push(found);
        else if (entry.isFile()) this.#file(found);
        else if (entry.isDirectory() && !this.#isIgnored(`${found.name}/`)) await this.#folder(found);
      }
    } catch (error) {
      this.#report(folder.at, error);
    }
  }

  #file(found: Found): void {
    if (!this.#isIgnored(found.name) && this.#isNew(found)) this.#uris.push(URI.file(found.at).toString());
  }

  async #link({ at, name }: Found): Promise<void> {
    if (this.#isIgnored(name)) return;
    const target = await this.#target(at);
    if (target === undefined || (target.isFolder && this.#isIgnored(`${name}/`))) return;
    const found = { at, name, real: target.real };
    if (target.isFolder) await this.#folder(found);
    else this.#file(found);
  }

  /** What a symbolic link leads to, if a file or folder; one that leads nowhere is reported where its name is a note's. */
  async #target(link: string): Promise<{ readonly real: string; readonly isFolder: boolean } | undefined> {
    try {
      const real = await realpath(link);
      const kind = await stat(real);
      return kind.isFile() || kind.isDirectory() ? { real, isFolder: kind.isDirectory() } : undefined;
    } catch (error) {
      const message = `its symbolic link leads nowhere: ${reasonOf(error)}`;
      if (isNotePath(link)) this.#problems.push({ uri: URI.file(link).toString(), message });
      return undefined;
    }
  }

  /** False for what is listed already: this is one more path of it. */
  #isNew({ at, real }: Found): boolean {
    const isNew = !this.#seen.has(real);
    if (isNew) this.#seen.add(real);
    else this.#aliases.push(URI.file(at).toString());
    return isNew;
  }

  #report(folder: string, error: unknown): void {
    this.#problems.push({ uri: URI.file(folder).toString(), message: `cannot be read: ${reasonOf(error)}` });
  }
}

function below({ at, real, name }: Found, entry: string): Found {
  const full = path.join(at, entry);
  return {
    at: full,
    real: at === real ? full : path.join(real, entry),
    name: name === '' ? entry : `${name}/${entry}`,
  };
}
