import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml';
import { type FrontMatterBody, frontMatterProblem } from './frontMatterBody.ts';
import type { FrontMatterEntry, FrontMatterItem, ParseProblem } from './note.ts';

/**
 * Top-level keys of a YAML document. Never throws: what the `yaml` package objects to becomes problems.
 *
 * @param base offset of the source in the note
 */
export function readYaml(source: string, base: number): FrontMatterBody {
  const plain = readPlainLines(source, base);
  if (plain !== undefined) return { entries: plain, problems: [] };
  if (source.length > MAX_LENGTH) {
    const message = `Front matter of more than ${MAX_LENGTH} characters is not read`;
    return { entries: [], problems: [frontMatterProblem(message, base, base + source.indexOf('\n'))] };
  }
  // `yaml` looks for equal keys by comparing each with all.
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const limit = source.trimEnd().length;
  const problems = document.errors.slice(0, MAX_PROBLEMS).map(({ pos, message }): ParseProblem => {
    const start = Math.min(pos[0], limit);
    return frontMatterProblem(message, base + start, base + Math.max(start, Math.min(pos[1], limit)));
  });
  const entries: FrontMatterEntry[] = [];
  if (isMap(document.contents)) {
    const seen = new Set<string>();
    for (const pair of document.contents.items) {
      const entry = entryOf(pair, source, base);
      if (entry === undefined) continue;
      if (seen.has(entry.key)) {
        problems.push(frontMatterProblem(`Duplicate key: ${entry.key}`, entry.keySpan.start, entry.keySpan.end));
      }
      seen.add(entry.key);
      entries.push(entry);
    }
  }
  return { entries, problems };
}

/** `yaml` reads a megabyte in a second or two, and no page's front matter is a tenth of this long. */
const MAX_LENGTH = 100_000;

/** One broken line can make errors of all that follow. */
const MAX_PROBLEMS = 20;

/** `key: value` whose value means itself: a word or more without indicators, or one in quotes without escapes. */
const PLAIN_LINE =
  /([A-Za-z_][\w-]*):(?:[ ]+(?:([\p{L}\p{N}](?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}:#]|:(?=[^\s\p{Cc}])|(?<=\S)#)*)|"([^"\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}]*)"|'([^'\p{Cc}\p{Zl}\p{Zp}\p{Cs}]*)'))?[ ]*(?:\r?\n|$)/uy;

/**
 * The quick way for what most notes have, lines of `key: value` and nothing else, at fifty times the speed of `yaml`;
 * undefined where any line is not of that kind. A test holds it against `yaml`.
 */
function readPlainLines(source: string, base: number): FrontMatterEntry[] | undefined {
  const entries: FrontMatterEntry[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < source.length; at = PLAIN_LINE.lastIndex) {
    PLAIN_LINE.lastIndex = at;
    const match = PLAIN_LINE.exec(source);
    if (match === null) return undefined;
    const [, key = '', bare, double, single] = match;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const keySpan = { start: base + at, end: base + at + key.length };
    const quoted = double ?? single;
    const value = quoted ?? (bare === undefined ? undefined : withoutTrailingSpaces(bare));
    const start =
      value === undefined ? at + key.length : source.indexOf(value, valueStart(source, at + key.length + 1));
    const valueSpan = { start: base + start, end: base + start + (value?.length ?? 0) };
    const isNull = quoted === undefined && value !== undefined && /^(?:null|Null|NULL)$/.test(value);
    entries.push({ key, keySpan, value: isNull ? undefined : value, valueSpan, items: [] });
  }
  return entries;
}

function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

/** Behind the spaces and the quote that come before a value. */
function valueStart(source: string, from: number): number {
  let at = from;
  while (source[at] === ' ') at++;
  return source[at] === '"' || source[at] === "'" ? at + 1 : at;
}

function entryOf({ key, value }: Pair, source: string, base: number): FrontMatterEntry | undefined {
  if (!isScalar(key) || !key.range) return undefined;
  const { start, end } = scalarItem(key, source, base);
  const keySpan = { start, end };
  const scalar = isScalar(value) && value.range && value.value !== null ? scalarItem(value, source, base) : undefined;
  const items = isSeq(value)
    ? value.items.flatMap((item) => (isScalar(item) ? [scalarItem(item, source, base)] : []))
    : [];
  return {
    key: scalarText(key),
    keySpan,
    value: scalar?.value,
    valueSpan: scalar === undefined ? { start: end, end } : { start: scalar.start, end: scalar.end },
    items,
  };
}

function scalarItem(scalar: Scalar, source: string, base: number): FrontMatterItem {
  const [from = 0, to = 0] = scalar.range ?? [];
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  const quote = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? 1 : 0;
  // The text of a block scalar begins in the line below its indicator.
  const written = isBlock ? source.slice(from, to).replace(/^[^\n]*\n\s*/, '') : '';
  const start = isBlock ? to - written.length : from + quote;
  const end = Math.max(start, isBlock ? start + written.trimEnd().length : to - quote);
  return { value: scalarText(scalar), start: base + start, end: base + end };
}

/** Numbers, dates and the like as written. */
function scalarText({ source, type, value }: Scalar): string {
  return type === 'PLAIN' && source !== undefined ? source : String(value);
}
