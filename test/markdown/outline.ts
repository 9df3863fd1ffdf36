import type { Block, Inline, ParsedNote } from '../../server/src/markdown/note.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import type { Span } from '../../server/src/text/span.ts';

const parser = new NoteParser();

export function parse(text: string): ParsedNote {
  return parser.parse(text);
}

/** The note's blocks, one a line, each with what its span covers and its parts; what lies in it is indented. */
export function blocksOf(text: string): string {
  return parse(text)
    .blocks.map((block) => outlineOf(block, text, 0))
    .join('\n');
}

/** The inline constructs of the note's first block that has some, in the same form. */
export function inlinesOf(text: string): string {
  return firstInlines(parse(text).blocks)
    .map((inline) => outlineOf(inline, text, 0))
    .join('\n');
}

function firstInlines(blocks: readonly Block[]): readonly Inline[] {
  for (const block of blocks) {
    if ('inlines' in block && block.inlines.length > 0) return block.inlines;
    const below = 'children' in block ? firstInlines(block.children) : [];
    if (below.length > 0) return below;
  }
  return [];
}

function outlineOf(node: Block | Inline, text: string, depth: number): string {
  const parts = Object.entries(node).flatMap(([name, value]) => partOf(name, value, text));
  const line = `${'  '.repeat(depth)}${node.kind} ${sourceOf(node, text)}${parts.map((part) => ` ${part}`).join('')}`;
  const below = 'children' in node ? node.children : 'inlines' in node ? node.inlines : [];
  return [line, ...below.map((child) => outlineOf(child, text, depth + 1))].join('\n');
}

/** What is said of a node beside its span: spans by what they cover, and nothing that is not there. */
function partOf(name: string, value: unknown, text: string): string[] {
  if (['kind', 'start', 'end', 'children', 'inlines'].includes(name) || value === undefined) return [];
  if (name === 'value' || name === 'url') return [`${name}=${JSON.stringify(value)}`];
  if (!isSpan(value)) return [`${name}=${String(value)}`];
  const rest = Object.entries(value).flatMap(([key, part]) => partOf(key, part, text));
  return [`${name}=${sourceOf(value, text)}`, ...rest];
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function sourceOf({ start, end }: Span, text: string): string {
  return JSON.stringify(text.slice(start, end));
}
