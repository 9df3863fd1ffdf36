import { type Block, type ParsedNote, plainTextOf } from '../markdown/note.ts';
import { findTouching, type Span } from '../text/span.ts';
import { openingBold } from './labels.ts';

/** `**Amazon S3**: Keeps objects.`: a paragraph or list item that opens with a bold name and goes on to say what it is. */
export interface Explanation extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  /** What is said behind the name, as plain text on one line. */
  readonly text: string;
}

/**
 * The explanations of a note, in order; those in quotes and nested lists count too. The bullets of an integration entry
 * say what a service does there, not what it is.
 */
export function explanationsOf(note: ParsedNote, entries: readonly Span[]): Explanation[] {
  return explanationsIn(note.blocks).filter(({ start }) => findTouching(entries, start) === undefined);
}

function explanationsIn(blocks: readonly Block[]): Explanation[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return explanationIn(block);
    if (block.kind === 'list' || block.kind === 'item' || block.kind === 'quote') return explanationsIn(block.children);
    return [];
  });
}

function explanationIn({ content, inlines }: Extract<Block, { kind: 'paragraph' }>): Explanation[] {
  const bold = openingBold(inlines);
  const first = bold?.children[0];
  if (bold === undefined || first === undefined) return [];
  const words = plainTextOf(bold.children);
  const name = words.replace(/\s*[:.–—-]?\s*$/, '');
  const text = plainTextOf(inlines)
    .slice(words.length)
    .replace(/^\s*[:–—-]?\s*/, '')
    .trim();
  if (name === '' || text === '') return [];
  return [{ ...content, name, nameSpan: { start: first.start, end: first.start + name.length }, text }];
}
