import type { StateBlock, StateInline } from 'markdown-it';
import { isMask, isMaskStart } from './shortcodes.ts';

const TAB = 9;
const LF = 10;
const SPACE = 32;
const BACKSLASH = 0x5c;

/**
 * Block rule: a line of nothing but shortcode tags, with the lines over which the last of them goes on. Hugo replaces
 * it before Markdown is read, so it is no paragraph and ends one.
 */
export function shortcodeLine(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!isMaskStart(state.src.charCodeAt(start)) || !holdsOnlyTags(state, startLine)) return false;
  let line = startLine + 1;
  for (; line < endLine && continuesTag(state, line); line++) {
    // A tag that ends within a line of text belongs to that paragraph.
    if (!holdsOnlyTags(state, line)) return false;
  }
  if (silent) return true;
  state.line = line;
  state.push('shortcode_line', '', 0).map = [startLine, line];
  return true;
}

function holdsOnlyTags(state: StateBlock, line: number): boolean {
  const end = state.eMarks[line] ?? 0;
  for (let at = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0); at < end; at++) {
    const code = state.src.charCodeAt(at);
    if (!isMask(code) && code !== SPACE && code !== TAB) return false;
  }
  return true;
}

function continuesTag(state: StateBlock, line: number): boolean {
  const code = state.src.charCodeAt((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0));
  return isMask(code) && !isMaskStart(code);
}

/** Inline rule: one tag, also over several lines. A backslash before it escapes nothing. */
export function shortcode(state: StateInline, silent: boolean): boolean {
  const first = state.src.charCodeAt(state.pos);
  if (first === BACKSLASH && isMask(state.src.charCodeAt(state.pos + 1))) {
    if (!silent) state.pending += '\\';
    state.pos++;
    return true;
  }
  if (!isMask(first)) return false;
  let at = state.pos + 1;
  for (; at < state.posMax; at++) {
    const code = state.src.charCodeAt(at) === LF ? state.src.charCodeAt(at + 1) : state.src.charCodeAt(at);
    if (!isMask(code) || isMaskStart(code)) break;
  }
  if (!silent) state.push('shortcode', '', 0);
  state.pos = at;
  return true;
}
