import type { Blueprint } from '../blueprint/blueprint.ts';
import { type Catalog, EMPTY_CATALOG, type Service } from '../catalog/catalog.ts';
import { NameMatcher } from '../catalog/matcher.ts';
import { NameList } from '../catalog/names.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import { NoteReader } from '../facts/reader.ts';
import type { ParsedNote } from '../markdown/note.ts';
import { explanationsOf, type ServiceExplanation } from './explanations.ts';
import { type Integration, integrationsIn } from './integrations.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type Located as PlacedIn, Postings } from './postings.ts';
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
  readonly explanations: readonly ServiceExplanation[];
  readonly integrations: readonly Integration[];
}

/** A mention, a section and the like, and the note that it stands in. */
export type Located<T> = PlacedIn<IndexedNote, T>;

/** What features read: the notebook as it is now. */
export interface IndexView {
  readonly catalog: Catalog;
  readonly blueprint: Blueprint | undefined;
  readonly matcher: NameMatcher;
  readonly names: NameList;
  /** All notes, by address. */
  readonly notes: readonly IndexedNote[];
  findNote(uri: string): IndexedNote | undefined;
  /** The services that notes name, in no order. */
  readonly mentionedServices: Iterable<Service>;
  /** Mentions of a service in the notebook, note by note. */
  mentionsOf(service: Service): readonly Located<Mention>[];
  /** The service's sections in the notebook, note by note. */
  sectionsOf(service: Service): readonly Located<ServiceSection>[];
  /** Paragraphs and list items that open with a bold name of the service and explain it, note by note. */
  explanationsOf(service: Service): readonly Located<ServiceExplanation>[];
  /** Entries and flows that the service takes part in, note by note. */
  integrationsOf(service: Service): readonly Located<Integration>[];
}

/**
 * The index of one notebook. After any sequence of changes it equals an index built anew from the same notes and
 * catalog; a change in one note leaves the facts of all others alone, and a change of the catalog recomputes what
 * names services and parses nothing.
 */
export class NotebookIndex implements IndexView {
  readonly #reader = new NoteReader();
  readonly #notes = new Map<string, IndexedNote>();
  #sorted: readonly IndexedNote[] | undefined;
  #postings = createPostings();
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

  get mentionedServices(): Iterable<Service> {
    return this.#postings.mentions.services;
  }

  mentionsOf(service: Service): readonly Located<Mention>[] {
    return this.#postings.mentions.of(service);
  }

  sectionsOf(service: Service): readonly Located<ServiceSection>[] {
    return this.#postings.sections.of(service);
  }

  explanationsOf(service: Service): readonly Located<ServiceExplanation>[] {
    return this.#postings.explanations.of(service);
  }

  integrationsOf(service: Service): readonly Located<Integration>[] {
    return this.#postings.integrations.of(service);
  }

  apply(change: Change): void {
    if (change.kind === 'note') {
      const before = this.#notes.get(change.uri)?.parsed;
      if (before?.text === change.text) return;
      const { parsed, facts } =
        before === undefined ? this.#reader.read(change.text) : this.#reader.readAgain(before, change.text);
      this.#replace(change.uri, this.#indexed(change.uri, parsed, facts));
    } else if (change.kind === 'removed') this.#replace(change.uri, undefined);
    else this.#setCatalog(change.catalog, change.blueprint);
  }

  #setCatalog(catalog: Catalog, blueprint: Blueprint | undefined): void {
    this.#blueprint = blueprint;
    if (catalog === this.#catalog) return;
    this.#catalog = catalog;
    this.#matcher = new NameMatcher(catalog);
    this.#names = new NameList(catalog);
    this.#postings = createPostings();
    const notes = [...this.#notes.values()];
    this.#notes.clear();
    for (const { uri, parsed, facts } of notes) this.#replace(uri, this.#indexed(uri, parsed, facts));
  }

  #replace(uri: string, note: IndexedNote | undefined): void {
    const before = this.#notes.get(uri);
    for (const postings of Object.values(this.#postings)) {
      if (before !== undefined) postings.remove(before);
      if (note !== undefined) postings.add(note);
    }
    if (before === undefined || note === undefined) this.#sorted = undefined;
    else this.#sorted = this.#sorted?.with(this.#sorted.indexOf(before), note);
    if (note === undefined) this.#notes.delete(uri);
    else this.#notes.set(uri, note);
  }

  #indexed(uri: string, parsed: ParsedNote, facts: NoteFacts): IndexedNote {
    const sections = sectionsOf(facts, this.#matcher);
    return {
      uri,
      parsed,
      facts,
      mentions: mentionsOf(facts.prose, this.#matcher, sections),
      sections,
      explanations: explanationsOf(facts, this.#matcher),
      integrations: integrationsIn(facts, this.#matcher),
    };
  }
}

/** Who names, describes, explains and joins which services. */
function createPostings() {
  return {
    mentions: new Postings(
      (note: IndexedNote) => note.mentions,
      ({ namings }) => namings.map(({ service }) => service),
    ),
    sections: new Postings(
      (note: IndexedNote) => note.sections,
      ({ services }) => services,
    ),
    explanations: new Postings(
      (note: IndexedNote) => note.explanations,
      ({ services }) => services,
    ),
    integrations: new Postings(
      (note: IndexedNote) => note.integrations,
      ({ members }) => [...new Set(members.flatMap(({ service }) => service ?? []))],
    ),
  };
}

/** Order of addresses: by code unit, the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
