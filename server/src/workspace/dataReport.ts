import { type DataFinding, type DataKind, type DataProblem, isBroken } from '../data/problem.ts';
import type { YamlText } from '../data/yamlText.ts';
import type { LineTable } from '../text/lines.ts';
import type { FileProblem } from './files.ts';

/** A data file as it is now, and what is wrong in it. */
export interface CheckedFile {
  readonly uri: string;
  readonly kind: DataKind;
  readonly lines: LineTable;
  readonly findings: readonly DataFinding[];
}

interface Draft {
  readonly kind: DataKind;
  readonly yaml: YamlText;
  readonly findings: DataFinding[];
  /** Errors in words that need no editor. */
  readonly errors: string[];
}

/** What one reading of a notebook's data files has found wrong. */
export class DataReport {
  readonly #drafts = new Map<string, Draft>();
  readonly #problems: FileProblem[] = [];

  /** Begins with a file, and takes in what in it is no YAML. */
  addFile(uri: string, kind: DataKind, yaml: YamlText): void {
    const errors = yaml.findings.filter(({ severity }) => severity === 'error');
    const told = errors.map(({ start, message }) => `line ${lineOf(yaml, start)}: ${message}`);
    this.#drafts.set(uri, { kind, yaml, findings: [...yaml.findings], errors: told });
  }

  /** Takes in what is wrong in a file that has been added. */
  addProblems(uri: string, problems: readonly DataProblem[]): void {
    const draft = this.#drafts.get(uri);
    if (draft === undefined) return;
    for (const problem of problems) {
      const finding = draft.yaml.findingOf(problem);
      draft.findings.push(finding);
      const told = `line ${lineOf(draft.yaml, finding.start)}: ${problem.message}`;
      if (problem.severity === 'error') draft.errors.push(told);
    }
  }

  /** Says of a broken file what counts in its place. */
  addConsequence(uri: string, consequence: string): void {
    const draft = this.#drafts.get(uri);
    const last = draft?.errors.pop();
    if (last !== undefined) draft?.errors.push(`${last} ${consequence}`);
  }

  /** Something about a file that has no place in it. */
  addFileProblem(uri: string, message: string): void {
    this.#problems.push({ uri, message });
  }

  /** True for a file that has been added and whose content can be used. */
  isGood(uri: string): boolean {
    const draft = this.#drafts.get(uri);
    return draft !== undefined && !isBroken(draft.findings);
  }

  get problems(): FileProblem[] {
    const errors = [...this.#drafts].flatMap(([uri, { errors }]) => errors.map((message) => ({ uri, message })));
    return [...this.#problems, ...errors];
  }

  /** The files with their findings in order; those that are as they were before are the same objects as before. */
  checkedFiles(before: readonly CheckedFile[]): CheckedFile[] {
    return [...this.#drafts].map(([uri, { kind, yaml, findings }]) => {
      const sorted = findings.sort((a, b) => a.start - b.start || a.end - b.end);
      const known = before.find((file) => file.uri === uri && file.kind === kind && file.lines === yaml.lines);
      const isSame = known !== undefined && JSON.stringify(known.findings) === JSON.stringify(sorted);
      return isSame ? known : { uri, kind, lines: yaml.lines, findings: sorted };
    });
  }
}

function lineOf(yaml: YamlText, offset: number): number {
  return yaml.lines.lineAt(offset) + 1;
}
