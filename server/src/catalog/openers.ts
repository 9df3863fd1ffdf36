import type { NameEntry, NameNode } from './nameTrie.ts';

const SIZE = 1 << 16;
const CAPITAL = 1;
const SMALL = 2;

/**
 * Tells of most words of a text, without looking them up, that no name begins with them: a Bloom filter of one hash over
 * the first words of all names and their plurals, for words with a capital and for those without.
 */
export class Openers {
  readonly #kinds = new Uint8Array(SIZE);
  /** True where a name begins with a word that is not all ASCII. */
  #hasOther = false;

  constructor(root: NameNode) {
    for (const [key, node] of root.next ?? []) {
      const kinds = hasSmallOpening(node) ? CAPITAL | SMALL : CAPITAL;
      for (const word of [key, `${key}s`]) this.#enter(word, kinds);
    }
  }

  /** False where no name begins with the word from `start` to `end`. */
  mayOpen(text: string, start: number, end: number): boolean {
    const hash = hashOf(text, start, end);
    if (hash === undefined) return this.#hasOther;
    const first = text.charCodeAt(start);
    return ((this.#kinds[hash] ?? 0) & (first >= 97 && first <= 122 ? SMALL : CAPITAL)) !== 0;
  }

  #enter(word: string, kinds: number): void {
    const hash = hashOf(word, 0, word.length);
    if (hash === undefined) this.#hasOther = true;
    else this.#kinds[hash] = (this.#kinds[hash] ?? 0) | kinds;
  }
}

/** The same for small letters and capitals; undefined for what is not all ASCII. */
function hashOf(text: string, start: number, end: number): number | undefined {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) return undefined;
    hash = (hash * 31 + (code | 32)) & (SIZE - 1);
  }
  return hash;
}

/** True where a name under the node may be written without a capital at its start. */
function hasSmallOpening({ entries = [], next = new Map() }: NameNode): boolean {
  const isSmall = ({ text, caseRule }: NameEntry): boolean =>
    caseRule === 'any' || caseRule === 'exact-behind-vendor' || text.charAt(0) === text.charAt(0).toLowerCase();
  return entries.some(isSmall) || [...next.values()].some(hasSmallOpening);
}
