import { type DefinitionFact, keyOf, labelSpanOf, type ReferenceFact } from '../facts/definitions.ts';
import { findLinkAt, type LinkFact } from '../facts/links.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Target } from '../index/targets.ts';
import { type Span, touches } from '../text/span.ts';
import type { Definition } from './definition.ts';
import { addressSpanOf, type LinkOptions } from './documentLinks.ts';
import { type Place, spanOf } from './place.ts';

/**
 * Where a link leads whose address, wiki link or shortcode stands at an offset: a note, a heading of it, another file;
 * and of a label, a footnote's too, its definition; of labels of links those editors tell that have links of their own.
 * Undefined where there is nothing to go to.
 */
export function linkDefinition(
  view: IndexView,
  uri: string,
  offset: number,
  { concerns }: LinkOptions = {},
): Definition | undefined {
  const note = view.findNote(uri);
  if (note === undefined) return undefined;
  const link = findAddressAt(note, offset);
  if (link !== undefined) {
    const place = concerns?.(link) !== false ? findTargetPlace(view.resolve(note, link)) : undefined;
    return place && { origin: linkSpanOf(link), places: [place] };
  }
  const label = findReferenceAt(note, offset) ?? findDefinitionAt(note, offset);
  const definition = label && findDefinition(note, label);
  if (label === undefined || definition === undefined) return undefined;
  if (concerns !== undefined && label.kind !== 'footnote') return undefined;
  const place = { uri, span: spanOf(definition), selection: labelSpanOf(definition) };
  return { origin: labelSpanOf(label), places: [place] };
}

/** The link whose address a cursor touches, or whose wiki link or shortcode. */
export function findAddressAt({ facts }: IndexedNote, offset: number): LinkFact | undefined {
  const link = findLinkAt(facts.links, offset);
  return link !== undefined && touches(linkSpanOf(link), offset) ? link : undefined;
}

/** The words of a link that stand for its target: the address, of a wiki link and a shortcode all of it. */
export function linkSpanOf(link: LinkFact): Span {
  return link.form === 'wiki' || link.form === 'ref' ? spanOf(link) : addressSpanOf(link);
}

/** The reference whose label a cursor touches. */
export function findReferenceAt({ facts }: IndexedNote, offset: number): ReferenceFact | undefined {
  return facts.references.find((reference) => touches(labelSpanOf(reference), offset));
}

function findDefinitionAt({ facts }: IndexedNote, offset: number): DefinitionFact | undefined {
  return facts.definitions.find((definition) => touches(labelSpanOf(definition), offset));
}

/** What defines a label: the first of its definitions. */
export function findDefinition(
  { facts }: IndexedNote,
  label: ReferenceFact | DefinitionFact,
): DefinitionFact | undefined {
  const key = keyOf(label);
  return facts.definitions.find((definition) => keyOf(definition) === key);
}

function findTargetPlace(target: Target): Place | undefined {
  if (target.kind === 'file') return { uri: target.uri, span: START, selection: START };
  if (target.kind !== 'note') return undefined;
  const { note, place } = target;
  const { facts, uri } = note;
  if (place.kind !== 'anchor') {
    return { uri, span: { start: 0, end: facts.length }, selection: facts.title?.span ?? START };
  }
  const { heading, span } = place.anchor;
  const section = heading === undefined ? undefined : facts.headings[heading]?.section;
  return { uri, span: section ?? span, selection: span };
}

const START: Span = { start: 0, end: 0 };
