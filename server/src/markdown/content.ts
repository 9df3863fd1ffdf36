import type { Span } from '../text/span.ts';
import type { TextRun } from './note.ts';
import type { Source } from './source.ts';

/** `content` is an offset in a block's content, `source` that of the same character in the note. */
export interface OriginPiece {
  readonly content: number;
  readonly source: number;
}

/**
 * A block's content, and where its characters stand in the note. markdown-it hands inline parsing a string of its own
 * making: lines joined by `\n`, indentation and quote marks removed, `\|` in table cells unescaped. Each piece of it is
 * a verbatim slice of the source.
 */
export class Content {
  readonly text: string;
  readonly #source: Source;
  readonly #pieces: readonly OriginPiece[];
  /** Index of the piece that was asked for last: questions come nearly in order. */
  #last = 0;

  /** @param pieces at least one, in order, the first at content offset 0; each with its first offset in both */
  constructor(text: string, source: Source, pieces: readonly OriginPiece[]) {
    this.text = text;
    this.#source = source;
    this.#pieces = pieces;
  }

  /** Source offset of the character at a content offset. */
  startOf(offset: number): number {
    return this.#map(offset, offset);
  }

  /** Source offset behind the last character of a stretch of the content. */
  endOf(start: number, end: number): number {
    // The end of nothing is its start, though the character before it may stand in another line.
    if (start === end) return this.startOf(start);
    const sourceEnd = this.#map(end, end - 1);
    // A line's end is one character in the content, and two in a note from Windows.
    const isTwo = this.text.charCodeAt(end - 1) === LF && this.#source.note.startsWith('\r\n', sourceEnd - 1);
    return isTwo ? sourceEnd + 1 : sourceEnd;
  }

  spanOf(start: number, end: number): Span {
    return { start: this.startOf(start), end: this.endOf(start, end) };
  }

  /** A stretch of the content, shortcodes in it as they stand in the note. */
  written(start: number, end: number): string {
    return this.#source.written(this.text.slice(start, end), this.startOf(start), this.endOf(start, end));
  }

  /** What parsing saw at a stretch, unless it has masked characters: then what stands in the note. */
  unmasked(seen: string, { start, end }: Span): string {
    return this.#source.written(seen, start, end);
  }

  /** Adds a stretch as one text run, or as several where it is not one stretch of the source (`\|` in a table cell). */
  addText(value: string, start: number, end: number, into: { push(run: TextRun): void }): void {
    for (let from = start; from < end; ) {
      const to = this.#breakBetween(from, end);
      const run = from === start && to === end ? value : value.slice(from - start, to - start);
      into.push({ kind: 'text', value: run, start: this.startOf(from), end: this.#map(to, to - 1) });
      from = to;
    }
  }

  /** First offset within (start, end) at which a new piece begins, else the end. */
  #breakBetween(start: number, end: number): number {
    if (this.#pieces.length === 1) return end;
    return Math.min(this.#pieces[this.#pieceAt(start) + 1]?.content ?? end, end);
  }

  #map(offset: number, inPieceOf: number): number {
    const piece = this.#pieces[this.#pieceAt(inPieceOf)];
    return piece === undefined ? offset : piece.source + offset - piece.content;
  }

  /** Index of the piece that holds a content offset: the last one asked for, its neighbour, or found by halving. */
  #pieceAt(offset: number): number {
    if (this.#pieces.length === 1 || this.#holds(this.#last, offset)) return this.#last;
    if (this.#holds(this.#last + 1, offset)) return ++this.#last;
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#pieces[middle]?.content ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low;
  }

  #holds(index: number, offset: number): boolean {
    const piece = this.#pieces[index];
    if (piece === undefined || (piece.content > offset && index > 0)) return false;
    const next = this.#pieces[index + 1];
    return next === undefined || next.content > offset;
  }
}

const LF = 10;
