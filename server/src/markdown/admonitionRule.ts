import type { StateBlock } from 'markdown-it';

/** `!!! note "Title"`, `??? tip`, `???+ warning inline end`, `=== "Tab"`; there are other words and no more than these. */
const HEAD = /(?:!!!|\?\?\?\+?) *[\w-]+(?: +[\w-]+)*(?: +"[^"\n]*")? *$|===[!+]? +"[^"\n]*" *$/my;

const INDENT = 4;

/**
 * Block rule: an admonition, a collapsible one or a tab, as Python-Markdown and MkDocs have them, which may interrupt a
 * paragraph, and what is indented by four columns below it. Its first line says how it looks. Without anything below it
 * the line is a paragraph. https://python-markdown.github.io/extensions/admonition/
 */
export function admonition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= INDENT) return false;
  HEAD.lastIndex = start;
  if (!HEAD.test(state.src)) return false;
  const below = state.skipEmptyLines(startLine + 1);
  if (below >= endLine || (state.sCount[below] ?? 0) < state.blkIndent + INDENT) return false;
  if (silent) return true;

  const token = state.push('admonition_open', '', 1);
  const map: [number, number] = [startLine, startLine + 1];
  token.map = map;
  const { parentType } = state;
  state.blkIndent += INDENT;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, startLine + 1, endLine);
  state.parentType = parentType;
  state.blkIndent -= INDENT;
  state.push('admonition_close', '', -1);
  map[1] = state.line;
  return true;
}
