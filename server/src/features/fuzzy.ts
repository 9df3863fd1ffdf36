import { fold, isWordAt } from '../text/words.ts';

/** The score of a name that has the query as a piece, and that of one that has its letters somewhere. */
export const PIECE = 2;
const LETTERS = 1;

/**
 * How well what somebody types fits a name: the letters of the query must stand in the name in their order, in any
 * case. The greater the better: the name itself, its beginning, that of a word in it, the beginnings of its words
 * (`abkb` for Amazon Bedrock Knowledge Bases), a piece of it, letters anywhere; of equals the shorter name. Undefined
 * where it does not fit.
 */
export function fuzzyScore(query: string, name: string): number | undefined {
  const typed = fold(query.replace(/\s+/g, ''));
  if (typed === '') return 0;
  const folded = fold(name);
  const score = scoreOf(fold(query.trim()), typed, folded);
  return score === undefined ? undefined : score + 0.99 - Math.min(name.length, 99) / 100;
}

function scoreOf(query: string, typed: string, name: string): number | undefined {
  if (!isWithin(typed, name)) return undefined;
  if (name === query) return 6;
  if (name.startsWith(query)) return 5;
  const at = name.indexOf(query);
  if (at > 0 && !isWordAt(name, at - 1)) return 4;
  if (isOpenings(typed, name)) return 3;
  return at > 0 ? PIECE : LETTERS;
}

/** True where the letters stand in the name in their order. */
export function isWithin(typed: string, name: string): boolean {
  let at = 0;
  for (let index = 0; index < name.length && at < typed.length; index++) {
    if (name.charCodeAt(index) === typed.charCodeAt(at)) at++;
  }
  return at === typed.length;
}

/** True where the letters, one after the other, begin words of the name or go on with a word begun. */
function isOpenings(typed: string, name: string): boolean {
  let at = 0;
  let isInRun = false;
  for (let index = 0; index < name.length && at < typed.length; index++) {
    const opens = isWordAt(name, index) && !isWordAt(name, index - 1);
    isInRun = (opens || isInRun) && name.charCodeAt(index) === typed.charCodeAt(at);
    if (isInRun) at++;
  }
  return at === typed.length;
}
