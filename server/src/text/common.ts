/** To compare stretches of this length takes a fraction of the time that their characters take. */
const STRETCH = 1024;

/** How many UTF-16 code units two texts have in common at their start. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length + STRETCH <= most && a.slice(length, length + STRETCH) === b.slice(length, length + STRETCH)) {
    length += STRETCH;
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
  while (length + STRETCH <= most && isAlike(length, length + STRETCH)) length += STRETCH;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
