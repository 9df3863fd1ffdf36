import type { Span } from '../text/span.ts';
import type { Shortcode } from './note.ts';

/**
 * Stand for a shortcode's first character and for its others while Markdown is parsed: letters to CommonMark, never
 * markup. Unicode keeps these two code points for use within a program, so that no note has them.
 */
const MASK_START = '\uFDD0';
export const MASK = '\uFDD1';
const MASK_START_CODE = MASK_START.charCodeAt(0);
const MASK_CODE = MASK.charCodeAt(0);

/** Finds a masked character. */
export const MASK_PATTERN = /[\uFDD0\uFDD1]/;

/** A tag before it is known whether it stands in code. */
type FoundShortcode = Omit<Shortcode, 'inCode'>;

/**
 * Finds shortcode tags as Hugo's lexer does (hugolib/pagelexer): `{{<` or `{{%` up to the `>}}` or `%}}` that stands
 * outside of quoted and back-quoted arguments, over several lines if need be. What does not close is plain text.
 * Never throws; linear in the length of the text.
 *
 * @param text a note's text, line endings of any kind
 * @param from UTF-16 offset to begin at, behind the front matter
 */
export function findShortcodes(text: string, from: number): FoundShortcode[] {
  const found: FoundShortcode[] = [];
  // Offset from which on a closer was looked for in vain: it need not be looked for again.
  const missingFrom = new Map<string, number>();
  for (let at = text.indexOf('{{', from); at >= 0; at = text.indexOf('{{', at)) {
    const marker = text[at + 2];
    const shortcode = marker === '<' || marker === '%' ? readShortcode(text, at, marker, missingFrom) : undefined;
    if (shortcode === undefined) at += 1;
    else {
      found.push(shortcode);
      at = shortcode.end;
    }
  }
  return found;
}

/** The text with the characters of every shortcode but its line ends masked; offsets stay. */
export function maskShortcodes(note: string, shortcodes: readonly Span[]): string {
  const isMasked = note.includes(MASK_START) || note.includes(MASK);
  const text = isMasked ? note.replace(/[\uFDD0\uFDD1]/g, '\uFFFD') : note;
  let masked = '';
  let at = 0;
  for (const { start, end } of shortcodes) {
    masked += text.slice(at, start) + MASK_START + text.slice(start + 1, end).replace(/[^\r\n]/g, MASK);
    at = end;
  }
  return at === 0 ? text : masked + text.slice(at);
}

/** True for a character that stands for a masked one. */
export function isMask(code: number): boolean {
  return code === MASK_CODE || code === MASK_START_CODE;
}

/** True for the character that stands for the first one of a tag. */
export function isMaskStart(code: number): boolean {
  return code === MASK_START_CODE;
}

/** Longest tag that is looked for: a stray quote must not swallow the rest of a note. */
const MAX_LENGTH = 10_000;

/** Slash of a closing tag, and the name: letters, digits, `_`, `-`, and `.` or `/` between them. */
const HEAD = /\s*(\/?)\s*([\p{L}\p{N}_-][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}_.-]+)*)/uy;

function readShortcode(
  text: string,
  start: number,
  marker: '<' | '%',
  missingFrom: Map<string, number>,
): FoundShortcode | undefined {
  const closer = marker === '<' ? '>}}' : '%}}';
  if (text.startsWith('/*', start + 3)) return readEscaped(text, start, marker, `*/${closer}`, missingFrom);
  HEAD.lastIndex = start + 3;
  const [head, slash, name] = HEAD.exec(text) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const nameEnd = start + 3 + head.length;
  const end = tagEnd(text, nameEnd, closer);
  if (end < 0) return undefined;
  let last = end - closer.length - 1;
  while (isSpace(text.charCodeAt(last))) last--;
  const selfClosing = text[last] === '/' && last >= nameEnd;
  const role = slash === '/' ? 'close' : selfClosing ? 'self-closing' : 'open';
  return { start, end, name, nameSpan: { start: nameEnd - name.length, end: nameEnd }, marker, role };
}

function readEscaped(
  text: string,
  start: number,
  marker: '<' | '%',
  closer: string,
  missingFrom: Map<string, number>,
): FoundShortcode | undefined {
  if (start >= (missingFrom.get(closer) ?? Number.POSITIVE_INFINITY)) return undefined;
  const at = start + 5;
  const end = text.indexOf(closer, at);
  if (end < 0) {
    missingFrom.set(closer, start);
    return undefined;
  }
  return { start, end: end + closer.length, name: '', nameSpan: { start: at, end: at }, marker, role: 'escaped' };
}

/** End of a tag whose arguments begin at `from`; -1 where another tag begins first, or none closes. */
function tagEnd(text: string, from: number, closer: string): number {
  const limit = Math.min(text.length, from + MAX_LENGTH);
  let quote = '';
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === '`') quote = char;
    else if (char === closer[0] && text.startsWith(closer, at)) return at + closer.length;
    else if (char === '{' && text.startsWith('{{', at)) return -1;
  }
  return -1;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
