import type { Heading, Inline, PlacedBlock } from '../markdown/note.ts';
import { lengthWithoutId } from '../text/headingAttributes.ts';
import { firstAtOrAfter, type Span } from '../text/span.ts';
import type { HeadingDraft } from './headings.ts';
import { type LabelFact, labelsIn } from './labels.ts';
import type { Opening } from './openings.ts';
import { inlineLeaves } from './placedText.ts';
import type { Placeholder } from './placeholders.ts';

/** `### Amazon S3 + Amazon Macie` with its Role, Integration and Use Case. */
export interface EntryFact extends Span {
  /** The heading's text in the note. */
  readonly headingSpan: Span;
  readonly operands: readonly Operand[];
  readonly labels: readonly LabelFact[];
}

/** What stands between two plus signs of an entry's heading: a service, or a term that is none. */
export interface Operand extends Span {
  readonly text: string;
}

/** An entry or a section that still has its placeholders: `### <SERVICE 1> + <SERVICE 2>`, `- **Role:** xxx`. */
export interface TemplateFact extends Span {
  readonly headingSpan: Span;
  /** The first placeholder. */
  readonly placeholder: Span;
}

export interface Entries {
  readonly entries: readonly EntryFact[];
  readonly templates: readonly TemplateFact[];
}

/** What the blocks of a note say that entries are made of. */
interface EntryParts {
  readonly headings: readonly HeadingDraft[];
  readonly placeholders: readonly Placeholder[];
  readonly openings: readonly Opening[];
}

/**
 * The integration entries and templates of a note. An entry is a heading with ` + ` between its operands and at least
 * one of the labels Role, Integration, Use Case in its body; it ends after its last labelled list, at a rule, or at a
 * heading of its level or higher. A heading with such a body, and a placeholder in the heading, a label or a bullet, is
 * a template. Nothing is said of what stands in a fence.
 *
 * @param blocks all top-level blocks of the note
 */
export function entriesOf(parts: EntryParts, blocks: readonly PlacedBlock[]): Entries {
  const entries: EntryFact[] = [];
  const templates: TemplateFact[] = [];
  const { headings, placeholders } = parts;
  headings.forEach((heading, index) => {
    const placeholder = placeholders[firstAtOrAfter(placeholders, heading.start)];
    const isOwn = placeholder?.block === heading.block;
    if (heading.operands.length < 2 && !isOwn) return;
    const until = bodyEnd(parts, index);
    const labels = labelsIn(blocks.slice(heading.block + 1, until));
    const last = labels[labels.length - 1];
    if (last === undefined) return;
    const span = { start: heading.start, end: last.end, headingSpan: heading.content };
    // Labels are in the body, so what begins before the end of the last is in it, too.
    const isIn = placeholder !== undefined && (isOwn || startOf(blocks[placeholder.block]) < last.end);
    if (isIn) templates.push({ ...span, placeholder: { start: placeholder.start, end: placeholder.end } });
    else entries.push({ ...span, operands: heading.operands, labels });
  });
  return { entries, templates };
}

function startOf(placed: PlacedBlock | undefined): number {
  return placed === undefined ? 0 : placed.block.start + placed.shift;
}

/** Index of the block that ends what stands under a heading: a rule, or a heading of its level or higher. */
function bodyEnd({ headings, openings }: EntryParts, index: number): number {
  const heading = headings[index];
  if (heading === undefined) return 0;
  let next = index + 1;
  while ((headings[next]?.level ?? 0) > heading.level) next++;
  const end = headings[next]?.block ?? openings.length;
  for (let block = heading.block + 1; block < end; block++) if (openings[block]?.kind === 'rule') return block;
  return end;
}

/** The operands of a heading: what stands between its plus signs, as it is read. */
export function operandsOf(note: string, { content: { start, end }, inlines }: Heading): Operand[] {
  const source = note.slice(start, end);
  if (!source.includes('+')) return [];
  const operands: Operand[] = [];
  const last = start + lengthWithoutId(source);
  for (let at = start; at < last; ) {
    const joint = /\s\+\s+/.exec(note.slice(at, last));
    const until = joint === null ? last : at + joint.index;
    const operand = wordsWithin(note, inlines, { start: at, end: until });
    if (operand !== undefined) operands.push(operand);
    at = joint === null ? last : until + joint[0].length;
  }
  return operands;
}

/** What a reader sees of a stretch of inline content, code included; undefined where that is nothing. */
function wordsWithin(note: string, inlines: readonly Inline[], within: Span): Operand | undefined {
  const pieces: Operand[] = [];
  for (const leaf of inlineLeaves(inlines)) {
    const start = Math.max(leaf.start, within.start);
    const end = Math.min(leaf.end, within.end);
    if (start >= end || (leaf.kind !== 'text' && leaf.kind !== 'codeSpan')) continue;
    const source = note.slice(start, end);
    const value = leaf.kind === 'text' ? leaf.value : source.replace(/^`+ ?| ?`+$/g, '');
    const isWritten = leaf.kind === 'text' && leaf.end - leaf.start === value.length;
    pieces.push({ text: isWritten ? source : value, start, end });
  }
  const first = pieces.find(({ text }) => text.trim() !== '');
  const last = pieces.findLast(({ text }) => text.trim() !== '');
  if (first === undefined || last === undefined) return undefined;
  const words = pieces.map((piece) => piece.text).join('');
  const start = first.start + first.text.length - first.text.trimStart().length;
  const end = last.end - (last.text.length - last.text.trimEnd().length);
  return { text: words.trim(), start, end };
}
