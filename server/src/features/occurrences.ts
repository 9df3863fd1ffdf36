import type { Service } from '../catalog/catalog.ts';
import { compare, type IndexedNote, type IndexView, type Located } from '../index/notebookIndex.ts';
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

/** The same for all notes that name one of the services, in the order of their addresses. */
export function allServiceOccurrences(
  view: IndexView,
  services: readonly Service[],
): { readonly note: IndexedNote; readonly occurrences: readonly Occurrence[] }[] {
  const undescribed = services.filter((service) => view.countSectionsOf(service).places === 0);
  const mentions = mentionsByNote(view, services);
  const headings = spansByNote(
    services.flatMap((service) => view.sectionsOf(service)),
    (item) => item.headingSpan,
  );
  const names = spansByNote(
    undescribed.flatMap((service) => view.explanationsOf(service)),
    (item) => item.nameSpan,
  );
  return [...new Set([...mentions.keys(), ...headings.keys(), ...names.keys()])]
    .sort((a, b) => compare(a.uri, b.uri))
    .map((note) => {
      const parts = { mentions: mentions.get(note), headings: headings.get(note), names: names.get(note) };
      return { note, occurrences: distinct(occurrencesOf(parts)) };
    });
}

/** Where each note mentions the services; a name that several share is there for each of them. */
function mentionsByNote(view: IndexView, services: readonly Service[]): Map<IndexedNote, readonly Span[]> {
  const found = new Map<IndexedNote, readonly Span[]>();
  for (const service of services) {
    for (const { note, mentions } of view.notesMentioning(service)) {
      const others = found.get(note);
      found.set(note, others === undefined ? mentions : [...others, ...mentions]);
    }
  }
  return found;
}

function spansByNote<T>(places: readonly Located<T>[], spanOfItem: (item: T) => Span): Map<IndexedNote, Span[]> {
  const found = new Map<IndexedNote, Span[]>();
  for (const { note, item } of places) {
    const spans = found.get(note);
    if (spans === undefined) found.set(note, [spanOfItem(item)]);
    else spans.push(spanOfItem(item));
  }
  return found;
}

/** What services share a name stands there once. */
function distinct(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const isRepeated = ({ start, end }: Occurrence, index: number): boolean => {
    const before = occurrences[index - 1];
    return before?.start === start && before.end === end;
  };
  return occurrences.some(isRepeated) ? occurrences.filter((each, index) => !isRepeated(each, index)) : occurrences;
}

interface Parts {
  /** In order, unless several services are meant. */
  readonly mentions?: readonly Span[] | undefined;
  readonly headings?: readonly Span[] | undefined;
  readonly names?: readonly Span[] | undefined;
}

function occurrencesOf({ mentions = [], headings = [], names = [] }: Parts): Occurrence[] {
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
