import type { Token } from 'markdown-it';
import type { Span } from '../text/span.ts';
import { Content, type OriginPiece } from './content.ts';
import { type Grammar, MAX_NESTING } from './grammar.ts';
import { autolinkOf, linkOf, wikiLinkOf } from './links.ts';
import type { Inline } from './note.ts';
import type { NoteEnv } from './noteEnv.ts';
import type { Source } from './source.ts';
import { Stack } from './stack.ts';
import { LocatedToken } from './tokens.ts';

/** Without one of these, the last two of which stand for shortcodes, there is nothing but text. */
const MARKUP = /[\n`[<!*_&\\~:$\uFDD0\uFDD1]/;

/** Reads the running text of blocks: markdown-it's inline tokens become a tree with spans in the note. */
export class InlineParser {
  readonly #grammar: Grammar;
  readonly #env: NoteEnv;
  readonly #source: Source;
  readonly #stack = new Stack<Inline>();

  /** @param env what block parsing returned, for the definitions that links refer to */
  constructor(grammar: Grammar, env: NoteEnv, source: Source) {
    this.#grammar = grammar;
    this.#env = env;
    this.#source = source;
  }

  /** @param text a block's content as markdown-it has it; @param pieces where its characters stand in the note */
  parse(text: string, pieces: readonly OriginPiece[]): Inline[] {
    if (text === '') return [];
    const content = new Content(text, this.#source, pieces);
    if (MARKUP.test(text)) return this.#treeOf(content, this.#grammar.inlinesOf(text, this.#env), 0);
    const base = this.#stack.height;
    content.addText(text, 0, text.length, this.#stack);
    return this.#stack.takeFrom(base);
  }

  /** @param offset that of the tokens' text in the content: of the alternative text, in an image */
  #treeOf(content: Content, tokens: readonly Token[], offset: number): Inline[] {
    const stack = this.#stack;
    const base = stack.height;
    const frames: Frame[] = [];
    // Emphasis that lies too deep is read as if its stars were not there.
    let tooDeep = 0;
    for (const token of tokens) {
      if (!(token instanceof LocatedToken) || token.start < 0) continue;
      const start = token.start + offset;
      const end = token.end + offset;
      if (token.nesting === 0) this.#addLeaf(content, { token, start, end });
      else if (token.nesting === 1) {
        if (frames.length >= MAX_NESTING) tooDeep++;
        else frames.push({ opener: token, start, base: stack.height });
      } else if (tooDeep > 0) tooDeep--;
      else {
        const frame = frames.pop();
        if (frame === undefined) continue;
        stack.push(this.#container(content, frame, { start, end }, stack.takeFrom(frame.base)));
      }
    }
    return stack.takeFrom(base);
  }

  #addLeaf(content: Content, { token, start, end }: Leaf): void {
    const into = this.#stack;
    switch (token.type) {
      case 'text':
        // The outer stars of `**strong**` leave a token without content.
        if (token.content !== '') content.addText(token.content, start, end, into);
        break;
      case 'text_special':
        into.push({
          kind: 'text',
          value: token.content,
          start: content.startOf(start),
          end: content.endOf(start, end),
        });
        break;
      case 'code_inline':
        into.push({ kind: 'codeSpan', start: content.startOf(start), end: content.endOf(start, end) });
        break;
      case 'softbreak':
      case 'hardbreak':
        into.push({ kind: BREAKS[token.type], start: content.startOf(start), end: content.endOf(start, end) });
        break;
      case 'html_inline':
      case 'attribute_list':
      case 'shortcode':
      case 'math':
        into.push({ kind: OPAQUES[token.type], start: content.startOf(start), end: content.endOf(start, end) });
        break;
      case 'image': {
        const textStart = start + 2;
        const children = this.#treeOf(content, token.children ?? [], textStart);
        const place = { token, start, end, textStart, textEnd: textStart + token.content.length };
        into.push(linkOf(this.#grammar, content, place, children));
        break;
      }
      case 'wiki_link':
        into.push(wikiLinkOf(content, start, end));
        break;
      case 'footnote_reference': {
        const label = content.written(start + 2, end - 1);
        into.push({
          kind: 'footnoteReference',
          label,
          start: content.startOf(start),
          end: content.endOf(start, end),
        });
        break;
      }
    }
  }

  /** @param closer offsets of the closing token; @param children what stands between */
  #container(content: Content, { opener, start }: Frame, closer: Span, children: Inline[]): Inline {
    const { end } = closer;
    if (opener.type === 'link_open') {
      const place = { token: opener, start, end, textStart: start + 1, textEnd: closer.start };
      return opener.info === 'auto' ? autolinkOf(content, place) : linkOf(this.#grammar, content, place, children);
    }
    const kind = opener.tag === 'strong' || opener.tag === 's' ? EMPHASIS[opener.tag] : EMPHASIS.em;
    // Of the two stars that open `**strong**` the token is the inner, of those that close it the first.
    const second = kind === 'strong' ? 1 : 0;
    const first = start - second;
    return { kind, start: content.startOf(first), end: content.endOf(first, end + second), children };
  }
}

/** A token without children, and its offsets in the content. */
interface Leaf extends Span {
  readonly token: Token;
}

/** An opening token, its offset in the content, and how much was collected up to there. */
interface Frame {
  readonly opener: Token;
  readonly start: number;
  readonly base: number;
}

const EMPHASIS = { em: 'emphasis', strong: 'strong', s: 'strike' } as const;
const BREAKS = { softbreak: 'softBreak', hardbreak: 'hardBreak' } as const;
const OPAQUES = { html_inline: 'html', attribute_list: 'attributes', shortcode: 'shortcode', math: 'math' } as const;
