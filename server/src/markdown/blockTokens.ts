import createMarkdownIt, { type Env, type MarkdownIt, type StateBlock, type Token } from 'markdown-it';
import type { NoteEnv } from './noteEnv.ts';
import type { RuleTable } from './ruleTable.ts';
import type { Source } from './source.ts';
import { type LocatedToken, newToken } from './tokens.ts';

export interface BlockTokens {
  readonly tokens: readonly LocatedToken[];
  readonly env: NoteEnv;
  /** The line at which parsing has ended: behind the last, or where it was told to stop. */
  readonly endLine: number;
}

const TAB = 9;
const SPACE = 32;
const TAB_STOP = 4;

/** markdown-it's block state, which also writes down where blocks begin. */
export class LocatingState extends createMarkdownIt.StateBlock {
  declare tokens: (LocatedToken & Token)[];
  /** Tells of a line at which a top-level block is about to begin whether what follows is known already. */
  stopsAt: (line: number) => boolean = () => false;

  constructor(source: Source, md: MarkdownIt, env: Env) {
    // markdown-it would look for the lines character by character.
    super('', md, env, []);
    this.src = source.normalized;
    this.#readLines(source);
  }

  /** What `StateBlock` knows of each line, and of an empty one behind the last. */
  #readLines(source: Source): void {
    const { src, bMarks, eMarks, tShift, sCount, bsCount } = this;
    const { count } = source.lines;
    // As many as there may be: an array that grows is copied again and again.
    bMarks.length = eMarks.length = tShift.length = sCount.length = bsCount.length = count + 1;
    let start = 0;
    let line = 0;
    for (; line < count; line++) {
      const next = line + 1 < count ? source.normalizedStartOf(line + 1) : src.length + 1;
      let at = start;
      let columns = 0;
      for (let code = src.charCodeAt(at); code === SPACE || code === TAB; code = src.charCodeAt(++at)) {
        columns += code === TAB ? TAB_STOP - (columns % TAB_STOP) : 1;
      }
      // Nothing, or blanks, behind the last line's end is no line.
      if (at === src.length) break;
      bMarks[line] = start;
      eMarks[line] = next - 1;
      tShift[line] = at - start;
      sCount[line] = columns;
      bsCount[line] = 0;
      start = next;
    }
    bMarks[line] = eMarks[line] = src.length;
    tShift[line] = sCount[line] = bsCount[line] = 0;
    bMarks.length = eMarks.length = tShift.length = sCount.length = bsCount.length = line + 1;
    this.lineMax = line;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting < 0) this.level--;
    const token = newToken(type, tag, nesting, this.level, true);
    // A list's rule has set `line` to where its next item begins, and the marks are still those of its container.
    if (type === 'list_item_open') token.start = this.contentStart(this.line);
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
  rules: RuleTable<[StateBlock, number, number, boolean]>,
  maxNesting: number,
): (state: StateBlock, from: number, to: number) => void {
  return (state, startLine, endLine) => {
    let line = startLine;
    let hasEmptyLines = false;
    while (line < endLine) {
      state.line = line = state.skipEmptyLines(line);
      if (line >= endLine || (state.sCount[line] ?? 0) < state.blkIndent) break;
      if (state.level === 0 && state instanceof LocatingState && state.stopsAt(line)) break;
      const token = state.tokens.length;
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      const able = rules.at(state.src.charCodeAt(start));
      // The paragraph comes last and takes any line.
      let rule = state.level < maxNesting ? 0 : able.length - 1;
      while (rule < able.length && able[rule]?.(state, line, endLine, false) !== true) rule++;
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
  const token = state.tokens[index];
  if (token === undefined) return;
  token.start = start;
  if (token.type !== 'table_open') return;
  for (let at = index; at < state.tokens.length; at++) {
    const row = state.tokens[at];
    if (row?.type === 'tr_open' && row.map) row.start = state.contentStart(row.map[0]);
  }
}
