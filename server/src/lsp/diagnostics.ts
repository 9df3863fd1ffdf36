import type { Diagnostic } from 'vscode-languageserver';
import { findings } from '../features/findings.ts';
import type { Finding } from '../features/rules/rule.ts';
import type { Places } from '../text/lines.ts';
import type { CheckedFile } from '../workspace/dataReport.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { toDiagnostic } from './convert.ts';

/** The findings of a file as a client is told of them. */
export interface Report {
  /** As long as it is the same, the items are. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** What a client is told of a file that has no findings, or is gone. */
export const NOTHING_FOUND: Report = { resultId: '0', items: [] };

/**
 * The findings of all notebooks as they are now, note by note. After a change only those notes are checked whose
 * findings may have become different.
 */
export class Diagnostics {
  readonly #rules: string | undefined;
  readonly #checked = new Map<Notebook, Checked>();
  #lastResult = 0;

  /** @param rules address of the documentation of rules, without a fragment */
  constructor(rules: string | undefined) {
    this.#rules = rules;
  }

  /**
   * Brings the reports in step with the notebooks. Folders that are no notebook have no findings.
   *
   * @returns addresses of the files whose findings have changed
   */
  update(notebooks: readonly Notebook[]): string[] {
    const changed: string[] = [];
    for (const [notebook, { reports }] of this.#checked) {
      if (notebooks.includes(notebook)) continue;
      for (const uri of reports.keys()) changed.push(uri);
      this.#checked.delete(notebook);
    }
    for (const notebook of notebooks) this.#updateOne(notebook, changed);
    return changed;
  }

  /** The findings of a file, whichever notebook it is in. */
  reportOf(uri: string): Report {
    for (const { reports } of this.#checked.values()) {
      const report = reports.get(uri);
      if (report !== undefined) return report;
    }
    return NOTHING_FOUND;
  }

  /** Addresses of all files with findings. */
  get uris(): string[] {
    return [...this.#checked.values()].flatMap(({ reports }) => [...reports.keys()]);
  }

  /** How many findings there are in a notebook. */
  countIn(notebook: Notebook): number {
    return this.#checked.get(notebook)?.count ?? 0;
  }

  #updateOne(notebook: Notebook, changed: string[]): void {
    const affected = notebook.takeAffected();
    const isNotebook = notebook.root !== undefined && notebook.reason !== undefined;
    const known = this.#checked.get(notebook);
    const checked = known ?? { isNotebook, reports: new Map(), files: new Map(), count: 0 };
    const notes = isNotebook ? notebook.view.notes : [];
    const isAll = affected === 'all' || known?.isNotebook !== isNotebook;
    this.#checked.set(notebook, checked);
    checked.isNotebook = isNotebook;
    const uris = isAll ? new Set([...checked.reports.keys(), ...notes.map(({ uri }) => uri)]) : affected;
    for (const uri of uris) {
      if (checked.files.has(uri)) continue;
      const note = isNotebook ? notebook.view.findNote(uri) : undefined;
      const found = note === undefined ? [] : findings(notebook.view, note, notebook.severities);
      this.#report(
        checked,
        { uri, diagnostics: note === undefined ? [] : this.#toAll(notebook, note.lines, found) },
        changed,
      );
    }
    this.#updateFiles(notebook, { checked, isNotebook }, changed);
  }

  /** Configurations, catalogs and blueprints: as long as a file's object is the same, so are its findings. */
  #updateFiles(
    notebook: Notebook,
    { checked, isNotebook }: { readonly checked: Checked; readonly isNotebook: boolean },
    changed: string[],
  ): void {
    const files = isNotebook ? notebook.data.checked : [];
    for (const uri of [...checked.files.keys()]) {
      if (files.some((file) => file.uri === uri)) continue;
      checked.files.delete(uri);
      this.#report(checked, { uri, diagnostics: [] }, changed);
    }
    for (const file of files) {
      if (checked.files.get(file.uri) === file) continue;
      checked.files.set(file.uri, file);
      this.#report(checked, { uri: file.uri, diagnostics: this.#toAll(notebook, file.lines, file.findings) }, changed);
    }
  }

  #toAll({ view }: Notebook, lines: Places, found: readonly Finding[]): Diagnostic[] {
    const options = { rules: this.#rules, placesIn: (uri: string) => view.findNote(uri)?.lines };
    return found.map((finding) => toDiagnostic(lines, finding, options));
  }

  /** Takes the findings of one file in, and its address into `changed` where they are not those of before. */
  #report(
    checked: Checked,
    file: { readonly uri: string; readonly diagnostics: Diagnostic[] },
    changed: string[],
  ): void {
    const { uri, diagnostics } = file;
    const before = checked.reports.get(uri)?.items ?? [];
    if (JSON.stringify(diagnostics) === JSON.stringify(before)) return;
    checked.count += diagnostics.length - before.length;
    if (diagnostics.length === 0) checked.reports.delete(uri);
    else checked.reports.set(uri, { resultId: String(++this.#lastResult), items: diagnostics });
    changed.push(uri);
  }
}

/** What is known of one notebook. */
interface Checked {
  isNotebook: boolean;
  /** Files with findings, by address. */
  readonly reports: Map<string, Report>;
  /** The YAML files that have been taken in. */
  readonly files: Map<string, CheckedFile>;
  /** How many findings there are. */
  count: number;
}
