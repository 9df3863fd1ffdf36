import type { Service } from '../catalog/catalog.ts';
import type { Member } from '../index/integrations.ts';
import { editsBetween } from '../text/nearest.ts';
import { fold, foldedTokens, isWordAt } from '../text/words.ts';
import { fuzzyScore, PIECE } from './fuzzy.ts';
import { beginsWordAt } from './proseAt.ts';

/** The score from which on the words of a query are spelt as the name is. */
export const SPELT = PIECE;

/** A piece of a word is at least so long. */
const MIN_PIECE = 4;

/** What somebody types to find a name by: words, begun words, initials, in any order, some of them misspelt. */
export class NameQuery {
  readonly #query: string;
  /** The words in lower case. */
  readonly #words: readonly string[];
  readonly #scores = new Map<string, number | undefined>();

  constructor(query: string) {
    this.#query = query.trim();
    this.#words = wordsOf(query);
  }

  /** A query, if somebody has typed any. */
  static of(query: string | undefined): NameQuery | undefined {
    return query === undefined || query.trim() === '' ? undefined : new NameQuery(query);
  }

  /** How well a name fits, the greater the better, from `SPELT` on; undefined where it does not. */
  scoreOf(name: string): number | undefined {
    if (!this.#scores.has(name)) this.#scores.set(name, this.#speltScore(name));
    return this.#scores.get(name);
  }

  /** The same of the service's best name; a former one counts less. */
  scoreOfService({ names }: Service): number | undefined {
    return best(names.map(({ text, form }) => withForm(this.scoreOf(text), form === 'former')));
  }

  /** How well the service's best name fits a query that is misspelt: less than `SPELT`. */
  misspeltScoreOf({ names }: Service): number | undefined {
    return best(names.map(({ text, form }) => withForm(this.#misspeltScore(text), form === 'former')));
  }

  /** True where any name of the service fits. */
  fits(service: Service): boolean {
    return this.scoreOfService(service) !== undefined;
  }

  /** True for a service or a term of that name. */
  fitsMember({ service, text }: Member): boolean {
    return service === undefined ? this.scoreOf(text) !== undefined : this.fits(service);
  }

  #speltScore(name: string): number | undefined {
    const score = fuzzyScore(this.#query, name);
    // Three letters in the middle of a word are in many: `rag` in Storage.
    const least = this.#query.length < MIN_PIECE ? SPELT + 1 : SPELT;
    if (score !== undefined && score >= least) return score;
    const folded = fold(name);
    const isInAnyOrder = this.#words.length > 1 && this.#words.every((word) => beginsWord(word, folded));
    return isInAnyOrder ? SPELT + 1 + 0.99 - Math.min(name.length, 99) / 100 : undefined;
  }

  /** All words begin words of the name, give or take an edit for each four letters. */
  #misspeltScore(name: string): number | undefined {
    if (this.#words.length === 0) return undefined;
    const tokens = wordsOf(name);
    let edits = 0;
    for (const word of this.#words) {
      const fewest = fewestEdits(word, tokens);
      if (fewest === undefined) return undefined;
      edits += fewest;
    }
    return 1 - edits / 10 - Math.min(name.length, 99) / 1000;
  }
}

function withForm(score: number | undefined, isFormer: boolean): number | undefined {
  return score !== undefined && isFormer ? score - 0.2 : score;
}

function best(scores: readonly (number | undefined)[]): number | undefined {
  return scores.reduce((most, each) => (each !== undefined && each > (most ?? -Infinity) ? each : most), undefined);
}

function wordsOf(text: string): string[] {
  return foldedTokens(text).filter((token) => isWordAt(token, 0));
}

function beginsWord(word: string, name: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (beginsWordAt(name, at)) return true;
  }
  return false;
}

/** The fewest edits between a word and one of several, or its beginning; undefined where it is none of them. */
function fewestEdits(word: string, tokens: readonly string[]): number | undefined {
  let allowed = Math.min(2, Math.floor(word.length / 4));
  let fewest: number | undefined;
  for (const token of tokens) {
    if (token.startsWith(word)) return 0;
    for (const other of [token, token.slice(0, word.length)]) {
      const edits = editsBetween(word, other, allowed);
      if (edits === undefined) continue;
      fewest = edits;
      allowed = Math.max(0, edits - 1);
    }
  }
  return fewest;
}
