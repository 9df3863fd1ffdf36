import type { Blueprint } from '../blueprint/blueprint.ts';
import { examNamedBy } from '../blueprint/examCode.ts';
import { type Catalog, EMPTY_CATALOG, type Service } from '../catalog/catalog.ts';
import { NameMatcher, type Scan } from '../catalog/matcher.ts';
import { NameList } from '../catalog/names.ts';
import type { LinkFact } from '../facts/links.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import { NoteReader } from '../facts/reader.ts';
import type { ParsedNote } from '../markdown/note.ts';
import type { LineStarts } from '../text/lines.ts';
import type { Prose } from '../text/prose.ts';
import { type Affected, AffectedNotes, hasSameAnchors } from './affected.ts';
import { Archive, ClosedNote, packContent } from './closedNote.ts';
import type { ServiceExplanation } from './explanations.ts';
import type { FileTree } from './fileTree.ts';
import { folderOfPage } from './folderPages.ts';
import type { Integration } from './integrations.ts';
import { type EntryPlace, KeyPostings } from './keyPostings.ts';
import { type FileChange, LinkIndex } from './linkIndex.ts';
import type { Mention } from './mentions.ts';
import { namedContentOf } from './namedContent.ts';
import { NameLookups } from './nameLookups.ts';
import { type NoteOutline, outlineOf } from './outline.ts';
import { joins, type Partner, type PartnerCount, Partners } from './partners.ts';
import { type Count, type Located as PlacedIn, Postings } from './postings.ts';
import type { ServiceSection } from './sections.ts';
import type { Site } from './site.ts';
import type { Target } from './targets.ts';

/** What has happened to a notebook. */
export type Change =
  | { readonly kind: 'note'; readonly uri: string; readonly text: string; readonly isOpen: boolean }
  | { readonly kind: 'removed'; readonly uri: string }
  | {
      readonly kind: 'catalog';
      readonly catalog: Catalog;
      readonly blueprint: Blueprint | undefined;
      /** The catalog's names made ready, where several indexes share them. */
      readonly names?: CatalogNames;
    }
  /** Another style of anchors needs the text of all closed notes once more. */
  | { readonly kind: 'site'; readonly site: Site }
  | FileChange;

/** The names of a catalog, ready to be found and to be offered. */
export class CatalogNames {
  readonly matcher: NameMatcher;
  readonly list: NameList;

  constructor(catalog: Catalog) {
    this.matcher = new NameMatcher(catalog);
    this.list = new NameList(catalog);
  }
}

/** A note with all that the index knows of it. */
export interface IndexedNote {
  readonly uri: string;
  readonly lines: LineStarts;
  /** Text and blocks of a note that is open; those of all others are not kept. */
  readonly parsed: ParsedNote | undefined;
  /** Of a closed note they are unpacked: who asks all notes asks for the outline or the prose. */
  readonly facts: NoteFacts;
  readonly outline: NoteOutline;
  /** That of the facts. */
  readonly prose: Prose;
  /** That of the prose: who looks through the text of all notes asks for it alone. */
  readonly proseText: string;
  readonly mentions: readonly Mention[];
  readonly sections: readonly ServiceSection[];
  readonly explanations: readonly ServiceExplanation[];
  readonly integrations: readonly Integration[];
}

/** What a note says by itself, without a catalog. */
type NoteContent = Pick<IndexedNote, 'uri' | 'lines' | 'parsed' | 'facts'>;

/** A mention, a section and the like, and the note that it stands in. */
export type Located<T> = PlacedIn<IndexedNote, T>;

