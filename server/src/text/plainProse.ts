import { type LeafKind, type Prose, type ProseLeaf, ReadProse } from './prose.ts';

/** What there is about a prose's text, as plain data in small numbers: each says by how much it differs from the one before. */
export interface PlainProse {
  /** Four numbers for each leaf: its kind, how much later it starts, its group, its column. */
  readonly leaves: readonly number[];
  /** Three for each segment: how much later it starts in the prose, how much later in the note, how long it is there. */
  readonly segments: readonly number[];
}

const KINDS: readonly LeafKind[] = ['heading', 'paragraph', 'item', 'cell', 'title'];

/** Prose without its text, as plain data. */
export function toPlainProse({ leaves, segments }: Prose): PlainProse {
  return { leaves: leafNumbers(leaves), segments: segmentNumbers(segments) };
}

/** The prose again. */
export function fromPlainProse(text: string, { leaves, segments }: PlainProse): Prose {
  return new ReadProse(text, leavesOf(leaves), segmentsOf(segments));
}

function leafNumbers(leaves: readonly ProseLeaf[]): number[] {
  const numbers: number[] = [];
  let before = 0;
  for (const { kind, start, group, column } of leaves) {
    numbers.push(KINDS.indexOf(kind), start - before, group, column);
    before = start;
  }
  return numbers;
}

function leavesOf(numbers: readonly number[]): ProseLeaf[] {
  const leaves: ProseLeaf[] = [];
  let start = 0;
  for (let at = 0; at < numbers.length; at += 4) {
    start += numbers[at + 1] ?? 0;
    const kind = KINDS[numbers[at] ?? 0] ?? 'paragraph';
    leaves.push({ kind, start, group: numbers[at + 2] ?? 0, column: numbers[at + 3] ?? 0 });
  }
  return leaves;
}

function segmentNumbers(segments: Uint32Array): number[] {
  const numbers: number[] = [];
  let prose = 0;
  let note = 0;
  for (let at = 0; at < segments.length; at += 3) {
    const from = segments[at + 1] ?? 0;
    const to = segments[at + 2] ?? 0;
    numbers.push((segments[at] ?? 0) - prose, from - note, to - from);
    prose = segments[at] ?? 0;
    note = to;
  }
  return numbers;
}

function segmentsOf(numbers: readonly number[]): Uint32Array {
  const segments = new Uint32Array(numbers.length);
  let prose = 0;
  let note = 0;
  for (let at = 0; at < numbers.length; at += 3) {
    prose += numbers[at] ?? 0;
    const from = note + (numbers[at + 1] ?? 0);
    note = from + (numbers[at + 2] ?? 0);
    segments[at] = prose;
    segments[at + 1] = from;
    segments[at + 2] = note;
  }
  return segments;
}
