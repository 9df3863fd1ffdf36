import { namesExam } from '../blueprint/examCode.ts';
import type { Term } from '../catalog/terms.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';

/** What notes say that decides which catalog and which blueprint are in force. */
export class Declarations {
  readonly #codes: readonly string[];
  /** Names of services in front matter, by the address of the note. */
  readonly #names = new Map<string, readonly string[]>();
  /** Codes of exams, by the address of the note that names them. */
  readonly #exams = new Map<string, readonly string[]>();

  /** @param codes of the exams to look for */
  constructor(codes: readonly string[]) {
    this.#codes = codes;
  }

  /** Takes a note as it is now; undefined where it is gone. */
  update(uri: string, note: IndexedNote | undefined): void {
    const names = note?.facts.declared.map(({ name }) => name) ?? [];
    const exams = note === undefined ? [] : this.#codes.filter((code) => namesExam(note.parsed.text, code));
    enter(this.#names, uri, names);
    enter(this.#exams, uri, exams);
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