/** A note that mentions something, and where. */
export interface NoteMentions {
  readonly note: IndexedNote;
  /** In order. */
  readonly mentions: readonly Mention[];
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
  /** The services that notes name, in no order. */
  readonly mentionedServices: Iterable<Service>;
  /** How often a service is mentioned, and in how many notes. */
  countOf(service: Service): Count;
  /** Mentions of a service in the notebook, note by note. */
  mentionsOf(service: Service): readonly Located<Mention>[];
  /** The same for who goes through thousands: the notes that mention the service, in the order of their addresses. */
  notesMentioning(service: Service): readonly NoteMentions[];
  /** The service's sections in the notebook, note by note; with a limit, those of no more notes than it takes. */
  sectionsOf(service: Service, limit?: number): readonly Located<ServiceSection>[];
  /** How many sections the service has, and in how many notes. */
  countSectionsOf(service: Service): Count;
  /** Paragraphs and list items that open with a bold name of the service and explain it, note by note. */
  explanationsOf(service: Service, limit?: number): readonly Located<ServiceExplanation>[];
  /** Entries and flows that the service takes part in, note by note; with a limit, those of no more notes than it takes. */
  integrationsOf(service: Service, limit?: number): readonly Located<Integration>[];
  /** How many entries and flows the service takes part in, and in how many notes. */
  countIntegrationsOf(service: Service): Count;
  /** What works with a service: those of entries first, then those that are joined with it most often. */
  partnersOf(service: Service): readonly PartnerCount[];
  /** The first entry that joins a service with a partner, else the first flow. */
  findIntegration(service: Service, partner: Partner): Located<Integration> | undefined;
  /** The headings of entries with the same operands as one, in any order, itself included; with a limit, so many are enough. */
  entriesLike(integration: Integration, limit?: number): readonly EntryPlace[];
  /** True where some note opens and closes a shortcode of that name. */
  isPairedShortcode(name: string): boolean;
  /** What makes pages of the notes, and with it anchors. */
  readonly site: Site;
  /** All files of the notebook; undefined as long as they are not known, and where it has no folder. */
  readonly tree: FileTree | undefined;
  /** Addresses of the notes in whose title, or another name of theirs, all words stand; in small letters. */
  titledWith(words: readonly string[]): Iterable<string>;
  /** Where a link of a note leads. */
  resolve(note: IndexedNote, link: LinkFact): Target;
  /** The links of all notes that lead to a file or folder, note by note. */
  linksTo(uri: string): readonly Located<LinkFact>[];
}

/**
 * The index of one notebook. After any sequence of changes it equals an index built anew from the same notes and
 * catalog; a change in one note leaves the facts of all others alone, and a change of the catalog recomputes what
 * names services and parses nothing.
 */
export class NotebookIndex implements IndexView {
  #reader = new NoteReader();
  readonly #notes = new Map<string, IndexedNote>();
  readonly #links = new LinkIndex(this.#notes);
  readonly #affected = new AffectedNotes();
  readonly #archive = new Archive();
  #sorted: readonly IndexedNote[] | undefined;
  #postings = createPostings();
  #catalog = EMPTY_CATALOG;
  #blueprint: Blueprint | undefined;
  #matcher = new NameMatcher(EMPTY_CATALOG);
  /** Of notes that are open, what the matcher has found: after an edit it looks at what is new. */
  #found = new Map<string, { readonly scan: Scan; readonly lookups: NameLookups }>();
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

  countOf(service: Service): Count {
    return this.#postings.mentions.countOf(service);
  }

  mentionsOf(service: Service): readonly Located<Mention>[] {
    return this.notesMentioning(service).flatMap(({ note, mentions }) => mentions.map((item) => ({ note, item })));
  }

  notesMentioning(service: Service): readonly NoteMentions[] {
    const found: NoteMentions[] = [];
    for (const uri of this.#postings.mentions.urisOf(service)) {
      const note = this.#notes.get(uri);
      if (note !== undefined) found.push({ note, mentions: mentionsIn(note, service) });
    }
    return found;
  }

  sectionsOf(service: Service, limit?: number): readonly Located<ServiceSection>[] {
    const sectionsIn = (note: IndexedNote) =>
      note instanceof ClosedNote
        ? note.names.sections(service)
        : note.sections.filter(({ services }) => services.includes(service));
    return this.#placesOf(this.#postings.sections, service, sectionsIn, limit);
  }

  countSectionsOf(service: Service): Count {
    return this.#postings.sections.countOf(service);
  }

  explanationsOf(service: Service, limit?: number): readonly Located<ServiceExplanation>[] {
    const explanationsIn = ({ explanations }: IndexedNote) =>
      explanations.filter(({ services }) => services.includes(service));
    return this.#placesOf(this.#postings.explanations, service, explanationsIn, limit);
  }

  integrationsOf(service: Service, limit?: number): readonly Located<Integration>[] {
    const integrationsIn = (note: IndexedNote) =>
      note instanceof ClosedNote
        ? note.names.integrations(service)
        : note.integrations.filter(({ members }) => members.some((member) => member.service === service));
    return this.#placesOf(this.#postings.integrations, service, integrationsIn, limit);
  }

