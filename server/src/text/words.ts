const WORD = 1;
const SPACE = 2;
const MARK = 3;
const SINGLE = 4;

const OTHER_WORD = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts written without spaces: each character is a word of its own, so Latin beside it has a border there. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;

/** Kinds of the ASCII characters, so that most text needs no regular expression. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\w/.test(char)) return WORD;
  return /\s/.test(char) ? SPACE : MARK;
});

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? MARK;
  if (isPlainMark(code)) return MARK;
  const char = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (UNSPACED.test(char)) return SINGLE;
  if (OTHER_WORD.test(char)) return WORD;
  return /\s/.test(char) ? SPACE : MARK;
}

/** Dashes, quotation marks, arrows, and what stands in prose for what is none (`text/prose.ts`): frequent, and no words. */
function isPlainMark(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x2190 && code <= 0x21ff) || code === 0xfffc;
}

/**
 * End of the token that begins at an offset. A word is a run of letters, digits, marks and underscores (Unicode
 * categories L, N, M), except that a character of a script without spaces stands alone.
 */
export function tokenEnd(text: string, start: number): number {
  const kind = kindOf(text, start);
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  if (kind === MARK || kind === SINGLE) return end;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 128 ? ASCII[code] !== kind : kindOf(text, end) !== kind) break;
    end += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
  }
  return end;
}

/** True where a word begins or a character that is a word by itself. */
export function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = kindOf(text, at);
  return kind === WORD || kind === SINGLE;
}

/** The tokens of a short text, each as `tokenKey` has it. */
export function foldedTokens(text: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at);
    tokens.push(tokenKey(text, at, end));
    at = end;
  }
  return tokens;
}

/** A token for comparison: in lower case, white space of any length or kind as one space, any hyphen as `-`. */
export function tokenKey(text: string, start: number, end: number): string {
  const kind = kindOf(text, start);
  if (kind === SPACE) return ' ';
  const token = text.slice(start, end);
  return kind === MARK && HYPHEN.test(token) ? '-' : fold(token);
}

/** The hyphen, and the one that no line breaks at. */
const HYPHEN = /^[\u2010\u2011]$/;

/** Case folding for comparison, the same in every locale. */
export function fold(word: string): string {
  return word.toLowerCase();
}
