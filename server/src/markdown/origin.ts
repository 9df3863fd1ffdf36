/**
 * Where the characters of a block's content stand in the note. markdown-it hands inline parsing a string of its own
 * making: lines joined by `\n`, indentation and quote marks removed, `\|` in table cells unescaped. Each piece of it is
 * a verbatim slice of the source; an origin keeps for each piece its first offset in both.
 */
export class Origin {
  readonly #contentStarts: readonly number[];
  readonly #sourceStarts: readonly number[];
  /** Index of the piece that was asked for last: questions come in order. */
  #last = 0;

  /** @param pieces at least one, in order, the first at content offset 0 */
  constructor(pieces: readonly OriginPiece[]) {
    this.#contentStarts = pieces.map((piece) => piece.content);
    this.#sourceStarts = pieces.map((piece) => piece.source);
  }

  /** Source offset of the character at a content offset. */
  startOf(contentOffset: number): number {
    return this.#map(contentOffset, contentOffset);
  }

  /** Source offset behind the character that ends at a content offset. */
  endOf(contentOffset: number): number {
    return this.#map(contentOffset, contentOffset - 1);
  }

  /** Content offsets within (start, end) at which a new piece begins. */
  breaksBetween(start: number, end: number): readonly number[] {
    if (this.#contentStarts.length === 1) return [];
    return this.#contentStarts.filter((at) => at > start && at < end);
  }

  #map(contentOffset: number, inPieceOf: number): number {
    const starts = this.#contentStarts;
    let piece = this.#last;
    while (piece > 0 && (starts[piece] ?? 0) > inPieceOf) piece--;
    while (piece + 1 < starts.length && (starts[piece + 1] ?? 0) <= inPieceOf) piece++;
    this.#last = piece;
    return (this.#sourceStarts[piece] ?? 0) + contentOffset - (starts[piece] ?? 0);
  }
}

/** `content` is an offset in a block's content, `source` that of the same character in the note. */
export interface OriginPiece {
  readonly content: number;
  readonly source: number;
}
