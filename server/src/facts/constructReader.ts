import type {
  Block,
  Code,
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  FrontMatter,
  Heading,
  Image,
  Inline,
  Item,
  Leaf,
  Link,
  Paragraph,
  Quote,
  Table,
  WikiLink,
} from '../markdown/note.ts';
import type { LeafKind } from '../text/prose.ts';
import { ProseBuilder } from '../text/proseBuilder.ts';
import type { Span } from '../text/span.ts';
import { addWithoutAddresses, isAddress } from './addresses.ts';
import type { Constructs, FoundBold, FoundHeading, FoundHtml } from './constructs.ts';
import { writtenPieces } from './writtenValue.ts';

/**
 * Walks top-level blocks once for all kinds of facts.
 *
 * @param text the note's, in which the blocks stand where their spans say
 * @param frontMatter the note's where the blocks are its first: its title is prose, too
 */
export function constructsIn(text: string, blocks: readonly Block[], frontMatter: FrontMatter | undefined): Constructs {
  const reader = new ConstructReader(text);
  if (frontMatter !== undefined) reader.frontMatter(frontMatter);
  for (const block of blocks) reader.topLevel(block);
  return { ...reader.found, prose: reader.prose.build() };
}

/** What is between tags of code, or of keys, is no more prose than what is between backquotes. */
const CODE_TAG = /^<(\/?)(code|kbd|samp|tt|var)\b/i;

class ConstructReader {
  readonly #text: string;
  readonly found = {
    headings: [] as FoundHeading[],
    quotes: [] as Quote[],
    fences: [] as Code[],
    definitions: [] as (Definition | FootnoteDefinition)[],
    bolds: [] as FoundBold[],
    links: [] as (Link | Image | WikiLink)[],
    footnotes: [] as FootnoteReference[],
    attributes: [] as Span[],
    html: [] as FoundHtml[],
  };
  /**
   * Everything that a reader reads as sentences, headings, list items and cells, and nothing of code, addresses, tags or
   * math (SPEC: where a name is a name).
   */
  prose = new ProseBuilder();
  /** The last number of a list, a row or a column, and the last that a leaf bears. */
  #groups = 0;
  #used = 0;
  #topHeadings = 0;
  /** How many footnotes, and how many texts of images, hold what is read. */
  #footnotes = 0;
  #images = 0;
  /** Of the leaf that is read. */
  #kind: LeafKind = 'paragraph';
  /** The name of the tag of code that is open. */
  #code: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The title and the description of a page. */
  frontMatter({ entries }: FrontMatter): void {
    for (const { key, value, valueSpan } of entries) {
      if (value === undefined || (key !== 'title' && key !== 'description')) continue;
      this.prose.leaf('title', 0, valueSpan.start);
      const written = this.#text.slice(valueSpan.start, valueSpan.end);
      for (const piece of writtenPieces(value, written, valueSpan.start) ?? []) {
        if (piece.text.trim() === '') this.prose.space(piece);
        else this.prose.text(piece.text, piece);
      }
    }
  }

