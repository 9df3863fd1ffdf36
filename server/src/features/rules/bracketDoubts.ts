import type { Citation } from '../../facts/citations.ts';
import type { IndexedNote } from '../../index/notebookIndex.ts';
import { BARRIER } from '../../text/prose.ts';
import { findTouching, type Span } from '../../text/span.ts';

/** What speaks against taking brackets with a number for a citation. */
export interface BracketDoubts {
  /** True where they are none as far as can be seen, or where what they cite is in a list of another kind. */
  isNoCitation(citation: Citation): boolean;
  /** True, besides, where only a source list could tell. */
  isDoubtful(citation: Citation): boolean;
}

/**
 * The citations of a note that may be something else, for rules that had rather be silent than wrong: an index
 * (`user_list[1]`, `items[0]`), an interval (`[1, 100]`), the numbers of a list that is written by hand (`[1] A book`).
 */
export function bracketDoubtsOf(note: IndexedNote): BracketDoubts {
  const all = bracketsIn(note);
  const byHand = handNumbers(all);
  const indexed = indexedWords(all);
  const isNoCitation = ({ number, start }: Citation): boolean => {
    const brackets = findTouching(all, start + 1);
    return number === 0 || byHand.has(number) || (brackets !== undefined && isIndex(brackets));
  };
  return {
    isNoCitation,
    isDoubtful(citation) {
      const brackets = findTouching(all, citation.start + 1);
      if (brackets === undefined) return isNoCitation(citation);
      const { written, before, word } = brackets;
      const isInterval = written.includes(',') && /(?:^|\s)$/.test(before);
      const isOther = /^\p{Ll}$/u.test(word) || indexed.has(word) || NUMBERED.test(before) || isStep(brackets);
      return isInterval || isOther || isNoCitation(citation);
    },
  };
}

/** `[3]` or `[3, 4]` in prose, and the words around. */
interface Brackets extends Span {
  readonly written: string;
  /** What stands before in the same block: its end, without the brackets of a run. */
  readonly before: string;
  /** The word that the brackets follow without a space. */
  readonly word: string;
  /** What stands behind in the same block: its beginning, without the brackets of a run. */
  readonly after: string;
  readonly isInRun: boolean;
  /** They open a heading, a paragraph, an item, or a line of these; tags in front of them do not count. */
  readonly opensLine: boolean;
  /** Something follows on the same line: words, markup, an address. */
  readonly goesOn: boolean;
}

/** A tag, an anchor, a space. */
const HEAD = new RegExp(`[${BARRIER}\\s]`);

/** What may stand behind brackets that are a line's last: the end of markup and of the line. */
const MAX_END = 4;

/** How far is looked around. */
const REACH = 60;

function bracketsIn({ facts: { prose }, lines }: IndexedNote): Brackets[] {
  const { text, leaves } = prose;
  return Array.from(text.matchAll(/\[\d[\d,\s]*\]/g), ({ index, 0: written }) => {
    const at = prose.leafAt(index);
    const from = leaves[at]?.start ?? 0;
    const end = index + written.length;
    const until = (leaves[at + 1]?.start ?? text.length + 1) - 1;
    const span = prose.spanOf(index, end);
    // What markup sets apart is not of the same word.
    const isWordBefore = index > from && prose.spanOf(index - 1, index).end === span.start;
    const isWordBehind = end < until && prose.spanOf(end, end + 1).start === span.end;
    const close = isWordBefore ? text.slice(Math.max(from, index - REACH), index) : '';
    const behind = isWordBehind ? text.slice(end, Math.min(until, end + REACH)) : '';
    const before = close.replace(/(?:\[\d[\d,\s]*\])+$/, '');
    const line = (offset: number): number => lines.positionAt(prose.spanOf(offset, offset + 1).start).line;
    let first = index;
    while (first > from && HEAD.test(text.charAt(first - 1)) && line(first - 1) === line(index)) first--;
    const lineEnd = lines.offsetAt({ line: line(index), character: Number.MAX_SAFE_INTEGER });
    return {
      ...span,
      written,
      before,
      word: /[\p{L}\p{N}_$]+$/u.exec(before)?.[0] ?? '',
      after: behind.replace(/^(?:\[\d[\d,\s]*\])+/, ''),
      isInRun: close.endsWith(']') || behind.startsWith('['),
      opensLine: leaves[at]?.kind !== 'cell' && (first === from || line(first - 1) < line(index)),
      goesOn: lineEnd - span.end > MAX_END,
    };
  });
}

/** What is numbered besides sources: `chapter [3]`, `step [2]`. */
const NUMBERED =
  /(?<!\p{L})(?:answers?|chapters?|days?|figures?|fig\.|lectures?|lessons?|levels?|lines?|modules?|no\.|options?|pages?|parts?|points?|questions?|q|rows?|sections?|slides?|steps?|tables?|tasks?|units?|versions?|weeks?|weight|priority)\s*$/iu;

/** `[1] → [2]`, `count = [1]` */
function isStep({ before, after }: Brackets): boolean {
  return /(?:[→⟶=]|[-=]>)\s*$/.test(before) || /^\s*(?:[→⟶=]|[-=]+>)/.test(after);
}

/** `Records[1].name`, `user_list[1]`, `names()[1]`, `count[1] = 3` */
function isIndex({ word, before, after }: Brackets): boolean {
  if (/[_$]/.test(word) || before.endsWith('()')) return true;
  return word !== '' && /^(?:[\p{L}\p{N}_(]|\.[\p{Ll}_]|\s?=)/u.test(after);
}

/** Words with different numbers at different places: `items[1]` and `items[2]`. */
function indexedWords(all: readonly Brackets[]): Set<string> {
  const firsts = new Map<string, string>();
  const words = new Set<string>();
  for (const { word, written, isInRun } of all) {
    if (word === '' || isInRun) continue;
    const first = firsts.get(word);
    if (first === undefined) firsts.set(word, written);
    else if (first !== written) words.add(word);
  }
  return words;
}

/** The numbers of lines in a row that open with one and go on: `[1] A book`, `[2] Another`. */
function handNumbers(all: readonly Brackets[]): Set<number> {
  const numbers = new Set<number>();
  let last: number | undefined;
  for (const { written, opensLine, goesOn, isInRun } of all) {
    if (!opensLine || isInRun || written.includes(',') || !goesOn) continue;
    const number = Number(written.slice(1, -1));
    if (last !== undefined && number === last + 1) numbers.add(last).add(number);
    last = number;
  }
  return numbers;
}
