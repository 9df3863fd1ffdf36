import createMarkdownIt, { type Delimiter, type Env, type MarkdownIt, type StateInline, type Token } from 'markdown-it';
import { footnoteReferenceEnd } from './footnoteRules.ts';
import { newToken } from './tokens.ts';
import { wikiLinkEnd } from './wikiLinkRule.ts';

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const EXCLAMATION = 0x21;

/** markdown-it's inline state with what our loops write down. */
export class LocatingInlineState extends createMarkdownIt.StateInline {
  /** Where the text ended that was tokenized last: to the link rule that has just returned, the end of its label. */
  labelEnd = 0;
  /** Offset of the last closing bracket: no label begins behind it. */
  readonly lastBracket: number;
  /** For each offset the end of the construct that begins there, 0 where that is not known yet. */
  #ends: Int32Array | undefined;

  constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    super(src, md, env, tokens);
    this.lastBracket = src.lastIndexOf(']');
  }

  override pushPending(): Token {
    const token = newToken('text', '', 0, this.pendingLevel, false);
    token.content = this.pending;
    this.tokens.push(token);
    this.pending = '';
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (this.pending !== '') this.pushPending();
    let meta: { delimiters: Delimiter[] } | undefined;
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    const token = newToken(type, tag, nesting, this.level, false);
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      meta = { delimiters: this.delimiters };
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(meta);
    return token;
  }

  get ends(): Int32Array {
    this.#ends ??= new Int32Array(this.src.length + 1);
    return this.#ends;
  }
}

/**
 * markdown-it's own loop over the inline rules (`ParserInline.tokenize`), which also writes down what it knows: where
 * the rule began and ended that pushed a token. `map` holds line numbers in block tokens and is unused in inline ones;
 * here it holds the token's first offset in the content and the one past its last.
 */
export function inlineTokenizer(md: MarkdownIt, maxNesting: number): (state: StateInline) => void {
  return (state) => {
    const rules = md.inline.ruler.getRules('');
    const end = state.posMax;
    let pendingStart = state.pos;
    while (state.pos < end) {
      const from = state.pos;
      const first = state.tokens.length;
      const hadPending = state.pending !== '';
      if (!hadPending) pendingStart = from;
      let rule = state.level < maxNesting ? 0 : rules.length;
      while (rule < rules.length && rules[rule]?.(state, false) !== true) rule++;
      if (rule === rules.length) state.pending += state.src.charAt(state.pos++);
      else if (state.tokens.length > first) {
        const flushed = hadPending ? state.tokens[first] : undefined;
        // A line break or a bare address may have taken back all of the text before it.
        const isText = flushed?.type === 'text';
        if (isText) flushed.map = [pendingStart, pendingStart + flushed.content.length];
        locate(state, isText ? first + 1 : first, from);
      }
    }
    if (state.pending !== '') {
      const text = state.pushPending();
      text.map = [pendingStart, pendingStart + text.content.length];
    }
    if (state instanceof LocatingInlineState) state.labelEnd = end;
  };
}

/**
 * `ParserInline.skipToken`: steps over one construct, as the search for a label's end does. It keeps its answers in an
 * array where markdown-it has an object, which costs ten times as much in a long line of brackets.
 */
export function tokenSkipper(md: MarkdownIt, maxNesting: number): (state: StateInline) => void {
  return (state) => {
    if (!(state instanceof LocatingInlineState)) return;
    const { pos, ends } = state;
    const known = ends[pos] ?? 0;
    if (known > 0) {
      state.pos = known;
      return;
    }
    // Too deep for a label: markdown-it steps over all the rest.
    let skipped = state.level >= maxNesting;
    if (skipped) state.pos = state.posMax;
    const rules = md.inline.ruler.getRules('');
    state.level++;
    for (let rule = 0; rule < rules.length && !skipped; rule++) skipped = rules[rule]?.(state, true) === true;
    state.level--;
    if (!skipped) state.pos++;
    ends[pos] = state.pos;
  };
}

/** Rule before those of links: a bracket with no closing one behind it is text, and need not be looked at twice. */
export function loneBracket(state: StateInline, silent: boolean): boolean {
  if (!(state instanceof LocatingInlineState) || state.pos < state.lastBracket) return false;
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== OPEN_BRACKET && src.charCodeAt(pos) !== EXCLAMATION) return false;
  if (!silent) state.pending += src.charAt(pos);
  state.pos++;
  return true;
}

/** Gives spans to the tokens that one rule, which ran from `from` to `state.pos`, has pushed. */
function locate(state: StateInline, first: number, from: number): void {
  const opener = state.tokens[first];
  if (opener === undefined) return;
  if (opener.type === 'link_open') locateLink(state, first, from);
  else if (opener.type !== 'text') opener.map = [from, state.pos];
  else {
    // Runs of `*`, `_` and `~`: one token for each character or pair.
    let at = from;
    for (let index = first; index < state.tokens.length; index++) {
      const token = state.tokens[index];
      if (token === undefined) continue;
      const end = at + token.content.length;
      token.map = [at, end];
      at = end;
    }
  }
}

function locateLink(state: StateInline, first: number, from: number): void {
  const opener = state.tokens[first];
  const closer = state.tokens[state.tokens.length - 1];
  const end = state.pos;
  if (opener === undefined || closer === undefined) return;
  if (opener.info !== 'auto') {
    opener.map = [from, from + 1];
    closer.map = [state instanceof LocatingInlineState ? state.labelEnd : from + 1, end];
    return;
  }
  const bracket = opener.markup === 'autolink' ? 1 : 0;
  const address = state.tokens[first + 1];
  const start = end - bracket - (address?.content.length ?? 0);
  opener.map = [start - bracket, start];
  if (address !== undefined) address.map = [start, end - bracket];
  closer.map = [end - bracket, end];
}

/**
 * Second rule, behind that of strikethrough, which lets a lone `~` of a closing run (`~~~`) change places with the
 * closing tokens behind it: their spans follow the new order.
 */
export function strikeSpans(state: StateInline): void {
  const { tokens } = state;
  for (let at = 1; at < tokens.length; at++) {
    const lone = tokens[at];
    if (lone?.type !== 'text' || lone.content !== '~' || !lone.map) continue;
    let offset = lone.map[0];
    let moved = at;
    while ((tokens[moved - 1]?.map?.[0] ?? -1) > offset) moved--;
    for (const token of tokens.slice(moved, at)) {
      token.map = [offset, offset + 2];
      offset += 2;
    }
    lone.map = [offset, offset + 1];
  }
}

/**
 * `md.helpers.parseLinkLabel` with one difference: markdown-it holds whatever begins with `[` and is longer than that
 * for a link, which no link's text may hold. A footnote reference or a wiki link within the text does no harm.
 */
export function parseLinkLabel(state: StateInline, start: number, disableNested = false): number {
  const oldPos = state.pos;
  let level = 1;
  let end = -1;
  state.pos = start + 1;
  while (state.pos < state.posMax) {
    const at = state.pos;
    const code = state.src.charCodeAt(at);
    if (code === CLOSE_BRACKET && --level === 0) {
      end = at;
      break;
    }
    state.md.inline.skipToken(state);
    if (code !== OPEN_BRACKET) continue;
    if (state.pos === at + 1) level++;
    else if (disableNested && state.pos !== footnoteReferenceEnd(state, at) && state.pos !== wikiLinkEnd(state, at))
      break;
  }
  state.pos = oldPos;
  return end;
}
