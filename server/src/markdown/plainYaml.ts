import type { FrontMatterEntry, FrontMatterItem } from './note.ts';

/** A scalar that means itself, in three groups: bare words without indicators, or in quotes without escapes. */
const SCALAR = [
  String.raw`([\p{L}\p{N}](?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}:#]|:(?=[^\s\p{Cc}])|(?<=\S)#)*)`,
  String.raw`"([^"\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}]*)"`,
  String.raw`'([^'\p{Cc}\p{Zl}\p{Zp}\p{Cs}]*)'`,
].join('|');
const LINE_END = String.raw`[ ]*(?:\r?\n|$)`;
/** `key:`, `key: value`, `key: [word, "two words"]` */
const KEY_LINE = new RegExp(
  String.raw`([A-Za-z_][\w-]*:)(?:[ ]+(?:${SCALAR}|\[([\p{L}\p{N}_./+ ,"'-]*)\]))?${LINE_END}`,
  'uy',
);
/** `  - value` */
const ITEM_LINE = new RegExp(`([ ]*-)[ ]+(?:${SCALAR})${LINE_END}`, 'uy');
/** What stands between the commas of `[word, "two words"]`. */
const WORDS = /^(?:[\p{L}\p{N}][^"']*|"[^"']*"|'[^"']*')$/u;

/**
 * The quick way for what most notes have, lines of `key: value`, lists of words and nothing else, at fifty times the
 * speed of `yaml`; undefined where any line is not of that kind. A test holds it against `yaml`.
 *
 * @param base offset of the source in the note
 */
export function readPlainYaml(source: string, base: number): FrontMatterEntry[] | undefined {
  const entries: FrontMatterEntry[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < source.length; ) {
    const line = matchAt(KEY_LINE, source, at);
    const head = line?.[1];
    if (line === undefined || head === undefined) return undefined;
    const key = head.slice(0, -1);
    if (seen.has(key)) return undefined;
    seen.add(key);
    const keySpan = { start: base + at, end: base + at + key.length };
    at += line[0].length;
    const scalar = scalarIn(line, base);
    const lines = scalar === undefined && line[5] === undefined ? itemLinesAt(source, at) : [];
    const items = line[5] === undefined ? lines.map((each) => scalarIn(each, base)) : wordsIn(line, line[5], base);
    if (items === undefined) return undefined;
    for (const each of lines) at += each[0].length;
    entries.push({
      key,
      keySpan,
      value: isNull(line[2]) ? undefined : scalar?.value,
      valueSpan: { start: scalar?.start ?? keySpan.end, end: scalar?.end ?? keySpan.end },
      items: items.filter((item) => item !== undefined),
    });
  }
  return entries;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** The items below a key: all as far in as the first. */
function itemLinesAt(source: string, from: number): RegExpExecArray[] {
  const lines: RegExpExecArray[] = [];
  let at = from;
  for (let line = matchAt(ITEM_LINE, source, at); line !== undefined; line = matchAt(ITEM_LINE, source, at)) {
    if (lines[0] !== undefined && lines[0][1] !== line[1]) break;
    lines.push(line);
    at += line[0].length;
  }
  return lines;
}

/** The scalar that one of the two patterns has found in its line, if any. */
function scalarIn(line: RegExpExecArray, base: number): FrontMatterItem | undefined {
  const [, head = '', bare, double, single] = line;
  const value = double ?? single ?? (bare === undefined ? undefined : withoutTrailingSpaces(bare));
  if (value === undefined) return undefined;
  let at = line.index + head.length;
  while (line.input[at] === ' ') at++;
  const start = base + (bare === undefined ? at + 1 : at);
  return { value, start, end: start + value.length };
}

/** The items of `[word, "two words"]`; undefined where one is of another kind. */
function wordsIn(line: RegExpExecArray, list: string, base: number): FrontMatterItem[] | undefined {
  const items: FrontMatterItem[] = [];
  if (list.trim() === '') return items;
  let at = base + line.index + line[0].indexOf('[') + 1;
  for (const piece of list.split(',')) {
    const words = piece.trim();
    if (!WORDS.test(words)) return undefined;
    const quote = /^["']/.test(words) ? 1 : 0;
    const start = at + piece.indexOf(words) + quote;
    const value = words.slice(quote, words.length - quote);
    items.push({ value, start, end: start + value.length });
    at += piece.length + 1;
  }
  return items;
}

/** A pattern would try each run of spaces from each of its places. */
function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

function isNull(bare: string | undefined): boolean {
  return bare !== undefined && /^(?:null|Null|NULL) *$/.test(bare);
}
