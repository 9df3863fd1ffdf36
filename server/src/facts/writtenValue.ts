import type { Span } from '../text/span.ts';

/** A stretch of a value that is written as it reads, or one character or white space that is written otherwise. */
export interface WrittenPiece extends Span {
  readonly text: string;
}

const WHITE_SPACE = /\s+/y;
/** `\n`, `\"`, `\x41`, `\u00e9`, `\U0001F600`: the escapes of YAML and TOML. */
const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^\s])/y;
/** In TOML a backslash before a line's end swallows that, and the white space behind it. */
const JOINED_LINES = /\\[^\S\n]*\n\s*/y;

/**
 * Where the characters of a front-matter value stand: not one behind the other where the value is folded over lines,
 * indented, or has escapes (`''`, `\"`).
 *
 * @param value as it reads
 * @param written as it stands in the note, without its quotation marks
 * @param start offset of that in the note
 * @returns the value's stretches in order; undefined where the two do not fit together
 */
export function writtenPieces(value: string, written: string, start: number): WrittenPiece[] | undefined {
  if (value === written) return [{ text: value, start, end: start + value.length }];
  const pieces: WrittenPiece[] = [];
  const add = (text: string, from: number, to: number): void => {
    pieces.push({ text, start: start + from, end: start + to });
  };
  let at = 0;
  let from = 0;
  /** The second of the last two backslashes that stand for one. */
  let paired = -1;
  while (at < value.length) {
    let same = 0;
    while (at + same < value.length && value[at + same] === written[from + same]) same++;
    if (same > 0) add(value.slice(at, at + same), from, from + same);
    at += same;
    from += same;
    // The line's end behind a block of lines is no more of what is written.
    if (at === value.length || (from === written.length && value.slice(at).trim() === '')) break;
    const lines = matchAt(JOINED_LINES, written, from);
    const blank = matchAt(WHITE_SPACE, written, from);
    const escaped = matchAt(ESCAPE, written, from);
    if (lines > 0) from += lines;
    else if (blank > 0) {
      const read = matchAt(WHITE_SPACE, value, at);
      // The rest of a line's indentation stands for nothing.
      if (read === 0 && !/\s/.test(value.charAt(at - 1))) return undefined;
      if (read > 0) add(' ', from, from + blank);
      at += read;
      from += blank;
    } else if (isDoubled(written, from) && paired !== from - 1) {
      if (written[from] === '\\') paired = from;
      from++;
    } else if (escaped > 0) {
      const length = String.fromCodePoint(value.codePointAt(at) ?? 0).length;
      add(value.slice(at, at + length), from, from + escaped);
      at += length;
      from += escaped;
    } else return undefined;
  }
  return /^['\s\\]*$/.test(written.slice(from)) ? pieces : undefined;
}

/** True behind the first of `''`, or of `\\`: the value has one of the two. */
function isDoubled(written: string, at: number): boolean {
  const char = written[at];
  return (char === "'" || char === '\\') && written[at - 1] === char;
}

/** How many characters a pattern matches at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
