import type { Service } from '../catalog/catalog.ts';
import type { Citation } from '../facts/citations.ts';
import type { Objective } from '../facts/objectives.ts';
import type { SourceFact } from '../facts/sources.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { servicesNamedBy } from '../index/sections.ts';
import { findTouching, firstAtOrAfter, type Span, touches } from '../text/span.ts';
import { sourceLabel } from './citationGroup.ts';
import { spanOf } from './place.ts';

/** What stands at a place of a note, and the words that it is: the range of a hover, of a link, of a rename. */
export type Subject =
  | { readonly kind: 'services'; readonly span: Span; readonly services: readonly Service[] }
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: Citation }
  | { readonly kind: 'source'; readonly span: Span; readonly source: SourceFact }
  | { readonly kind: 'objective'; readonly span: Span; readonly objective: Objective };

/**
 * What a cursor touches: a name of services (more than one where they share it), a citation, the number of a source, an
 * objective.
 * Where two things meet at the offset it is the one that begins there. Undefined on anything else.
 */
export function subjectAt(view: IndexView, note: IndexedNote, offset: number): Subject | undefined {
  const found = [...subjectsAt(view, note, offset)];
  return found.find(({ span }) => offset < span.end) ?? found[0];
}

/**
 * The same for a pointer: it stands on a character, so the end of a word is no longer the word, and the address of a
 * source is still the source.
 */
export function subjectUnder(view: IndexView, note: IndexedNote, offset: number): Subject | undefined {
  const found = subjectAt(view, note, offset);
  if (found !== undefined && offset < found.span.end) return found;
  const source = findTouching(note.facts.sources, offset);
  return source && offset < source.end ? { kind: 'source', span: spanOf(source), source } : undefined;
}

function* subjectsAt(view: IndexView, note: IndexedNote, offset: number): Generator<Subject> {
  const { facts, mentions } = note;
  const mention = findTouching(mentions, offset);
  if (mention !== undefined) {
    const services = mention.namings.map(({ service }) => service);
    yield { kind: 'services', span: spanOf(mention), services };
  }
  const citation = findCitation(facts.citations, offset);
  if (citation !== undefined) yield { kind: 'citation', span: spanOf(citation), citation };
  const source = findTouching(facts.sources, offset);
  if (source !== undefined && touches(sourceLabel(source), offset)) {
    yield { kind: 'source', span: sourceLabel(source), source };
  }
  const objective = findTouching(facts.objectives, offset);
  if (objective !== undefined) yield { kind: 'objective', span: spanOf(objective), objective };
  if (mention === undefined) yield* namedElsewhere(view, note, offset);
}

/** The values of `service:` in front matter and the operands of entries are names, and no prose. */
function* namedElsewhere(view: IndexView, { facts }: IndexedNote, offset: number): Generator<Subject> {
  const entry = facts.entries[firstAtOrAfter(facts.entries, offset + 1) - 1];
  const places = [
    ...facts.declared.map(({ name, start, end }) => ({ text: name, start, end })),
    ...(entry?.operands ?? []),
  ];
  for (const place of places) {
    if (!touches(place, offset)) continue;
    const services = servicesNamedBy(place.text, view.matcher);
    if (services.length > 0) yield { kind: 'services', span: spanOf(place), services };
  }
}

/** The citation at an offset that is written there: what a range implies has no place of its own. */
function findCitation(citations: readonly Citation[], offset: number): Citation | undefined {
  const next = firstAtOrAfter(citations, offset);
  for (let at = next; citations[at]?.start === offset; at++)
    if (citations[at]?.isImplied === false) return citations[at];
  for (let at = next - 1; at >= 0; at--) {
    const citation = citations[at];
    if (citation?.isImplied === false) return touches(citation, offset) ? citation : undefined;
  }
  return undefined;
}
