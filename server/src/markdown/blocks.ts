import type { BlockTokens } from './blockTokens.ts';
import type { OriginPiece } from './content.ts';
import type { Grammar } from './grammar.ts';
import { InlineParser } from './inlines.ts';
import { alertOf, checkBoxOf, type Lead } from './lead.ts';
import { codeOf, definitionOf, endOf, type Place } from './leafBlocks.ts';
import type {
  Admonition,
  Block,
  Cell,
  FootnoteDefinition,
  Heading,
  Item,
  Leaf,
  List,
  Paragraph,
  Quote,
  Row,
} from './note.ts';
import type { NoteEnv } from './noteEnv.ts';
import type { Source } from './source.ts';
import { Stack } from './stack.ts';
import { splitRow } from './tableRow.ts';
import type { LocatedToken } from './tokens.ts';

/**
 * The top-level blocks of which a grammar has read the tokens.
 *
 * @param env the definitions of the whole note, by which links are known
 */
export function buildBlocks(grammar: Grammar, source: Source, tokens: BlockTokens, env: NoteEnv): Block[] {
  return new BlockBuilder(grammar, source, tokens, env).build();
}

/** Blocks that are a span and nothing else. */
const KINDS = { html_block: 'html', hr: 'rule', math_block: 'math', shortcode_line: 'shortcodeLine' } as const;

/** What a container looks for at the head of its first paragraph, and what it has found there. */
interface LeadSlot {
  readonly find: (content: string, start: number) => Lead | undefined;
  found: Lead | undefined;
}

class BlockBuilder {
  readonly #source: Source;
  readonly #inlines: InlineParser;
  readonly #blocks: BlockTokens;
  readonly #grammar: Grammar;
  readonly #stack = new Stack<Block>();
  #at = 0;

  constructor(grammar: Grammar, source: Source, blocks: BlockTokens, env: NoteEnv) {
    this.#grammar = grammar;
    this.#source = source;
    this.#blocks = blocks;
    this.#inlines = new InlineParser(grammar, env, source);
  }

  build(): Block[] {
    return this.#untilClosed();
  }

  /** Blocks up to the closing token of the container that was opened last, or to the end. */
  #untilClosed(lead?: LeadSlot): Block[] {
    const stack = this.#stack;
    const base = stack.height;
    const { tokens } = this.#blocks;
    while (this.#at < tokens.length) {
      const token = tokens[this.#at++];
      if (token === undefined || token.nesting === -1) break;
      const block = this.#block(token, stack.height === base ? lead : undefined);
      if (block !== undefined) stack.push(block);
    }
    return stack.takeFrom(base);
  }

  #block(token: LocatedToken, lead: LeadSlot | undefined): Block | undefined {
    const place = this.#placeOf(token);
    switch (token.type) {
      case 'heading_open':
        return this.#heading(token, place);
      case 'underlined_heading':
        return this.#underlined(token, place);
      case 'paragraph':
        return this.#paragraph(token, place, lead);
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#list(token, place);
      case 'list_item_open':
        return this.#item(token, place);
      case 'blockquote_open':
        return this.#quote(place);
      case 'footnote_open':
        return this.#footnote(token, place);
      case 'admonition_open':
        return this.#admonition(place);
      case 'fence':
      case 'code_block':
        return codeOf(this.#source, token, place);
      case 'html_block':
      case 'hr':
      case 'math_block':
      case 'shortcode_line':
        return { kind: KINDS[token.type], start: place.start, end: endOf(this.#source, place) };
      case 'table_open':
        return { kind: 'table', start: place.start, end: endOf(this.#source, place), children: this.#rows() };
      case 'reference_definition':
        return definitionOf(this.#grammar, this.#source, place);
      default:
        return undefined;
    }
  }

  /** Where the block begins whose token was read last. */
  #placeOf(token: LocatedToken): Place {
    const [fromLine, toLine] = token.map ?? [0, 0];
    return { start: this.#source.offsetOf(fromLine, token.start), fromLine, toLine };
  }

  /** The content token of a heading; steps over the closing token too. */
  #content(): string {
    const inline = this.#blocks.tokens[this.#at];
    this.#at += 2;
    return inline?.content ?? '';
  }

  #list(token: LocatedToken, place: Place): List {
    const children = this.#untilClosed();
    const end = children.at(-1)?.end ?? place.start;
    return { kind: 'list', ordered: token.tag === 'ol', start: place.start, end, children };
  }

  #item(token: LocatedToken, place: Place): Item {
    const lead: LeadSlot = { find: checkBoxOf, found: undefined };
    const children = this.#untilClosed(lead);
    const markerEnd = place.start + token.info.length + 1;
    const end = children.at(-1)?.end ?? markerEnd;
    return { kind: 'item', marker: token.markup, checkBox: lead.found?.checkBox, start: place.start, end, children };
  }

  #quote(place: Place): Quote {
    const lead: LeadSlot = { find: alertOf, found: undefined };
    const children = this.#untilClosed(lead);
    const end = endOf(this.#source, place);
    return { kind: 'quote', alert: lead.found?.alert, start: place.start, end, children };
  }

  #footnote(token: LocatedToken, place: Place): FootnoteDefinition {
    const children = this.#untilClosed();
    const label = this.#source.note.slice(place.start + 2, place.start + 2 + token.info.length);
    const labelSpan = { start: place.start + 2, end: place.start + 2 + label.length };
    const end = children.at(-1)?.end ?? labelSpan.end + 2;
    return { kind: 'footnoteDefinition', start: place.start, end, label, labelSpan, children };
  }

  #admonition(place: Place): Admonition {
    const children = this.#untilClosed();
    const end = children.at(-1)?.end ?? place.start;
    return { kind: 'admonition', start: place.start, end, children };
  }

