import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import { titleKey } from '../../index/noteNames.ts';
import { decoded, nameOf } from '../../index/paths.ts';
import { contains, type Span } from '../../text/span.ts';
import { linksInto } from '../linksInto.ts';
import { findMeantAnchor } from './fragments.ts';
import { lettersOf } from './nearestName.ts';

/** A place of a note, and what a fix would write there. */
export interface Wording extends Span {
  /** As it stands in the note, without markup. */
  readonly written: string;
  readonly newText: string;
}

/**
 * True where other words would lead links astray, or say something else than what the links say:
 * - in a heading to which a link leads, or one with a slip in its fragment, and in one that would get another's anchor;
 * - in a title by which wiki links find the note;
 * - in the text of a link to a heading of that name, as in a table of contents.
 */
export function isTied(view: IndexView, note: IndexedNote, place: Wording): boolean {
  return isInLinkText(note, place) || isNameOfNote(view, note, place) || isInLinkedHeading(view, note, place);
}

function isInLinkText({ facts }: IndexedNote, place: Wording): boolean {
  return facts.links.some(
    ({ start, end, fragment }) =>
      fragment !== undefined &&
      contains({ start, end }, place) &&
      lettersOf(decoded(fragment)).includes(lettersOf(place.written)),
  );
}

function isNameOfNote(view: IndexView, { uri, facts: { title } }: IndexedNote, place: Wording): boolean {
  if (title === undefined || !contains(title.span, place)) return false;
  const key = titleKey(title.text);
  return view.linksTo(uri).some(({ item }) => item.form === 'wiki' && titleKey(nameOf(item.path)) === key);
}

function isInLinkedHeading(view: IndexView, note: IndexedNote, place: Wording): boolean {
  const { anchors, headings } = note.facts;
  const here = anchors.filter(({ span }) => contains(span, place));
  const heading = headings.find(({ span }) => contains(span, place));
  if (here.length === 0 && heading === undefined) return false;
  const renamed = heading && lettersOf(heading.text.replace(place.written, place.newText));
  if (anchors.some((each) => !here.includes(each) && lettersOf(each.id) === renamed)) return true;
  return linksInto(view, note).some(({ note: from, item }) => {
    const target = view.resolve(from, item);
    if (item.fragment === undefined || target.kind !== 'note' || target.note !== note) return false;
    if (target.place.kind === 'anchor') return contains(target.place.anchor.span, place);
    const meant = findMeantAnchor(note, item);
    return meant !== undefined && (here.some(({ id }) => id === meant) || heading?.text === meant);
  });
}
