import type { Service } from '../catalog/catalog.ts';

/** Something in a note, and the note. */
export interface Located<N, T> {
  readonly note: N;
  readonly item: T;
}

/** What a posting needs to know of a note. */
interface Posted {
  readonly uri: string;
}

/**
 * For each service the places that concern it, note by note. A note that changes touches the services that it names,
 * before and after, and no other.
 */
export class Postings<N extends Posted, T> {
  readonly #itemsOf: (note: N) => readonly T[];
  readonly #servicesOf: (item: T) => readonly Service[];
  readonly #places = new Map<Service, Map<string, Located<N, T>[]>>();
  readonly #sorted = new Map<Service, readonly Located<N, T>[]>();

  constructor(itemsOf: (note: N) => readonly T[], servicesOf: (item: T) => readonly Service[]) {
    this.#itemsOf = itemsOf;
    this.#servicesOf = servicesOf;
  }

  /** The services that have a place, in no order. */
  get services(): Iterable<Service> {
    return this.#places.keys();
  }

  /** Places of a service in the order of the notes' addresses, and within a note in its own. */
  of(service: Service): readonly Located<N, T>[] {
    const known = this.#sorted.get(service);
    if (known !== undefined) return known;
    const notes = [...(this.#places.get(service) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    const places = notes.flatMap(([, located]) => located);
    this.#sorted.set(service, places);
    return places;
  }

  /** In how many places a service is. */
  countOf(service: Service): number {
    let count = 0;
    for (const located of this.#places.get(service)?.values() ?? []) count += located.length;
    return count;
  }

  add(note: N): void {
    for (const item of this.#itemsOf(note)) {
      for (const service of this.#servicesOf(item)) this.#listOf(service, note.uri).push({ note, item });
    }
  }

  remove(note: N): void {
    for (const item of this.#itemsOf(note)) {
      for (const service of this.#servicesOf(item)) {
        const notes = this.#places.get(service);
        if (!notes?.delete(note.uri)) continue;
        this.#sorted.delete(service);
        if (notes.size === 0) this.#places.delete(service);
      }
    }
  }

  #listOf(service: Service, uri: string): Located<N, T>[] {
    this.#sorted.delete(service);
    let notes = this.#places.get(service);
    if (notes === undefined) {
      notes = new Map();
      this.#places.set(service, notes);
    }
    let list = notes.get(uri);
    if (list === undefined) {
      list = [];
      notes.set(uri, list);
    }
    return list;
  }
}
