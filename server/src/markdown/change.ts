import { commonEnd, commonStart } from '../text/common.ts';
import type { ParsedNote, Shortcode } from './note.ts';

/** What is different between two texts: the same before `start`, and the same behind the two ends. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const LF = 10;
const CR = 13;

/** The shortest stretch that is different; it never cuts a `\r\n` in two. */
export function changeBetween(before: string, after: string): Change {
  let start = commonStart(before, after);
  if (start > 0 && before.charCodeAt(start - 1) === CR) start--;
  let same = commonEnd(before, after, start);
  if (same > 0 && after.charCodeAt(after.length - same) === LF) same--;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** A tag before it is known whether it stands in code. */
type Tag = Omit<Shortcode, 'inCode'>;

/**
 * The change, widened by shortcodes that are not what they were: a quote in one may swallow text far behind it, and what
 * a tag covers is read as something else.
 */
export function widenedByShortcodes(change: Change, before: readonly Shortcode[], after: readonly Tag[]): Change {
  const by = change.newEnd - change.oldEnd;
  let head = 0;
  while (head < before.length && isSame(before[head], after[head], 0)) head++;
  let tail = 0;
  const limit = Math.min(before.length, after.length) - head;
  while (tail < limit && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail], by)) tail++;
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  let { start, oldEnd: same } = change;
  for (const tag of gone) {
    start = Math.min(start, tag.start);
    same = Math.max(same, tag.end);
  }
  for (const tag of come) {
    start = Math.min(start, tag.start);
    same = Math.max(same, tag.end - by);
  }
  return { start, oldEnd: same, newEnd: same + by };
}

function isSame(before: Tag | undefined, after: Tag | undefined, by: number): boolean {
  return (
    before?.start === (after?.start ?? 0) - by && before.end === (after?.end ?? 0) - by && before.role === after?.role
  );
}

/** True where only a whole parse will do: the change concerns what decides how all of the note is read. */
export function needsWholeParse(before: ParsedNote, after: string, { start, oldEnd, newEnd }: Change): boolean {
  if (before.frontMatter !== undefined) {
    if (start <= before.frontMatter.end) return true;
  } else if (/^\uFEFF?(?:---|\+\+\+)/.test(after)) return true;
  // A byte order mark counts only at the very beginning.
  if (start === 0 && (before.text.startsWith('\uFEFF') || after.startsWith('\uFEFF'))) return true;
  // The end of a math block is looked for as far as the note goes.
  const around = (text: string, end: number) => text.slice(Math.max(0, start - 2), end + 2);
  return around(before.text, oldEnd).includes('$$') || around(after, newEnd).includes('$$');
}
