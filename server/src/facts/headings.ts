import {
  type Block,
  type FrontMatter,
  type Heading,
  type List,
  type Paragraph,
  plainTextOf,
} from '../markdown/note.ts';
import { firstAtOrAfter, moved, type Span } from '../text/span.ts';
import type { SourceFact } from './sources.ts';

/** A note's title: `title:` of its front matter, else its only heading of level 1. */
export interface Title {
  readonly text: string;
  readonly span: Span;
  /** Where the note's own words begin, behind the title. */
  readonly excerpt: Excerpt;
}

/** A heading and what stands under it. */
export interface HeadingFact {
  readonly level: number;
  /** As it is read: without `#`, emphasis and code marks. */
  readonly text: string;
  /** The heading's text in the note. */
  readonly span: Span;
  /** From the heading up to the next of its level or higher, and never past a source list. */
  readonly section: Span;
  readonly excerpt: Excerpt;
}

/** The first words under a heading, as plain text. */
export interface Excerpt {
  readonly paragraph: string;
  /** Leading points of the first list. */
  readonly points: readonly string[];
}

const MAX_PARAGRAPH = 400;
const MAX_POINT = 160;
const MAX_POINTS = 4;

/** A heading by itself, as a top-level block has it. */
export interface HeadingDraft extends Span {
  readonly level: number;
  readonly text: string;
  /** The heading's text in the note; the draft's own span is the whole block's. */
  readonly content: Span;
}

/** What a top-level block adds to the first words of the section that it stands in. */
export type Opening =
  | { readonly kind: 'end' }
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'nothing' };

const END: Opening = { kind: 'end' };
const NOTHING: Opening = { kind: 'nothing' };

/** Most paragraphs and lists are not the first of their section: they are read when somebody asks. */
class Sentence {
  readonly kind = 'sentence';
  readonly #paragraph: Paragraph;
  #text: string | undefined;

  constructor(paragraph: Paragraph) {
    this.#paragraph = paragraph;
  }

  get text(): string {
    this.#text ??= sentenceOf(plainTextOf(this.#paragraph.inlines), MAX_PARAGRAPH);
    return this.#text;
  }
}

class Points {
  readonly kind = 'points';
  readonly #list: List;
  #points: readonly string[] | undefined;

  constructor(list: List) {
    this.#list = list;
  }

  get points(): readonly string[] {
    this.#points ??= pointsOf(this.#list);
    return this.#points;
  }
}

/** Reads a top-level heading. */
export function headingDraftOf(text: string, heading: Heading): HeadingDraft {
  const { level, start, end, content } = heading;
  return { level, start, end, content, text: headingText(text, heading) };
}

/** The heading that many offsets further on. */
export function movedHeading(heading: HeadingDraft, by: number): HeadingDraft {
  return by === 0 ? heading : { ...moved(heading, by), content: moved(heading.content, by) };
}

/** What a top-level block says to somebody who reads the first words of its section. */
export function openingOf(block: Block): Opening {
  if (block.kind === 'heading' || block.kind === 'rule') return END;
  if (block.kind === 'paragraph') return new Sentence(block);
  return block.kind === 'list' ? new Points(block) : NOTHING;
}

function pointsOf(list: List): string[] {
  const points: string[] = [];
  for (const item of list.children) {
    if (points.length === MAX_POINTS) break;
    const head = item.kind === 'item' ? item.children[0] : undefined;
    const point = head?.kind === 'paragraph' ? sentenceOf(plainTextOf(head.inlines), MAX_POINT) : '';
    if (point !== '') points.push(point);
  }
  return points;
}

/**
 * All headings of a note at its top level, in order.
 *
 * @param blocks of each top-level block its heading, if it is one, and its opening
 */
export function headingsOf(
  blocks: readonly { readonly heading: HeadingDraft | undefined; readonly opening: Opening }[],
  sources: readonly SourceFact[],
  noteLength: number,
): HeadingFact[] {
  const listed = sources.filter(({ list }) => list !== undefined);
  const ends = new SectionEnds(noteLength);
  const facts: HeadingFact[] = [];
  for (let index = blocks.length - 1; index >= 0; index--) {
    const heading = blocks[index]?.heading;
    if (heading === undefined) continue;
    const source = listed[firstAtOrAfter(listed, heading.end)]?.start ?? noteLength;
    facts.push({
      level: heading.level,
      text: heading.text,
      span: heading.content,
      section: { start: heading.start, end: Math.min(source, ends.of(heading)) },
      excerpt: excerptOf(blocks, index + 1),
    });
  }
  return facts.reverse();
}

/** Where sections end, headings being asked for from the last to the first. */
class SectionEnds {
  readonly #starts: number[];

  constructor(end: number) {
    this.#starts = new Array<number>(7).fill(end);
  }

  of({ level, start }: HeadingDraft): number {
    const end = this.#starts[level] ?? start;
    this.#starts.fill(start, level);
    return end;
  }
}

/** The title of a note, if it has one. */
export function titleOf(
  frontMatter: FrontMatter | undefined,
  blocks: readonly { readonly heading: HeadingDraft | undefined; readonly opening: Opening }[],
  headings: readonly HeadingFact[],
): Title | undefined {
  const entry = frontMatter?.entries.find(({ key, value }) => key === 'title' && value !== undefined);
  const tops = headings.filter(({ level }) => level === 1);
  const top = tops.length === 1 ? tops[0] : undefined;
  if (entry?.value !== undefined) {
    const first = blocks.findIndex(({ heading }) => heading === undefined || top === undefined);
    return { text: entry.value, span: entry.valueSpan, excerpt: excerptOf(blocks, Math.max(0, first)) };
  }
  return top && { text: top.text, span: top.span, excerpt: top.excerpt };
}

function headingText(source: string, heading: Heading): string {
  let text = '';
  for (const inline of heading.inlines) {
    const isCode = inline.kind === 'codeSpan';
    text += isCode ? source.slice(inline.start, inline.end).replace(/^`+|`+$/g, '') : plainTextOf([inline]);
  }
  return text.trim().replace(/\s*\{#[^}]*\}$/, '');
}

/** How many blocks behind a heading are read for its first words. */
const MAX_BLOCKS = 5;

/** Reads on from a block up to the next heading: the first paragraph, and the points of the first list. */
export function excerptOf(blocks: readonly { readonly opening: Opening }[], from: number): Excerpt {
  let paragraph = '';
  for (let index = from; index < blocks.length && index < from + MAX_BLOCKS; index++) {
    const opening = blocks[index]?.opening;
    if (opening === undefined || opening.kind === 'end') break;
    if (opening.kind === 'points') return { paragraph, points: opening.points };
    // A line such as `**Key Concepts:**` announces the list behind it.
    if (opening.kind === 'sentence' && paragraph === '' && !opening.text.endsWith(':')) paragraph = opening.text;
  }
  return { paragraph, points: [] };
}

/** Plain text without citation numbers, cut at a word where it is too long. */
function sentenceOf(text: string, limit: number): string {
  const plain = text
    .replace(/(?:\[\d+(?:\s*,\s*\d+)*\])+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= limit) return plain;
  const cut = plain.lastIndexOf(' ', limit);
  return `${plain.slice(0, cut > 0 ? cut : limit)} …`;
}
