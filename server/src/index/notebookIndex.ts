import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Catalog, Service } from '../catalog/catalog.ts';
import { NameMatcher } from '../catalog/matcher.ts';
import { NameList } from '../catalog/names.ts';
import { factsOf, type NoteFacts } from '../facts/noteFacts.ts';
import type { ParsedNote } from '../markdown/note.ts';
import { NoteParser } from '../markdown/parse.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type ServiceSection, sectionsOf } from './sections.ts';

/** What has happened to a notebook. */
export type Change =
  | { readonly kind: 'note'; readonly uri: string; readonly text: string }
  | { readonly kind: 'removed'; readonly uri: string }
  | { readonly kind: 'catalog'; readonly catalog: Catalog; readonly blueprint: Blueprint | undefined };

/** A note with all that the index knows of it. */
export interface IndexedNote {
  readonly uri: string;
  readonly parsed: ParsedNote;
  readonly facts: NoteFacts;
  readonly mentions: readonly Mention[];
  readonly sections: readonly ServiceSection[];
}

/** A mention or a section, and the note that it stands in. */
export interface Located<T> {
  readonly note: IndexedNote;
  readonly item: T;
}

/** What features read: the notebook as it is now. */
export interface IndexView {
  readonly catalog: Catalog;
  readonly blueprint: Blueprint | undefined;
  readonly matcher: NameMatcher;
  readonly names: NameList;
  /** All notes, by address. */
  readonly notes: readonly IndexedNote[];
  findNote(uri: string): IndexedNote | undefined;
  /** Mentions of a service in the notebook, note by note. */
  mentionsOf(service: Service): readonly Located<Mention>[];
  /** The service's sections in the notebook, note by note. */
  sectionsOf(service: Service): readonly Located<ServiceSection>[];
}

const EMPTY_CATALOG: Catalog = { name: '', title: '', vendorPrefixes: [], nonServicePhrases: [], services: [] };

/**
 * The index of one notebook. After any sequence of changes it equals an index built anew from the same notes and
 * catalog; a change in one note leaves the facts of all others alone, and a change of the catalog recomputes what
 * names services and parses nothing.
 */
export class NotebookIndex implements IndexView {
  readonly #parser = new NoteParser();
  readonly #notes = new Map<string, IndexedNote>();
  #sorted: readonly IndexedNote[] | undefined;
  #mentions: Map<Service, Located<Mention>[]> | undefined;
  #sections: Map<Service, Located<ServiceSection>[]> | undefined;
  #catalog = EMPTY_CATALOG;
  #blueprint: Blueprint | undefined;
  #matcher = new NameMatcher(EMPTY_CATALOG);
  #names = new NameList(EMPTY_CATALOG);

  get catalog(): Catalog {
    return this.#catalog;
  }

  get blueprint(): Blueprint | undefined {
    return this.#blueprint;
  }

  get matcher(): NameMatcher {
    return this.#matcher;
  }

  get names(): NameList {
    return this.#names;
  }

  get notes(): readonly IndexedNote[] {
    this.#sorted ??= [...this.#notes.values()].sort((a, b) => compare(a.uri, b.uri));
    return this.#sorted;
  }

  findNote(uri: string): IndexedNote | undefined {
    return this.#notes.get(uri);
  }

  mentionsOf(service: Service): readonly Located<Mention>[] {
    this.#mentions ??= this.#postings(
      (note) => note.mentions,
      ({ namings }) => namings.map((naming) => naming.service),
    );
    return this.#mentions.get(service) ?? [];
  }

  sectionsOf(service: Service): readonly Located<ServiceSection>[] {
    this.#sections ??= this.#postings(
      (note) => note.sections,
      ({ services }) => services,
    );
    return this.#sections.get(service) ?? [];
  }

  apply(change: Change): void {
    if (change.kind === 'note') {
      const parsed = this.#parser.parse(change.text);
      this.#notes.set(change.uri, this.#indexed(change.uri, parsed, factsOf(parsed)));
    } else if (change.kind === 'removed') this.#notes.delete(change.uri);
    else {
      this.#catalog = change.catalog;
      this.#blueprint = change.blueprint;
      this.#matcher = new NameMatcher(change.catalog);
      this.#names = new NameList(change.catalog);
      for (const { uri, parsed, facts } of this.#notes.values())
        this.#notes.set(uri, this.#indexed(uri, parsed, facts));
    }
    this.#sorted = undefined;
    this.#mentions = undefined;
    this.#sections = undefined;
  }

  #indexed(uri: string, parsed: ParsedNote, facts: NoteFacts): IndexedNote {
    const mentions = mentionsOf(facts.prose, this.#matcher);
    return { uri, parsed, facts, mentions, sections: sectionsOf(facts, this.#matcher) };
  }

  #postings<T>(
    itemsOf: (note: IndexedNote) => readonly T[],
    servicesOf: (item: T) => readonly Service[],
  ): Map<Service, Located<T>[]> {
    const postings = new Map<Service, Located<T>[]>();
    for (const note of this.notes) {
      for (const item of itemsOf(note)) {
        for (const service of servicesOf(item)) {
          const list = postings.get(service);
          if (list === undefined) postings.set(service, [{ note, item }]);
          else list.push({ note, item });
        }
      }
    }
    return postings;
  }
}

/** Order of addresses and names that is the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
