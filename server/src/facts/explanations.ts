import { type Block, type Paragraph, plainTextOf } from '../markdown/note.ts';
import { moved, type Span } from '../text/span.ts';
import { openingBold } from './labels.ts';

/** `**Amazon S3**: Keeps objects.`: a paragraph or list item that opens with a bold name and goes on to say what it is. */
export interface Explanation extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  /** What is said behind the name, as plain text on one line. */
  readonly text: string;
}

/** The explanations in a block, in order; those in quotes and nested lists count too. */
export function explanationsIn(block: Block): Explanation[] {
  const explanations: Explanation[] = [];
  collect(block, explanations);
  return explanations;
}

function collect(block: Block, into: Explanation[]): void {
  if (block.kind === 'paragraph') {
    const explanation = findExplanation(block);
    if (explanation !== undefined) into.push(explanation);
  } else if (block.kind === 'list' || block.kind === 'item' || block.kind === 'quote') {
    for (const child of block.children) collect(child, into);
  }
}

/** The explanation that many offsets further on. */
export function movedExplanation(explanation: Explanation, by: number): Explanation {
  return by === 0 ? explanation : { ...moved(explanation, by), nameSpan: moved(explanation.nameSpan, by) };
}

function findExplanation({ content, inlines }: Paragraph): Explanation | undefined {
  const bold = openingBold(inlines);
  const first = bold?.children[0];
  if (bold === undefined || first === undefined) return undefined;
  const words = plainTextOf(bold.children);
  const name = words.replace(/\s*[:.–—-]?\s*$/, '');
  const text = plainTextOf(inlines)
    .slice(words.length)
    .replace(/^\s*[:–—-]?\s*/, '')
    .trim();
  if (name === '' || text === '') return undefined;
  return { ...content, name, nameSpan: { start: first.start, end: first.start + name.length }, text };
}
