import type { Inline } from '../markdown/note.ts';

/** The text that a reader sees of inline content, that of code spans without their marks among it. */
export function readableTextOf(note: string, inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.value;
    else if (inline.kind === 'codeSpan') text += note.slice(inline.start, inline.end).replace(/^`+ ?| ?`+$/g, '');
    else if (inline.kind === 'softBreak' || inline.kind === 'hardBreak') text += ' ';
    else if ('children' in inline && inline.kind !== 'image') text += readableTextOf(note, inline.children);
  }
  return text;
}

/** True where a code span stands in inline content, in emphasis and links too. */
export function holdsCode(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.kind === 'codeSpan' || ('children' in inline && holdsCode(inline.children)));
}
