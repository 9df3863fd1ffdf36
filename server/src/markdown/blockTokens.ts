import createMarkdownIt, { type MarkdownIt, type StateBlock, type Token } from 'markdown-it';
import type { NoteEnv } from './noteEnv.ts';
import { newToken } from './tokens.ts';

export interface BlockTokens {
  readonly tokens: readonly Token[];
  /**
   * For each opening or single block token the offset in the normalized text at which the block begins, behind quote
   * marks and list markers of what holds it; -1 where it has no source of its own.
   */
  readonly starts: readonly number[];
  readonly env: NoteEnv;
  /** The line at which parsing has ended: behind the last, or where it was told to stop. */
  readonly endLine: number;
}

/** markdown-it's block state, which also writes down where blocks begin. */
export class LocatingState extends createMarkdownIt.StateBlock {
  /** As `BlockTokens.starts`, one for each token. */
  readonly starts: number[] = [];
  /** Tells of a line at which a top-level block is about to begin whether what follows is known already. */
  stopsAt: (line: number) => boolean = () => false;

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    // A list's rule has set `line` to where its next item begins, and the marks are still those of its container.
    this.starts.push(type === 'list_item_open' ? this.contentStart(this.line) : -1);
    if (nesting < 0) this.level--;
    const token = newToken(type, tag, nesting, this.level, true);
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }

  /** Offset of a line's first character that is neither indentation nor a mark of what holds the line. */
  contentStart(line: number): number {
    return (this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0);
  }
}

/**
 * markdown-it's own loop over the block rules (`ParserBlock.tokenize`), which also writes down where each block began,
 * and reads blocks that lie too deep as paragraphs where markdown-it drops them.
 */
export function blockTokenizer(
  md: MarkdownIt,
  maxNesting: number,
): (state: StateBlock, from: number, to: number) => void {
  return (state, startLine, endLine) => {
    const rules = md.block.ruler.getRules('');
    // The paragraph comes last and takes any line.
    const first = () => (state.level < maxNesting ? 0 : rules.length - 1);
    let line = startLine;
    let hasEmptyLines = false;
    while (line < endLine) {
      state.line = line = state.skipEmptyLines(line);
      if (line >= endLine || (state.sCount[line] ?? 0) < state.blkIndent) break;
      if (state.level === 0 && state instanceof LocatingState && state.stopsAt(line)) break;
      const token = state.tokens.length;
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      let rule = first();
      while (rule < rules.length && rules[rule]?.(state, line, endLine, false) !== true) rule++;
      if (state instanceof LocatingState) locate(state, token, start);
      state.tight = !hasEmptyLines;
      if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
      line = state.line;
      if (line < endLine && state.isEmpty(line)) {
        hasEmptyLines = true;
        line++;
        state.line = line;
      }
    }
  };
}

function locate(state: LocatingState, index: number, start: number): void {
  if (index >= state.tokens.length) return;
  state.starts[index] = start;
  if (state.tokens[index]?.type !== 'table_open') return;
  for (let at = index; at < state.tokens.length; at++) {
    const row = state.tokens[at];
    if (row?.type === 'tr_open' && row.map) state.starts[at] = state.contentStart(row.map[0]);
  }
}
