import { type Inline, plainTextOf } from '../markdown/note.ts';
import { citationNumber } from './sourceLines.ts';

/** `[3]`, `[3, 4]`, `[3][4]` */
const CITATIONS = /(?:\[\d+(?:\s*,\s*\d+)*\])+/g;

/** Text without citation numbers. */
export function withoutCitations(text: string): string {
  return text.includes('[') ? text.replace(CITATIONS, '') : text;
}

/**
 * The text that a reader sees of inline content, without citation numbers: that of code spans and of math without their
 * marks among it, where brackets are no citations.
 */
export function readableTextOf(note: string, inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (isCitation(inline)) continue;
    if (inline.kind === 'text') text += withoutCitations(inline.value);
    else if (inline.kind === 'codeSpan') text += note.slice(inline.start, inline.end).replace(/^`+ ?| ?`+$/g, '');
    else if (inline.kind === 'math') text += note.slice(inline.start, inline.end).replace(/^\$+|\$+$/g, '');
    else if (inline.kind === 'softBreak' || inline.kind === 'hardBreak') text += ' ';
    else if ('children' in inline && inline.kind !== 'image') text += readableTextOf(note, inline.children);
  }
  return text;
}

/** The same of inline content that holds no code and no math, for which the note's text is not needed. */
export function plainReadableTextOf(inlines: readonly Inline[]): string {
  return withoutCitations(uncitedTextOf(inlines));
}

/** `[3]`, or `[3][4]`, where definitions are the sources: to the grammar that is a link. */
function isCitation(inline: Inline): boolean {
  if (inline.kind !== 'link' || inline.destination !== undefined || inline.children.length !== 1) return false;
  return citationNumber(plainTextOf(inline.children)) !== undefined;
}

/** Plain text without the citations that are links. */
function uncitedTextOf(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.value;
    else if (inline.kind === 'emphasis' || inline.kind === 'strong' || inline.kind === 'strike')
      text += uncitedTextOf(inline.children);
    else if (!isCitation(inline)) text += plainTextOf([inline]);
  }
  return text;
}

/** True where code or math stands in inline content, in emphasis and links too: plain text has nothing for them. */
export function holdsCode(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) =>
      inline.kind === 'codeSpan' || inline.kind === 'math' || ('children' in inline && holdsCode(inline.children)),
  );
}
