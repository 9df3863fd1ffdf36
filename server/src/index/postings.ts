import type { Service } from '../catalog/catalog.ts';

/** Something in a note, and the note. */
export interface Located<N, T> {
  readonly note: N;
  readonly item: T;
}

/** How often something is there, and in how many notes. */
export interface Count {
  readonly places: number;
  readonly notes: number;
}

/** What a posting needs to know of a note. */
interface Posted {
  readonly uri: string;
}

/** The notes that concern a service, and the number of places in all of them. */
interface Entry {
  readonly notes: Set<string>;
  places: number;
  /** The addresses in their order, once somebody has asked. */
  sorted: readonly string[] | undefined;
}

/**
 * For each service the notes that concern it, and how often. A note that changes touches the services that it names,
 * before and after, and no other; the places themselves stay with the note.
 */
export class Postings<N extends Posted, T> {
  readonly #itemsOf: (note: N) => readonly T[];
  readonly #servicesOf: (item: T) => readonly Service[];
  readonly #entries = new Map<Service, Entry>();

  /** @param servicesOf each service once */
  constructor(itemsOf: (note: N) => readonly T[], servicesOf: (item: T) => readonly Service[]) {
    this.#itemsOf = itemsOf;
    this.#servicesOf = servicesOf;
  }

  /** The services that have a place, in no order. */
  get services(): Iterable<Service> {
    return this.#entries.keys();
  }

  /** Addresses of the notes that have a place of a service, in their order. */
  urisOf(service: Service): readonly string[] {
    const entry = this.#entries.get(service);
    if (entry === undefined) return [];
    entry.sorted ??= [...entry.notes].sort();
    return entry.sorted;
  }

  countOf(service: Service): Count {
    const entry = this.#entries.get(service);
    return { places: entry?.places ?? 0, notes: entry?.notes.size ?? 0 };
  }

  /**
   * Takes in that a note has come, has gone, or is another. What an edit leaves alone is not touched: the order of a
   * service's notes stays known while one types.
   */
  replace(before: N | undefined, after: N | undefined): void {
    const uri = (before ?? after)?.uri;
    if (uri === undefined) return;
    const was = this.#countsOf(before);
    const is = this.#countsOf(after);
    for (const [service, places] of is) {
      let entry = this.#entries.get(service);
      if (entry === undefined) {
        entry = { notes: new Set(), places: 0, sorted: undefined };
        this.#entries.set(service, entry);
      }
      entry.places += places - (was.get(service) ?? 0);
      if (was.has(service)) continue;
      entry.notes.add(uri);
      entry.sorted = undefined;
    }
    for (const [service, places] of was) {
      const entry = this.#entries.get(service);
      if (entry === undefined || is.has(service)) continue;
      entry.places -= places;
      entry.notes.delete(uri);
      entry.sorted = undefined;
      if (entry.places === 0) this.#entries.delete(service);
    }
  }

  #countsOf(note: N | undefined): ReadonlyMap<Service, number> {
    const counts = new Map<Service, number>();
    if (note === undefined) return counts;
    for (const item of this.#itemsOf(note)) {
      for (const service of this.#servicesOf(item)) counts.set(service, (counts.get(service) ?? 0) + 1);
    }
    return counts;
  }
}
