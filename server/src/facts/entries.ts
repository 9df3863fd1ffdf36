import { type Block, type Heading, type Inline, type ParsedNote, plainTextOf, walkBlocks } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';
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

/**
 * The integration entries and templates of a note. An entry is a heading with ` + ` between its operands and at least
 * one of the labels Role, Integration, Use Case in its body; it ends after its last labelled list, at a rule, or at a
 * heading of its level or higher. A heading with such a body, and a placeholder in the heading, a label or a bullet, is
 * a template. Nothing is said of what stands in a fence.
 */
export function entriesOf(note: ParsedNote): Entries {
  const entries: EntryFact[] = [];
  const templates: TemplateFact[] = [];
  note.blocks.forEach((block, index) => {
    if (block.kind !== 'heading') return;
    const operands = operandsOf(note, block);
    const isTemplateHeading = findPlaceholder(note, [block]) !== undefined;
    if (operands.length < 2 && !isTemplateHeading) return;
    const body = bodyOf(note.blocks, index, block.level);
    const labels = labelsIn(body);
    const last = labels[labels.length - 1];
    if (last === undefined) return;
    const blocks = body.filter(({ start }) => start < last.end);
    const span = { start: block.start, end: last.end, headingSpan: block.content };
    const placeholder = findPlaceholder(note, [block, ...blocks]);
    if (placeholder !== undefined) templates.push({ ...span, placeholder });
    else entries.push({ ...span, operands, labels });
  });
  return { entries, templates };
}

function operandsOf(note: ParsedNote, heading: Heading): Operand[] {
  const { start, end } = heading.content;
  const operands: Operand[] = [];
  let at = start;
  for (const piece of note.text.slice(start, end).split(/(\s\+\s)/)) {
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
function bodyOf(blocks: readonly Block[], heading: number, level: number): Block[] {
  const body: Block[] = [];
  for (let index = heading + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'rule' || (block.kind === 'heading' && block.level <= level)) break;
    body.push(block);
  }
  return body;
}

/** `<SERVICE 1>`, `<DESCRIBE_IT>`: capitals that are no HTML element. To markdown-it it is a tag or text, by its form. */
const TAG_PLACEHOLDER =
  /<(?!\/?(?:A|B|BR|CODE|DIV|EM|HR|I|IMG|KBD|LI|OL|P|PRE|SPAN|STRONG|SUB|SUP|TABLE|TD|TH|TR|U|UL)\b)[A-Z][A-Z0-9 _&/,'-]*>/;
const WORD_PLACEHOLDER = /(?<![\p{L}\p{N}])xxx(?![\p{L}\p{N}])/iu;

/** The first placeholder in headings, in labels and bullets, and in paragraphs that are a label of their own. */
function findPlaceholder(note: ParsedNote, blocks: readonly Block[]): Span | undefined {
  for (const block of walkBlocks(blocks)) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'html') continue;
    const { start, end } = block.kind === 'html' ? block : block.content;
    const inlines = block.kind === 'html' ? [] : block.inlines;
    const found = TAG_PLACEHOLDER.exec(note.text.slice(start, end));
    if (found !== null && !isInCode(inlines, start + found.index)) {
      return { start: start + found.index, end: start + found.index + found[0].length };
    }
    const word = WORD_PLACEHOLDER.exec(plainTextOf(inlines));
    if (word === null) continue;
    const at = note.text.slice(start, end).search(WORD_PLACEHOLDER);
    if (at >= 0) return { start: start + at, end: start + at + word[0].length };
  }
  return undefined;
}

function isInCode(inlines: readonly Inline[], offset: number): boolean {
  return inlines.some((inline) => inline.kind === 'codeSpan' && inline.start <= offset && offset < inline.end);
}
