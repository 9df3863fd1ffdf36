import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { findings } from '../features/findings.ts';
import type { Finding } from '../features/rules/rule.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import type { CheckedFile } from '../workspace/dataReport.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { toDiagnostic } from './convert.ts';

/** What has findings: a note, or a file of YAML. As long as it is the same object, they are the same. */
type Findable = IndexedNote | CheckedFile;

/** Keeps the client's list of findings that of the notebooks: sends what has become different, and nothing else. */
export class Diagnostics {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  readonly #findings = new WeakMap<IndexedNote, readonly Finding[]>();
  /** What the client shows: the note or file as it was, for each address with findings. */
  #shown = new Map<string, Findable>();

  constructor(send: (params: PublishDiagnosticsParams) => void) {
    this.#send = send;
  }

  /** Folders that are no notebook have no findings. */
  update(notebooks: readonly Notebook[]): void {
    const shown = new Map<string, Findable>();
    for (const notebook of notebooks) {
      for (const each of findablesOf(notebook)) {
        if (this.#findingsOf(notebook, each).length > 0) shown.set(each.uri, each);
      }
    }
    for (const uri of this.#shown.keys()) {
      if (!shown.has(uri)) this.#send({ uri, diagnostics: [] });
    }
    for (const notebook of notebooks) {
      for (const each of findablesOf(notebook)) {
        if (shown.get(each.uri) !== each || this.#shown.get(each.uri) === each) continue;
        const lines = 'lines' in each ? each.lines : each.parsed.lines;
        const diagnostics = this.#findingsOf(notebook, each).map((finding) => toDiagnostic(lines, finding));
        this.#send({ uri: each.uri, diagnostics });
      }
    }
    this.#shown = shown;
  }

  /** How many findings there are in a notebook. */
  countIn(notebook: Notebook): number {
    return findablesOf(notebook).reduce((sum, each) => sum + this.#findingsOf(notebook, each).length, 0);
  }

  /** Until a rule asks about other notes, a note's findings are the same as long as the note is. */
  #findingsOf(notebook: Notebook, findable: Findable): readonly Finding[] {
    if ('findings' in findable) return findable.findings;
    const known = this.#findings.get(findable);
    if (known !== undefined) return known;
    const found = findings(notebook.view, findable);
    this.#findings.set(findable, found);
    return found;
  }
}

function findablesOf({ root, reason, view, data }: Notebook): readonly Findable[] {
  return root === undefined || reason === undefined ? [] : [...view.notes, ...data.checked];
}
