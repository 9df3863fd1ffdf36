/**
 * To compare stretches takes a fraction of the time that their characters take: long ones as long as they are alike, and
 * shorter ones up to where they are not.
 */
const STRETCHES = [16_384, 2048, 256, 32];

/** How many UTF-16 code units two texts have in common at their start. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  for (const stretch of STRETCHES) {
    while (length + stretch <= most && a.slice(length, length + stretch) === b.slice(length, length + stretch)) {
      length += stretch;
    }
  }
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** How many at their end, without the first `start` of each, which are spoken for. */
export function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  const isAlike = (from: number, to: number) =>
    a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from);
  let length = 0;
  for (const stretch of STRETCHES) {
    while (length + stretch <= most && isAlike(length, length + stretch)) length += stretch;
  }
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
