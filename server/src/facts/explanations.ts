import { type Paragraph, plainTextOf } from '../markdown/note.ts';
import { movedSpan, type Span } from '../text/span.ts';
import type { Constructs } from './constructs.ts';
import { openingBold } from './labels.ts';
import { readableTextOf } from './readableText.ts';

/** `**Amazon S3**: Keeps objects.`: a paragraph or list item that opens with a bold name and goes on to say what it is. */
export interface Explanation extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  /** What is said behind the name, as plain text on one line. */
  readonly text: string;
}

/** The explanations in top-level blocks, in order; those in quotes and nested lists count too, those in footnotes not. */
export function explanationsIn(note: string, { bolds }: Constructs): Explanation[] {
  const explanations: Explanation[] = [];
  for (const { paragraph, inFootnote } of bolds) {
    const explanation = inFootnote ? undefined : findExplanation(note, paragraph);
    if (explanation !== undefined) explanations.push(explanation);
  }
  return explanations;
}

/** The explanation that many offsets further on. */
export function movedExplanation(explanation: Explanation, by: number): Explanation {
  if (by === 0) return explanation;
  const { start, end, name, nameSpan, text } = explanation;
  return { start: start + by, end: end + by, name, nameSpan: movedSpan(nameSpan, by), text };
}

function findExplanation(note: string, { content, inlines }: Paragraph): Explanation | undefined {
  const bold = openingBold(inlines);
  const first = bold?.children[0];
  if (bold === undefined || first === undefined) return undefined;
  const words = plainTextOf(bold.children);
  const name = withoutMark(words);
  const text = readableTextOf(note, inlines.slice(1))
    .replace(/^\s*[:–—-]?\s*/, '')
    .trim();
  if (name === '' || text === '') return undefined;
  const { start, end } = content;
  return { start, end, name, nameSpan: { start: first.start, end: first.start + name.length }, text };
}

/** Without a colon, a dash or a full stop at the end, and white space around that. */
function withoutMark(words: string): string {
  const trimmed = words.trimEnd();
  return MARKS.includes(trimmed.slice(-1)) ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

const MARKS = ':.–—-';
