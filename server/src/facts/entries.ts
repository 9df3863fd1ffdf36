import { type Block, type Heading, type Inline, type PlacedBlock, plainTextOf, walkBlocks } from '../markdown/note.ts';
import { moved, type Span } from '../text/span.ts';
import type { HeadingDraft } from './headings.ts';
import { type LabelFact, labelsIn } from './labels.ts';

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

/** What a top-level block means for entries. */
export interface EntryPiece extends PlacedBlock {
  readonly heading: HeadingDraft | undefined;
  /** Of a heading; offsets are those of the block when it was parsed. */
  readonly operands: readonly Operand[];
  /** The first in the block; offsets as those of the operands. */
  readonly placeholder: Span | undefined;
}

/**
 * The integration entries and templates of a note. An entry is a heading with ` + ` between its operands and at least
 * one of the labels Role, Integration, Use Case in its body; it ends after its last labelled list, at a rule, or at a
 * heading of its level or higher. A heading with such a body, and a placeholder in the heading, a label or a bullet, is
 * a template. Nothing is said of what stands in a fence.
 *
 * @param pieces all top-level blocks of the note, their headings where they stand now
 */
export function entriesOf(pieces: readonly EntryPiece[]): Entries {
  const entries: EntryFact[] = [];
  const templates: TemplateFact[] = [];
  pieces.forEach(({ heading, operands, placeholder, shift }, index) => {
    if (heading === undefined || (operands.length < 2 && placeholder === undefined)) return;
    const body = bodyOf(pieces, index, heading.level);
    const labels = labelsIn(body);
    const last = labels[labels.length - 1];
    if (last === undefined) return;
    const span = { start: heading.start, end: last.end, headingSpan: heading.content };
    const first =
      placeholder === undefined
        ? body.find((piece) => piece.placeholder !== undefined && piece.block.start + piece.shift < last.end)
        : { placeholder, shift };
    if (first?.placeholder !== undefined)
      templates.push({ ...span, placeholder: moved(first.placeholder, first.shift) });
    else entries.push({ ...span, operands: operands.map((operand) => moved(operand, shift)), labels });
  });
  return { entries, templates };
}

/** The operands of a heading: what stands between its plus signs. */
export function operandsOf(note: string, { content: { start, end } }: Heading): Operand[] {
  const source = note.slice(start, end);
  if (!source.includes('+')) return [];
  const operands: Operand[] = [];
  let at = start;
  for (const piece of source.split(/(\s\+\s)/)) {
    const text = piece.trim().replace(/^[*_]+|[*_]+$/g, '');
    if (text !== '' && text !== '+') {
      const from = at + piece.indexOf(text);
      operands.push({ text, start: from, end: from + text.length });
    }
    at += piece.length;
  }
  return operands;
}

/** What stands under a heading, up to a rule or to a heading of its level or higher. */
function bodyOf(pieces: readonly EntryPiece[], heading: number, level: number): EntryPiece[] {
  const body: EntryPiece[] = [];
  for (let index = heading + 1; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.block.kind === 'rule') break;
    if (piece.heading !== undefined && piece.heading.level <= level) break;
    body.push(piece);
  }
  return body;
}

/** `<SERVICE 1>`, `<DESCRIBE_IT>`: capitals that are no HTML element. To markdown-it it is a tag or text, by its form. */
const TAG_PLACEHOLDER =
  /<(?!\/?(?:A|B|BR|CODE|DIV|EM|HR|I|IMG|KBD|LI|OL|P|PRE|SPAN|STRONG|SUB|SUP|TABLE|TD|TH|TR|U|UL)\b)[A-Z][A-Z0-9 _&/,'-]*>/;
const WORD_PLACEHOLDER = /(?<![\p{L}\p{N}])xxx(?![\p{L}\p{N}])/iu;

/** What any placeholder has: most blocks have not. */
const MAY_HOLD_PLACEHOLDER = /<[A-Z]|xxx/i;

/** The first placeholder in the headings, paragraphs and tags of a top-level block. */
export function findPlaceholder(note: string, top: Block): Span | undefined {
  if (top.kind === 'code' || !MAY_HOLD_PLACEHOLDER.test(note.slice(top.start, top.end))) return undefined;
  for (const block of walkBlocks([top])) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'html') continue;
    const { start, end } = block.kind === 'html' ? block : block.content;
    const inlines = block.kind === 'html' ? [] : block.inlines;
    const found = TAG_PLACEHOLDER.exec(note.slice(start, end));
    if (found !== null && !isInCode(inlines, start + found.index)) {
      return { start: start + found.index, end: start + found.index + found[0].length };
    }
    const word = WORD_PLACEHOLDER.exec(plainTextOf(inlines));
    if (word === null) continue;
    const at = note.slice(start, end).search(WORD_PLACEHOLDER);
    if (at >= 0) return { start: start + at, end: start + at + word[0].length };
  }
  return undefined;
}

function isInCode(inlines: readonly Inline[], offset: number): boolean {
  return inlines.some((inline) => inline.kind === 'codeSpan' && inline.start <= offset && offset < inline.end);
}
