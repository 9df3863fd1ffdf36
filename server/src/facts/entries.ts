import { type Block, type Heading, type ParsedNote, plainTextOf } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';

/** `### Amazon S3 + Amazon Macie` with its Role, Integration and Use Case. */
export interface EntryFact extends Span {
  /** The heading's text in the note. */
  readonly headingSpan: Span;
  readonly operands: readonly Operand[];
}

/** What stands between two plus signs of an entry's heading: a service or a term. */
export interface Operand extends Span {
  readonly text: string;
}

const LABEL = /^(?:Role|Integration|Use Case)s?\s*:/i;
const PLACEHOLDER = /<[A-Z][A-Z0-9 _-]*>|\bxxx\b/i;

/**
 * The integration entries of a note: a heading with ` + ` between its operands and at least one of the labels Role,
 * Integration, Use Case under it, as a list item or a paragraph of its own. One with a placeholder is a template.
 */
export function entriesOf(note: ParsedNote): EntryFact[] {
  const entries: EntryFact[] = [];
  note.blocks.forEach((block, index) => {
    if (block.kind !== 'heading') return;
    const operands = operandsOf(note, block);
    if (operands.length < 2) return;
    const body = bodyOf(note.blocks, index, block.level);
    const last = body.findLastIndex(hasLabel);
    const end = body[last]?.end;
    if (end === undefined || PLACEHOLDER.test(note.text.slice(block.start, end))) return;
    entries.push({ start: block.start, end, headingSpan: block.content, operands });
  });
  return entries;
}

function operandsOf(note: ParsedNote, heading: Heading): Operand[] {
  const { start, end } = heading.content;
  const text = note.text.slice(start, end);
  const operands: Operand[] = [];
  let at = 0;
  for (const piece of text.split(/(\s\+\s)/)) {
    const trimmed = piece.trim();
    if (trimmed !== '' && trimmed !== '+') {
      const from = start + at + piece.indexOf(trimmed);
      operands.push({ text: trimmed.replace(/^[*_]+|[*_]+$/g, ''), start: from, end: from + trimmed.length });
    }
    at += piece.length;
  }
  return operands;
}

/** What stands under a heading, up to a rule or to a heading of its level or higher. */
function bodyOf(blocks: readonly Block[], heading: number, level: number): Block[] {
  const body: Block[] = [];
  for (const block of blocks.slice(heading + 1)) {
    if (block.kind === 'rule' || (block.kind === 'heading' && block.level <= level)) break;
    body.push(block);
  }
  return body;
}

function hasLabel(block: Block): boolean {
  if (block.kind === 'paragraph') return LABEL.test(plainTextOf(block.inlines));
  if (block.kind === 'list')
    return block.children.some(
      (item) => item.kind === 'item' && item.children[0] !== undefined && hasLabel(item.children[0]),
    );
  return false;
}
