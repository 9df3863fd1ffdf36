import type { Service, ServiceName } from '../../catalog/catalog.ts';
import { splitVendor } from '../../catalog/vendorPrefix.ts';
import type { Mention } from '../../index/mentions.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import type { Span } from '../../text/span.ts';
import { articleEdits } from './articles.ts';
import { isExamName } from './examNames.ts';
import { isBesideNameInForce, isHistory } from './history.ts';
import type { NoteEdit } from './rule.ts';
import { isLabel, isSymbol, quotationsIn, type Surroundings, surroundingsOf } from './surroundings.ts';

/** A former name of a service that a note uses as if it were in force. */
export interface FormerUse extends Span {
  readonly service: Service;
  readonly name: ServiceName;
  /** As it stands in the note, without markup. */
  readonly written: string;
  /** What puts the name in force there; none where that would take markup or a link with it, or say one name twice. */
  readonly edits: readonly NoteEdit[];
}

/**
 * The former names in a note that are used as if they were in force, in order. Not among them: what the exam guide
 * itself says, what is told as history (`formerly AWS SSO`), an ordinary word without the vendor's name (`SSO`), and what
 * is quoted.
 */
export function formerUses(view: IndexView, note: IndexedNote): FormerUse[] {
  const uses: FormerUse[] = [];
  const excused = new Set<number>();
  const { mentions } = note;
  const isQuoted = quotationsIn(note.facts);
  mentions.forEach((mention, index) => {
    const [{ service, name }, ...others] = mention.namings;
    if (name.form !== 'former' || others.length > 0) return;
    const { prose } = note.facts;
    const place = surroundingsOf(prose, mention);
    if (place === undefined || isQuoted(mention, place) || isSymbol(place, name.text)) return;
    const { vendor } = splitVendor(place.written, view.catalog.vendorPrefixes);
    if (vendor === undefined && isOrdinary(name)) return;
    if (isExamName(view, service, name.text)) return;
    if (isHistory({ note, mentions, index, place, excused })) {
      excused.add(mention.start);
      return;
    }
    const isLeft = isLabel(note.facts, mention) || isBesideNameInForce({ note, mentions, index, place });
    const edits = isLeft ? [] : editsOf(note, mention, place);
    uses.push({ start: mention.start, end: mention.end, service, name, written: place.written, edits });
  });
  return uses;
}

function isOrdinary({ match }: ServiceName): boolean {
  return match === 'prefix-or-context' || match === 'mid-sentence';
}

function editsOf({ uri, facts }: IndexedNote, { start, end, namings }: Mention, place: Surroundings): NoteEdit[] {
  const { name } = namings[0].service;
  if (end - start !== place.written.length) return [];
  return [
    ...articleEdits(facts.prose, place, name).map((edit) => ({ uri, ...edit })),
    { uri, start, end, newText: name },
  ];
}
