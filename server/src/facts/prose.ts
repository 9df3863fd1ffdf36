import { type Block, type FrontMatter, type Inline, type Item, type Leaf, plainTextOf } from '../markdown/note.ts';
import { type LeafKind, type Prose, ProseBuilder } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

/**
 * The prose of a top-level block: everything in it that a reader reads as sentences, headings, list items and cells, and
 * nothing of code, addresses, tags or math (SPEC: where a name is a name).
 */
export function proseOfBlock(block: Block): Prose {
  return new ProseReader().block(block);
}

/** The prose of front matter: the title and the description of a page. */
export function proseOfFrontMatter(frontMatter: FrontMatter | undefined): Prose {
  const prose = new ProseBuilder();
  for (const { key, value, valueSpan } of frontMatter?.entries ?? []) {
    if (value === undefined || (key !== 'title' && key !== 'description')) continue;
    prose.leaf('title', 0, valueSpan.start);
    prose.text(value, valueSpan);
  }
  return prose.build();
}

class ProseReader {
  readonly #prose = new ProseBuilder();
  #groups = 0;

  block(block: Block): Prose {
    this.#blocks([block]);
    return this.#prose.build();
  }

  #blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'paragraph') this.#leaf(block, block.kind, 0);
      else if (block.kind === 'list') this.#list(block.children);
      else if (block.kind === 'table') {
        const columns = this.#groups;
        this.#groups += block.children.reduce((most, row) => Math.max(most, row.children.length), 0);
        for (const row of block.children) {
          const group = ++this.#groups;
          row.children.forEach((cell, index) => {
            this.#leaf(cell, 'cell', group, row.header ? 0 : columns + index + 1);
          });
        }
      } else if (block.kind === 'quote' || block.kind === 'footnoteDefinition') this.#blocks(block.children);
    }
  }

  #list(items: readonly Block[]): void {
    const group = ++this.#groups;
    for (const item of items) {
      if (item.kind === 'item') this.#item(item, group);
    }
  }

  #item(item: Item, group: number): void {
    const [head, ...rest] = item.children;
    if (head?.kind === 'paragraph') this.#leaf(head, 'item', group);
    else if (head !== undefined) this.#blocks([head]);
    this.#blocks(rest);
  }

  #leaf(leaf: Leaf, kind: LeafKind, group: number, column = 0): void {
    this.#prose.leaf(kind, group, leaf.content.start, column);
    this.#inlines(leaf.inlines);
  }

  #inlines(inlines: readonly Inline[]): void {
    for (const inline of inlines) this.#inline(inline);
  }

  #inline(inline: Inline): void {
    switch (inline.kind) {
      case 'text':
        this.#text(inline.value, inline);
        break;
      case 'softBreak':
        this.#prose.space(inline);
        break;
      case 'emphasis':
      case 'strong':
      case 'strike':
        this.#inlines(inline.children);
        break;
      case 'wikiLink':
        if (inline.embed) this.#prose.barrier(inline);
        else this.#inlines(inline.children);
        break;
      case 'image':
        this.#prose.barrier({ start: inline.start, end: inline.content.start });
        this.#inlines(inline.children);
        this.#prose.barrier({ start: inline.content.end, end: inline.end });
        break;
      case 'link':
        if (inline.form === 'autolink' || inline.form === 'bare' || /^https?:\/\//.test(plainTextOf(inline.children)))
          this.#prose.barrier(inline);
        else this.#inlines(inline.children);
        break;
      default:
        this.#prose.barrier(inline);
    }
  }

  /** Text with ARNs, addresses and host names taken out: they are spelled like names, and are none. */
  #text(value: string, span: Span): void {
    if (value.length !== span.end - span.start || !MAY_HOLD_ADDRESS.test(value)) {
      this.#prose.text(value, span);
      return;
    }
    let at = 0;
    for (const { index, 0: address } of value.matchAll(ADDRESS)) {
      this.#prose.text(value.slice(at, index), { start: span.start + at, end: span.start + index });
      at = index + address.length;
      this.#prose.barrier({ start: span.start + index, end: span.start + at });
    }
    this.#prose.text(value.slice(at), { start: span.start + at, end: span.end });
  }
}

/** What any address has. */
const MAY_HOLD_ADDRESS = /@|:\/\/|arn:|\.(?:com|org|net|io|dev|aws|edu|gov)/i;

/**
 * `arn:aws:s3:::bucket`, `s3://bucket/key`, `me@example.com`, `bedrock-runtime.us-east-1.amazonaws.com`, `www.…`. Each
 * part is bounded: a text of nothing but `www.` must not be searched anew from each of its dots.
 */
const ADDRESS =
  /\barn:[\w-]{0,30}:[^\s)\]>"']+|\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s)\]>"']+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<![\w.-])(?:[\w-]{1,63}\.){1,8}(?:com|org|net|io|dev|aws|edu|gov)\b(?:\/[^\s)\]>"']*)?/gi;
