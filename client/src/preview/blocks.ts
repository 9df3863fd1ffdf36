import type { Env, Token } from 'markdown-it';
import type { Block, Inline, Link } from '../../../server/src/markdown/note.ts';

/**
 * The blocks of a preview's page as the server's facts take them, so that what a source list is, and which part it
 * serves, is decided there. Places in it are no offsets but numbers in the order of the source.
 */
export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** The inline tokens in order, each with the place at which it begins. */
  readonly places: ReadonlyMap<Token, number>;
  /** The tokens that open links, by the place at which they begin. */
  readonly links: ReadonlyMap<number, Token>;
}

/** The blocks of a page: containers are left out, what is in them is not, for source lists look through them. */
export function pageBlocksOf(tokens: readonly Token[], { references = {} }: Env): PageBlocks {
  const reader = new BlockReader();
  for (const [label, { href }] of Object.entries(references)) reader.definition(label, href);
  let tables = 0;
  tokens.forEach((token, index) => {
    if (token.type === 'table_open') tables++;
    if (token.type === 'table_close') tables--;
    if (token.type === 'inline') reader.leaf(token, tables > 0 ? undefined : tokens[index - 1]);
    else if (token.nesting === 0) reader.lone(token);
  });
  return reader;
}

class BlockReader implements PageBlocks {
  readonly blocks: Block[] = [];
  readonly places = new Map<Token, number>();
  readonly links = new Map<number, Token>();
  #place = 0;

  definition(label: string, url: string): void {
    const span = this.#span();
    this.blocks.push({ kind: 'definition', ...span, label, labelSpan: span, destination: { url, ...span } });
  }

  /** A block without text: a rule, a line of shortcodes, or what no source stands in. */
  lone({ type }: Token): void {
    const kind = type === 'hr' ? 'rule' : type === 'shortcode_line' ? 'shortcodeLine' : 'html';
    this.blocks.push({ kind, ...this.#span() });
  }

  /** @param opener the token before it, which says what it is; undefined for the cell of a table */
  leaf({ children }: Token, opener: Token | undefined): void {
    const start = this.#place;
    const inlines = this.#inlinesOf(children ?? []);
    const span = { start, end: this.#span().end };
    if (opener?.type === 'paragraph_open') this.blocks.push({ kind: 'paragraph', ...span, content: span, inlines });
    else if (opener?.type === 'heading_open') {
      const level = Number(opener.tag.slice(1));
      this.blocks.push({ kind: 'heading', level, ...span, content: span, inlines });
    } else this.blocks.push({ kind: 'html', ...span });
  }

  #inlinesOf(tokens: readonly Token[]): Inline[] {
    const inlines: Inline[] = [];
    let link: { readonly open: Token; readonly start: number; readonly children: Inline[] } | undefined;
    for (const token of tokens) {
      const span = this.#span();
      this.places.set(token, span.start);
      if (token.type === 'link_open' && token.info !== 'auto') {
        this.links.set(span.start, token);
        link = { open: token, start: span.start, children: [] };
      } else if (token.type === 'link_close' && link !== undefined) {
        inlines.push(linkOf(link.open, link.children, { start: link.start, end: span.end }));
        link = undefined;
      } else (link?.children ?? inlines).push(inlineOf(token, span));
    }
    return inlines;
  }

  #span(): { start: number; end: number } {
    return { start: this.#place, end: ++this.#place };
  }
}

function inlineOf({ type, content }: Token, span: { start: number; end: number }): Inline {
  if (type === 'text' || type === 'text_special') return { kind: 'text', value: content, ...span };
  if (type === 'softbreak') return { kind: 'softBreak', ...span };
  if (type === 'hardbreak') return { kind: 'hardBreak', ...span };
  return { kind: 'codeSpan', ...span };
}

/** Links by a number that is defined elsewhere have become citations before, so that this one has its address here. */
function linkOf(open: Token, children: readonly Inline[], span: { start: number; end: number }): Link {
  const destination = { url: String(open.attrGet('href') ?? ''), ...span };
  return { kind: 'link', form: 'inline', ...span, content: span, destination, label: undefined, children };
}
