import type { Shortcode } from '../markdown/note.ts';
import { pairShortcodes } from '../markdown/shortcodePairs.ts';
import type { Span } from '../text/span.ts';

/** Shortcodes, of Hugo and of widespread themes, that hold code, a drawing in words, or what a program prints. */
const CODE: ReadonlySet<string> = new Set(
  (
    'chart code code-block codeblock command console diagram goat graphviz highlight html katex kroki latex math ' +
    'mermaid output plantuml prism raw rawhtml raw-html shell stdout terminal'
  ).split(' '),
);

/** `{% highlight bash %}`, `{% raw %}`, `{% comment %}` of Jekyll, and their ends. */
const LIQUID = /\{%-?\s*(end)?(codeblock|comment|highlight|mermaid|plantuml|raw)\b[^%\n]*%\}/g;

/**
 * Stretches of a note, in order, that are Markdown to CommonMark and not to what shows the note: what stands between
 * tags that hold code or a program's output, and comments of Obsidian and of MDX.
 */
export function verbatimIn({ text, shortcodes }: { text: string; shortcodes: readonly Shortcode[] }): Span[] {
  const found: Span[] = [];
  if (shortcodes.some(({ name }) => CODE.has(name))) {
    for (const { open, close } of pairShortcodes(shortcodes).pairs) {
      if (CODE.has(open.name)) found.push({ start: open.end, end: close.start });
    }
  }
  if (text.includes('{%')) for (const span of liquidIn(text)) found.push(span);
  if (text.includes('{/*')) for (const span of mdxCommentsIn(text)) found.push(span);
  if (text.includes('%%')) for (const span of commentsIn(text)) found.push(span);
  return found.length < 2 ? found : joined(found.sort((a, b) => a.start - b.start));
}

function liquidIn(text: string): Span[] {
  const found: Span[] = [];
  let open: { readonly name: string; readonly start: number } | undefined;
  for (const { index, 0: tag, 1: end, 2: name = '' } of text.matchAll(LIQUID)) {
    if (open === undefined && end === undefined) open = { name, start: index };
    else if (open !== undefined && end !== undefined && open.name === name) {
      found.push({ start: open.start, end: index + tag.length });
      open = undefined;
    }
  }
  return found;
}

// `{/* … */}` of MDX.
function mdxCommentsIn(text: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf('{/*'); start >= 0; ) {
    const close = text.indexOf('*/}', start + 3);
    if (close < 0) break;
    found.push({ start, end: close + 3 });
    start = text.indexOf('{/*', close + 3);
  }
  return found;
}

/** `%% … %%` in a line, and lines between two that have nothing but `%%`. */
function commentsIn(text: string): Span[] {
  const found: Span[] = [];
  let block: number | undefined;
  let inline: number | undefined;
  for (const { index } of text.matchAll(/%%/g)) {
    const end = index + 2;
    if (isAlone(text, index)) {
      if (block !== undefined) found.push({ start: block, end });
      block = block === undefined ? index : undefined;
    } else if (block === undefined) {
      const start = inline === undefined || text.slice(inline, index).includes('\n') ? undefined : inline;
      if (start !== undefined) found.push({ start, end });
      inline = start === undefined ? index : undefined;
    }
  }
  return found;
}

/** True for two characters that are a line. */
function isAlone(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (before === '' || before === '\n') && /^(?:\r?\n|$)/.test(text.slice(at + 2, at + 4));
}

/** Sorted spans as spans that do not overlap. */
function joined(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of spans) {
    const last = kept[kept.length - 1];
    if (last === undefined || start >= last.end) kept.push({ start, end });
    else kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return kept;
}
