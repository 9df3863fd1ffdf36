import { type Anchor, anchorsOf } from '../facts/anchors.ts';
import type { HeadingFact } from '../facts/headings.ts';
import type { LinkFact } from '../facts/links.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { decoded } from '../index/paths.ts';
import { isIdOf } from '../index/places.ts';
import { NoteParser } from '../markdown/parse.ts';
import { findHeadingAttributes, lengthWithoutId } from '../text/headingAttributes.ts';
import { type Span, touches } from '../text/span.ts';
import { linksInto } from './linksInto.ts';
import type { NoteEdit } from './rules/rule.ts';

/** A heading whose words can be changed: those words, without the id that a heading may bring along. */
export interface RenamableHeading {
  readonly range: Span;
  readonly text: string;
}

/** The heading at an offset of a note that is open. */
export function findHeading(view: IndexView, uri: string, offset: number): RenamableHeading | undefined {
  const note = view.findNote(uri);
  const heading = note?.facts.headings.find(({ span }) => touches(span, offset));
  if (note?.parsed === undefined || heading === undefined) return undefined;
  const range = wordsOf(note.parsed.text, heading, view);
  return { range, text: note.parsed.text.slice(range.start, range.end) };
}

/**
 * The edits that give a heading other words, and lead all links in the notebook to where they led: those to the heading
 * by its anchor or, wiki links and links in a vault, by its text, and those to headings whose number changes with it
 * (`overview-1`). Undefined where there is no heading, or no words.
 */
export function renameHeading(
  view: IndexView,
  { uri, offset }: { readonly uri: string; readonly offset: number },
  words: string,
): NoteEdit[] | undefined {
  const note = view.findNote(uri);
  const heading = findHeading(view, uri, offset);
  const newText = words.replace(/\s+/g, ' ').trim();
  if (note?.parsed === undefined || heading === undefined || newText === '') return undefined;
  const { range } = heading;
  const { text } = note.parsed;
  const parsed = new NoteParser().parse(text.slice(0, range.start) + newText + text.slice(range.end));
  const index = note.facts.headings.findIndex(({ span }) => touches(span, offset));
  const after = anchorsOf(parsed, view.site.anchors).filter((anchor) => anchor.heading !== undefined);
  const edits = linksInto(view, note).flatMap(({ note: from, item: link }) => {
    const target = view.resolve(from, link);
    if (target.kind !== 'note') return [];
    const other = target.place.kind === 'anchor' ? undefined : findInOtherCase(view, note, link);
    const anchor = target.place.kind === 'anchor' ? target.place.anchor : other;
    const read = other === undefined ? link : { ...link, fragment: other.id };
    const fragment = anchor && newFragment(read, anchor, { after, renamed: index, newText });
    if (fragment === undefined || fragment === link.fragment) return [];
    return [{ uri: from.uri, start: link.fragmentStart, end: link.fragmentEnd, newText: fragment }];
  });
  return [{ uri, ...range, newText }, ...edits];
}

/** The words of a heading in its note. */
function wordsOf(text: string, { span }: HeadingFact, { site }: IndexView): Span {
  const whole = text.slice(span.start, span.end);
  const attributes = site.anchors === 'hugo' ? findHeadingAttributes(whole)?.start : lengthWithoutId(whole);
  const words = whole.slice(0, attributes).trimEnd();
  return { start: span.start, end: span.start + words.length };
}

/** `#Amazon-S3`, which GitHub alone takes for `#amazon-s3`. */
function findInOtherCase(
  { site }: IndexView,
  { facts }: IndexedNote,
  { form, fragment }: LinkFact,
): Anchor | undefined {
  if (site.anchors !== 'github' || form === 'wiki' || fragment === undefined) return undefined;
  const wanted = decoded(fragment).toLowerCase();
  return facts.anchors.find(({ id }) => id.toLowerCase() === wanted);
}

/** What a link says of its heading once that, or one before it, has other words. */
function newFragment(
  link: LinkFact,
  linked: Anchor,
  {
    after,
    renamed,
    newText,
  }: { readonly after: readonly Anchor[]; readonly renamed: number; readonly newText: string },
): string | undefined {
  const { heading, id, origin } = linked;
  if (heading === undefined) return undefined;
  const fragment = link.fragment ?? '';
  if (link.form === 'wiki') return heading === renamed ? withLast(fragment, newText) : undefined;
  if (!isIdOf(linked, fragment))
    return heading === renamed ? encodedLike(fragment, withLast(decoded(fragment), newText)) : undefined;
  const anchors = after.filter((each) => each.heading === heading);
  // On GitHub `## S3 {#s3}` has two.
  const anchor = anchors.find((each) => each.origin === origin) ?? anchors[0];
  if (anchor === undefined) return undefined;
  const isLater = decoded(fragment) !== id;
  const next = isLater ? (anchor.laterId ?? anchor.id) : anchor.id;
  return next === decoded(fragment) ? fragment : /%[89A-F]/i.test(fragment) ? encodeURIComponent(next) : next;
}

/** A text for the place of a fragment: with `%20` for spaces, but for one that stands in `<>` and has them. */
function encodedLike(fragment: string, text: string): string {
  if (/\s/.test(fragment)) return text;
  return text
    .replace(/[\s%<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

/** `Part#Section` names a heading below a heading: the last is the one that is meant. */
function withLast(fragment: string, text: string): string {
  const words = text
    .replace(/[#|^[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return fragment.slice(0, fragment.lastIndexOf('#') + 1) + words;
}
