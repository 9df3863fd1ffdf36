import type { Span } from '../text/span.ts';
import { type Block, type Inline, type Shortcode, walkBlocks } from './note.ts';

/** Says of each shortcode tag whether it stands in a code block or a code span. Linear in both lists. */
export function markInCode(shortcodes: readonly Omit<Shortcode, 'inCode'>[], blocks: readonly Block[]): Shortcode[] {
  if (shortcodes.length === 0) return [];
  const code: Span[] = [];
  for (const block of walkBlocks(blocks)) {
    if (block.kind === 'code') code.push(block);
    else if ('inlines' in block) addCodeSpans(block.inlines, code);
  }
  let next = 0;
  return shortcodes.map((shortcode) => {
    while (next < code.length && (code[next]?.end ?? 0) <= shortcode.start) next++;
    return { ...shortcode, inCode: (code[next]?.start ?? shortcode.end) <= shortcode.start };
  });
}

function addCodeSpans(inlines: readonly Inline[], into: Span[]): void {
  for (const inline of inlines) {
    if (inline.kind === 'codeSpan') into.push(inline);
    else if ('children' in inline) addCodeSpans(inline.children, into);
  }
}
