import createMarkdownIt, { type Delimiter, type Env, type MarkdownIt, type Token } from 'markdown-it';
import { type LocatedToken, newToken } from './tokens.ts';

/** markdown-it's inline state with what our loops write down. */
export class LocatingInlineState extends createMarkdownIt.StateInline {
  declare tokens: (LocatedToken & Token)[];
  /** Where the text ended that was tokenized last: to the link rule that has just returned, the end of its label. */
  declare labelEnd: number;
  /** Offset of the last closing bracket: no label begins behind it. */
  declare readonly lastBracket: number;
  /** For each offset the end of the construct that begins there, 0 where that is not known yet. */
  declare ends: Int32Array | undefined;

  override pushPending(): LocatedToken & Token {
    const token = newToken('text', '', 0, this.pendingLevel, false);
    token.content = this.pending;
    this.tokens.push(token);
    this.pending = '';
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (this.pending !== '') this.pushPending();
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    const token = newToken(type, tag, nesting, this.level, false);
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      // The rules that read the lists of delimiters ask for each list that there is, and not for its token.
      this.tokens_meta.push({ delimiters: this.delimiters });
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    return token;
  }
}

/** What only markdown-it's own `skipToken` writes to, or where nothing is written. */
const NOTHING = Object.freeze({});

/** What a state begins with; a note has one for each of its paragraphs, so this is done as in `LocatedToken`. */
class StateFields {
  src: string;
  env: Env;
  md: MarkdownIt;
  tokens: Token[];
  tokens_meta: LocatingInlineState['tokens_meta'] = [];
  pos = 0;
  posMax: number;
  level = 0;
  pending = '';
  pendingLevel = 0;
  cache = NOTHING;
  backticks: LocatingInlineState['backticks'];
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: Delimiter[] = [];
  _prev_delimiters: Delimiter[][] = [];
  Token = createMarkdownIt.Token;
  labelEnd = 0;
  lastBracket: number;
  ends: Int32Array | undefined = undefined;

  constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    this.posMax = src.length;
    this.backticks = src.includes('`') ? {} : NOTHING;
    this.lastBracket = src.lastIndexOf(']');
  }
}

Object.setPrototypeOf(StateFields.prototype, LocatingInlineState.prototype);

/** The state with which a text is read. @param tokens what it is read to, empty as yet */
export function newInlineState(src: string, md: MarkdownIt, env: Env, tokens: Token[]): LocatingInlineState {
  const state: object = new StateFields(src, md, env, tokens);
  if (!(state instanceof LocatingInlineState)) throw new TypeError('a state has lost its prototype');
  return state;
}

const COMMON_LENGTH = 4096;

/**
 * The arrays in which states write down where constructs end. To make one for each paragraph took as long as to search
 * it: the texts of usual length share one, save those that are read while another is, as in an image's text.
 */
export class EndArrays {
  readonly #shared = new Int32Array(COMMON_LENGTH);
  #isTaken = false;

  /** An array of zeros, at least as long as a text. */
  take(length: number): Int32Array {
    if (this.#isTaken || length > COMMON_LENGTH) return new Int32Array(length);
    this.#isTaken = true;
    return this.#shared.fill(0, 0, length);
  }

  /** Its text is read, and nobody will ask it again. */
  giveBack({ ends }: LocatingInlineState): void {
    if (ends === this.#shared) this.#isTaken = false;
  }
}
