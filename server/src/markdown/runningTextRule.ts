import type { StateBlock } from 'markdown-it';
import type { RuleTable } from './ruleTable.ts';

const EQUALS = 0x3d;
const DASH = 0x2d;
/** Columns by which a line is indented that neither underlines nor interrupts. */
const CODE_INDENT = 4;

type BlockArguments = [StateBlock, number, number, boolean];

/**
 * Block rule that takes any line: a paragraph, or a heading that is underlined with `=` or `-`. markdown-it has a rule for
 * each (`paragraph`, `lheading`), both of which look for the end of the text, and asks at each line all rules that may
 * interrupt it. It makes one token where they make three. https://spec.commonmark.org/0.31.2/#setext-headings
 *
 * @param interrupting the rules that may interrupt a paragraph
 */
export function runningText(interrupting: RuleTable<BlockArguments>): (...args: BlockArguments) => boolean {
  return (state, startLine, endLine) => {
    const { parentType, blkIndent } = state;
    state.parentType = 'paragraph';
    const mayBeHeading = (state.sCount[startLine] ?? 0) - blkIndent < CODE_INDENT;
    let level = 0;
    let line = startLine + 1;
    for (; line < endLine && !state.isEmpty(line); line++) {
      const columns = state.sCount[line] ?? 0;
      if (columns - blkIndent >= CODE_INDENT) continue;
      if (mayBeHeading && columns >= blkIndent) level = levelOfUnderline(state, line);
      // A line that goes on with a quote's text without its mark has less than none.
      if (level > 0 || (columns >= 0 && isInterrupted(interrupting, state, line, endLine))) break;
    }
    state.parentType = parentType;
    const content = contentOf(state, startLine, line);
    state.line = level > 0 ? line + 1 : line;
    const token = level > 0 ? state.push('underlined_heading', `h${level}`, 0) : state.push('paragraph', 'p', 0);
    token.map = [startLine, state.line];
    token.content = content;
    return true;
  };
}

/** 1 for a line of nothing but `=`, 2 for one of `-`, 0 for others. */
function levelOfUnderline(state: StateBlock, line: number): 0 | 1 | 2 {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const marker = state.src.charCodeAt(start);
  if (marker !== EQUALS && marker !== DASH) return 0;
  if (state.skipSpaces(state.skipChars(start, marker)) < (state.eMarks[line] ?? 0)) return 0;
  return marker === EQUALS ? 1 : 2;
}

function isInterrupted(
  interrupting: RuleTable<BlockArguments>,
  state: StateBlock,
  line: number,
  endLine: number,
): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  for (const rule of interrupting.at(state.src.charCodeAt(start))) if (rule(state, line, endLine, true)) return true;
  return false;
}

/** The text of some lines, without what is before and behind all of it. */
function contentOf(state: StateBlock, from: number, to: number): string {
  const { asciiTrim } = state.md.utils;
  if (to > from + 1) return asciiTrim(state.getLines(from, to, state.blkIndent, false));
  return asciiTrim(state.src.slice((state.bMarks[from] ?? 0) + (state.tShift[from] ?? 0), state.eMarks[from]));
}
