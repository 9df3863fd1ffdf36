import { leafEnd } from '../../catalog/serviceList.ts';
import type { Citation } from '../../facts/citations.ts';
import type { IndexedNote } from '../../index/notebookIndex.ts';
import { BARRIER, type Prose } from '../../text/prose.ts';
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
 * (`user_list[1]`, `items[0]`), a matrix (`[[1, 2], [3, 4]]`), an interval (`[1, 100]`), the numbers of a list that is
 * written by hand (`[1] A book`), the marks of a question (`(a) Say why. [2]`).
 */
export function bracketDoubtsOf(note: IndexedNote): BracketDoubts {
  const all = bracketsIn(note);
  const byHand = handNumbers(all, note);
  let words: ReadonlySet<string> | undefined;
  const isIndexed = (word: string): boolean => {
    words ??= indexedWords(all);
    return words.has(word);
  };
  const isNoCitation = ({ number, start }: Citation): boolean => {
    const brackets = findTouching(all, start + 1);
    if (number === 0 || byHand.has(number)) return true;
    return brackets !== undefined && (isIndex(brackets) || isNested(brackets) || FROM_ZERO.test(brackets.written));
  };
  return {
    isNoCitation,
    isDoubtful(citation) {
      const brackets = findTouching(all, citation.start + 1);
      if (brackets === undefined) return isNoCitation(citation);
      const { written, before, word } = brackets;
      const isCode = citation.number >= 100 && all.length < MANY;
      const isInterval = written.includes(',') && /(?:^|\s)$/.test(before);
      const isOther = /^\p{Ll}$/u.test(word) || isIndexed(word) || NUMBERED.test(before) || isStep(brackets);
      return isCode || isInterval || isOther || isMark(brackets) || isNoCitation(citation);
    },
  };
}

/** A tag, an anchor, a space. */
const HEAD = new RegExp(`[${BARRIER}\\s]`);

const ANY = /[\s\S]/;

/** What may stand behind brackets that are a line's last: the end of markup and of the line. */
const MAX_END = 4;

/** Who cites so few sources has none with a number of three digits: `[404]` is a code. */
const MANY = 20;

/** How far is looked around. */
const REACH = 60;

function bracketsIn(note: IndexedNote): Brackets[] {
  const found = note.facts.prose.text.matchAll(/\[\d[\d,\s]*\]/g);
  return Array.from(found, ({ index, 0: written }) => new Brackets(note, index, written));
}

/** `[3]` or `[3, 4]` in prose, and the words around: read when they are asked for, as a note has hundreds of brackets. */
class Brackets implements Span {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly #prose: Prose;
  readonly #lines: IndexedNote['lines'];
  readonly #index: number;
  readonly #leaf: number;

  constructor({ facts: { prose }, lines }: IndexedNote, index: number, written: string) {
    const span = prose.spanOf(index, index + written.length);
    this.start = span.start;
    this.end = span.end;
    this.written = written;
    this.#prose = prose;
    this.#lines = lines;
    this.#index = index;
    this.#leaf = prose.leafAt(index);
  }

  /** What stands before in the same block: its end, without the brackets of a run. */
  get before(): string {
    return this.#close.replace(/(?:\[\d[\d,\s]*\])+$/, '');
  }

  /** The word that the brackets follow without a space. */
  get word(): string {
    return /[\p{L}\p{N}_$]+$/u.exec(this.before)?.[0] ?? '';
  }

  /** What stands behind in the same block: its beginning, without the brackets of a run. */
  get after(): string {
    return this.#behind.replace(/^(?:\[\d[\d,\s]*\])+/, '');
  }

  get isInRun(): boolean {
    return this.#close.endsWith(']') || this.#behind.startsWith('[');
  }

