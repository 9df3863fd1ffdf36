import type { Inline } from '../markdown/note.ts';

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
    if (inline.kind === 'text') text += withoutCitations(inline.value);
    else if (inline.kind === 'codeSpan') text += note.slice(inline.start, inline.end).replace(/^`+ ?| ?`+$/g, '');
    else if (inline.kind === 'math') text += note.slice(inline.start, inline.end).replace(/^\$+|\$+$/g, '');
    else if (inline.kind === 'softBreak' || inline.kind === 'hardBreak') text += ' ';
    else if ('children' in inline && inline.kind !== 'image') text += readableTextOf(note, inline.children);
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
