import { namesExam } from '../blueprint/examCode.ts';
import type { Term } from '../catalog/terms.ts';
import { type NoteReason, noteReasonOf } from '../index/notebook.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';

/** What notes say that decides which catalog and which blueprint are in force, and whether their folder is a notebook. */
export class Declarations {
  readonly #codes: readonly string[];
  /** Names of services in front matter, by the address of the note. */
  readonly #names = new Map<string, readonly string[]>();
  /** Codes of exams, by the address of the note that names them. */
  readonly #exams = new Map<string, readonly string[]>();
  /** By the address of the note. */
  readonly #reasons = new Map<string, NoteReason>();

  /** @param codes of the exams to look for */
  constructor(codes: readonly string[]) {
    this.#codes = codes;
  }

  /** Takes a note as it is now, and its text; undefined where it is gone. */
  update(uri: string, note: IndexedNote | undefined, text: string | undefined): void {
    const names = note?.facts.declared.map(({ name }) => name) ?? [];
    const exams = text === undefined ? [] : this.#codes.filter((code) => namesExam(text, code));
    enter(this.#names, uri, names);
    enter(this.#exams, uri, exams);
    const reason = note && noteReasonOf(note.facts);
    if (reason === undefined) this.#reasons.delete(uri);
    else this.#reasons.set(uri, reason);
  }

  /** Why notes make a notebook of their folder, of those that do. */
  get reasons(): Iterable<NoteReason> {
    return this.#reasons.values();
  }

  /** The services that notes declare, in the order of the notes' addresses. */
  get terms(): Term[] {
    const uris = [...this.#names.keys()].sort();
    const names = uris.flatMap((uri) => this.#names.get(uri) ?? []);
    return names.map((name) => ({ name, category: undefined, summary: undefined, aliases: [] }));
  }

  /** True where a note names the exam. */
  hasExam(code: string): boolean {
    for (const codes of this.#exams.values()) if (codes.includes(code)) return true;
    return false;
  }
}

function enter(map: Map<string, readonly string[]>, uri: string, values: readonly string[]): void {
  if (values.length === 0) map.delete(uri);
  else map.set(uri, values);
}