  /** They open a heading, a paragraph, an item, or a line of these; tags in front of them do not count. */
  get opensLine(): boolean {
    if (this.#prose.leaves[this.#leaf]?.kind === 'cell') return false;
    const first = this.#backOver(HEAD);
    return first === this.#from || this.#lineAt(first - 1) < this.line;
  }

  /** Something follows on the same line: words, markup, an address. */
  get goesOn(): boolean {
    const lineEnd = this.#lines.offsetAt({ line: this.line, character: Number.MAX_SAFE_INTEGER });
    return lineEnd - this.end > MAX_END;
  }

  /** They are all that the first cell of a table's row holds. */
  get opensRow(): boolean {
    const { text, leaves } = this.#prose;
    const own = leaves[this.#leaf];
    if (own?.kind !== 'cell' || leaves[this.#leaf - 1]?.group === own.group) return false;
    return text.slice(own.start, leafEnd(this.#prose, this.#leaf)).trim() === this.written;
  }

  /** What stands before on the same line. */
  get lineBefore(): string {
    return this.#prose.text.slice(this.#backOver(ANY), this.#index);
  }

  get line(): number {
    return this.#lineAt(this.#index);
  }

  /** Where their block begins in the prose. */
  get #from(): number {
    return this.#prose.leaves[this.#leaf]?.start ?? 0;
  }

  /** What stands before, where no markup sets it apart: that is not of the same word. */
  get #close(): string {
    const { text } = this.#prose;
    const from = this.#from;
    const isWord = this.#index > from && this.#prose.spanOf(this.#index - 1, this.#index).end === this.start;
    return isWord ? text.slice(Math.max(from, this.#index - REACH), this.#index) : '';
  }

  get #behind(): string {
    const { text } = this.#prose;
    const end = this.#index + this.written.length;
    const until = leafEnd(this.#prose, this.#leaf);
    const isWord = end < until && this.#prose.spanOf(end, end + 1).start === this.end;
    return isWord ? text.slice(end, Math.min(until, end + REACH)) : '';
  }

  /** Where the characters of a kind begin that stand before on the same line of the block. */
  #backOver(kind: RegExp): number {
    const { text } = this.#prose;
    const from = this.#from;
    const own = this.line;
    let first = this.#index;
    while (first > from && kind.test(text.charAt(first - 1)) && this.#lineAt(first - 1) === own) first--;
    return first;
  }

  #lineAt(offset: number): number {
    return this.#lines.positionAt(this.#prose.spanOf(offset, offset + 1).start).line;
  }
}

/** What is numbered besides sources: `chapter [3]`, `step [2]`. */
const NUMBERED =
  /(?<!\p{L})(?:answers?|chapters?|days?|figures?|fig\.|lectures?|lessons?|levels?|lines?|modules?|no\.|options?|pages?|parts?|points?|questions?|q|rows?|sections?|slides?|steps?|tables?|tasks?|units?|versions?|weeks?|weight|priority)\s*$/iu;

/** `[1] → [2]`, `count = [1]` */
function isStep({ before, after }: Brackets): boolean {
  return /(?:[→⟶=]|[-=]>)\s*$/.test(before) || /^\s*(?:[→⟶=]|[-=]+>)/.test(after);
}

/** `[0, 100]` is an interval: no source has the number 0. */
const FROM_ZERO = /^\[\s*0+\s*,/;

/** `[[1, 2], [3, 4]]`: within other brackets that hold nothing but numbers. */
function isNested({ before }: Brackets): boolean {
  return /\[[\s,;.\d-]*$/.test(before.replace(/\[[\d,\s]*\]/g, ''));
}

/** `event.Records`, `$.items`, `sys.argv`; but `Node.js` and `ASP.NET` are names. */
const PATH = /[\p{L}\p{N}_$)\]]\.(?!(?:js|net|io|ai)$)\p{L}[\p{L}\p{N}_]*$/iu;

/** `Records[1].name`, `event.Records[1]`, `user_list[1]`, `names()[1]`, `count[1] = 3` */
function isIndex({ word, before, after }: Brackets): boolean {
  if (/[_$]/.test(word) || before.endsWith('()') || PATH.test(before)) return true;
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

/** `(a) Say why. [2]`, `Q3 What is it? [4]`: what an answer is worth. */
function isMark(brackets: Brackets): boolean {
  return !brackets.goesOn && QUESTION.test(brackets.lineBefore);
}

const QUESTION = /^\W*(?:\((?:[a-h]|[ivx]+|\d+)\)|(?:[a-h]|[ivx]+)\)|q(?:uestion)?\s?\d)/i;

/**
 * The numbers of a list that is written by hand: of lines in a row that open with one and go on (`[1] A book`,
 * `[2] Another`), of such a line beside a source with the number before or behind it, and of rows of a table
 * (`| [1] | A book |`).
 */
function handNumbers(all: readonly Brackets[], { facts, lines }: IndexedNote): Set<number> {
  const numbers = new Set<number>();
  const places = new Map(facts.sources.map(({ number, start }) => [number, start]));
  const isBeside = (number: number, line: number) => {
    const start = places.get(number);
    return start !== undefined && Math.abs(lines.positionAt(start).line - line) <= NEAR;
  };
  let last: number | undefined;
  for (const brackets of all) {
    const { written } = brackets;
    const opens = () => brackets.opensRow || (brackets.opensLine && brackets.goesOn);
    if (written.includes(',') || !opens() || brackets.isInRun) continue;
    const number = Number(written.slice(1, -1));
    if (last !== undefined && number === last + 1) numbers.add(last).add(number);
    if (isBeside(number - 1, brackets.line) || isBeside(number + 1, brackets.line)) numbers.add(number);
    last = number;
  }
  return numbers;
}

/** So many lines further a source stands in the same list: a blank line may be between them. */
const NEAR = 2;
