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
  if (before === undefined || after === undefined) return false;
  const [was, is] = [before.facts, after.facts];
  return (
    was.title?.text === is.title?.text &&
    was.hasHiddenAnchors === is.hasHiddenAnchors &&
    JSON.stringify(was.page) === JSON.stringify(is.page) &&
    haveSame(was.headings, is.headings, (a, b) => a.text === b.text) &&
    haveSame(was.anchors, is.anchors, (a, b) => a.id === b.id && a.laterId === b.laterId && a.heading === b.heading)
  );
}

function haveSame<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return (
    before.length === after.length &&
    before.every((each, index) => {
      const other = after[index];
      return other !== undefined && isSame(each, other);
    })
  );
}