  countIntegrationsOf(service: Service): Count {
    return this.#postings.integrations.countOf(service);
  }

  partnersOf(service: Service): readonly PartnerCount[] {
    return this.#postings.partners.of(service);
  }

  findIntegration(service: Service, partner: Partner): Located<Integration> | undefined {
    const { integrations, partners } = this.#postings;
    const form = partners.hasEntry(service, partner) ? 'entry' : undefined;
    const itemIn = (uri: string) => {
      const note = this.#notes.get(uri);
      const item = note && findJoining(note, { service, partner, form });
      return note !== undefined && item !== undefined ? { note, item } : undefined;
    };
    const search = () => integrations.urisOf(service).find((uri) => itemIn(uri) !== undefined);
    const first = partners.firstNoteOf(service, partner, search);
    return first === undefined ? undefined : itemIn(first);
  }

  entriesLike(integration: Integration, limit?: number): readonly EntryPlace[] {
    return this.#postings.keys.entriesLike(integration, limit);
  }

  isPairedShortcode(name: string): boolean {
    return this.#postings.keys.isPaired(name);
  }

  get site(): Site {
    return this.#links.site;
  }

  get tree(): FileTree | undefined {
    return this.#links.tree;
  }

  titledWith(words: readonly string[]): Iterable<string> {
    return this.#links.titledWith(words);
  }

  resolve(note: IndexedNote, link: LinkFact): Target {
    return this.#links.resolve(note, link);
  }

  linksTo(uri: string): readonly Located<LinkFact>[] {
    return this.#links.linksTo(uri);
  }

  /** The notes whose findings may be different since this was asked last. */
  takeAffected(): Affected {
    return this.#affected.take();
  }

  apply(change: Change): void {
    if (change.kind === 'note') {
      this.#setNote(change);
    } else if (change.kind === 'removed') this.#replace(change.uri, undefined);
    else if (change.kind === 'catalog') this.#setCatalog(change);
    else if (change.kind === 'site') this.#setSite(change.site);
    else this.#setFiles(change);
  }

  #setNote({ uri, text, isOpen }: Change & { readonly kind: 'note' }): void {
    const before = this.#notes.get(uri)?.parsed;
    if (isOpen && before?.text === text) return;
    const { parsed, facts } = before === undefined ? this.#reader.read(text) : this.#reader.readAgain(before, text);
    const lines = parsed.lines.withoutText();
    if (isOpen) this.#replace(uri, this.#openNote({ uri, lines, parsed, facts }));
    else {
      const content = packContent(this.#archive.packer, { uri, lines, facts });
      this.#replace(uri, new ClosedNote(content, this.#archive, this.#matcher, facts));
    }
  }