  #heading(token: LocatedToken, place: Place): Heading {
    const text = this.#content();
    const level = Number(token.tag.slice(1));
    const { start } = place;
    const end = endOf(this.#source, place);
    const marked = start + level;
    const first = text === '' ? marked : this.#source.skipBlanks(marked);
    const inlines = this.#inlines.parse(text, [{ content: 0, source: first }]);
    return { kind: 'heading', level, start, end, content: { start: first, end: first + text.length }, inlines };
  }

  #underlined(token: LocatedToken, place: Place): Heading {
    const { content, inlines } = this.#running(token.content, place, undefined);
    const level = Number(token.tag.slice(1));
    return { kind: 'heading', level, start: place.start, end: endOf(this.#source, place), content, inlines };
  }

  #paragraph(token: LocatedToken, place: Place, lead: LeadSlot | undefined): Paragraph {
    const { content, inlines } = this.#running(token.content, place, lead);
    return { kind: 'paragraph', start: place.start, end: content.end, content, inlines };
  }

  /** Text of a paragraph or an underlined heading: the content's first character is the block's. */
  #running(text: string, place: Place, slot: LeadSlot | undefined): Pick<Leaf, 'content' | 'inlines'> {
    const { start } = place;
    const pieces = this.#linePieces(text, place);
    const last = pieces[pieces.length - 1];
    const end = last === undefined ? start : last.source + text.length - last.content;
    const lead = slot === undefined || !text.startsWith('[') ? undefined : slot.find(text, start);
    if (slot === undefined || lead === undefined) {
      return { content: { start, end }, inlines: this.#inlines.parse(text, pieces) };
    }
    slot.found = lead;
    const rest = pieces.map(({ content, source }) => ({ content: content - lead.length, source }));
    rest[0] = { content: 0, source: start + lead.length };
    const inlines = [lead.inline, ...this.#inlines.parse(text.slice(lead.length), rest)];
    return { content: { start: start + lead.length, end }, inlines };
  }

  /** Each line of a block's content is the end of a source line, but for white space behind the last. */
  #linePieces(content: string, { start, fromLine }: Place): OriginPiece[] {
    const pieces: OriginPiece[] = [{ content: 0, source: start }];
    let line = fromLine;
    for (let at = content.indexOf('\n') + 1; at > 0; ) {
      const next = content.indexOf('\n', at) + 1;
      line++;
      const length = (next === 0 ? content.length + 1 : next) - 1 - at;
      const lineEnd = next === 0 ? this.#source.trimmedEndOf(line) : this.#source.endOf(line);
      pieces.push({ content: at, source: lineEnd - length });
      at = next;
    }
    return pieces;
  }

  #rows(): Row[] {
    const rows: Row[] = [];
    const { tokens } = this.#blocks;
    let header = false;
    for (let token = tokens[this.#at++]; token && token.type !== 'table_close'; token = tokens[this.#at++]) {
      if (token.type === 'thead_open') header = true;
      else if (token.type === 'thead_close') header = false;
      else if (token.type === 'tr_open') rows.push(this.#row(token, header));
    }
    return rows;
  }

  #row(token: LocatedToken, header: boolean): Row {
    const { start, fromLine } = this.#placeOf(token);
    const end = Math.max(start, this.#source.trimmedEndOf(fromLine));
    const written = splitRow(this.#source.text.slice(start, end), start);
    const children: Cell[] = [];
    const { tokens } = this.#blocks;
    for (let inner = tokens[this.#at++]; inner && inner.type !== 'tr_close'; inner = tokens[this.#at++]) {
      if (inner.type !== 'inline') continue;
      const cell = written[children.length] ?? { start: end, end, pieces: [{ content: 0, source: end }] };
      const span = { start: cell.start, end: cell.end };
      const inlines = this.#inlines.parse(inner.content, cell.pieces);
      children.push({ kind: 'cell', start: cell.start, end: cell.end, content: span, inlines });
    }
    return { kind: 'row', header, start, end, children };
  }
}
