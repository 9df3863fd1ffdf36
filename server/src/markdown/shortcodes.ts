import type { Shortcode } from './note.ts';

/** Stands for every character of a shortcode while Markdown is parsed: a letter to CommonMark, never markup. */
export const MASK = '\uE000';
const MASK_CODE = MASK.charCodeAt(0);

/**
 * Finds shortcode tags as Hugo's lexer does (hugolib/pagelexer): `{{<` or `{{%` up to the `>}}` or `%}}` that stands
 * outside of quoted and back-quoted arguments, over several lines if need be. What does not close is plain text.
 * Never throws; linear in the length of the text.
 *
 * @param text a note's text, line endings of any kind
 * @param from UTF-16 offset to begin at, behind the front matter
 */
export function findShortcodes(text: string, from: number): Shortcode[] {
  const found: Shortcode[] = [];
  const closerMissingFrom = { '<': Number.POSITIVE_INFINITY, '%': Number.POSITIVE_INFINITY };
  for (let at = text.indexOf('{{', from); at >= 0; at = text.indexOf('{{', at)) {
    const marker = text[at + 2];
    if (marker !== '<' && marker !== '%') {
      at += 1;
      continue;
    }
    const shortcode = at < closerMissingFrom[marker] ? readShortcode(text, at, marker) : undefined;
    if (shortcode === undefined) {
      if (text.indexOf(`${closerOf(marker)}}}`, at) < 0) closerMissingFrom[marker] = at;
      at += 3;
      continue;
    }
    found.push(shortcode);
    at = shortcode.end;
  }
  return found;
}

/** The text with the characters of every shortcode but its line ends replaced by `MASK`; offsets stay. */
export function maskShortcodes(text: string, shortcodes: readonly Shortcode[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of shortcodes) {
    masked += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, MASK);
    at = end;
  }
  return at === 0 ? text : masked + text.slice(at);
}

/** True for the character that stands for a masked one. */
export function isMask(code: number): boolean {
  return code === MASK_CODE;
}

function closerOf(marker: '<' | '%'): string {
  return marker === '<' ? '>' : '%';
}

/** Longest tag that is looked for: a stray quote must not swallow the rest of a note. */
const MAX_LENGTH = 10_000;

function readShortcode(text: string, start: number, marker: '<' | '%'): Shortcode | undefined {
  const closer = `${closerOf(marker)}}}`;
  if (text.startsWith('/*', start + 3)) {
    const end = text.indexOf(`*/${closer}`, start);
    if (end < 0) return undefined;
    const at = start + 5;
    return { start, end: end + 2 + closer.length, name: '', nameSpan: { start: at, end: at }, marker, role: 'escaped' };
  }
  const bodyEnd = findCloser(text, start + 3, closer);
  if (bodyEnd < 0) return undefined;
  const body = text.slice(start + 3, bodyEnd);
  const match = /^\s*(\/?)\s*([^\s"`=/<>%}]*(?:\/[^\s"`=/<>%}]+)*)/.exec(body);
  const name = match?.[2] ?? '';
  const nameStart = start + 3 + (match?.[0].length ?? 0) - name.length;
  const selfClosing = /\/\s*$/.test(body) && match?.[1] === '';
  return {
    start,
    end: bodyEnd + closer.length,
    name,
    nameSpan: { start: nameStart, end: nameStart + name.length },
    marker,
    role: match?.[1] === '/' ? 'close' : selfClosing ? 'self-closing' : 'open',
  };
}

function findCloser(text: string, from: number, closer: string): number {
  const limit = Math.min(text.length, from + MAX_LENGTH);
  let quote = '';
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === '`') quote = char;
    else if (char === closer[0] && text.startsWith(closer, at)) return at;
    else if (char === '{' && text.startsWith('{{', at)) return -1;
  }
  return -1;
}
