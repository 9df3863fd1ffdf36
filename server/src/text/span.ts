/** A stretch of a text in UTF-16 offsets: `start` is its first code unit, `end` is one past its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where `offset` stands in the span or directly behind its last character, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** True where `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The item that many offsets further on; itself where that is none. Spans within it are not moved. */
export function moved<T extends Span>(item: T, by: number): T {
  return by === 0 ? item : { ...item, start: item.start + by, end: item.end + by };
}

/** A span, and nothing else of what it is part of, that many offsets further on. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * Finds the one item of a list, sorted by start and free of overlaps, that the offset touches.
 * Where two items meet at the offset the one that begins there is taken.
 */
export function findTouching<T extends Span>(sorted: readonly T[], offset: number): T | undefined {
  const next = firstAtOrAfter(sorted, offset);
  const starting = sorted[next];
  if (starting !== undefined && starting.start === offset) return starting;
  const before = sorted[next - 1];
  return before !== undefined && touches(before, offset) ? before : undefined;
}

/** Finds the one item of a list, sorted by start and free of overlaps, within which a span lies. */
export function findAround<T extends Span>(sorted: readonly T[], inner: Span): T | undefined {
  const item = sorted[firstAtOrAfter(sorted, inner.start + 1) - 1];
  return item !== undefined && contains(item, inner) ? item : undefined;
}

/** Index of the first item, in a list sorted by start, that starts at the offset or after it. */
export function firstAtOrAfter(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && item.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
