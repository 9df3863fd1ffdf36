import type { Ruler } from 'markdown-it';
import { isMask, MASK } from './shortcodes.ts';

const ASCII = 128;
/** Stands for all characters that are neither in ASCII nor masked. */
const BEYOND = '\u0080';

/** Every character. */
export const ANY = `${String.fromCharCode(...Array(ASCII).keys())}${BEYOND}${MASK}`;

/** All characters but some. */
export function anyBut(characters: string): string {
  return [...ANY].filter((char) => !characters.includes(char)).join('');
}

/**
 * Which rules may match at a character, in their order. markdown-it tries all of them at each place, where most look at
 * the character and return.
 */
export class RuleTable<Args extends unknown[]> {
  /** By character code, of those in ASCII. */
  readonly #rules: readonly (readonly Rule<Args>[])[];
  readonly #masked: readonly Rule<Args>[];
  readonly #beyond: readonly Rule<Args>[];

  /**
   * @param openers the characters at which each of the ruler's rules may begin
   * @param chain name of the ruler's chain: what interrupts a `paragraph`, for instance; all of its rules unless told
   */
  constructor(ruler: Ruler<Args, boolean>, openers: Readonly<Record<string, string>>, chain = '') {
    const names = Object.keys(openers);
    if (ruler.getRules('').length !== names.length) throw new Error('it is not known where some rule begins');
    const known = new Map<string, readonly Rule<Args>[]>();
    const rulesAt = (char: string): readonly Rule<Args>[] => {
      const able = names.filter((name) => openers[name]?.includes(char));
      const rules = known.get(able.join()) ?? rulesOf(ruler, able, chain);
      known.set(able.join(), rules);
      return rules;
    };
    this.#rules = Array.from({ length: ASCII }, (_, code) => rulesAt(String.fromCharCode(code)));
    this.#masked = rulesAt(MASK);
    this.#beyond = rulesAt(BEYOND);
    ruler.enable(names);
  }

  at(code: number): readonly Rule<Args>[] {
    return this.#rules[code] ?? (isMask(code) ? this.#masked : this.#beyond);
  }
}

/** Those of a chain's rules that have some names, in the ruler's order. */
function rulesOf<Args extends unknown[]>(
  ruler: Ruler<Args, boolean>,
  names: string[],
  chain: string,
): readonly Rule<Args>[] {
  ruler.enableOnly(names);
  return ruler.getRules(chain);
}

type Rule<Args extends unknown[]> = (...args: Args) => boolean;