  topLevel(block: Block): void {
    this.prose.block();
    // Numbers do not depend on how many blocks are read together.
    this.#groups = this.#used;
    if (block.kind === 'heading') this.#heading(block, this.#topHeadings++);
    else this.#block(block);
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'paragraph':
        this.#paragraph(block, 'paragraph', 0);
        break;
      case 'heading':
        this.#heading(block, undefined);
        break;
      case 'list':
        this.#list(block.children);
        break;
      case 'table':
        this.#table(block);
        break;
      case 'quote':
        this.found.quotes.push(block);
        for (const child of block.children) this.#block(child);
        break;
      case 'admonition':
        for (const child of block.children) this.#block(child);
        break;
      case 'code':
        if (block.fenced) this.found.fences.push(block);
        break;
      case 'html':
        this.found.html.push({ start: block.start, end: block.end, among: undefined });
        break;
      case 'definition':
        this.found.definitions.push(block);
        break;
      case 'footnoteDefinition':
        this.found.definitions.push(block);
        this.#footnotes++;
        for (const child of block.children) this.#block(child);
        this.#footnotes--;
        break;
    }
  }

  #heading(block: Heading, top: number | undefined): void {
    this.found.headings.push({ block, top });
    this.#leaf(block, 'heading', 0);
  }

  #paragraph(paragraph: Paragraph, kind: LeafKind, group: number): void {
    if (paragraph.inlines[0]?.kind === 'strong') {
      this.found.bolds.push({ paragraph, inFootnote: this.#footnotes > 0 });
    }
    this.#imageAttributes(paragraph.content);
    this.#leaf(paragraph, kind, group);
  }

  /** Pandoc's braces behind an image that ends a paragraph. */
  #imageAttributes({ start, end }: Span): void {
    if (this.#text.charAt(end - 1) !== '}') return;
    const at = this.#text.lastIndexOf('{', end);
    if (at > start && this.#text.startsWith('){#', at - 1)) this.found.attributes.push({ start: at, end });
  }

  #table({ children }: Table): void {
    const columns = this.#groups;
    this.#groups += children.reduce((most, row) => Math.max(most, row.children.length), 0);
    for (const row of children) {
      const group = ++this.#groups;
      row.children.forEach((cell, index) => {
        this.#leaf(cell, 'cell', group, row.header ? 0 : columns + index + 1);
      });
    }
  }

  #list(items: readonly Block[]): void {
    const group = ++this.#groups;
    for (const item of items) {
      if (item.kind === 'item') this.#item(item, group);
    }
  }

  #item({ children }: Item, group: number): void {
    let isHead = true;
    for (const child of children) {
      if (isHead && child.kind === 'paragraph') this.#paragraph(child, 'item', group);
      else this.#block(child);
      isHead = false;
    }
  }

  #leaf(leaf: Leaf, kind: LeafKind, group: number, column = 0): void {
    this.#used = Math.max(this.#used, group, column);
    this.prose.leaf(kind, group, leaf.content.start, column);
    this.#kind = kind;
    this.#code = undefined;
    this.#inlines(leaf.inlines);
  }

  #inlines(inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      switch (inline.kind) {
        case 'text':
          if (this.#code === undefined) addWithoutAddresses(inline.value, inline, this.prose);
          else this.prose.barrier(inline);
          break;
        case 'softBreak':
          this.prose.space(inline);
          break;
        case 'emphasis':
        case 'strong':
        case 'strike':
          this.#inlines(inline.children);
          break;
        case 'link':
        case 'image':
        case 'wikiLink':
          this.#link(inline);
          break;
        case 'footnoteReference':
          this.found.footnotes.push(inline);
          this.prose.barrier(inline);
          break;
        case 'html':
          if (this.#images === 0) this.found.html.push({ start: inline.start, end: inline.end, among: inlines });
          this.prose.barrier(inline);
          this.#tag(inline);
          break;
        case 'attributes':
          // Those of a heading are read with it.
          if (this.#kind !== 'heading') this.found.attributes.push({ start: inline.start, end: inline.end });
          this.prose.barrier(inline);
          break;
        default:
          this.prose.barrier(inline);
      }
    }
  }

  #tag({ start, end }: Span): void {
    const [, slash, written = ''] = CODE_TAG.exec(this.#text.slice(start, end)) ?? [];
    const name = written.toLowerCase();
    if (slash === '' && this.#code === undefined) this.#code = name;
    else if (slash === '/' && this.#code === name) this.#code = undefined;
  }

  #link(link: Link | Image | WikiLink): void {
    this.found.links.push(link);
    if (link.kind === 'image') {
      this.#images++;
      this.prose.barrier({ start: link.start, end: link.content.start });
      this.#inlines(link.children);
      this.prose.barrier({ start: link.content.end, end: link.end });
      this.#images--;
    } else if (link.kind === 'link' && isAddress(link)) {
      this.prose.barrier(link);
      if (link.children.length > 1) this.#hidden(link.children);
    } else if (link.kind === 'wikiLink' && link.embed) this.prose.barrier(link);
    else this.#inlines(link.children);
  }

  /** What stands in an address is no prose, though it may be an image. */
  #hidden(inlines: readonly Inline[]): void {
    const { prose } = this;
    this.prose = new ProseBuilder();
    this.#inlines(inlines);
    this.prose = prose;
  }
}
