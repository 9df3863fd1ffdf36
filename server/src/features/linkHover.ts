import type { Excerpt } from '../facts/openings.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Place as LinkPlace } from '../index/targets.ts';
import type { Hover } from './hover.ts';
import { findAddressAt, findDefinition, findReferenceAt, linkSpanOf } from './linkDefinition.ts';
import { escapeMarkdown, markdownLink } from './markdownText.ts';
import { addressOf, noteName, spanOf } from './place.ts';

/** How much of a footnote a card shows. */
const MAX_FOOTNOTE = 600;

/**
 * The card of a link at an offset: the heading that it leads to, or the note's title, and the first words there; of a
 * footnote its text. Undefined where the target is no note, or not there.
 */
export function linkHover(view: IndexView, uri: string, offset: number): Hover | undefined {
  const note = view.findNote(uri);
  const link = note && findAddressAt(note, offset);
  if (note === undefined || link === undefined) return note && footnoteHover(note, offset);
  const range = linkSpanOf(link);
  const target = offset < range.end ? view.resolve(note, link) : undefined;
  return target?.kind === 'note' ? { range, markdown: targetCard(target.note, target.place) } : undefined;
}

function targetCard(note: IndexedNote, place: LinkPlace): string {
  const { title, headings } = note.facts;
  const anchor = place.kind === 'anchor' ? place.anchor : undefined;
  const heading = anchor?.heading === undefined ? undefined : headings[anchor.heading];
  const page = noteName(note);
  const isPlace = heading !== undefined && heading.text !== page;
  const name = isPlace ? `${page} › ${heading.text}` : page;
  const excerpt = heading?.excerpt ?? (anchor === undefined ? (title?.excerpt ?? headings[0]?.excerpt) : undefined);
  const head = `**${markdownLink(name, addressOf(note, anchor?.span.start ?? 0))}**`;
  return [head, ...(excerpt === undefined ? [] : excerptLines(excerpt))].join('\n\n');
}

function excerptLines({ paragraph, points }: Excerpt): string[] {
  const list = points.map((point) => `- ${escapeMarkdown(point)}`).join('\n');
  return [escapeMarkdown(paragraph), list].filter((block) => block !== '');
}

function footnoteHover(note: IndexedNote, offset: number): Hover | undefined {
  const reference = findReferenceAt(note, offset);
  if (reference?.kind !== 'footnote' || offset >= reference.end || note.parsed === undefined) return undefined;
  const definition = findDefinition(note, reference);
  if (definition === undefined) return undefined;
  const { labelStart, label, end } = definition;
  const text = note.parsed.text.slice(labelStart + label.length + 2, end).trim();
  const shown = text.length > MAX_FOOTNOTE ? `${text.slice(0, MAX_FOOTNOTE)} …` : text;
  return { range: spanOf(reference), markdown: escapeMarkdown(shown) };
}
