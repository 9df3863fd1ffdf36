import { YamlText } from '../data/yamlText.ts';
import type { Files } from './files.ts';
import { readText } from './readText.ts';

/** A YAML file, or why it cannot be read: `cannot be read: no permission`. */
export type ReadYaml =
  | { readonly yaml: YamlText; readonly problem: undefined }
  | { readonly yaml: undefined; readonly problem: string };

/** The YAML files of a notebook, each taken apart once as long as its text is the same. */
export class YamlFiles {
  readonly #files: Files;
  readonly #known = new Map<string, YamlText>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** What a file said when it was read last. */
  find(uri: string): YamlText | undefined {
    return this.#known.get(uri);
  }

  /** Never rejects. */
  async read(uri: string): Promise<ReadYaml> {
    if (await this.#files.isFolder(uri)) return { yaml: undefined, problem: 'is a folder: a file belongs here' };
    const { text, problem } = await readText(this.#files, uri);
    if (text === undefined) return { yaml: undefined, problem };
    const known = this.#known.get(uri);
    const yaml = known?.text === text ? known : new YamlText(text);
    this.#known.set(uri, yaml);
    return { yaml, problem: undefined };
  }

  /** True where there is a file or folder. */
  async has(uri: string): Promise<boolean> {
    return (await this.#files.exists(uri)) || (await this.#files.isFolder(uri));
  }
}
