import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { fold, foldedTokens, isWordAt } from '../text/words.ts';
import { beginsWordAt, leafSpanAt, proseSentenceAt } from './proseAt.ts';

/** A block of prose that holds all words of a query. */
export interface TextHit {
  readonly note: IndexedNote;
  /** The first of the words in the note. */
  readonly span: Span;
  /** The sentence around it. */
  readonly sentence: string;
}

export interface TextSearchOptions {
  readonly limit: number;
  /** True where words that no note has may be read as others that are near. */
  readonly correct: boolean;
}

/** So many of one note are enough. */
const MAX_PER_NOTE = 5;
/** Shorter queries are everywhere. */
const MIN_LENGTH = 2;

/**
 * Blocks of the notebook's prose in which every word of a query begins a word: the words as they are typed one after the
 * other first, then headings, then the rest, each in the order of the notes.
 */
export function textHits(view: IndexView, query: string, { limit, correct }: TextSearchOptions): TextHit[] {
  const words = foldedTokens(query).filter((token) => isWordAt(token, 0));
  if (words.join('').length < MIN_LENGTH) return [];
  const hits = hitsOf(view, words, fold(query.trim().replace(/\s+/g, ' ')), limit);
  if (hits.length > 0 || !correct) return hits;
  const corrected = words.map((word) => nearestWord(view, word) ?? word);
  return corrected.every((word, index) => word === words[index])
    ? []
    : hitsOf(view, corrected, corrected.join(' '), limit);
}

function hitsOf(view: IndexView, words: readonly string[], phrase: string, limit: number): TextHit[] {
  const ranks: TextHit[][] = [[], [], []];
  const rarest = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  for (const note of view.notes) {
    if ((ranks[0]?.length ?? 0) >= limit) break;
    const text = foldedText(note.proseText);
    const first = wordFrom(text, rarest, 0);
    if (first < 0) continue;
    const { prose } = note;
    let last = -1;
    let count = 0;
    for (let at = first; at >= 0 && count < MAX_PER_NOTE; at = wordFrom(text, rarest, at + 1)) {
      const index = prose.leafAt(at);
      if (index === last) continue;
      last = index;
      const { start, end } = leafSpanAt(prose, index);
      const leaf = text.slice(start, end);
      if (!words.every((word) => wordFrom(leaf, word, 0) >= 0)) continue;
      count++;
      const exact = wordFrom(leaf, phrase, 0);
      const kind = prose.leaves[index]?.kind;
      const rank = exact >= 0 ? 0 : kind === 'heading' || kind === 'title' ? 1 : 2;
      const from = start + (exact >= 0 ? exact : wordFrom(leaf, words[0] ?? '', 0));
      const length = exact >= 0 ? phrase.length : (words[0]?.length ?? 1);
      ranks[rank]?.push({ note, span: prose.spanOf(from, from + length), sentence: proseSentenceAt(prose, from) });
    }
  }
  return ranks.flat().slice(0, limit);
}

/** The prose in lower case, unless that would move its characters. */
function foldedText(text: string): string {
  const folded = fold(text);
  return folded.length === text.length ? folded : text;
}

/** Where a word begins that begins so, from an offset on; -1 where none does. */
function wordFrom(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (beginsWordAt(text, at)) return at;
  }
  return -1;
}

/** So many characters of prose are searched for a word that is meant, and no more: somebody waits. */
const MAX_SEARCHED = 10_000_000;

/** The word of the notebook's prose that is nearest to a misspelt one, among those that begin with the same letter. */
function nearestWord(view: IndexView, word: string): string | undefined {
  const first = word.charAt(0);
  if (!/^[\p{L}]/u.test(first) || word.length < 4) return undefined;
  const alike = new RegExp(
    `(?<![\\p{L}\\p{N}])${first}[\\p{L}\\p{N}]{${word.length - 3},${word.length + 1}}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const found = new Set<string>();
  let searched = 0;
  for (const { proseText } of view.notes) {
    const text = foldedText(proseText);
    if (wordFrom(text, word, 0) >= 0) return undefined;
    for (const [other] of text.matchAll(alike)) found.add(other);
    searched += text.length;
    if (searched > MAX_SEARCHED) break;
  }
  return nearest(word, found);
}
