import { BARRIER, type LeafKind, type Prose, type ProseLeaf, ReadProse } from './prose.ts';
import type { Span } from './span.ts';

const NONE = new Uint32Array(0);
const LEAST_ROOM = 3 * 128;
const MOST_ROOM = 3 * 16_384;
/** What the last builder had; to make it anew for each of many small notes took as long as to fill it. */
let room = NONE;

/** Collects a note's prose piece by piece, in the order of the note. */
export class ProseBuilder {
  readonly #pieces: string[] = [];
  #length = 0;
  /** The last character so far: asking a string that is still being put together would put it together each time. */
  #last = '';
  readonly #leaves: ProseLeaf[] = [];
  /** Room for numbers, of which so many are there. */
  #segments = room;
  #numbers = 0;

  constructor() {
    // Whoever builds while another does gets room of its own.
    if (room.length === 0) this.#segments = new Uint32Array(LEAST_ROOM);
    room = NONE;
  }

  /** What is behind it stands in another top-level block: the two share no barrier. */
  block(): void {
    this.#last = '';
  }

  /** Begins a leaf. */
  leaf(kind: LeafKind, group: number, sourceOffset: number, column = 0): void {
    this.barrier({ start: sourceOffset, end: sourceOffset });
    this.#leaves.push({ kind, group, column, start: this.#length });
  }

  /** Adds what is not prose. */
  barrier(span: Span): void {
    if (this.#last === BARRIER) return;
    this.#segment(BARRIER, span);
  }

  /** Adds text; white space becomes one space, and none where one stands already. */
  text(value: string, span: Span): void {
    if (value.length !== span.end - span.start) {
      this.#segment(value, span);
      return;
    }
    if (!UNEVEN_SPACE.test(value)) {
      this.evenText(value, span);
      return;
    }
    for (const { index, 0: piece } of value.matchAll(/\s+|\S+/g)) {
      const at = { start: span.start + index, end: span.start + index + piece.length };
      if (piece.trim() !== '') this.#segment(piece, at);
      else this.space(at);
    }
  }

  /** Adds text whose white space is single spaces. */
  evenText(value: string, span: Span): void {
    if (this.#last !== ' ' || value.charCodeAt(0) !== SPACE || value.length !== span.end - span.start)
      this.#segment(value, span);
    else if (value.length > 1) this.#segment(value.slice(1), { start: span.start + 1, end: span.end });
  }

  /** Adds a line's end or other white space. */
  space(span: Span): void {
    if (this.#last !== ' ') this.#segment(' ', span);
  }

  build(): Prose {
    const segments = this.#segments.slice(0, this.#numbers);
    if (this.#segments.length <= MOST_ROOM) room = this.#segments;
    return new ReadProse(this.#pieces.join(''), this.#leaves, segments);
  }

  #segment(value: string, span: Span): void {
    if (value === '') return;
    if (this.#numbers === this.#segments.length) this.#grow();
    this.#segments[this.#numbers++] = this.#length;
    this.#segments[this.#numbers++] = span.start;
    this.#segments[this.#numbers++] = span.end;
    this.#pieces.push(value);
    this.#length += value.length;
    this.#last = value.charAt(value.length - 1);
  }

  #grow(): void {
    const grown = new Uint32Array(2 * this.#segments.length);
    grown.set(this.#segments);
    this.#segments = grown;
  }
}

/** White space that is not one plain space. */
export const UNEVEN_SPACE = /[^\S ]|\s\s/;
const SPACE = 32;