  #setCatalog({ catalog, blueprint, names = new CatalogNames(catalog) }: Change & { readonly kind: 'catalog' }): void {
    this.#blueprint = blueprint;
    this.#affected.addAll();
    if (catalog === this.#catalog) return;
    this.#catalog = catalog;
    this.#matcher = names.matcher;
    this.#found = new Map();
    this.#archive.clear();
    this.#names = names.list;
    this.#postings = createPostings();
    const notes = [...this.#notes.values()];
    this.#notes.clear();
    for (const note of notes) {
      const isClosed = note instanceof ClosedNote;
      const other = isClosed ? new ClosedNote(note.content, this.#archive, this.#matcher) : this.#openNote(note);
      this.#replace(note.uri, other);
    }
  }

  #setSite(site: Site): void {
    const isOtherStyle = site.anchors !== this.#links.site.anchors;
    this.#links.setSite(site);
    this.#affected.addAll();
    if (!isOtherStyle) return;
    this.#reader = new NoteReader({ style: site.anchors });
    for (const { uri, lines, parsed } of [...this.#notes.values()]) {
      if (parsed !== undefined) this.#replace(uri, this.#openNote({ uri, lines, ...this.#reader.read(parsed.text) }));
    }
  }

  #setFiles(change: FileChange): void {
    const wasVault = this.#isVault();
    const wasObsidian = this.#links.tree?.isObsidian;
    this.#links.apply(change);
    const isOther = wasObsidian !== this.#links.tree?.isObsidian || wasVault !== this.#isVault();
    if (change.kind === 'files' || isOther) this.#affected.addAll();
    else this.#affected.add(this.#links.notesNaming(change.uri));
  }

  #replace(uri: string, note: IndexedNote | undefined): void {
    const before = this.#notes.get(uri);
    const wasVault = this.#isVault();
    const isEdit = before !== undefined && note !== undefined;
    const isSeenByLinks = isEdit && !hasSameAnchors(before, note);
    if (isSeenByLinks) this.#affected.add(this.#links.notesNaming(uri));
    if (isEdit) this.#affected.add([uri]);
    else this.#affected.addAll();
    for (const postings of Object.values(this.#postings)) postings.replace(before, note);
    if (isEdit) this.#affected.add(this.#postings.keys.concernedBy(before, note));
    if (isEdit) this.#affected.add(this.#belowExamPage(before, note));
    this.#sorted = isEdit ? this.#sorted?.with(this.#sorted.indexOf(before), note) : undefined;
    if (note === undefined) {
      this.#notes.delete(uri);
      this.#found.delete(uri);
    } else {
      this.#notes.set(uri, note);
      if (note.parsed === undefined) this.#found.delete(uri);
    }
    this.#links.replace(before, note);
    // A new title may be one that other notes have named already.
    if (isSeenByLinks) this.#affected.add(this.#links.notesNaming(uri));
    if (wasVault !== this.#isVault()) this.#affected.addAll();
  }

  /** Addresses of the notes in the folder of a page that has begun or ceased to name an exam: theirs may be that one. */
  #belowExamPage(before: IndexedNote, after: IndexedNote): string[] {
    const blueprint = this.#blueprint;
    const folder = folderOfPage(after.uri);
    if (blueprint === undefined || folder === undefined) return [];
    const [was, is] = [before, after].map(({ prose }) => examNamedBy(prose.text, blueprint, 'text'));
    return was === is ? [] : [...this.#notes.keys()].filter((uri) => uri.startsWith(folder));
  }

  /** Whether double brackets mean links concerns all notes at once; where all are affected anyway it is not asked. */
  #isVault(): boolean {
    return !this.#affected.isAll && this.#links.isVault;
  }

  /** A note that the editor shows: after an edit only what is new in its prose is looked through for names. */
  #openNote({ uri, lines, parsed, facts }: NoteContent): IndexedNote {
    const before = this.#found.get(uri);
    const scan = this.#matcher.scan(facts.prose.text, before?.scan);
    const lookups = new NameLookups(this.#matcher, before?.lookups);
    this.#found.set(uri, { scan, lookups });
    const { prose } = facts;
    return {
      uri,
      lines,
      parsed,
      facts,
      outline: outlineOf(facts),
      prose,
      proseText: prose.text,
      ...namedContentOf(facts, this.#matcher, { scan, lookups }),
    };
  }

  /** The items of a service, note by note; no note is looked into once there are as many as the limit says. */
  #placesOf<T>(
    postings: Postings<IndexedNote, T>,
    service: Service,
    itemsIn: (note: IndexedNote) => readonly T[],
    limit = Number.POSITIVE_INFINITY,
  ): Located<T>[] {
    const places: Located<T>[] = [];
    for (const uri of postings.urisOf(service)) {
      if (places.length >= limit) break;
      const note = this.#notes.get(uri);
      if (note !== undefined) for (const item of itemsIn(note)) places.push({ note, item });
    }
    return places;
  }
}

function mentionsIn(note: IndexedNote, service: Service): readonly Mention[] {
  if (note instanceof ClosedNote) return note.names.mentions(service);
  return note.mentions.filter(({ namings }) => namings.some((naming) => naming.service === service));
}

/** The first integration of a note that joins a service with a partner. */
function findJoining(
  note: IndexedNote,
  {
    service,
    partner,
    form,
  }: { readonly service: Service; readonly partner: Partner; readonly form: 'entry' | undefined },
): Integration | undefined {
  if (note instanceof ClosedNote) return note.names.findJoining(service, partner, form);
  return note.integrations.find((each) => joins(each, service, partner) && (form === undefined || each.form === form));
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
    integrations: new Postings((note: IndexedNote) => note.integrations, servicesIn),
    partners: new Partners(),
    keys: new KeyPostings(),
  };
}

/** Each service that takes part once. A service may have thousands of integrations, and a hover asks for all. */
function servicesIn({ members }: Integration): Service[] {
  const services: Service[] = [];
  for (const { service } of members) if (service !== undefined && !services.includes(service)) services.push(service);
  return services;
}

/** Order of addresses: by code unit, the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
