import type { DataProblem } from '../data/problem.ts';
import type { YamlText } from '../data/yamlText.ts';
import type { DataReport } from './dataReport.ts';

/** A data file of a notebook's own, as it is now. */
export interface OwnFile {
  readonly uri: string;
  /** Undefined where it cannot be read, or is not there. */
  readonly yaml: YamlText | undefined;
  readonly isGone: boolean;
}

/**
 * The content of own data files of one kind: loaded anew when the text is another, the last good one kept as long as
 * the file is there.
 */
export class OwnFiles<T extends { readonly problems: readonly DataProblem[]; readonly file: unknown }> {
  readonly #load: (data: unknown) => T;
  readonly #without: string;
  readonly #loaded = new Map<string, { readonly yaml: YamlText; readonly content: T }>();
  readonly #lastGood = new Map<string, T>();

  /**
   * @param load its `file` is undefined where the data does not fit
   * @param without what is in force where nothing of a broken file is, in words
   */
  constructor(load: (data: unknown) => T, without = 'Nothing of it is in force.') {
    this.#load = load;
    this.#without = without;
  }

  /**
   * The content of a file that counts now, be it the last good one; what is wrong in the file is reported.
   *
   * @param check finds in good content what the schema does not
   */
  contentOf(
    { uri, yaml, isGone }: OwnFile,
    report: DataReport,
    check: (content: T) => readonly DataProblem[],
  ): T | undefined {
    if (isGone) this.#forget(uri);
    const lastGood = this.#lastGood.get(uri);
    if (yaml === undefined) return lastGood;
    const content = yaml.isYaml ? this.#contentOf(uri, yaml) : undefined;
    report.addProblems(uri, content?.problems ?? []);
    if (content?.file === undefined) {
      report.addConsequence(uri, lastGood === undefined ? this.#without : LAST_GOOD_STAYS);
      return lastGood;
    }
    report.addProblems(uri, check(content));
    this.#lastGood.set(uri, content);
    return content;
  }

  #forget(uri: string): void {
    this.#loaded.delete(uri);
    this.#lastGood.delete(uri);
  }

  #contentOf(uri: string, yaml: YamlText): T {
    const known = this.#loaded.get(uri);
    if (known?.yaml === yaml) return known.content;
    const content = this.#load(yaml.data);
    this.#loaded.set(uri, { yaml, content });
    return content;
  }
}

const LAST_GOOD_STAYS = 'The last good version stays in force.';
