import type { Prose } from './prose.ts';

/**
 * Where a character of the note stands in its prose: what is code or an address at the BARRIER for it, markup nowhere.
 *
 * @param offset in the note
 */
export function proseOffsetOf({ segments, text }: Prose, offset: number): number | undefined {
  const at = lastFrom(segments, offset);
  const from = segments[at + 1] ?? 0;
  if (offset < from || offset >= (segments[at + 2] ?? 0)) return undefined;
  const last = (segments[at + 3] ?? text.length) - 1;
  return Math.min((segments[at] ?? 0) + offset - from, last);
}

/** Index of the last triple that begins at an offset of the note or before it: they stand in the note's order. */
function lastFrom(segments: Uint32Array, offset: number): number {
  let low = 0;
  let high = segments.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((segments[middle * 3 + 1] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}
