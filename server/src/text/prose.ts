import type { Span } from './span.ts';

/** Stands in prose for what is not prose: code, addresses, tags, hard breaks, the border of two blocks. No name crosses it. */
export const BARRIER = '\uFFFC';

/** What kind of block a stretch of prose comes from; the head of a list item is its first paragraph. */
export type LeafKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'title';

/** One block's share of a note's prose. */
export interface ProseLeaf {
  readonly kind: LeafKind;
  /** Offset in `Prose.text`. */
  readonly start: number;
  /** Number of the list, or of the table row, that holds an item or a cell; 0 elsewhere. */
  readonly group: number;
  /** Number of the table column that holds a cell below its head; 0 elsewhere. */
  readonly column: number;
}

/** The running text of a note without its markup, and the way back from its characters to the note. */
export interface Prose {
  /** Blocks one after the other, each behind a BARRIER; white space runs are one space. */
  readonly text: string;
  readonly leaves: readonly ProseLeaf[];
  /** Triples: offset in `text`, first offset in the note, offset in the note behind the stretch. */
  readonly segments: Uint32Array;
  /** Where a stretch of the prose, of at least one character, stands in the note. */
  spanOf(start: number, end: number): Span;
  /** The block that holds a prose offset, by its index in `leaves`. */
  leafAt(offset: number): number;
}

/** How many stretches further on the next question is likely to be. */
const NEAR = 16;

/** Prose as it was read. */
export class ReadProse implements Prose {
  readonly text: string;
  readonly leaves: readonly ProseLeaf[];
  readonly segments: Uint32Array;
  #lastLeaf = 0;
  #lastSegment = 0;

  constructor(text: string, leaves: readonly ProseLeaf[], segments: Uint32Array) {
    this.text = text;
    this.leaves = leaves;
    this.segments = segments;
  }

  /**
   * One prose of several, in the order of the note.
   *
   * @param pieces each with the number of offsets by which the note's text has moved since the piece was read
   */
  static join(pieces: readonly { readonly prose: Prose; readonly shift: number }[]): Prose {
    const leaves: ProseLeaf[] = [];
    const segments = new Uint32Array(pieces.reduce((sum, { prose }) => sum + prose.segments.length, 0));
    let length = 0;
    let groups = 0;
    let at = 0;
    for (const { prose, shift } of pieces) {
      let last = groups;
      for (const { kind, start, group, column } of prose.leaves) {
        const leaf = { kind, start: start + length, group: group && group + groups, column: column && column + groups };
        last = Math.max(last, leaf.group, leaf.column);
        leaves.push(leaf);
      }
      const own = prose.segments;
      for (let index = 0; index < own.length; index += 3) {
        segments[at++] = (own[index] ?? 0) + length;
        segments[at++] = (own[index + 1] ?? 0) + shift;
        segments[at++] = (own[index + 2] ?? 0) + shift;
      }
      groups = last;
      length += prose.text.length;
    }
    return new ReadProse(pieces.map(({ prose }) => prose.text).join(''), leaves, segments);
  }

  spanOf(start: number, end: number): Span {
    return { start: this.#sourceStartOf(start), end: this.#sourceEndOf(end) };
  }

  leafAt(offset: number): number {
    // What is asked next is most often in the same block.
    const last = this.#lastLeaf;
    if ((this.leaves[last]?.start ?? 0) <= offset && offset < (this.leaves[last + 1]?.start ?? this.text.length))
      return last;
    let low = 0;
    let high = this.leaves.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.leaves[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#lastLeaf = low;
    return low;
  }

  #sourceStartOf(offset: number): number {
    const at = this.#segmentAt(offset);
    return (this.segments[at + 1] ?? 0) + offset - (this.segments[at] ?? 0);
  }

  #sourceEndOf(end: number): number {
    const at = this.#segmentAt(end - 1);
    const start = this.segments[at] ?? 0;
    const sourceEnd = this.segments[at + 2] ?? 0;
    const nextStart = this.segments[at + 3] ?? this.text.length;
    // The end of `&amp;` is not that of its one character.
    if (end >= nextStart) return sourceEnd;
    return (this.segments[at + 1] ?? 0) + end - start;
  }

  /** Index of the triple that holds a prose offset: the one of last time, one of the next, or found by halving. */
  #segmentAt(offset: number): number {
    const { segments } = this;
    let low = 0;
    let high = segments.length / 3 - 1;
    const last = this.#lastSegment;
    if ((segments[last * 3] ?? 0) <= offset) {
      low = last;
      const near = Math.min(last + NEAR, high);
      if (offset < (segments[near * 3] ?? 0)) high = near;
    }
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((segments[middle * 3] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#lastSegment = low;
    return low * 3;
  }
}
