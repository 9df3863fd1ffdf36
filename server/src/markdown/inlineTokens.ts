import type { Env, MarkdownIt, StateInline, Token } from 'markdown-it';
import { footnoteReferenceEnd } from './footnoteRules.ts';
import { type EndArrays, LocatingInlineState, newInlineState } from './inlineState.ts';
import type { RuleTable } from './ruleTable.ts';
import type { LocatedToken } from './tokens.ts';
import { wikiLinkEnd } from './wikiLinkRule.ts';

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const EXCLAMATION = 0x21;

/** What our loops over the inline rules need of the grammar. */
export interface InlineLoopOptions {
  readonly rules: RuleTable<[StateInline, boolean]>;
  readonly maxNesting: number;
  readonly ends: EndArrays;
}

/** Has the first rule that matches read what begins at the state's place; false where none does. */
function readsOne(rules: InlineLoopOptions['rules'], state: StateInline, silent: boolean): boolean {
  for (const rule of rules.at(state.src.charCodeAt(state.pos))) if (rule(state, silent)) return true;
  return false;
}

/** `ParserInline.parse`, for states of our own. */
export function inlineParser(
  md: MarkdownIt,
  ends: EndArrays,
): (src: string, _: MarkdownIt, env: Env, tokens: Token[]) => void {
  return (src, _, env, tokens) => {
    const state = newInlineState(src, md, env, tokens);
    md.inline.tokenize(state);
    for (const rule of md.inline.ruler2.getRules('')) rule(state);
    ends.giveBack(state);
  };
}

/**
 * markdown-it's own loop over the inline rules (`ParserInline.tokenize`), which also writes down what it knows: where
 * the rule began and ended that pushed a token.
 */
export function inlineTokenizer({ rules, maxNesting }: InlineLoopOptions): (state: StateInline) => void {
  return (state) => {
    if (!(state instanceof LocatingInlineState)) return;
    const end = state.posMax;
    let pendingStart = state.pos;
    while (state.pos < end) {
      const from = state.pos;
      const first = state.tokens.length;
      const hadPending = state.pending !== '';
      if (!hadPending) pendingStart = from;
      const isRead = state.level < maxNesting && readsOne(rules, state, false);
      if (!isRead) state.pending += state.src.charAt(state.pos++);
      else if (state.tokens.length > first) {
        const flushed = hadPending ? state.tokens[first] : undefined;
        // A line break or a bare address may have taken back all of the text before it.
        const isText = flushed?.type === 'text';
        if (isText) place(flushed, pendingStart, pendingStart + flushed.content.length);
        locate(state, isText ? first + 1 : first, from);
      }
    }
    if (state.pending !== '') {
      const text = state.pushPending();
      place(text, pendingStart, pendingStart + text.content.length);
    }
    state.labelEnd = end;
  };
}

/**
 * `ParserInline.skipToken`: steps over one construct, as the search for a label's end does. It keeps its answers in an
 * array where markdown-it has an object, which costs ten times as much in a long line of brackets.
 */
export function tokenSkipper({ rules, maxNesting, ends }: InlineLoopOptions): (state: StateInline) => void {
  return (state) => {
    if (!(state instanceof LocatingInlineState)) return;
    const { pos } = state;
    state.ends ??= ends.take(state.src.length);
    const known = state.ends[pos] ?? 0;
    if (known > 0) {
      state.pos = known;
      return;
    }
    // Too deep for a label: markdown-it steps over all the rest.
    if (state.level >= maxNesting) state.pos = state.posMax;
    else {
      state.level++;
      const isRead = readsOne(rules, state, true);
      state.level--;
      if (!isRead) state.pos++;
    }
    state.ends[pos] = state.pos;
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
function locate(state: LocatingInlineState, first: number, from: number): void {
  const opener = state.tokens[first];
  if (opener === undefined) return;
  if (opener.type === 'link_open') locateLink(state, first, from);
  else if (opener.type !== 'text') place(opener, from, state.pos);
  else {
    // Runs of `*`, `_` and `~`: one token for each character or pair.
    let at = from;
    for (let index = first; index < state.tokens.length; index++) {
      const token = state.tokens[index];
      if (token === undefined) continue;
      const end = at + token.content.length;
      place(token, at, end);
      at = end;
    }
  }
}

function locateLink(state: LocatingInlineState, first: number, from: number): void {
  const opener = state.tokens[first];
  const closer = state.tokens[state.tokens.length - 1];
  const end = state.pos;
  if (opener === undefined || closer === undefined) return;
  if (opener.info !== 'auto') {
    place(opener, from, from + 1);
    place(closer, state.labelEnd, end);
    return;
  }
  const bracket = opener.markup === 'autolink' ? 1 : 0;
  const address = state.tokens[first + 1];
  const start = end - bracket - (address?.content.length ?? 0);
  place(opener, start - bracket, start);
  if (address !== undefined) place(address, start, end - bracket);
  place(closer, end - bracket, end);
}

function place(token: LocatedToken, start: number, end: number): void {
  token.start = start;
  token.end = end;
}

/**
 * Second rule, behind that of strikethrough, which lets a lone `~` of a closing run (`~~~`) change places with the
 * closing tokens behind it: their spans follow the new order.
 */
export function strikeSpans(state: StateInline): void {
  if (!(state instanceof LocatingInlineState)) return;
  const { tokens } = state;
  for (let at = 1; at < tokens.length; at++) {
    const lone = tokens[at];
    if (lone?.type !== 'text' || lone.content !== '~' || lone.start < 0) continue;
    let offset = lone.start;
    let moved = at;
    while ((tokens[moved - 1]?.start ?? -1) > offset) moved--;
    for (const token of tokens.slice(moved, at)) {
      place(token, offset, offset + 2);
      offset += 2;
    }
    place(lone, offset, offset + 1);
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
