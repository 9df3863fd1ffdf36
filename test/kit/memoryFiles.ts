import type { Files } from '../../server/src/workspace/files.ts';
import { uriOf } from './fixture.ts';

/** A folder in memory, `file:///notes`, whose files can be written, broken and deleted. */
export class MemoryFiles implements Files {
  static readonly root = 'file:///notes';
  readonly #files = new Map<string, Uint8Array | Error>();

  constructor(files: Readonly<Record<string, string | Uint8Array | Error>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  /** An error is what reading the file fails with. */
  write(name: string, content: string | Uint8Array | Error): string {
    this.#files.set(uriOf(name), typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uriOf(name);
  }

  delete(name: string): string {
    this.#files.delete(uriOf(name));
    return uriOf(name);
  }

  list(root: string, isIgnored: (path: string) => boolean): ReturnType<Files['list']> {
    const inFolder = [...this.#files.keys()].filter((uri) => uri.startsWith(`${root}/`));
    const uris = inFolder.filter((uri) => !isIgnored(uri.slice(root.length + 1))).sort();
    return Promise.resolve({ uris, problems: [] });
  }

  exists(uri: string): Promise<boolean> {
    return Promise.resolve(this.#files.has(uri));
  }

  isFolder(uri: string): Promise<boolean> {
    return Promise.resolve([...this.#files.keys()].some((file) => file.startsWith(`${uri}/`)));
  }

  read(uri: string): Promise<Uint8Array> {
    const content = this.#files.get(uri);
    if (content instanceof Uint8Array) return Promise.resolve(content);
    return Promise.reject(content ?? new Error('it is not there'));
  }
}
