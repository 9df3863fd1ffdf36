import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Block, type Inline, type ParsedNote, walkBlocks } from '../../server/src/markdown/note.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import { maskShortcodes } from '../../server/src/markdown/shortcodes.ts';

const parser = new NoteParser();

/** A construct as both parsers can name it. */
export interface NamedSpan {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** Where two parsers differ on one text. */
export interface Comparison {
  readonly onlyOurs: readonly NamedSpan[];
  readonly onlyTheirs: readonly NamedSpan[];
  /** How many spans both have. */
  readonly agreed: number;
}

/** Holds our spans against those of mdast-util-from-markdown with GFM. */
export function compare(text: string): Comparison {
  const note = parser.parse(text);
  const plain = plainOf(note);
  const ours = new Map([...ourSpans(note, plain)].map((span) => [keyOf(span), span]));
  const theirs = new Map([...theirSpans(plain)].map((span) => [keyOf(span), span]));
  return {
    onlyOurs: [...ours.values()].filter((span) => !theirs.has(keyOf(span))),
    onlyTheirs: [...theirs.values()].filter((span) => !ours.has(keyOf(span))),
    agreed: [...ours.keys()].filter((key) => theirs.has(key)).length,
  };
}

function keyOf({ kind, start, end }: NamedSpan): string {
  return `${kind} ${start}-${end}`;
}

/**
 * The note as a parser sees it that knows neither front matter nor shortcodes; the same offsets. A line of shortcode
 * tags becomes a rule: that too ends paragraphs and lists.
 */
function plainOf(note: ParsedNote): string {
  let text = maskShortcodes(note.text, note.shortcodes).replace(/^\uFEFF/, ' ');
  for (const block of walkBlocks(note.blocks)) {
    if (block.kind !== 'shortcodeLine') continue;
    const rule = text.slice(block.start, block.end).replace(/[^\r\n]/g, ' ');
    text = `${text.slice(0, block.start)}***${rule.slice(3)}${text.slice(block.end)}`;
  }
  const end = note.frontMatter?.end ?? 0;
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    heading: 'heading',
    paragraph: 'paragraph',
    code: 'code',
    html: 'html',
    thematicBreak: 'rule',
    definition: 'definition',
    list: 'list',
    listItem: 'item',
    blockquote: 'quote',
    table: 'table',
    tableRow: 'row',
    footnoteDefinition: 'footnoteDefinition',
    link: 'link',
    linkReference: 'link',
    image: 'image',
    imageReference: 'image',
    inlineCode: 'codeSpan',
    emphasis: 'emphasis',
    strong: 'strong',
    delete: 'strike',
    footnoteReference: 'footnoteReference',
  }),
);

const OUR_KINDS: ReadonlySet<string> = new Set(KINDS.values());

function* theirSpans(text: string): Generator<NamedSpan> {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  for (const node of walk(tree)) {
    const kind = KINDS.get(node.type);
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (kind !== undefined && start !== undefined && end !== undefined) yield named(kind, text, start, end);
  }
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function* ourSpans(note: ParsedNote, plain: string): Generator<NamedSpan> {
  for (const block of walkBlocks(note.blocks)) {
    yield* spanOf(block, plain);
    if ('inlines' in block) yield* inlineSpans(block.inlines, plain);
  }
}

function* inlineSpans(inlines: readonly Inline[], plain: string): Generator<NamedSpan> {
  for (const inline of inlines) {
    yield* spanOf(inline, plain);
    // mdast keeps an image's alternative text as a string.
    if ('children' in inline && inline.kind !== 'image') yield* inlineSpans(inline.children, plain);
  }
}

function* spanOf({ kind, start, end }: Block | Inline, plain: string): Generator<NamedSpan> {
  if (kind === 'shortcodeLine') yield named('rule', plain, start, end);
  if (OUR_KINDS.has(kind)) yield named(kind, plain, start, end);
}

/** White space at a block's ends (the indentation of code and HTML) is the block's for one parser, for the other not. */
function named(kind: string, text: string, from: number, to: number): NamedSpan {
  const written = text.slice(from, to);
  const source = written.trim();
  const start = from + written.indexOf(source);
  return { kind, start, end: start + source.length, source };
}
