import type { Inline } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';

/** The plain text of inline content, as `plainTextOf` has it, and the way back from it to the note. */
export interface PlacedText {
  readonly text: string;
  readonly runs: readonly PlacedRun[];
  /** Offsets in the text at which something stands that is no text: code, an image, math. */
  readonly unseen: readonly number[];
}

/** A stretch of the text that stands in the note without markup in it; its span is the note's. */
interface PlacedRun extends Span {
  readonly at: number;
  readonly length: number;
}

/** What holds no other inline content, in order. What stands in emphasis and in a link's text is part of it. */
export function inlineLeaves(inlines: readonly Inline[]): Inline[] {
  const leaves: Inline[] = [];
  addLeaves(inlines, leaves);
  return leaves;
}

function addLeaves(inlines: readonly Inline[], into: Inline[]): void {
  for (const inline of inlines) {
    if ('children' in inline && inline.kind !== 'image') addLeaves(inline.children, into);
    else into.push(inline);
  }
}

/** Reads the plain text of inline content; HTML tags and the marks at a block's head are nothing. */
export function placedTextOf(inlines: readonly Inline[]): PlacedText {
  let text = '';
  const runs: PlacedRun[] = [];
  const unseen: number[] = [];
  for (const leaf of inlineLeaves(inlines)) {
    const { kind, start, end } = leaf;
    if (kind === 'html' || kind === 'checkBox' || kind === 'alertMark') continue;
    const value = kind === 'text' ? leaf.value : kind === 'softBreak' || kind === 'hardBreak' ? ' ' : '';
    if (value === '') unseen.push(text.length);
    else runs.push({ at: text.length, length: value.length, start, end });
    text += value;
  }
  return { text, runs, unseen };
}

/** Where a stretch of the text, which must not be empty, stands in the note. */
export function sourceOf({ runs }: PlacedText, from: number, to: number): Span {
  const first = runs.find(({ at, length }) => from < at + length);
  const last = runs.findLast(({ at }) => at < to);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: startIn(first, from), end: endIn(last, to) };
}

/** Of `&amp;` there is the beginning and the end. */
function startIn({ at, length, start, end }: PlacedRun, offset: number): number {
  return end - start === length ? start + offset - at : start;
}

function endIn({ at, length, start, end }: PlacedRun, offset: number): number {
  return end - start === length ? start + Math.min(offset - at, length) : end;
}
