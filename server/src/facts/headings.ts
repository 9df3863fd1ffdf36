import { type Block, type Heading, type Item, type ParsedNote, plainTextOf } from '../markdown/note.ts';
import { firstAtOrAfter, type Span } from '../text/span.ts';
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

/** All headings of a note at its top level, in order. */
export function headingsOf(note: ParsedNote, sources: readonly SourceFact[]): HeadingFact[] {
  const listed = sources.filter(({ list }) => list !== undefined);
  const ends = new SectionEnds(note.text.length);
  const facts: HeadingFact[] = [];
  for (let index = note.blocks.length - 1; index >= 0; index--) {
    const block = note.blocks[index];
    if (block?.kind !== 'heading') continue;
    const source = listed[firstAtOrAfter(listed, block.end)]?.start ?? note.text.length;
    facts.push({
      level: block.level,
      text: headingText(note, block),
      span: block.content,
      section: { start: block.start, end: Math.min(source, ends.of(block)) },
      excerpt: excerptOf(note.blocks, index + 1),
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

  of({ level, start }: Heading): number {
    const end = this.#starts[level] ?? start;
    this.#starts.fill(start, level);
    return end;
  }
}

/** The title of a note, if it has one. */
export function titleOf(note: ParsedNote, headings: readonly HeadingFact[]): Title | undefined {
  const entry = note.frontMatter?.entries.find(({ key, value }) => key === 'title' && value !== undefined);
  const tops = headings.filter(({ level }) => level === 1);
  const top = tops.length === 1 ? tops[0] : undefined;
  if (entry?.value !== undefined) {
    const first = note.blocks.findIndex(({ kind }) => kind !== 'heading' || top === undefined);
    return { text: entry.value, span: entry.valueSpan, excerpt: excerptOf(note.blocks, Math.max(0, first)) };
  }
  return top && { text: top.text, span: top.span, excerpt: top.excerpt };
}

function headingText(note: ParsedNote, heading: Heading): string {
  let text = '';
  for (const inline of heading.inlines) {
    text +=
      inline.kind === 'codeSpan'
        ? note.text.slice(inline.start, inline.end).replace(/^`+|`+$/g, '')
        : plainTextOf([inline]);
  }
  return text.trim().replace(/\s*\{#[^}]*\}$/, '');
}

/** Reads on from a block up to the next heading: the first paragraph, and the points of the first list. */
function excerptOf(blocks: readonly Block[], from: number): Excerpt {
  let paragraph = '';
  let points: string[] = [];
  for (let index = from; index < blocks.length && index < from + 5; index++) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'heading' || block.kind === 'rule') break;
    if (block.kind === 'paragraph') {
      const text = sentenceOf(plainTextOf(block.inlines), MAX_PARAGRAPH);
      // A line such as `**Key Concepts:**` announces the list behind it.
      if (paragraph !== '' || text.endsWith(':')) continue;
      paragraph = text;
    } else if (block.kind === 'list') {
      points = block.children.flatMap((item) => (item.kind === 'item' ? pointOf(item) : [])).slice(0, MAX_POINTS);
      break;
    }
  }
  return { paragraph, points };
}

function pointOf(item: Item): string[] {
  const head = item.children[0];
  if (head?.kind !== 'paragraph') return [];
  const text = sentenceOf(plainTextOf(head.inlines), MAX_POINT);
  return text === '' ? [] : [text];
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
