import { BARRIER, type Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

/** The first character of a note's prose that stands at an offset of the note or behind it; the prose's end if none. */
export function proseOffsetFrom({ text, segments }: Prose, offset: number): number {
  let low = 0;
  let high = segments.length / 3;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle * 3 + 2] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const start = segments[low * 3];
  if (start === undefined) return text.length;
  return start + Math.max(0, offset - (segments[low * 3 + 1] ?? 0));
}

/** How many words of prose stand in a stretch of a note; of scripts without spaces each character counts. */
export function countWords(prose: Prose, { start, end }: Span): number {
  const { text } = prose;
  const last = proseOffsetFrom(prose, end);
  let count = 0;
  let wasWord = false;
  for (let at = proseOffsetFrom(prose, start); at < last; at++) {
    const code = text.charCodeAt(at);
    const isWord = isWordCode(code);
    if (isWord && (!wasWord || isUnspaced(code))) count++;
    wasWord = isWord;
  }
  return count;
}

/** True where no word goes on at an offset; of scripts without spaces each character is one. */
export function beginsWordAt(text: string, at: number): boolean {
  if (!isWordCode(text.charCodeAt(at - 1))) return true;
  return isUnspaced(text.charCodeAt(at)) || isUnspaced(text.charCodeAt(at - 1));
}

/** Letters and digits of ASCII, and whatever lies beyond Latin's punctuation and is none of the general kind. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xff00;
}

/** Thai, Kana, Han, Hangul. */
function isUnspaced(code: number): boolean {
  return code >= 0x0e00 && (code <= 0x0e7f || (code >= 0x2e80 && code <= 0xd7af));
}

/** The stretch of prose (offsets there) of the block that holds a prose offset. */
export function leafSpanAt({ text, leaves }: Prose, index: number): Span {
  return { start: leaves[index]?.start ?? 0, end: leaves[index + 1]?.start ?? text.length };
}

/**
 * Behind the end of a sentence, and the citations that follow it, white space; not behind `e.g.`, `vs.` or the number of
 * a list.
 */
const BORDER =
  /(?<!\b(?:e\.g|i\.e|vs|cf|etc|incl|approx|No|[A-Z])\.)(?<=[.!?…。！？][)"'”’*]{0,2}(?:\[\d{1,3}(?:\s*,\s*\d{1,3})*\]){0,9})(?:\s+|(?<=[。！？]))(?=[^\s[])/gu;

/** The sentence at an offset of a note as people read it: without markup and citations, cut where it is too long. */
export function sentenceAt(prose: Prose, offset: number): string {
  return readable(prose.text.slice(...sentenceSpan(prose, proseOffsetFrom(prose, offset))));
}

/** From where to where the sentence goes that holds a place of the prose. */
function sentenceSpan(prose: Prose, at: number): [number, number] {
  const { start, end } = leafSpanAt(prose, prose.leafAt(at));
  let from = start;
  for (const { index, 0: space } of prose.text.slice(start, end).matchAll(BORDER)) {
    if (start + index + space.length > at) return [from, start + index];
    from = start + index + space.length;
  }
  return [from, end];
}

/** The same of a place in the prose. */
export function proseSentenceAt(prose: Prose, at: number): string {
  return readable(prose.text.slice(...sentenceSpan(prose, at)));
}

const MAX_SENTENCE = 200;

/** What stands for a citation while prose is made readable: a character that nobody writes. */
const CITATION = '\uE000';

/** Without `[3]`, `[3, 4]`, `[1]–[3]`, `[1] and [2]`, `(see [2])`, and the space before them where nothing follows. */
function withoutCitations(prose: string): string {
  if (!prose.includes('[')) return prose;
  return prose
    .replace(/\[\d{1,3}(?:\s*,\s*\d{1,3})*\]/g, CITATION)
    .replace(/\uE000(?: ?(?:(?:[–—,;&-]|and|und) ?)?\uE000)+/g, CITATION)
    .replace(/\((?:(?:see|cf\.?|siehe|vgl\.?) )?\uE000\)/g, CITATION)
    .replace(/(?: ?\uE000)+ ?(?=[.,;:!?]|$)|\uE000/g, '');
}

/** Prose without citations and what stands for code, on one line, cut at a word. */
export function readable(prose: string): string {
  const text = withoutCitations(prose)
    .replaceAll(BARRIER, ' … ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s|…)+|(?:\s|…)+$/g, '');
  if (text.length <= MAX_SENTENCE) return text;
  const cut = text.lastIndexOf(' ', MAX_SENTENCE);
  return `${text.slice(0, cut > 0 ? cut : MAX_SENTENCE)} …`;
}
