import { type FrontMatter, type Heading, plainTextOf } from '../markdown/note.ts';
import { lengthWithoutId } from '../text/headingAttributes.ts';
import { lineStart } from '../text/lines.ts';
import { firstAtOrAfter, movedSpan, type Span } from '../text/span.ts';
import { type Operand, operandsOf } from './entries.ts';
import { type Excerpt, excerptOf, type Opening } from './openings.ts';
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

/** A heading by itself, as a top-level block has it. */
export interface HeadingDraft extends Span {
  readonly level: number;
  readonly text: string;
  /** The heading's text in the note; the draft's own span is the whole block's. */
  readonly content: Span;
  /** Index of the top-level block. */
  readonly block: number;
  readonly operands: readonly Operand[];
}

/**
 * Reads a top-level heading.
 *
 * @param text the note's
 * @param block index of the heading among the top-level blocks
 */
export function headingDraftOf(text: string, heading: Heading, block: number): HeadingDraft {
  const { level, start, end, content } = heading;
  return { level, text: headingText(text, heading), start, end, content, block, operands: operandsOf(text, heading) };
}

/** The heading that many offsets, and that many blocks, further on. */
export function movedHeading(heading: HeadingDraft, by: number, blocks: number): HeadingDraft {
  const { level, text, start, end, content, block, operands } = heading;
  if (by === 0 && blocks === 0) return heading;
  return {
    level,
    text,
    start: start + by,
    end: end + by,
    content: movedSpan(content, by),
    block: block + blocks,
    operands: operands.map((operand) => ({ text: operand.text, start: operand.start + by, end: operand.end + by })),
  };
}

/**
 * All headings of a note at its top level, in order.
 *
 * @param text the note's
 * @param openings of all top-level blocks
 */
export function headingsOf(
  text: string,
  drafts: readonly HeadingDraft[],
  openings: readonly Opening[],
  sources: readonly SourceFact[],
): HeadingFact[] {
  const listed = sources.filter(({ list }) => list !== undefined);
  const ends = new SectionEnds(text.length);
  const facts: HeadingFact[] = [];
  for (let index = drafts.length - 1; index >= 0; index--) {
    const heading = drafts[index];
    if (heading === undefined) continue;
    const source = listed[firstAtOrAfter(listed, heading.end)];
    facts.push({
      level: heading.level,
      text: heading.text,
      span: heading.content,
      section: { start: heading.start, end: Math.min(lineOf(text, source), ends.of(heading)) },
      excerpt: excerptOf(openings, heading.block + 1, heading.level),
    });
  }
  return facts.reverse();
}

/** Where the line of a source begins, whose marks of an item or a quote are no part of the section either. */
function lineOf(text: string, source: SourceFact | undefined): number {
  return source === undefined ? text.length : lineStart(text, source.start);
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
  openings: readonly Opening[],
  headings: readonly HeadingFact[],
): Title | undefined {
  const entry = frontMatter?.entries.find(({ key, value }) => key === 'title' && value !== undefined);
  const tops = headings.filter(({ level }) => level === 1);
  const top = tops.length === 1 ? tops[0] : undefined;
  if (entry?.value !== undefined) {
    const first =
      top === undefined
        ? 0
        : Math.max(
            0,
            openings.findIndex(({ kind }) => kind !== 'heading' && kind !== 'overview'),
          );
    return { text: entry.value, span: entry.valueSpan, excerpt: excerptOf(openings, first, 0) };
  }
  return top && { text: top.text, span: top.span, excerpt: top.excerpt };
}

function headingText(source: string, heading: Heading): string {
  let text = '';
  for (const inline of heading.inlines) {
    const isCode = inline.kind === 'codeSpan';
    text += isCode ? source.slice(inline.start, inline.end).replace(/^`+|`+$/g, '') : plainTextOf([inline]);
  }
  const trimmed = text.trim();
  return trimmed.slice(0, lengthWithoutId(trimmed));
}
