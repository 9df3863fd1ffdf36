import { type Block, type Inline, plainTextOf, walkBlocks } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';

/** What somebody has still to fill in: `<SERVICE 1>`, `xxx`. The first in its top-level block. */
export interface Placeholder extends Span {
  /** Index of the top-level block. */
  readonly block: number;
}

/** `<SERVICE 1>`, `<DESCRIBE_IT>`: capitals that are no HTML element. To markdown-it it is a tag or text, by its form. */
const TAG_PLACEHOLDER =
  /<(?!\/?(?:A|B|BR|CODE|DIV|EM|HR|I|IMG|KBD|LI|OL|P|PRE|SPAN|STRONG|SUB|SUP|TABLE|TD|TH|TR|U|UL)\b)[A-Z][A-Z0-9 _&/,'-]*>/;
const WORD_PLACEHOLDER = /(?<![\p{L}\p{N}])xxx(?![\p{L}\p{N}])/iu;

/** What any placeholder has: most notes have not. */
const MAY_HOLD_PLACEHOLDER = /<[A-Z]|[xX]{3}/;

/** Of each top-level block the first placeholder in its headings, paragraphs and tags. */
export function placeholdersIn(note: string, blocks: readonly Block[]): Placeholder[] {
  const placeholders: Placeholder[] = [];
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (first === undefined || last === undefined) return placeholders;
  if (!MAY_HOLD_PLACEHOLDER.test(note.slice(first.start, last.end))) return placeholders;
  blocks.forEach((block, index) => {
    const found = findPlaceholder(note, block);
    if (found !== undefined) placeholders.push({ ...found, block: index });
  });
  return placeholders;
}

function findPlaceholder(note: string, top: Block): Span | undefined {
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
