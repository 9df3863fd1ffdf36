import type { Token } from 'markdown-it';
import type { Span } from '../text/span.ts';
import type { BlockTokens } from './blockTokens.ts';
import type { Grammar } from './grammar.ts';
import { InlineParser } from './inlines.ts';
import { alertOf, checkBoxOf, type Lead } from './lead.ts';
import type {
  Block,
  Cell,
  Code,
  Definition,
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
import type { OriginPiece } from './origin.ts';
import type { Source } from './source.ts';
import { splitRow } from './tableRow.ts';

/**
 * The top-level blocks of which a grammar has read the tokens.
 *
 * @param env the definitions of the whole note, by which links are known
 */
export function buildBlocks(grammar: Grammar, source: Source, tokens: BlockTokens, env: NoteEnv): Block[] {
  return new BlockBuilder(grammar, source, tokens, env).build();
}

/** Lines of a block, and the offset in the note of its first character behind the marks of what holds it. */
interface Place {
  readonly start: number;
  readonly fromLine: number;
  readonly toLine: number;
}

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
    const blocks: Block[] = [];
    const { tokens } = this.#blocks;
    while (this.#at < tokens.length) {
      const token = tokens[this.#at++];
      if (token === undefined || token.nesting === -1) break;
      const block = this.#block(token, blocks.length === 0 ? lead : undefined);
      if (block !== undefined) blocks.push(block);
    }
    return blocks;
  }

  #block(token: Token, lead: LeadSlot | undefined): Block | undefined {
    const place = this.#placeOf(token);
    switch (token.type) {
      case 'heading_open':
        return this.#heading(token, place);
      case 'paragraph_open':
        return this.#paragraph(place, lead);
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#list(token, place);
      case 'list_item_open':
        return this.#item(token, place);
      case 'blockquote_open':
        return this.#quote(place);
      case 'footnote_open':
        return this.#footnote(token, place);
      case 'fence':
      case 'code_block':
        return this.#code(token, place);
      case 'html_block':
        return { kind: 'html', ...this.#spanOf(place) };
      case 'hr':
        return { kind: 'rule', ...this.#spanOf(place) };
      case 'math_block':
        return { kind: 'math', ...this.#spanOf(place) };
      case 'shortcode_line':
        return { kind: 'shortcodeLine', ...this.#spanOf(place) };
      case 'table_open':
        return { kind: 'table', ...this.#spanOf(place), children: this.#rows() };
      case 'reference_definition':
        return this.#definition(place);
      default:
        return undefined;
    }
  }

  /** Where the block begins whose token was read last. */
  #placeOf(token: Token): Place {
    const [fromLine, toLine] = token.map ?? [0, 0];
    return { start: this.#source.offsetOf(fromLine, this.#blocks.starts[this.#at - 1] ?? 0), fromLine, toLine };
  }

  #spanOf({ start, fromLine, toLine }: Place): Span {
    return { start, end: this.#source.blockEnd(fromLine, toLine, start) };
  }

  /** The content token of a heading or paragraph; steps over the closing token too. */
  #content(): string {
    const inline = this.#blocks.tokens[this.#at];
    this.#at += 2;
    return inline?.content ?? '';
  }

  #paragraph(place: Place, lead: LeadSlot | undefined): Paragraph {
    const { start, end, content, inlines } = this.#running(this.#content(), place, lead);
    return { kind: 'paragraph', start, end, content, inlines };
  }

  #list(token: Token, place: Place): List {
    const children = this.#untilClosed();
    const end = children.at(-1)?.end ?? place.start;
    return { kind: 'list', ordered: token.tag === 'ol', start: place.start, end, children };
  }

  #item(token: Token, place: Place): Item {
    const lead: LeadSlot = { find: checkBoxOf, found: undefined };
    const children = this.#untilClosed(lead);
    const markerEnd = place.start + token.info.length + 1;
    const end = children.at(-1)?.end ?? markerEnd;
    return { kind: 'item', marker: token.markup, checkBox: lead.found?.checkBox, start: place.start, end, children };
  }

  #quote(place: Place): Quote {
    const lead: LeadSlot = { find: alertOf, found: undefined };
    const children = this.#untilClosed(lead);
    return { kind: 'quote', alert: lead.found?.alert, ...this.#spanOf(place), children };
  }

  #footnote(token: Token, place: Place): FootnoteDefinition {
    const children = this.#untilClosed();
    const label = this.#source.note.slice(place.start + 2, place.start + 2 + token.info.length);
    const labelSpan = { start: place.start + 2, end: place.start + 2 + label.length };
    const end = children.at(-1)?.end ?? labelSpan.end + 2;
    return { kind: 'footnoteDefinition', start: place.start, end, label, labelSpan, children };
  }

  #heading(token: Token, place: Place): Heading {
    const content = this.#content();
    const level = Number(token.tag.slice(1));
    const span = this.#spanOf(place);
    if (token.markup === '=' || token.markup === '-') {
      return { kind: 'heading', level, ...this.#running(content, place, undefined), ...span };
    }
    const marked = place.start + level;
    const start = content === '' ? marked : this.#source.skipBlanks(marked);
    const text = { start, end: start + content.length };
    const inlines = this.#inlines.parse(content, [{ content: 0, source: start }]);
    return { kind: 'heading', level, ...span, content: text, inlines };
  }

  /** Text of a paragraph or an underlined heading: the content's first character is the block's. */
  #running(content: string, place: Place, slot: LeadSlot | undefined): Span & Pick<Leaf, 'content' | 'inlines'> {
    const pieces = this.#linePieces(content, place);
    const last = pieces[pieces.length - 1];
    const span = {
      start: place.start,
      end: last === undefined ? place.start : last.source + content.length - last.content,
    };
    const lead = slot === undefined || !content.startsWith('[') ? undefined : slot.find(content, place.start);
    if (slot === undefined || lead === undefined) {
      return { start: span.start, end: span.end, content: span, inlines: this.#inlines.parse(content, pieces) };
    }
    slot.found = lead;
    const rest = pieces.map((piece) => ({ ...piece, content: piece.content - lead.length }));
    const text = place.start + lead.length;
    rest[0] = { content: 0, source: text };
    const inlines = [lead.inline, ...this.#inlines.parse(content.slice(lead.length), rest)];
    return { ...span, content: { start: text, end: span.end }, inlines };
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

  #code(token: Token, place: Place): Code {
    const span = this.#spanOf(place);
    if (token.type === 'code_block') return { kind: 'code', fenced: false, info: '', ...span, body: span };
    const { lines } = this.#source;
    const infoStart = span.start + token.markup.length;
    const info = this.#source.written(token.info, infoStart, infoStart + token.info.length).trim();
    const start = Math.min(lines.startOf(place.fromLine + 1), span.end);
    const end = isClosed(token, place) ? lines.startOf(place.toLine - 1) : span.end;
    return { kind: 'code', fenced: true, info, ...span, body: { start, end: Math.max(start, end) } };
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

  #row(token: Token, header: boolean): Row {
    const { start, fromLine } = this.#placeOf(token);
    const end = Math.max(start, this.#source.trimmedEndOf(fromLine));
    const written = splitRow(this.#source.text.slice(start, end), start);
    const children: Cell[] = [];
    const { tokens } = this.#blocks;
    for (let inner = tokens[this.#at++]; inner && inner.type !== 'tr_close'; inner = tokens[this.#at++]) {
      if (inner.type !== 'inline') continue;
      const cell = written[children.length] ?? { start: end, end, pieces: [{ content: 0, source: end }] };
      const span = { start: cell.start, end: cell.end };
      children.push({ kind: 'cell', ...span, content: span, inlines: this.#inlines.parse(inner.content, cell.pieces) });
    }
    return { kind: 'row', header, start, end, children };
  }

  #definition(place: Place): Definition {
    const { start, end } = this.#spanOf(place);
    const { text, note } = this.#source;
    const written = /^\[((?:[^\]\\]|\\[\s\S])*)\]:/.exec(text.slice(start, end));
    const labelSpan = { start: start + 1, end: start + 1 + (written?.[1]?.length ?? 0) };
    const at = this.#destinationStart(start + (written?.[0].length ?? 0), end);
    const result = this.#grammar.helpers.parseLinkDestination(text, at, end);
    const bracket = text.charAt(at) === '<' ? 1 : 0;
    const span = { start: at + bracket, end: Math.max(at + bracket, result.pos - bracket) };
    const destination = { url: this.#source.written(result.str, span.start, span.end), ...span };
    return {
      kind: 'definition',
      start,
      end,
      label: note.slice(labelSpan.start, labelSpan.end),
      labelSpan,
      destination,
    };
  }

  /** Skips white space and, where a definition goes on in the next line of a quote, that line's marks. */
  #destinationStart(from: number, end: number): number {
    const { text } = this.#source;
    let at = from;
    let marks = false;
    for (; at < end; at++) {
      const char = text.charAt(at);
      if (char === '\n' || char === '\r') marks = true;
      else if (char !== ' ' && char !== '\t' && !(marks && char === '>')) break;
    }
    return at;
  }
}

/** True where a fence has its closing line: without it, it runs to the end of what holds it. */
function isClosed(token: Token, { fromLine, toLine }: Place): boolean {
  let lines = token.content === '' || token.content.endsWith('\n') ? 0 : 1;
  for (let at = token.content.indexOf('\n'); at >= 0; at = token.content.indexOf('\n', at + 1)) lines++;
  return toLine - fromLine - 1 > lines;
}
