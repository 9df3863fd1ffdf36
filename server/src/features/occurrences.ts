import type { Service } from '../catalog/catalog.ts';
import { compare, type IndexedNote, type IndexView, type NoteMentions } from '../index/notebookIndex.ts';
import { contains, type Span } from '../text/span.ts';
import { citationGroupOf, sourceLabel } from './citationGroup.ts';
import { spanOf } from './place.ts';
import type { Subject } from './subject.ts';

/** A place in a note where something is named; a definition says what it is, all others use it. */
export interface Occurrence extends Span {
  readonly isDefinition: boolean;
}

/**
 * Where a note names services, by any of their names, in order. Their definitions are the headings of their sections; of
 * a service that has none in the notebook, the bold names that paragraphs and list items open with to explain it.
 */
export function serviceOccurrences(view: IndexView, note: IndexedNote, services: readonly Service[]): Occurrence[] {
  const isMeant = (service: Service): boolean => services.includes(service);
  const undescribed = services.filter((service) => view.countSectionsOf(service).places === 0);
  const explanations = undescribed.length === 0 ? [] : note.explanations;
  return occurrencesOf({
    mentions: note.mentions.filter(({ namings }) => namings.some(({ service }) => isMeant(service))),
    headings: note.sections.filter((section) => section.services.some(isMeant)).map((each) => each.headingSpan),
    names: explanations
      .filter((each) => each.services.some((service) => undescribed.includes(service)))
      .map((each) => each.nameSpan),
  });
}

/**
 * The same for all notes that name one of the services, in the order of their addresses.
 *
 * @param withDefinitions false leaves out what says what the services are
 */
export function allServicePlaces(
  view: IndexView,
  services: readonly Service[],
  withDefinitions: boolean,
): { readonly note: IndexedNote; readonly spans: readonly Span[] }[] {
  const undescribed = services.filter((service) => view.countSectionsOf(service).places === 0);
  const told = new Map<IndexedNote, Definitions>();
  const toldIn = (note: IndexedNote): Definitions => {
    const known = told.get(note) ?? { headings: [], names: [] };
    told.set(note, known);
    return known;
  };
  for (const { note, item } of services.flatMap((service) => view.sectionsOf(service))) {
    toldIn(note).headings.push(item.headingSpan);
  }
  for (const { note, item } of undescribed.flatMap((service) => view.explanationsOf(service))) {
    toldIn(note).names.push(item.nameSpan);
  }
  const places: { note: IndexedNote; spans: readonly Span[] }[] = [];
  const add = (note: IndexedNote, mentions: readonly Span[], definitions: Definitions): void => {
    const all = occurrencesOf({ mentions, ...definitions });
    const occurrences = withDefinitions ? all : all.filter(({ isDefinition }) => !isDefinition);
    places.push({ note, spans: distinct(occurrences).map(spanOf) });
  };
  for (const { note, mentions } of mentionsByNote(view, services)) {
    const definitions = told.get(note);
    told.delete(note);
    // Most of thousands of notes only use what a few explain.
    if (definitions === undefined && services.length === 1) places.push({ note, spans: mentions });
    else add(note, mentions, definitions ?? NO_DEFINITIONS);
  }
  for (const [note, definitions] of told) add(note, [], definitions);
  return places.sort((a, b) => compare(a.note.uri, b.note.uri));
}

/** Headings and bold names of a note that say what services are. */
interface Definitions {
  readonly headings: Span[];
  readonly names: Span[];
}

const NO_DEFINITIONS: Definitions = { headings: [], names: [] };

/** Where notes mention services; a name that several share is there for each of them. */
function mentionsByNote(view: IndexView, services: readonly Service[]): Iterable<NoteMentions> {
  const [first, ...others] = services;
  if (first === undefined) return [];
  if (others.length === 0) return view.notesMentioning(first);
  const found = new Map<IndexedNote, NoteMentions>();
  for (const { note, mentions } of services.flatMap((service) => view.notesMentioning(service))) {
    found.set(note, { note, mentions: [...(found.get(note)?.mentions ?? []), ...mentions] });
  }
  return found.values();
}

/** What services share a name stands there once. */
function distinct(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const isRepeated = ({ start, end }: Occurrence, index: number): boolean => {
    const before = occurrences[index - 1];
    return before?.start === start && before.end === end;
  };
  return occurrences.some(isRepeated) ? occurrences.filter((each, index) => !isRepeated(each, index)) : occurrences;
}

/** @param parts mentions in order, unless several services are meant */
function occurrencesOf(parts: Partial<Definitions> & { readonly mentions: readonly Span[] }): Occurrence[] {
  const { mentions, headings = [], names = [] } = parts;
  const definitions = [...headings, ...names];
  const occurrences = mentions.map((mention) => {
    const { start, end } = mention;
    return { start, end, isDefinition: definitions.some((span) => contains(span, mention)) };
  });
  // What `service:` in front matter says is no prose, and so no mention.
  for (const { start, end } of headings) {
    const isNamed = mentions.some((mention) => contains({ start, end }, mention));
    if (!isNamed) occurrences.push({ start, end, isDefinition: true });
  }
  return occurrences.sort((a, b) => a.start - b.start);
}

/** Where a note names an objective, in order; its definitions are titles and headings. */
export function objectiveOccurrences({ facts }: IndexedNote, id: string): Occurrence[] {
  const named = facts.objectives.filter((objective) => objective.id === id);
  return named.map((objective) => ({ ...spanOf(objective), isDefinition: objective.where !== 'prose' }));
}

/** A source and the citations of it, in order. */
export function citationOccurrences({ facts }: IndexedNote, subject: Span & { readonly number: number }): Occurrence[] {
  const { citations, sources } = citationGroupOf(facts, subject);
  return [
    ...citations.map((citation) => ({ ...spanOf(citation), isDefinition: false })),
    ...sources.map((source) => ({ ...sourceLabel(source), isDefinition: true })),
  ].sort((a, b) => a.start - b.start);
}

/** Where a note names what stands somewhere in this note or, if it is no citation and no source, in another. */
export function occurrencesIn(view: IndexView, note: IndexedNote, subject: Subject): Occurrence[] {
  switch (subject.kind) {
    case 'services':
      return serviceOccurrences(view, note, subject.services);
    case 'objective':
      return objectiveOccurrences(note, subject.objective.id);
    case 'citation':
      return citationOccurrences(note, subject.citation);
    case 'source':
      return citationOccurrences(note, subject.source);
  }
}
