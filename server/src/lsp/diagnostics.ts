import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { findings } from '../features/findings.ts';
import type { Finding } from '../features/rules/rule.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { toDiagnostic } from './convert.ts';

/** Keeps the client's list of findings that of the notebooks: sends what has become different, and nothing else. */
export class Diagnostics {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  readonly #findings = new WeakMap<IndexedNote, readonly Finding[]>();
  /** What the client shows: the note as it was, for each address with findings. */
  #shown = new Map<string, IndexedNote>();

  constructor(send: (params: PublishDiagnosticsParams) => void) {
    this.#send = send;
  }

  /** Folders that are no notebook have no findings. */
  update(notebooks: readonly Notebook[]): void {
    const shown = new Map<string, IndexedNote>();
    for (const notebook of notebooks) {
      if (notebook.root === undefined || notebook.reason === undefined) continue;
      for (const note of notebook.view.notes) {
        if (this.#findingsOf(notebook, note).length > 0) shown.set(note.uri, note);
      }
    }
    for (const uri of this.#shown.keys()) {
      if (!shown.has(uri)) this.#send({ uri, diagnostics: [] });
    }
    for (const [uri, note] of shown) {
      if (this.#shown.get(uri) === note) continue;
      const diagnostics = (this.#findings.get(note) ?? []).map((finding) => toDiagnostic(note.parsed.lines, finding));
      this.#send({ uri, diagnostics });
    }
    this.#shown = shown;
  }

  /** How many findings there are in a notebook. */
  countIn(notebook: Notebook): number {
    if (notebook.root === undefined || notebook.reason === undefined) return 0;
    return notebook.view.notes.reduce((sum, note) => sum + this.#findingsOf(notebook, note).length, 0);
  }

  /** Until a rule asks about other notes, a note's findings are the same as long as the note is. */
  #findingsOf(notebook: Notebook, note: IndexedNote): readonly Finding[] {
    const known = this.#findings.get(note);
    if (known !== undefined) return known;
    const found = findings(notebook.view, note);
    this.#findings.set(note, found);
    return found;
  }
}
