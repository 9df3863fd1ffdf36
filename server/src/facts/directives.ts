import { type Block, type Inline, type ParsedNote, type PlacedBlock, walkBlocks } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';

/** `<!-- exam-notes-disable-next-line unused-source -->`: findings of that kind are not to be shown. */
export interface Directive extends Span {
  /** In the whole note, or where the finding begins on the line below the comment's last. */
  readonly scope: 'note' | 'next-line';
  /** The codes that it names; without one it means all. */
  readonly codes: readonly DirectiveCode[];
  /** Of a directive for the next line: that line, with its ending. */
  readonly line: Span;
}

/** A code, and where the comment names it. */
export interface DirectiveCode extends Span {
  readonly code: string;
}

const MARK = 'exam-notes-disable';
/** An HTML comment that is a directive: codes are parted by spaces or commas. */
const COMMENT = /<!--\s*exam-notes-disable(-next-line)?(?=[\s,]|-->)([\w\s,-]*?)-->/g;

/** The directives of a note, in order. Comments in code are none. */
export function directivesOf(note: ParsedNote): readonly Directive[] {
  if (!note.text.includes('<!--') || !note.text.includes(MARK)) return [];
  return note.placed.flatMap((placed) => directivesIn(note, placed));
}

function directivesIn(note: ParsedNote, { block, shift }: PlacedBlock): Directive[] {
  if (!note.text.slice(block.start + shift, block.end + shift).includes(MARK)) return [];
  const html: Span[] = [];
  for (const inner of walkBlocks([block])) collectHtml(inner, html);
  return html.flatMap(({ start, end }) => directivesAt(note, start + shift, end + shift));
}

function collectHtml(block: Block, into: Span[]): void {
  if (block.kind === 'html') into.push(block);
  else if ('inlines' in block) collectInlineHtml(block.inlines, into);
}

function collectInlineHtml(inlines: readonly Inline[], into: Span[]): void {
  for (const inline of inlines) {
    if (inline.kind === 'html') into.push(inline);
    else if ('children' in inline) collectInlineHtml(inline.children, into);
  }
}

function directivesAt({ text, lines }: ParsedNote, from: number, to: number): Directive[] {
  return Array.from(text.slice(from, to).matchAll(COMMENT), ({ index, 0: comment, 1: nextLine, 2: words = '' }) => {
    const start = from + index;
    const end = start + comment.length;
    const wordsStart = end - '-->'.length - words.length;
    const codes = Array.from(words.matchAll(/[\w-]+/g), ({ index: at, 0: code }) => ({
      code,
      start: wordsStart + at,
      end: wordsStart + at + code.length,
    }));
    const next = lines.lineAt(end) + 1;
    const line = { start: lines.startOf(next), end: lines.startOf(next + 1) };
    return { start, end, scope: nextLine === undefined ? 'note' : 'next-line', codes, line };
  });
}
