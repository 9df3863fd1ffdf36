import { cpus, loadavg, totalmem, type } from 'node:os';

/** Figures that belong together, printed as one Markdown table. */
export interface Table {
  readonly title: string;
  /** What was measured and how, so that the figures can be read without the program. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What could not be measured, and why. */
  readonly remarks?: readonly string[];
}

/** What every suite is told. */
export interface SuiteOptions {
  /** How often whole processes are run; what takes milliseconds runs more often. */
  readonly runs: number;
  /** Says what is being done, beside the report. */
  progress(line: string): void;
}

export interface Suite {
  readonly name: string;
  run(options: SuiteOptions): Promise<readonly Table[]>;
}

export function toMarkdown({ title, about, head, rows, remarks = [] }: Table): string {
  const aligned = head.map((_, column) => (column === 0 ? '---' : '---:'));
  const lines = [head, aligned, ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
  return [`### ${title}`, '', about, '', ...lines, ...remarks.flatMap((remark) => ['', `- ${remark}`]), ''].join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The machine and its state, since absolute figures mean nothing without them. */
export function machineLine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return (
    `${first?.model.trim() ?? 'unknown processor'} × ${cpus().length}, ${memory} GiB, ${type()} ${process.arch}, ` +
    `Node ${process.versions.node}; load average at the start ${load.toFixed(2)}`
  );
}
