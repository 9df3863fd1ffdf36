import type { Service } from '../catalog/catalog.ts';
import type { Excerpt } from '../facts/openings.ts';
import type { IndexedNote, IndexView, Located } from '../index/notebookIndex.ts';
import type { OutlineEntry } from '../index/outline.ts';
import type { ServiceSection } from '../index/sections.ts';
import { contains, type Span } from '../text/span.ts';
import { firstOf } from './firstOf.ts';
import { NameQuery, SPELT } from './nameQuery.ts';
import { noteName, spanOf } from './place.ts';
import { readable } from './proseAt.ts';
import { type TextHit, textHits } from './textSearch.ts';

/** What somebody may have looked for. */
export interface LookupItem {
  readonly kind: 'service' | 'section' | 'entry' | 'text';
  /** A service's name, a heading, or the heading above a piece of text. */
  readonly label: string;
  /** Beside it: the category, the note. */
  readonly description: string;
  /** A line below: what is said there. */
  readonly detail: string;
  /** Undefined for a service that no note describes. */
  readonly place: LookupPlace | undefined;
  /** Id of the service that it is about. */
  readonly service: string | undefined;
  /** Address of the service's documentation. */
  readonly docs: string | undefined;
}

export interface LookupPlace {
  readonly uri: string;
  readonly span: Span;
}

/** More are not looked through. */
const MAX_ITEMS = 50;
/** Text that holds the words comes behind names, and never takes their places. */
const MAX_TEXTS = 25;
/** So many sections of one service beside that which the service itself leads to. */
const MAX_SECTIONS = 10;
/** So many are read for one that says something. */
const MAX_READ = 3;

/**
 * Services by any of their names, sections, entries, and text of notes that holds the words, best first. Words may be
 * begun only, stand in another order, and be misspelt.
 */
export function lookup(view: IndexView, query: string): LookupItem[] {
  const words = query.trim();
  if (words === '') return [];
  const named = namedItems(view, new NameQuery(words));
  const isSpelt = named.some(({ score }) => score >= SPELT);
  const texts = textHits(view, words, { limit: MAX_TEXTS, correct: !isSpelt });
  const names = firstOf(named, MAX_ITEMS - Math.min(texts.length, MAX_TEXTS), (a, b) => b.score - a.score);
  const items = names.map(({ item }) => item());
  const isNamed = ({ note, span }: TextHit): boolean =>
    items.some(({ place }) => place?.uri === note.uri && contains(place.span, span));
  return [...items, ...texts.filter((hit) => !isNamed(hit)).map(textItem)];
}

/** An item that is made only if it is among the best. */
interface Scored {
  readonly score: number;
  item(): LookupItem;
}

function namedItems(view: IndexView, query: NameQuery): Scored[] {
  const spelt = scoresOf(view, (service) => query.scoreOfService(service));
  const scores = spelt.size > 0 ? spelt : scoresOf(view, (service) => query.misspeltScoreOf(service));
  const items: Scored[] = [];
  for (const [service, score] of scores) {
    const used = Math.min(0.3, Math.log10(view.countOf(service).places + 1) / 10);
    const places = view.sectionsOf(service, 1 + MAX_SECTIONS);
    items.push({ score: score + used, item: () => serviceItem(view, service, places) });
    for (const place of places.slice(1, 1 + MAX_SECTIONS)) {
      items.push({ score: score - 0.5, item: () => sectionItem(place, service) });
    }
  }
  for (const note of view.notes) {
    for (const entry of note.outline.entries) {
      const score = query.scoreOf(entry.title);
      if (score !== undefined) items.push({ score: score - 0.5, item: () => entryItem(note, entry) });
    }
  }
  return items;
}

function scoresOf(view: IndexView, scoreOf: (service: Service) => number | undefined): Map<Service, number> {
  const scores = new Map<Service, number>();
  for (const service of view.catalog.services) {
    const score = scoreOf(service);
    if (score !== undefined) scores.set(service, score);
  }
  return scores;
}

/** It opens its first section, else what explains it; beside it stands what the first few sections say. */
function serviceItem(view: IndexView, service: Service, sections: readonly Located<ServiceSection>[]): LookupItem {
  const [section] = sections;
  const told = sections.slice(0, MAX_READ).find(({ item }) => textOf(item.excerpt) !== '');
  const [explained] = section === undefined ? view.explanationsOf(service, 1) : [];
  const [former] = service.names.filter(({ form, text }) => form === 'former' && text.includes(' '));
  return {
    kind: 'service',
    label: service.name,
    description: former === undefined ? service.category : `${service.category} · formerly ${former.text}`,
    detail:
      (told && textOf(told.item.excerpt)) || (explained && readable(explained.item.text)) || `${service.summary}.`,
    place: section !== undefined ? placeOf(section) : explained && spanIn(explained.note, explained.item.nameSpan),
    service: service.id,
    docs: service.docs,
  };
}

function sectionItem(section: Located<ServiceSection>, { id, docs }: Service): LookupItem {
  return {
    kind: 'section',
    label: section.item.title,
    description: noteName(section.note),
    detail: textOf(section.item.excerpt),
    place: placeOf(section),
    service: id,
    docs,
  };
}

function placeOf({ note, item }: Located<ServiceSection>): LookupPlace {
  return spanIn(note, item.headingSpan);
}

function spanIn({ uri }: IndexedNote, span: Span): LookupPlace {
  return { uri, span: spanOf(span) };
}

function textOf({ paragraph, points }: Excerpt): string {
  return paragraph !== '' ? paragraph : points.join(' · ');
}

function entryItem(note: IndexedNote, { title: label, headingSpan }: OutlineEntry): LookupItem {
  const labels = note.facts.entries.find((entry) => entry.headingSpan.start === headingSpan.start)?.labels ?? [];
  const told = labels.find(({ kind }) => kind === 'useCase') ?? labels.find(({ kind }) => kind === 'integration');
  return {
    kind: 'entry',
    label,
    description: noteName(note),
    detail: told?.bullets[0]?.text ?? '',
    place: { uri: note.uri, span: spanOf(headingSpan) },
    service: undefined,
    docs: undefined,
  };
}

function textItem({ note, span, sentence }: TextHit): LookupItem {
  const heading = note.facts.headings.findLast((each) => each.span.start <= span.start);
  const name = noteName(note);
  return {
    kind: 'text',
    label: heading?.text ?? name,
    description: name,
    detail: sentence,
    place: { uri: note.uri, span },
    service: undefined,
    docs: undefined,
  };
}
