import type { IndexedNote } from './notebookIndex.ts';

/** The notes whose findings may be different after a change: by their addresses, or all. */
export type Affected = ReadonlySet<string> | 'all';

/** Gathers which notes changes have touched, until somebody takes them. */
export class AffectedNotes {
  #uris: Set<string> | 'all' = new Set();

  add(uris: Iterable<string>): void {
    if (this.#uris === 'all') return;
    for (const uri of uris) this.#uris.add(uri);
  }

  /** True where there is nothing more to gather. */
  get isAll(): boolean {
    return this.#uris === 'all';
  }

  addAll(): void {
    this.#uris = 'all';
  }

  /** What has been gathered; from then on anew. */
  take(): Affected {
    const taken = this.#uris;
    this.#uris = new Set();
    return taken;
  }
}

/** True where the same links lead to a note and to places in it as before; it is another matter what they are called. */
export function hasSameAnchors(before: IndexedNote | undefined, after: IndexedNote | undefined): boolean {
  return before !== undefined && after !== undefined && namesOf(before) === namesOf(after);
}

function namesOf({ facts: { title, page, anchors, headings, hasHiddenAnchors } }: IndexedNote): string {
  const ids = anchors.map(({ id, laterId, heading }) => [id, laterId, heading]);
  return JSON.stringify([title?.text, page, ids, headings.map(({ text }) => text), hasHiddenAnchors]);
}
