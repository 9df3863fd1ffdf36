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
