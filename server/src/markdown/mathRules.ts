import type { StateBlock, StateInline } from 'markdown-it';
import { NoteEnv } from './noteEnv.ts';

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
const LF = 10;

/**
 * Block rule: from a line that begins with `$$` to one that ends with it. What does not close is ordinary text, as it
 * is while somebody types it.
 */
export function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src.charCodeAt(start) !== DOLLAR || state.src.charCodeAt(start + 1) !== DOLLAR) return false;
  if (state.src.charCodeAt(start + 2) === DOLLAR || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const rest = state.src.slice(start + 2, state.eMarks[startLine]).trimEnd();
  const close = rest.indexOf('$$');
  // Behind marks that close within the line the paragraph goes on.
  if (close >= 0 && close < rest.length - 2) return false;
  const last = close >= 0 ? startLine : closingLine(state, startLine + 1, endLine);
  if (last < 0) return false;
  if (silent) return true;
  state.line = last + 1;
  state.push('math_block', '', 0).map = [startLine, state.line];
  return true;
}

/** First line that ends with `$$`; one search in vain answers for all that begin behind it in the same container. */
function closingLine(state: StateBlock, from: number, to: number): number {
  const env = state.env instanceof NoteEnv ? state.env : new NoteEnv();
  if (env.vainMathSearch.to === to && from >= env.vainMathSearch.from) return -1;
  for (let line = from; line < to; line++) {
    if ((state.sCount[line] ?? 0) < state.blkIndent && !state.isEmpty(line)) return -1;
    const end = state.skipSpacesBack(state.eMarks[line] ?? 0, state.bMarks[line] ?? 0);
    if (state.src.charCodeAt(end - 1) === DOLLAR && state.src.charCodeAt(end - 2) === DOLLAR) return line;
  }
  env.vainMathSearch = { from, to };
  return -1;
}

/**
 * Inline rule: `$…$` on one line and `$$…$$`. As on GitHub an opening dollar stands at a word's start and before a
 * character that is no space, a closing one behind no space and before no letter or digit: `$5 and $10` is no math.
 */
export function math(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== DOLLAR) return false;
  let open = pos + 1;
  while (open < state.posMax && src.charCodeAt(open) === DOLLAR) open++;
  const end = open - pos === 1 ? inlineEnd(state, pos) : open - pos === 2 ? displayEnd(state, open) : -1;
  if (end < 0) {
    if (!silent) state.pending += src.slice(pos, open);
    state.pos = open;
    return true;
  }
  if (!silent) state.push('math', '', 0);
  state.pos = end;
  return true;
}

function inlineEnd({ src, posMax }: StateInline, pos: number): number {
  if (isWord(src.charAt(pos - 1)) || !/\S/.test(src.charAt(pos + 1))) return -1;
  for (let at = pos + 1; at < posMax; at++) {
    const code = src.charCodeAt(at);
    if (code === LF) return -1;
    if (code === BACKSLASH) at++;
    else if (code === DOLLAR) {
      return /\s/.test(src.charAt(at - 1)) || isWord(src.charAt(at + 1)) ? -1 : at + 1;
    }
  }
  return -1;
}

function displayEnd({ src, posMax }: StateInline, open: number): number {
  const close = src.indexOf('$$', open);
  if (close <= open || close + 2 > posMax || src.slice(open, close).trim() === '') return -1;
  return close + 2;
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}_$]/u.test(char);
}
