import type { SourceFact } from '../facts/sources.ts';
import { LineTable, lineBreakOf, lineEnd, lineStart } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** An address that nobody has filled in yet. */
const NO_ADDRESS = 'https://';

/** True for an address that says nothing yet: `https://`, or nothing at all. */
export function isUnfilled(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:(?:\/\/)?|#)?$/i.test(url);
}

/** True where the rest of a source list is still one when that many of its sources have gone. */
export function staysList(list: readonly SourceFact[], removed: number): boolean {
  const left = list.length - removed;
  return left > 1 || (left === 1 && list[0]?.closesPart === true);
}

/** What parts two sources: white space, commas and the like, and the marks of quotes and list items. */
const GAP = /^[\s>,;·|\\]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*$/;

/**
 * What goes when a source goes: the source with what parts it from the next on its line, else its line or item.
 *
 * @param list the sources of its list in order; of a definition, itself alone
 * @returns undefined where the line holds up other lines: an item of which only the first line is a source
 */
export function removalOf(text: string, list: readonly SourceFact[], source: SourceFact): Span | undefined {
  const lines = new LineTable(text);
  const at = list.indexOf(source);
  const before = list[at - 1];
  const next = list[at + 1];
  const line = (offset: number): number => lines.lineAt(offset);
  if (before !== undefined && line(before.end) === line(source.start)) return { start: before.end, end: source.end };
  if (next !== undefined && line(next.start) === line(source.end)) return { start: source.start, end: next.start };
  const prefix = (of: SourceFact): string => text.slice(lines.startOf(line(of.start)), of.start);
  if (next !== undefined && isGap(text, source, next) && isAlike(prefix(source), prefix(next))) {
    return { start: source.start, end: next.start };
  }
  if (before !== undefined && isGap(text, before, source)) {
    return { start: endWithRemark(text, before), end: endWithRemark(text, source) };
  }
  return linesOf(lines, { start: source.start, end: endWithRemark(text, source) });
}

function isGap(text: string, from: SourceFact, to: SourceFact): boolean {
  return GAP.test(text.slice(endWithRemark(text, from), to.start));
}

/** End of a source and of the remark behind it: `[1](https://…) – the guide`; in an item that may go on in the next lines. */
export function endWithRemark(text: string, { end, list, remarkEnd }: SourceFact): number {
  if (remarkEnd !== undefined) return end + withoutBreak(text.slice(end, remarkEnd)).length;
  const rest = withoutBreak(text.slice(end, lineEnd(text, end)));
  const isOther = list === undefined || /\[\d{1,3}\]\(/.test(rest) || GAP.test(rest);
  return isOther ? end : end + rest.length;
}

/** A line's text without the hard breaks at its end: `\`, `<br>`. */
function withoutBreak(line: string): string {
  for (let rest = line.trimEnd(); ; rest = rest.trimEnd()) {
    const tag = rest.endsWith('>') ? rest.lastIndexOf('<') : -1;
    if (rest.endsWith('\\')) rest = rest.slice(0, -1);
    else if (tag >= 0 && /^<br\s*\/?>$/i.test(rest.slice(tag))) rest = rest.slice(0, tag);
    else return rest;
  }
}

/** True for a source that says more than its address: by a remark behind it, or by a title. */
export function saysMore(text: string, source: SourceFact): boolean {
  const { end, urlSpan } = source;
  return endWithRemark(text, source) > end || /[\p{L}\p{N}]/u.test(text.slice(urlSpan.end, end));
}

/** True for the heads of two items of a list, and for the head of an item and a further line of it. */
function isAlike(prefix: string, next: string): boolean {
  const shape = (of: string): string => of.replace(/\d+/, '1');
  return shape(prefix) === shape(next) || (prefix.length === next.length && /^[\s>]*$/.test(next));
}

/** The lines of a source, and one blank line where they stand between two; undefined where they hold up others. */
function linesOf(lines: LineTable, { start, end }: Span): Span | undefined {
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  const isBlank = (line: number): boolean => line < 0 || line >= lines.count || /^[\s>]*$/.test(lines.textOf(line));
  // At the head of a note a rule would open front matter.
  const isFence = (line: number): boolean => first === 0 && /^(?:---|\+\+\+)/.test(lines.textOf(line));
  if (isFence(last + 1) || hasMoreInItem(lines, start, last)) return undefined;
  const isApart = isBlank(first - 1) && isBlank(last + 1) && !isFence(last + 2);
  if (last + 1 >= lines.count) {
    const from = isApart ? first - 1 : first;
    return { start: from > 0 ? lines.endOf(from - 1) : 0, end: lines.endOf(last) };
  }
  const takesBlankBefore = isApart && first > 0 && last + 2 >= lines.count;
  const to = isApart && !takesBlankBefore ? last + 2 : last + 1;
  return { start: lines.startOf(takesBlankBefore ? first - 1 : first), end: lines.startOf(to) };
}

/** True where a list item begins with the source and has further lines. */
function hasMoreInItem(lines: LineTable, start: number, last: number): boolean {
  const line = lines.lineAt(start);
  const head = lines.textOf(line).slice(0, start - lines.startOf(line));
  if (!/[^\s>]/.test(head) || last + 1 >= lines.count) return false;
  const next = lines.textOf(last + 1);
  return /[^\s>]/.test(next) && next.search(/[^\s>]/) >= head.length;
}

/** Text to be put in at an offset. */
export interface Insertion {
  readonly offset: number;
  readonly newText: string;
}

/**
 * Adds sources without an address to a list or to definitions, each behind the one with the next lower number, in the
 * style of those that are there: lines, items, or several on a line.
 *
 * @param list not empty, in order
 * @param numbers in order
 */
export function additionsTo(text: string, list: readonly SourceFact[], numbers: readonly number[]): Insertion[] {
  const places = new Map<SourceFact | undefined, number[]>();
  for (const number of numbers) {
    const before = list.reduce<SourceFact | undefined>(
      (best, each) => (each.number < number && each.number >= (best?.number ?? 0) ? each : best),
      undefined,
    );
    places.set(before, [...(places.get(before) ?? []), number]);
  }
  return [...places].flatMap(([before, added]) => {
    const anchor = before ?? list[0];
    if (anchor === undefined) return [];
    let gap = gapBehind(text, list, anchor);
    let newText = '';
    for (const number of added) {
      const source = anchor.list === undefined ? `[${number}]: ${NO_ADDRESS}` : `[${number}](${NO_ADDRESS})`;
      newText += before === undefined ? source + gap : gap + source;
      gap = counted(gap);
    }
    return [{ offset: before === undefined ? anchor.start : endWithRemark(text, anchor), newText }];
  });
}

/** What is to part a source from one that is put in behind it. */
function gapBehind(text: string, list: readonly SourceFact[], source: SourceFact): string {
  const at = list.indexOf(source);
  const before = list[at - 1];
  const next = list[at + 1];
  if (next !== undefined && isGap(text, source, next)) return text.slice(endWithRemark(text, source), next.start);
  if (before !== undefined && isGap(text, before, source)) {
    return counted(text.slice(endWithRemark(text, before), source.start));
  }
  const start = lineStart(text, source.start);
  return lineBreakOf(text) + counted(text.slice(start, source.start));
}

/** The marker of an ordered list's next item. */
function counted(gap: string): string {
  return gap.replace(/\d+(?=[.)])/, (digits) => String(Number(digits) + 1));
}
