import createMarkdownIt, { type MarkdownIt, type StateBlock, type StateInline, type Token } from 'markdown-it';
import { isMask } from './shortcodes.ts';

/** The grammar of notes: CommonMark, GFM tables and strikethrough, bare addresses, shortcodes. */
export class Grammar {
  readonly #md: MarkdownIt;

  constructor() {
    const md = createMarkdownIt({ html: true, linkify: true });
    // Addresses are looked up, never rendered: they are kept as written, whatever their scheme.
    md.normalizeLink = (url) => url;
    md.normalizeLinkText = (url) => url;
    md.validateLink = () => true;
    md.block.ruler.before('code', 'shortcode_line', shortcodeLine, {
      alt: ['paragraph', 'reference', 'blockquote', 'list'],
    });
    md.inline.ruler.before('text', 'shortcode', shortcode);
    md.inline.ruler2.disable('fragments_join');
    md.inline.tokenize = new SpanTokenizer(md).tokenize;
    this.#md = md;
  }

  get helpers(): MarkdownIt['helpers'] {
    return this.#md.helpers;
  }

  /** Block tokens of a text whose line ends are all `\n`, from a line on. */
  blocksOf(source: string, fromLine: number): BlockTokens {
    const tokens: Token[] = [];
    const env = {};
    const starts = new Map<Token, number>();
    const state = this.#stateOf(source, env, tokens, starts);
    this.#md.block.tokenize(state, fromLine, state.lineMax);
    return { tokens, starts, env };
  }

  /** Inline tokens of a block's content, each with its offsets there in `map`. */
  inlinesOf(content: string, env: BlockTokens['env']): Token[] {
    const tokens: Token[] = [];
    this.#md.inline.parse(content, this.#md, env, tokens);
    return tokens;
  }

  #stateOf(source: string, env: BlockTokens['env'], tokens: Token[], starts: Map<Token, number>): StateBlock {
    class LocatingState extends this.#md.block.State {
      override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
        const token = super.push(type, tag, nesting);
        if (type === 'table_close') this.#locateRows();
        else if (type === 'reference_definition') starts.set(token, this.#contentStart(this.line));
        return token;
      }

      /** Rows have their lines only once the table is closed, while the state is still that of their container. */
      #locateRows(): void {
        for (let at = this.tokens.length - 2; at >= 0; at--) {
          const token = this.tokens[at];
          if (token === undefined || token.type === 'table_open') return;
          if (token.type === 'tr_open' && token.map) starts.set(token, this.#contentStart(token.map[0]));
        }
      }

      #contentStart(line: number): number {
        return (this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0);
      }
    }
    return new LocatingState(source, this.#md, env, tokens);
  }
}

export interface BlockTokens {
  readonly tokens: readonly Token[];
  /** Offset at which a table row (`tr_open`) or a definition begins, behind quote marks and list markers. */
  readonly starts: ReadonlyMap<Token, number>;
  /** Holds the definitions that inline parsing looks up. */
  readonly env: { references?: Record<string, { title: string; href: string }> };
}

/** A line of nothing but shortcode tags stands for itself: Hugo replaces it before Markdown is read. */
function shortcodeLine(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  let at = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const end = state.eMarks[startLine] ?? 0;
  if (!isMask(state.src.charCodeAt(at))) return false;
  for (; at < end; at++) {
    const code = state.src.charCodeAt(at);
    if (!isMask(code) && code !== 32 && code !== 9) return false;
  }
  if (silent) return true;
  state.line = startLine + 1;
  state.push('shortcode_line', '', 0).map = [startLine, state.line];
  return true;
}

function shortcode(state: StateInline, silent: boolean): boolean {
  let at = state.pos;
  while (at < state.posMax && isMask(state.src.charCodeAt(at))) at++;
  if (at === state.pos) return false;
  if (!silent) state.push('shortcode', '', 0);
  state.pos = at;
  return true;
}

/**
 * markdown-it's own loop over the inline rules, which also writes down what it knows: where the rule began and ended
 * that pushed a token. `map` holds line numbers in block tokens and is unused in inline ones; here it holds the
 * token's first offset in the content and the one past its last.
 */
class SpanTokenizer {
  readonly #md: MarkdownIt;
  /** Where the text ended that was tokenized last: to the link rule that has just returned, the end of its label. */
  #end = 0;

  constructor(md: MarkdownIt) {
    this.#md = md;
  }

  readonly tokenize = (state: StateInline): void => {
    const rules = this.#md.inline.ruler.getRules('');
    const maxNesting = this.#md.options.maxNesting ?? 100;
    const end = state.posMax;
    let pendingStart = state.pos;
    while (state.pos < end) {
      const from = state.pos;
      const first = state.tokens.length;
      const hadPending = state.pending !== '';
      if (!hadPending) pendingStart = from;
      const matched = state.level < maxNesting && rules.some((rule) => rule(state, false));
      if (!matched) state.pending += state.src.charAt(state.pos++);
      else if (state.tokens.length > first) {
        const flushed = hadPending ? state.tokens[first] : undefined;
        // A line break or a bare address may have taken back all of the text before it.
        const isText = flushed?.type === 'text';
        if (isText) flushed.map = [pendingStart, pendingStart + flushed.content.length];
        this.#locate(state, isText ? first + 1 : first, from);
      }
    }
    if (state.pending !== '') {
      const text = state.pushPending();
      text.map = [pendingStart, pendingStart + text.content.length];
    }
    this.#end = end;
  };

  /** Gives spans to the tokens that one rule, which ran from `from` to `state.pos`, has pushed. */
  #locate(state: StateInline, first: number, from: number): void {
    const opener = state.tokens[first];
    if (opener === undefined) return;
    if (opener.type === 'link_open') this.#locateLink(state, first, from);
    else if (opener.type !== 'text') opener.map = [from, state.pos];
    else {
      // Runs of `*`, `_` and `~`: one token for each character or pair.
      let at = from;
      for (const token of state.tokens.slice(first)) {
        token.map = [at, at + token.content.length];
        at += token.content.length;
      }
    }
  }

  #locateLink(state: StateInline, first: number, from: number): void {
    const opener = state.tokens[first];
    const closer = state.tokens[state.tokens.length - 1];
    const end = state.pos;
    if (opener === undefined || closer === undefined) return;
    if (opener.info !== 'auto') {
      opener.map = [from, from + 1];
      closer.map = [this.#end, end];
      return;
    }
    const bracket = opener.markup === 'autolink' ? 1 : 0;
    const address = state.tokens[first + 1];
    const start = end - bracket - (address?.content.length ?? 0);
    opener.map = [start - bracket, start];
    if (address !== undefined) address.map = [start, end - bracket];
    closer.map = [end - bracket, end];
  }
}
