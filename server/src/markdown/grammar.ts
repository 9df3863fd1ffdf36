import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { admonition } from './admonitionRule.ts';
import { attributeList } from './attributeRule.ts';
import { bareAddress } from './bareAddressRule.ts';
import { type BlockTokens, blockTokenizer, LocatingState } from './blockTokens.ts';
import { footnoteDefinition, footnoteReference } from './footnoteRules.ts';
import { EndArrays } from './inlineState.ts';
import {
  type InlineLoopOptions,
  inlineParser,
  inlineTokenizer,
  loneBracket,
  parseLinkLabel,
  strikeSpans,
  tokenSkipper,
} from './inlineTokens.ts';
import { math, mathBlock } from './mathRules.ts';
import { NoteEnv } from './noteEnv.ts';
import { BLOCK_OPENERS, INLINE_OPENERS } from './openers.ts';
import { plainText } from './plainTextRule.ts';
import { RuleTable } from './ruleTable.ts';
import { runningText } from './runningTextRule.ts';
import { shortcode, shortcodeLine } from './shortcodeRules.ts';
import type { Source } from './source.ts';
import { wikiLink } from './wikiLinkRule.ts';

/**
 * How deep blocks may lie in each other, and inline constructs. What lies deeper is read as a paragraph, and as text:
 * no person writes it, and time and stack stay in bounds.
 */
export const MAX_NESTING = 100;

const INTERRUPTS = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

/**
 * The grammar of notes: CommonMark, GFM's tables, strikethrough and footnotes, bare addresses with a scheme, math,
 * wiki links, shortcodes, admonitions and tabs, attributes in braces.
 */
export class Grammar {
  static #known: Grammar | undefined;
  readonly #md: MarkdownIt;

  /** The one for all notes: it takes a while to set up, and keeps nothing of what it reads. */
  static get shared(): Grammar {
    Grammar.#known ??= new Grammar();
    return Grammar.#known;
  }

  private constructor() {
    const md = createMarkdownIt({ html: true, maxNesting: MAX_NESTING });
    // Addresses are looked up, never rendered: they are kept as written, whatever their scheme.
    md.normalizeLink = (url) => url;
    md.normalizeLinkText = (url) => url;
    md.validateLink = () => true;
    md.helpers.parseLinkLabel = parseLinkLabel;
    md.block.ruler.before('code', 'shortcode_line', shortcodeLine, INTERRUPTS);
    md.block.ruler.before('reference', 'footnote', footnoteDefinition, INTERRUPTS);
    md.block.ruler.before('reference', 'admonition', admonition, INTERRUPTS);
    md.block.ruler.before('reference', 'math_block', mathBlock, INTERRUPTS);
    md.block.ruler.disable('lheading');
    md.block.ruler.at('paragraph', runningText(new RuleTable(md.block.ruler, BLOCK_OPENERS, 'paragraph')));
    md.block.tokenize = blockTokenizer(new RuleTable(md.block.ruler, BLOCK_OPENERS), MAX_NESTING);
    md.inline.ruler.at('text', plainText);
    md.inline.ruler.at('linkify', bareAddress);
    md.inline.ruler.after('text', 'shortcode', shortcode);
    md.inline.ruler.after('shortcode', 'attribute_list', attributeList);
    md.inline.ruler.before('link', 'lone_bracket', loneBracket);
    md.inline.ruler.before('link', 'footnote', footnoteReference);
    md.inline.ruler.after('image', 'wiki_link', wikiLink);
    md.inline.ruler.before('escape', 'math', math);
    md.inline.ruler2.disable('fragments_join');
    md.inline.ruler2.after('strikethrough', 'strike_spans', strikeSpans);
    const rules = new RuleTable(md.inline.ruler, INLINE_OPENERS);
    const loop: InlineLoopOptions = { rules, maxNesting: MAX_NESTING, ends: new EndArrays() };
    md.inline.tokenize = inlineTokenizer(loop);
    md.inline.skipToken = tokenSkipper(loop);
    md.inline.parse = inlineParser(md, loop.ends);
    this.#md = md;
  }

  get helpers(): MarkdownIt['helpers'] {
    return this.#md.helpers;
  }

  /**
   * Block tokens of a text, from a line at which a top-level block may begin.
   *
   * @param stopsAt asked for each line at which another top-level block begins; true ends parsing there
   */
  blocksOf(source: Source, fromLine: number, stopsAt?: (line: number) => boolean): BlockTokens {
    const env = new NoteEnv();
    const state = new LocatingState(source, this.#md, env);
    if (stopsAt !== undefined) state.stopsAt = stopsAt;
    this.#md.block.tokenize(state, fromLine, state.lineMax);
    return { tokens: state.tokens, env, endLine: state.line };
  }

  /** Inline tokens of a block's content, each with its offsets there. */
  inlinesOf(content: string, env: NoteEnv): Token[] {
    const tokens: Token[] = [];
    this.#md.inline.parse(content, this.#md, env, tokens);
    return tokens;
  }
}
