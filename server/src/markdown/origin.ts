/**
 * Where the characters of a block's content stand in the note. markdown-it hands inline parsing a string of its own
 * making: lines joined by `\n`, indentation and quote marks removed, `\|` in table cells unescaped. Each piece of it is
 * a verbatim slice of the source; an origin keeps for each piece its first offset in both.
 */
export class Origin {
  readonly #pieces: readonly OriginPiece[];
  /** Index of the piece that was asked for last: questions come nearly in order. */
  #last = 0;

  /** @param pieces at least one, in order, the first at content offset 0 */
  constructor(pieces: readonly OriginPiece[]) {
    this.#pieces = pieces;
  }

  /** Source offset of the character at a content offset. */
  startOf(contentOffset: number): number {
    return this.#map(contentOffset, contentOffset);
  }

  /** Source offset behind the character that ends at a content offset. */
  endOf(contentOffset: number): number {
    return this.#map(contentOffset, contentOffset - 1);
  }

  /** First content offset within (start, end) at which a new piece begins. */
  breakBetween(start: number, end: number): number | undefined {
    if (this.#pieces.length === 1) return undefined;
    const next = this.#pieces[this.#pieceAt(start) + 1]?.content;
    return next !== undefined && next < end ? next : undefined;
  }

  #map(contentOffset: number, inPieceOf: number): number {
    const piece = this.#pieces[this.#pieceAt(inPieceOf)];
    return piece === undefined ? contentOffset : piece.source + contentOffset - piece.content;
  }

  /** Index of the piece that holds a content offset: the last one asked for, its neighbour, or found by halving. */
  #pieceAt(contentOffset: number): number {
    if (this.#holds(this.#last, contentOffset)) return this.#last;
    if (this.#holds(this.#last + 1, contentOffset)) return ++this.#last;
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#pieces[middle]?.content ?? 0) <= contentOffset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low;
  }

  #holds(index: number, contentOffset: number): boolean {
    const piece = this.#pieces[index];
    if (piece === undefined || (piece.content > contentOffset && index > 0)) return false;
    const next = this.#pieces[index + 1];
    return next === undefined || next.content > contentOffset;
  }
}

/** `content` is an offset in a block's content, `source` that of the same character in the note. */
export interface OriginPiece {
  readonly content: number;
  readonly source: number;
}
