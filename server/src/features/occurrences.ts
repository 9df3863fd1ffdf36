import type { Service } from '../catalog/catalog.ts';
import { compare, type IndexedNote, type IndexView } from '../index/notebookIndex.ts';
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
): { readonly note: IndexedNote; readonly occurrences: Occurrence[] }[] {
  const notes = new Map<IndexedNote, { mentions: Set<Span>; headings: Span[]; names: Span[] }>();
  const partsOf = (note: IndexedNote) => {
    const known = notes.get(note);
    if (known !== undefined) return known;
    const fresh = { mentions: new Set<Span>(), headings: [], names: [] };
    notes.set(note, fresh);
    return fresh;
  };
  for (const service of services) {
    for (const { note, item } of view.mentionsOf(service)) partsOf(note).mentions.add(item);
    for (const { note, item } of view.sectionsOf(service)) partsOf(note).headings.push(item.headingSpan);
    if (view.countSectionsOf(service).places > 0) continue;
    for (const { note, item } of view.explanationsOf(service)) partsOf(note).names.push(item.nameSpan);
  }
  return [...notes]
    .sort(([a], [b]) => compare(a.uri, b.uri))
    .map(([note, { mentions, headings, names }]) => ({
      note,
      occurrences: distinct(occurrencesOf({ mentions: [...mentions], headings, names })),
    }));
}

/** What services share a name stands there once. */
function distinct(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.filter(({ start, end }, index) => {
    const before = occurrences[index - 1];
    return before?.start !== start || before.end !== end;
  });
}

interface Parts {
  readonly mentions: readonly Span[];
  readonly headings: readonly Span[];
  readonly names: readonly Span[];
}

function occurrencesOf({ mentions, headings, names }: Parts): Occurrence[] {
  const definitions = [...headings, ...names];
  // What `service:` in front matter says is no prose, and so no mention.
  const others = headings.filter((span) => !mentions.some((mention) => contains(span, mention)));
  return [
    ...mentions.map((mention) => {
      const { start, end } = mention;
      return { start, end, isDefinition: definitions.some((span) => contains(span, mention)) };
    }),
    ...others.map((span) => ({ ...spanOf(span), isDefinition: true })),
  ].sort((a, b) => a.start - b.start);
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
