import type { Anchor } from '../facts/anchors.ts';
import type { IndexedNote } from './notebookIndex.ts';

/** The anchors of a note by their ids. */
export interface AnchorsById {
  has(id: string): boolean;
  get(id: string): Anchor | undefined;
}

/**
 * The anchors of notes by their ids, remembered as long as a note stays as it is. Of a closed note only the ids are: that
 * is enough for most links, and the note is unpacked for what else there is to an anchor.
 */
export class NoteAnchors {
  readonly #maps = new WeakMap<readonly Anchor[], ReadonlyMap<string, Anchor>>();
  readonly #ids = new WeakMap<IndexedNote, string>();

  of(note: IndexedNote): AnchorsById {
    if (note.parsed !== undefined) return this.#mapOf(note);
    return { has: (id) => this.#hasId(note, id), get: (id) => this.#mapOf(note).get(id) };
  }

  #mapOf({ facts: { anchors } }: IndexedNote): ReadonlyMap<string, Anchor> {
    const known = this.#maps.get(anchors);
    if (known !== undefined) return known;
    const map = anchorsById(anchors);
    this.#maps.set(anchors, map);
    return map;
  }

  #hasId(note: IndexedNote, id: string): boolean {
    let ids = this.#ids.get(note);
    if (ids === undefined) {
      ids = [BORDER, ...[...this.#mapOf(note).keys()].flatMap((each) => [each, BORDER])].join('');
      this.#ids.set(note, ids);
    }
    return !id.includes(BORDER) && ids.includes(BORDER + id + BORDER);
  }
}

/** In no id: CommonMark replaces it wherever it stands. */
const BORDER = '\0';

/** Of several of an id the first. */
function anchorsById(anchors: readonly Anchor[]): Map<string, Anchor> {
  const ids = new Map<string, Anchor>();
  for (const anchor of anchors) if (!ids.has(anchor.id)) ids.set(anchor.id, anchor);
  for (const anchor of anchors) {
    if (anchor.laterId !== undefined && !ids.has(anchor.laterId)) ids.set(anchor.laterId, anchor);
  }
  return ids;
}
