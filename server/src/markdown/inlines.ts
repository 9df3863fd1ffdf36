import type { Token } from 'markdown-it';
import type { Span } from '../text/span.ts';
import type { BlockTokens, Grammar } from './grammar.ts';
import type { Destination, Image, Inline, Link } from './note.ts';
import { Origin, type OriginPiece } from './origin.ts';

/** Without one of these there is nothing but text: no need to tokenize. */
const MARKUP = /[\n`[<!*_&\\~:\uE000]/;

/** Reads the running text of blocks: markdown-it's inline tokens become a tree with spans in the note. */
export class InlineParser {
  readonly #grammar: Grammar;
  readonly #env: BlockTokens['env'];

  /** @param env what block parsing returned, for the definitions that links refer to */
  constructor(grammar: Grammar, env: BlockTokens['env']) {
    this.#grammar = grammar;
    this.#env = env;
  }

  /** @param content a block's content as markdown-it has it; @param pieces where its characters stand in the note */
  parse(content: string, pieces: readonly OriginPiece[]): Inline[] {
    if (content === '') return [];
    const origin = new Origin(pieces);
    if (!MARKUP.test(content)) return textOf(content, 0, content.length, origin);
    const tokens = this.#grammar.inlinesOf(content, this.#env);
    return new TreeBuilder(this.#grammar, content, origin, 0).build(tokens);
  }
}

interface Frame {
  readonly opener: Token | undefined;
  readonly start: number;
  readonly children: Inline[];
}

const EMPHASIS = { em: 'emphasis', strong: 'strong', s: 'strike' } as const;

class TreeBuilder {
  readonly #grammar: Grammar;
  readonly #content: string;
  readonly #origin: Origin;
  /** Offset of the tokens' text in the content: that of the alternative text, in an image. */
  readonly #base: number;

  constructor(grammar: Grammar, content: string, origin: Origin, base: number) {
    this.#grammar = grammar;
    this.#content = content;
    this.#origin = origin;
    this.#base = base;
  }

  build(tokens: readonly Token[]): Inline[] {
    const stack: Frame[] = [{ opener: undefined, start: 0, children: [] }];
    for (const token of tokens) {
      const top = stack[stack.length - 1];
      if (top === undefined || !token.map) continue;
      const start = token.map[0] + this.#base;
      const end = token.map[1] + this.#base;
      if (token.nesting === 1) stack.push({ opener: token, start, children: [] });
      else if (token.nesting === -1) {
        const frame = stack.pop();
        if (frame?.opener) stack[stack.length - 1]?.children.push(this.#container(frame, frame.opener, start, end));
      } else top.children.push(...this.#leaf(token, start, end));
    }
    // Emphasis whose closing stands outside of a link's text cannot be: markdown-it balances within it.
    return stack[0]?.children ?? [];
  }

  #leaf(token: Token, start: number, end: number): readonly Inline[] {
    const span = this.#span(start, end);
    switch (token.type) {
      case 'text':
        return textOf(token.content, start, end, this.#origin);
      case 'text_special':
        return [{ kind: 'text', value: token.content, ...span }];
      case 'code_inline':
        return [{ kind: 'codeSpan', ...span }];
      case 'html_inline':
        return [{ kind: 'html', ...span }];
      case 'shortcode':
        return [{ kind: 'shortcode', ...span }];
      case 'softbreak':
        return [{ kind: 'softBreak', ...span }];
      case 'hardbreak':
        return [{ kind: 'hardBreak', ...span }];
      case 'image':
        return [this.#image(token, start, end)];
      default:
        return [];
    }
  }

  #container(frame: Frame, opener: Token, closeStart: number, end: number): Inline {
    if (opener.type === 'link_open') return this.#link(frame, opener, closeStart, end);
    const kind = opener.tag === 'strong' || opener.tag === 's' ? EMPHASIS[opener.tag] : EMPHASIS.em;
    // Of the two stars that open `**strong**` the token is the inner, of those that close it the first.
    const second = kind === 'strong' ? 1 : 0;
    return { kind, ...this.#span(frame.start - second, end + second), children: frame.children };
  }

  #link(frame: Frame, opener: Token, labelEnd: number, end: number): Link {
    const span = this.#span(frame.start, end);
    if (opener.info === 'auto') {
      const bracket = opener.markup === 'autolink' ? 1 : 0;
      const address = this.#span(frame.start + bracket, end - bracket);
      const url = this.#content.slice(frame.start + bracket, end - bracket);
      return {
        kind: 'link',
        form: bracket === 1 ? 'autolink' : 'bare',
        ...span,
        content: address,
        destination: { url, ...address },
        label: undefined,
        children: frame.children,
      };
    }
    const target = this.#target(opener, frame.start + 1, labelEnd, end);
    return { kind: 'link', ...span, ...target, children: frame.children };
  }

  #image(token: Token, start: number, end: number): Image {
    const labelStart = start + 2;
    const labelEnd = labelStart + token.content.length;
    const alt = new TreeBuilder(this.#grammar, this.#content, this.#origin, labelStart).build(token.children ?? []);
    const target = this.#target(token, labelStart, labelEnd, end);
    return { kind: 'image', ...this.#span(start, end), ...target, children: alt };
  }

  /** What follows the brackets that hold a link's text: an address, a label, or nothing. */
  #target(token: Token, textStart: number, textEnd: number, end: number): LinkTarget {
    const content = this.#span(textStart, textEnd);
    if (token.meta === null) {
      return { form: 'inline', content, label: undefined, destination: this.#destination(textEnd + 1, end) };
    }
    const label = this.#content.slice(textEnd + 2, end - 1);
    const form = end === textEnd + 1 ? 'shortcut' : label === '' ? 'collapsed' : 'full';
    const written = form === 'full' ? label : this.#content.slice(textStart, textEnd);
    return { form, content, label: written, destination: undefined };
  }

  /** @param open content offset of the opening parenthesis */
  #destination(open: number, end: number): Destination {
    let start = open + 1;
    while (start < end && /\s/.test(this.#content.charAt(start))) start++;
    const result = this.#grammar.helpers.parseLinkDestination(this.#content, start, end);
    const stop = result.ok ? result.pos : start;
    const bracket = this.#content.charAt(start) === '<' ? 1 : 0;
    return { url: result.str, ...this.#span(start + bracket, stop - bracket) };
  }

  #span(start: number, end: number): Span {
    return { start: this.#origin.startOf(start), end: this.#origin.endOf(end) };
  }
}

interface LinkTarget {
  readonly form: 'inline' | 'full' | 'collapsed' | 'shortcut';
  readonly content: Span;
  readonly destination: Destination | undefined;
  readonly label: string | undefined;
}

/** One text run, or several where it is not one stretch of the source (`\|` in a table cell). */
function textOf(value: string, start: number, end: number, origin: Origin): Inline[] {
  if (value === '') return [];
  const stops = [start, ...origin.breaksBetween(start, end), end];
  return stops.slice(1).map((stop, index) => {
    const from = stops[index] ?? start;
    return {
      kind: 'text',
      value: value.slice(from - start, stop - start),
      start: origin.startOf(from),
      end: origin.endOf(stop),
    };
  });
}
