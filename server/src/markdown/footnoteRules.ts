import type { StateBlock, StateInline } from 'markdown-it';
import { NoteEnv } from './noteEnv.ts';

const BRACKET = 0x5b;
const CARET = 0x5e;
const PARENTHESIS = 0x28;
const COLON = 0x3a;

/** `[^label]`: no white space and no brackets in the label, as in GFM; at most as long as a link's label. */
const LABEL = /\[\^((?:[^\s[\]\\]|\\[^\s]){1,999})\]/y;

/** Label of the footnote mark that begins at an offset. */
function labelAt(text: string, at: number, limit: number): string | undefined {
  if (text.charCodeAt(at) !== BRACKET || text.charCodeAt(at + 1) !== CARET) return undefined;
  LABEL.lastIndex = at;
  const label = LABEL.exec(text)?.[1];
  return label !== undefined && at + label.length + 3 <= limit ? label : undefined;
}

/**
 * Block rule: `[^label]: …`, which may interrupt a paragraph, and what is indented by four columns below it. After
 * markdown-it-footnote; GFM: a container like a list item.
 */
export function footnoteDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const bMark = state.bMarks[startLine] ?? 0;
  const tShift = state.tShift[startLine] ?? 0;
  const sCount = state.sCount[startLine] ?? 0;
  const start = bMark + tShift;
  const label = labelAt(state.src, start, state.eMarks[startLine] ?? 0);
  if (label === undefined || sCount - state.blkIndent >= 4) return false;
  const colon = start + label.length + 3;
  if (state.src.charCodeAt(colon) !== COLON) return false;
  if (silent) return true;
  if (state.env instanceof NoteEnv) state.env.footnotes.add(label.toLowerCase());

  const token = state.push('footnote_open', '', 1);
  token.info = label;
  const map: [number, number] = [startLine, startLine + 1];
  token.map = map;
  const { parentType, blkIndent } = state;
  state.bMarks[startLine] = colon + 1;
  state.tShift[startLine] = state.skipSpaces(colon + 1) - colon - 1;
  state.blkIndent = blkIndent + 4;
  state.sCount[startLine] = state.blkIndent;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = parentType;
  state.blkIndent = blkIndent;
  state.bMarks[startLine] = bMark;
  state.tShift[startLine] = tShift;
  state.sCount[startLine] = sCount;
  state.push('footnote_close', '', -1);
  map[1] = state.line;
  return true;
}

/**
 * End of the footnote reference that begins at an offset, -1 where none does. `[^1](url)` and `[^1][label]` are left to
 * the link's rule unless the footnote is defined.
 */
export function footnoteReferenceEnd(state: StateInline, at: number): number {
  const label = labelAt(state.src, at, state.posMax);
  if (label === undefined) return -1;
  const end = at + label.length + 3;
  const next = end < state.posMax ? state.src.charCodeAt(end) : 0;
  if (next !== PARENTHESIS && next !== BRACKET) return end;
  const defined = state.env instanceof NoteEnv && state.env.footnotes.has(label.toLowerCase());
  return defined || (next === BRACKET && state.src.charCodeAt(end + 1) === CARET) ? end : -1;
}

/** Inline rule: `[^label]`, defined or not; which is which is for a finding to say. */
export function footnoteReference(state: StateInline, silent: boolean): boolean {
  const end = footnoteReferenceEnd(state, state.pos);
  if (end < 0) return false;
  if (!silent) state.push('footnote_reference', '', 0).info = state.src.slice(state.pos + 2, end - 1);
  state.pos = end;
  return true;
}
