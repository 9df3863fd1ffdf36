import { fold } from '../text/words.ts';
import type { Blueprint } from './blueprint.ts';

/** Codes as vendors give them: `SAA-C03`, `AZ-104`, `SY0-701`. */
const CODES = '(?:[A-Z]{3}-C\\d{2}|(?:AB|AI|AZ|DA|DP|GH|MB|MD|MS|PL|SC)-\\d{3}|[A-Z][A-Z0-9]0-\\d{3})';
const CODE = new RegExp(`(?<![\\p{L}\\p{N}])${CODES}(?![\\p{L}\\p{N}])`, 'u');
const CODE_IN_PATH = new RegExp(CODE.source, 'iu');

/** `AWS Certified Solutions Architect`: the first two words of the name. */
const CERTIFICATION = /\bCertified\s+(\p{Lu}\S*(?:\s+\p{Lu}[^\s:,)]*)?)/u;

/**
 * Whether a text names the blueprint's exam or, where it does not, another one.
 *
 * @param kind in the names of files and folders codes are often in small letters
 */
export function examNamedBy(text: string, blueprint: Blueprint, kind: 'text' | 'path'): 'this' | 'other' | undefined {
  if (namesExam(text, blueprint.code)) return 'this';
  if ((kind === 'path' ? CODE_IN_PATH : CODE).test(text)) return 'other';
  const certification = CERTIFICATION.exec(text)?.[1];
  if (certification === undefined) return undefined;
  return fold(blueprint.name).includes(fold(certification)) ? 'this' : 'other';
}

/** True where a text names an exam by its code (`AIP-C01`, `aip-c01`), as a word of its own. */
export function namesExam(text: string, code: string): boolean {
  return hasWord(text, code) || hasWord(text, code.toLowerCase());
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!CONTINUES.test(text.charAt(at - 1)) && !CONTINUES.test(text.charAt(at + word.length))) return true;
  }
  return false;
}

/** What makes a code part of another; a letter of another script does not. */
const CONTINUES = /[\p{Script=Latin}\p{N}_]/u;
