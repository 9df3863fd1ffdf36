import type { EntryFact } from '../facts/entries.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/words.ts';
import type { Integration } from './integrations.ts';
import type { IndexedNote } from './notebookIndex.ts';
import { UriSets } from './uriSets.ts';

/** An integration entry by its note and the span of its heading. */
export interface EntryPlace extends Span {
  readonly uri: string;
}

/** The entries of a key. */
interface KeyedEntries {
  /** The spans of their headings, note by note. */
  readonly places: Map<string, readonly Span[]>;
  /** The addresses of the notes in their order, once somebody has asked. */
  sorted: readonly string[] | undefined;
}

/**
 * What findings of one note rest on in others: entries by what they join, and shortcodes by their names. Who has a key,
 * and where, is known without a look into the notes.
 */
export class KeyPostings {
  readonly #entries = new Map<string, KeyedEntries>();
  readonly #paired = new UriSets();
  readonly #unclosed = new UriSets();

  /** Takes in that a note has come, has gone, or is another. */
  replace(before: IndexedNote | undefined, after: IndexedNote | undefined): void {
    if (before !== undefined) this.#remove(before);
    if (after !== undefined) this.#add(after);
  }

  #add(note: IndexedNote): void {
    const { uri, facts } = note;
    for (const [key, entries] of entriesByKey(note)) {
      const known = this.#entries.get(key) ?? { places: new Map(), sorted: undefined };
      known.places.set(
        uri,
        entries.map(({ headingSpan: { start, end } }) => ({ start, end })),
      );
      known.sorted = undefined;
      this.#entries.set(key, known);
    }
    for (const name of facts.shortcodes.paired) this.#paired.add(name, uri);
    for (const { name } of facts.shortcodes.unclosed) this.#unclosed.add(name, uri);
  }

  #remove(note: IndexedNote): void {
    const { uri, facts } = note;
    for (const key of entriesByKey(note).keys()) {
      const known = this.#entries.get(key);
      if (known === undefined) continue;
      known.places.delete(uri);
      known.sorted = undefined;
      if (known.places.size === 0) this.#entries.delete(key);
    }
    for (const name of facts.shortcodes.paired) this.#paired.remove(name, uri);
    for (const { name } of facts.shortcodes.unclosed) this.#unclosed.remove(name, uri);
  }

  /**
   * Entries with the same operands as one, in any order, itself included; note by note.
   *
   * @param limit so many are enough
   */
  entriesLike(integration: Integration, limit = Number.POSITIVE_INFINITY): EntryPlace[] {
    const known = this.#entries.get(operandsKey(integration));
    if (known === undefined) return [];
    known.sorted ??= [...known.places.keys()].sort();
    const found: EntryPlace[] = [];
    for (const uri of known.sorted) {
      if (found.length >= limit) break;
      for (const { start, end } of known.places.get(uri) ?? []) found.push({ uri, start, end });
    }
    return found;
  }

  /** True where some note opens and closes a shortcode of that name. */
  isPaired(name: string): boolean {
    const [first] = this.#paired.get(name);
    return first !== undefined;
  }

  /** Addresses of the notes whose findings speak of what is other in a note than it was; both are in force. */
  *concernedBy(before: IndexedNote, after: IndexedNote): Generator<string> {
    const faces = facesOf(before);
    const others = facesOf(after);
    for (const key of new Set([...faces.keys(), ...others.keys()])) {
      if (faces.get(key) !== others.get(key)) yield* this.#entries.get(key)?.places.keys() ?? [];
    }
    const paired = before.facts.shortcodes.paired;
    const pairedNow = after.facts.shortcodes.paired;
    for (const name of paired) if (!pairedNow.includes(name)) yield* this.#unclosed.get(name);
    for (const name of pairedNow) if (!paired.includes(name)) yield* this.#unclosed.get(name);
  }
}

/** The operands of an entry in an order of their own: services by their ids, terms by their case-folded words. */
function operandsKey({ members }: Integration): string {
  const keys = members.map(({ service, text }) => service?.id ?? `“${fold(text.replace(/\s+/g, ' '))}”`);
  return keys.sort().join('\n');
}

/** The entries of a note by what they join. Its integrations begin with its entries, in the same order. */
function entriesByKey({ facts: { entries }, integrations }: IndexedNote): Map<string, EntryFact[]> {
  const byKey = new Map<string, EntryFact[]>();
  entries.forEach((entry, index) => {
    const integration = integrations[index];
    if (integration === undefined) return;
    const key = operandsKey(integration);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [entry]);
    else others.push(entry);
  });
  return byKey;
}

/** What findings elsewhere say of a note's entries, by what those join: where they stand, and the name of the note. */
function facesOf(note: IndexedNote): Map<string, string> {
  const faces = new Map<string, string>();
  if (note.facts.entries.length === 0) return faces;
  const placeOf = (offset: number) => {
    const { line, character } = note.lines.positionAt(offset);
    return `${line}:${character}`;
  };
  for (const [key, entries] of entriesByKey(note)) {
    const places = entries.map(({ headingSpan: { start, end } }) => `${placeOf(start)}-${placeOf(end)}`);
    faces.set(key, [...places, note.facts.title?.text ?? ''].join(' '));
  }
  return faces;
}
