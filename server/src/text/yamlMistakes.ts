import { lineEnd, lineStart } from './lines.ts';
import type { Span } from './span.ts';

/** What the `yaml` package objects to in a text. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/** Something in a text that keeps it from being YAML, in words for those who write it. */
export interface YamlMistake extends Span {
  readonly message: string;
}

/**
 * What is to be mended in a text, each mistake once: behind the first the parser is lost, and stumbles over what is right.
 *
 * @param errors of the parser, in any order
 */
export function yamlMistakes(text: string, errors: readonly YamlError[]): YamlMistake[] {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = inOrder.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  return inOrder.slice(0, first < 0 ? undefined : first + 1).map((error) => mistakeOf(text, error));
}

/** A value that begins with a sign of YAML, which makes something else of it. */
export function unquotedAt(text: string, at: number): YamlMistake {
  const length = /^[^\s,\]}]+/.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 1;
  const message = `A value that begins with “${text.charAt(at)}” has to stand in quotation marks.`;
  return { start: at, end: at + length, message };
}

function mistakeOf(text: string, { code, message, pos: [at, end] }: YamlError): YamlMistake {
  const words = wordsAt(text, at);
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!message.startsWith('Nested')) return { ...words, message: INDENTATION };
      return /:(?:\s|$)/.test(text.slice(words.start, words.end))
        ? { ...words, message: 'A value with a colon in it has to stand in quotation marks.' }
        : { ...wordsBehind(text, words.end), message: INDENTATION };
    case 'TAB_AS_INDENT':
      return { start: at, end, message: 'Lines are indented by spaces, not by tabs.' };
    case 'BAD_INDENT':
      return unclosedAt(text, message, at) ?? { ...words, message: INDENTATION };
    case 'BLOCK_IN_FLOW':
      return { ...words, message: NO_COMMA };
    case 'MISSING_CHAR':
      return unclosedQuoteAt(text, message, at) ?? { ...words, message: missingSign(message) };
    case 'MULTILINE_IMPLICIT_KEY':
      return { ...words, message: NO_COLON };
    case 'DUPLICATE_KEY':
      return { start: at, end: wordEnd(text, at), message: 'This key stands above already.' };
    case 'BAD_ALIAS':
      return unquotedAt(text, Math.max(lineStart(text, at), text.lastIndexOf('*', at)));
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
      return unquotedAt(text, at);
    case 'UNEXPECTED_TOKEN':
      return unexpectedAt(text, message, at);
    default:
      return { ...words, message: sentenceOf(message) };
  }
}

const INDENTATION = 'This line stands too far in or out: keys of one map, and items of one list, begin in one column.';
const NO_COLON = 'Behind a key stand a colon and a space.';
const NO_COMMA = 'Between two items in brackets stands a comma.';

/** What the parser misses, by its own words. */
function missingSign(message: string): string {
  if (/ , /.test(message)) return NO_COMMA;
  if (/directives-end/.test(message)) return 'Below a line that begins with “%” stands a line `---`.';
  return /:/.test(message) ? NO_COLON : sentenceOf(message);
}

/** A list or map in brackets that ends nowhere, from its bracket on. */
function unclosedAt(text: string, message: string, at: number): YamlMistake | undefined {
  const close = /^Flow .* end with a (.)$/.exec(message)?.[1];
  if (close === undefined) return undefined;
  const what = close === ']' ? 'list' : 'map';
  if (text.charAt(at) === close) return { start: at, end: at + 1, message: `The “${close}” has to be indented.` };
  const start = openBracketBefore(text, close === ']' ? '[' : '{', close, at);
  return { ...wordsAt(text, start), message: `This ${what} is not closed: “${close}” is missing.` };
}

function openBracketBefore(text: string, open: string, close: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    const char = text.charAt(index);
    if (char === close) depth++;
    else if (char === open && depth-- === 0) return index;
  }
  return at;
}

/** A quotation mark that nothing closes, which swallows the lines behind it. */
function unclosedQuoteAt(text: string, message: string, at: number): YamlMistake | undefined {
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  if (quote === undefined) return undefined;
  return { ...wordsAt(text, openQuoteBefore(text, quote, at)), message: 'This quotation mark is not closed.' };
}

/** The last quotation mark that is not one within the text: `\"` or `''`. */
function openQuoteBefore(text: string, quote: string, at: number): number {
  for (let index = text.lastIndexOf(quote, at - 1); index >= 0; ) {
    const sign = quote === '"' ? '\\' : quote;
    let first = index;
    while (text.charAt(first - 1) === sign) first--;
    if ((index - first) % 2 === 0) return quote === '"' ? index : first;
    if (first === 0) break;
    index = text.lastIndexOf(quote, first - 1);
  }
  return at;
}

function unexpectedAt(text: string, message: string, at: number): YamlMistake {
  const sign = text.charAt(at);
  if (/[\]}]/.test(sign)) return { start: at, end: at + 1, message: `This “${sign}” closes nothing.` };
  const words = wordsAt(text, at);
  if (message.includes('on same line with key')) {
    return { ...words, message: 'A list begins in the line below its key.' };
  }
  return goingOn(text, words) ?? { ...words, message: 'This does not go on with what stands above it.' };
}

/** `[WIP] Pods`, `"Pods" and more`: a value that goes on behind what closes it. */
function goingOn(text: string, { start: at, end }: Span): YamlMistake | undefined {
  const from = lineStart(text, at);
  const before = text.slice(from, at).trimEnd();
  const closer = before.at(-1) ?? '';
  const opener = OPENERS.get(closer);
  if (opener === undefined) return undefined;
  const inside = before.slice(0, -1);
  if (opener === closer) {
    const message = 'Nothing may stand behind the quotation mark that closes a value.';
    return { start: from + Math.max(0, inside.lastIndexOf(opener)), end, message };
  }
  const message = `A value that begins with “${opener}” and goes on behind “${closer}” has to stand in quotation marks.`;
  return { start: from + openBracketBefore(inside, opener, closer, inside.length), end, message };
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  [']', '['],
  ['}', '{'],
  ['"', '"'],
  ["'", "'"],
]);

/** The words from an offset to the end of their line; those before it where there are none. */
function wordsAt(text: string, at: number): Span {
  const inLine = /\S/.exec(text.slice(at, lineEnd(text, at)));
  if (inLine === null) return wordsBefore(text, at);
  const end = at + text.slice(at, lineEnd(text, at)).trimEnd().length;
  return { start: at + inLine.index, end };
}

function wordsBefore(text: string, at: number): Span {
  const end = text.slice(0, at).trimEnd().length;
  const start = lineStart(text, end);
  return { start: start + text.slice(start, end).search(/\S|$/), end };
}

/** The first line below that says anything. */
function wordsBehind(text: string, at: number): Span {
  const next = /\S/.exec(text.slice(at));
  return next === null ? wordsBefore(text, at) : wordsAt(text, at + next.index);
}

function wordEnd(text: string, at: number): number {
  return at + (/^[^\s:]+/.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 1);
}

function sentenceOf(message: string): string {
  const line = message.split('\n')[0]?.replace(/:$/, '') ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
