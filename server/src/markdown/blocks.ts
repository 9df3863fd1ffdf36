import type { Token } from 'markdown-it';
import type { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { BlockTokens, Grammar } from './grammar.ts';
import { InlineParser } from './inlines.ts';
import type { Block, Cell, Definition, Heading, Paragraph, Row } from './note.ts';
import type { OriginPiece } from './origin.ts';
import { splitRow } from './tableRow.ts';

/**
 * The blocks of a note.
 *
 * @param masked the note's text with shortcodes masked: the same offsets as the note's own
 * @param lines of that text
 * @param fromLine first line behind the front matter
 */
export function buildBlocks(grammar: Grammar, masked: string, lines: LineTable, fromLine: number): Block[] {
  const source = new Source(masked, lines);
  const tokens = grammar.blocksOf(source.normalized, fromLine);
  return new BlockBuilder(grammar, source, tokens).build();
}

/** The text as markdown-it takes it, with `\n` for every line ending, and the way back from its lines to offsets. */
class Source {
  readonly text: string;
  readonly lines: LineTable;
  readonly normalized: string;

  constructor(text: string, lines: LineTable) {
    this.text = text;
    this.lines = lines;
    const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const unix = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
    this.normalized = unix.includes('\0') ? unix.replaceAll('\0', '\uFFFD') : unix;
  }

  /** A line's text from its first character behind a byte order mark. */
  lineOf(line: number): Span {
    const { start, end } = this.lines.spanOf(line);
    return { start: line === 0 && this.text.startsWith('\uFEFF') ? start + 1 : start, end };
  }

  /** Offset behind the last character of a line that is not white space. */
  trimmedEndOf(line: number): number {
    const { start, end } = this.lineOf(line);
    return start + this.text.slice(start, end).replace(/[ \t\f\v]+$/, '').length;
  }

  /** Span of whole lines, without leading indentation and the last line's ending. */
  spanOf(fromLine: number, toLine: number): Span {
    const { start, end } = this.lineOf(fromLine);
    const indent = /^[ \t]*/.exec(this.text.slice(start, end))?.[0].length ?? 0;
    let last = Math.max(fromLine, toLine - 1);
    while (last > fromLine && this.trimmedEndOf(last) === this.lineOf(last).start) last--;
    return { start: start + indent, end: Math.max(start + indent, this.lineOf(last).end) };
  }
}

class BlockBuilder {
  readonly #source: Source;
  readonly #inlines: InlineParser;
  readonly #blocks: BlockTokens;
  readonly #grammar: Grammar;
  #at = 0;

  constructor(grammar: Grammar, source: Source, blocks: BlockTokens) {
    this.#grammar = grammar;
    this.#source = source;
    this.#blocks = blocks;
    this.#inlines = new InlineParser(grammar, blocks.env);
  }

  build(): Block[] {
    return this.#untilClosed();
  }

  /** Blocks up to the closing token of the container that was opened last, or to the end. */
  #untilClosed(): Block[] {
    const blocks: Block[] = [];
    const { tokens } = this.#blocks;
    while (this.#at < tokens.length) {
      const token = tokens[this.#at++];
      if (token === undefined || token.nesting === -1) break;
      const block = this.#block(token);
      if (block !== undefined) blocks.push(block);
    }
    return blocks;
  }

  #block(token: Token): Block | undefined {
    const [fromLine, toLine] = token.map ?? [0, 0];
    const span = this.#source.spanOf(fromLine, toLine);
    switch (token.type) {
      case 'heading_open':
        return this.#heading(token, fromLine, toLine);
      case 'paragraph_open':
        return this.#paragraph(fromLine, toLine);
      case 'bullet_list_open':
      case 'ordered_list_open':
        return { kind: 'list', ordered: token.tag === 'ol', ...span, children: this.#untilClosed() };
      case 'list_item_open':
        return { kind: 'item', marker: token.markup, ...span, children: this.#untilClosed() };
      case 'blockquote_open':
        return { kind: 'quote', ...span, children: this.#untilClosed() };
      case 'fence':
      case 'code_block':
        return this.#code(token, fromLine, toLine);
      case 'html_block':
        return { kind: 'html', ...span };
      case 'hr':
        return { kind: 'rule', ...span };
      case 'table_open':
        return { kind: 'table', ...span, children: this.#rows() };
      case 'reference_definition':
        return this.#definition(token, fromLine, toLine);
      case 'shortcode_line':
        return { kind: 'shortcodeLine', ...span };
      default:
        return undefined;
    }
  }

  /** The content token of a heading or paragraph; steps over the closing token too. */
  #content(): string {
    const inline = this.#blocks.tokens[this.#at];
    this.#at += 2;
    return inline?.content ?? '';
  }

  #heading(token: Token, fromLine: number, toLine: number): Heading {
    const content = this.#content();
    const setext = token.markup === '=' || token.markup === '-';
    const pieces = setext
      ? this.#linePieces(content, fromLine)
      : [{ content: 0, source: this.#atxContentStart(content, fromLine) }];
    return {
      kind: 'heading',
      level: Number(token.tag.slice(1)),
      ...this.#source.spanOf(fromLine, toLine),
      ...this.#running(content, pieces),
    };
  }

  #paragraph(fromLine: number, toLine: number): Paragraph {
    const content = this.#content();
    return {
      kind: 'paragraph',
      ...this.#source.spanOf(fromLine, toLine),
      ...this.#running(content, this.#linePieces(content, fromLine)),
    };
  }

  #running(content: string, pieces: readonly OriginPiece[]): Pick<Paragraph, 'content' | 'inlines'> {
    const first = pieces[0]?.source ?? 0;
    const last = pieces[pieces.length - 1];
    const end = last === undefined ? first : last.source + content.length - last.content;
    return { content: { start: first, end }, inlines: this.#inlines.parse(content, pieces) };
  }

  /** Each line of a block's content is the end of a source line, but for white space behind the last. */
  #linePieces(content: string, fromLine: number): OriginPiece[] {
    const pieces: OriginPiece[] = [];
    let at = 0;
    for (let line = fromLine; ; line++) {
      const next = content.indexOf('\n', at);
      const length = (next < 0 ? content.length : next) - at;
      const lineEnd = next < 0 ? this.#source.trimmedEndOf(line) : this.#source.lineOf(line).end;
      pieces.push({ content: at, source: lineEnd - length });
      if (next < 0) return pieces;
      at = next + 1;
    }
  }

  /** Behind `## `, found from the right: the closing `##` goes first, as in CommonMark 4.2. */
  #atxContentStart(content: string, line: number): number {
    const { start } = this.#source.lineOf(line);
    const text = this.#source.text.slice(start, this.#source.trimmedEndOf(line));
    if (content === '') return start + text.length;
    const unclosed = text.replace(/[ \t]#+$/, '').replace(/[ \t]+$/, '');
    return start + unclosed.length - content.length;
  }

  #code(token: Token, fromLine: number, toLine: number): Block {
    const fenced = token.type === 'fence';
    const { lines } = this.#source;
    const firstLine = fenced ? fromLine + 1 : fromLine;
    const closed = fenced && isClosed(this.#source, token.markup, fromLine, toLine);
    const start = Math.min(lines.startOf(firstLine), this.#source.text.length);
    const end = closed ? lines.startOf(toLine - 1) : lines.startOf(toLine);
    const body = { start, end: Math.max(start, end) };
    return { kind: 'code', fenced, info: token.info.trim(), ...this.#source.spanOf(fromLine, toLine), body };
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
    const line = token.map?.[0] ?? 0;
    const start = this.#offsetOf(line, this.#blocks.starts.get(token));
    const end = this.#source.trimmedEndOf(line);
    const written = splitRow(this.#source.text.slice(start, end), start);
    const children: Cell[] = [];
    const { tokens } = this.#blocks;
    for (let inner = tokens[this.#at++]; inner && inner.type !== 'tr_close'; inner = tokens[this.#at++]) {
      if (inner.type !== 'inline') continue;
      const cell = written[children.length] ?? { start: end, end, pieces: [{ content: 0, source: end }] };
      children.push({ kind: 'cell', start: cell.start, end: cell.end, ...this.#running(inner.content, cell.pieces) });
    }
    return { kind: 'row', header, start, end, children };
  }

  #definition(token: Token, fromLine: number, toLine: number): Definition {
    const start = this.#offsetOf(fromLine, this.#blocks.starts.get(token));
    const end = this.#source.trimmedEndOf(toLine - 1);
    const { text } = this.#source;
    const label = /^\[((?:[^\]\\]|\\[\s\S])*)\]:/.exec(text.slice(start, end));
    const labelText = label?.[1] ?? '';
    let at = start + (label?.[0].length ?? 0);
    while (at < end && /[\s>]/.test(text.charAt(at))) at++;
    const result = this.#grammar.helpers.parseLinkDestination(text, at, end);
    const bracket = text.charAt(at) === '<' ? 1 : 0;
    const destination = { url: result.str, start: at + bracket, end: Math.max(at, result.pos - bracket) };
    const labelSpan = { start: start + 1, end: start + 1 + labelText.length };
    return { kind: 'definition', start, end, label: labelText, labelSpan, destination };
  }

  /** Offset in the note of an offset in the normalized text that stands on a given line. */
  #offsetOf(line: number, normalizedOffset: number | undefined): number {
    const { start } = this.#source.lineOf(line);
    if (normalizedOffset === undefined) return start;
    return start + normalizedOffset - this.#normalizedStartOf(line);
  }

  #normalizedStartOf(line: number): number {
    const { lines, text } = this.#source;
    if (text === this.#source.normalized) return lines.startOf(line);
    this.#normalizedStarts ??= normalizedStarts(this.#source);
    return this.#normalizedStarts[line] ?? 0;
  }

  #normalizedStarts: readonly number[] | undefined;
}

function normalizedStarts(source: Source): number[] {
  const starts = [0];
  for (let line = 0; line + 1 < source.lines.count; line++) {
    const { start, end } = source.lineOf(line);
    starts.push((starts[line] ?? 0) + end - start + 1);
  }
  return starts;
}

/** True where the last line of a fence is its closing one: an unclosed fence runs to the end of its container. */
function isClosed(source: Source, markup: string, fromLine: number, toLine: number): boolean {
  if (toLine - 1 <= fromLine) return false;
  const { start, end } = source.lineOf(toLine - 1);
  const text = source.text
    .slice(start, end)
    .replace(/^[\s>]*/, '')
    .trimEnd();
  return text.length >= markup.length && text === markup.charAt(0).repeat(text.length);
}
