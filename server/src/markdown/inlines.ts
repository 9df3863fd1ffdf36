import type { Token } from 'markdown-it';
import type { Span } from '../text/span.ts';
import { type Grammar, MAX_NESTING } from './grammar.ts';
import type { Destination, Image, Inline, Link, TextRun, WikiLink } from './note.ts';
import type { NoteEnv } from './noteEnv.ts';
import { Origin, type OriginPiece } from './origin.ts';
import { MASK_PATTERN } from './shortcodes.ts';
import type { Source } from './source.ts';

/** Without one of these there is nothing but text: no need to tokenize. */
const MARKUP = new RegExp(`[\\n\`[<!*_&\\\\~:$]|${MASK_PATTERN.source}`);

/** Reads the running text of blocks: markdown-it's inline tokens become a tree with spans in the note. */
export class InlineParser {
  readonly #grammar: Grammar;
  readonly #env: NoteEnv;
  readonly #source: Source;

  /** @param env what block parsing returned, for the definitions that links refer to */
  constructor(grammar: Grammar, env: NoteEnv, source: Source) {
    this.#grammar = grammar;
    this.#env = env;
    this.#source = source;
  }

  /** @param content a block's content as markdown-it has it; @param pieces where its characters stand in the note */
  parse(content: string, pieces: readonly OriginPiece[]): Inline[] {
    if (content === '') return [];
    const origin = new Origin(pieces);
    if (!MARKUP.test(content)) return textOf(content, 0, content.length, origin);
    const tokens = this.#grammar.inlinesOf(content, this.#env);
    return new TreeBuilder(this.#grammar, this.#source, content, origin).build(tokens, 0);
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
  readonly #source: Source;
  readonly #content: string;
  readonly #origin: Origin;

  constructor(grammar: Grammar, source: Source, content: string, origin: Origin) {
    this.#grammar = grammar;
    this.#source = source;
    this.#content = content;
    this.#origin = origin;
  }

  /** @param base offset of the tokens' text in the content: that of the alternative text, in an image */
  build(tokens: readonly Token[], base: number): Inline[] {
    const root: Frame = { opener: undefined, start: 0, children: [] };
    const stack: Frame[] = [];
    let top = root;
    // Emphasis that lies too deep is read as if its stars were not there.
    let tooDeep = 0;
    for (const token of tokens) {
      if (!token.map) continue;
      const start = token.map[0] + base;
      const end = token.map[1] + base;
      if (token.nesting === 0) this.#leaf(token, start, end, top.children);
      else if (token.nesting === 1) {
        if (stack.length >= MAX_NESTING) tooDeep++;
        else {
          stack.push(top);
          top = { opener: token, start, children: [] };
        }
      } else if (tooDeep > 0) tooDeep--;
      else if (top.opener !== undefined) {
        const closed = this.#container(top, top.opener, start, end);
        top = stack.pop() ?? root;
        top.children.push(closed);
      }
    }
    return root.children;
  }

  #leaf(token: Token, start: number, end: number, into: Inline[]): void {
    switch (token.type) {
      case 'text':
        // The outer stars of `**strong**` leave a token without content.
        if (token.content !== '') for (const run of textOf(token.content, start, end, this.#origin)) into.push(run);
        break;
      case 'text_special':
        into.push({ kind: 'text', value: token.content, ...this.#span(start, end) });
        break;
      case 'code_inline':
        into.push({ kind: 'codeSpan', ...this.#span(start, end) });
        break;
      case 'html_inline':
        into.push({ kind: 'html', ...this.#span(start, end) });
        break;
      case 'shortcode':
      case 'math':
        into.push({ kind: token.type, ...this.#span(start, end) });
        break;
      case 'softbreak':
        into.push({ kind: 'softBreak', ...this.#span(start, end) });
        break;
      case 'hardbreak':
        into.push({ kind: 'hardBreak', ...this.#span(start, end) });
        break;
      case 'image':
        into.push(this.#image(token, start, end));
        break;
      case 'wiki_link':
        into.push(this.#wikiLink(start, end));
        break;
      case 'footnote_reference':
        into.push({ kind: 'footnoteReference', label: this.#written(start + 2, end - 1), ...this.#span(start, end) });
        break;
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
      const content = this.#span(frame.start + bracket, end - bracket);
      const url = this.#written(frame.start + bracket, end - bracket);
      const form = bracket === 1 ? 'autolink' : 'bare';
      const destination = { url, ...content };
      const children: readonly TextRun[] = [{ kind: 'text', value: url, ...content }];
      return { kind: 'link', form, ...span, content, destination, label: undefined, children };
    }
    const target = this.#target(opener, frame.start + 1, labelEnd, end);
    return { kind: 'link', ...span, ...target, children: frame.children };
  }

  #image(token: Token, start: number, end: number): Image {
    const labelStart = start + 2;
    const target = this.#target(token, labelStart, labelStart + token.content.length, end);
    const children = this.build(token.children ?? [], labelStart);
    return { kind: 'image', ...this.#span(start, end), ...target, children };
  }

  /** What follows the brackets that hold a link's text: an address, a label, or nothing. */
  #target(token: Token, textStart: number, textEnd: number, end: number): LinkTarget {
    const content = this.#span(textStart, textEnd);
    if (token.meta === null) {
      return { form: 'inline', content, label: undefined, destination: this.#destination(textEnd + 1, end) };
    }
    const form = end === textEnd + 1 ? 'shortcut' : end === textEnd + 3 ? 'collapsed' : 'full';
    const label = form === 'full' ? this.#written(textEnd + 2, end - 1) : this.#written(textStart, textEnd);
    return { form, content, label, destination: undefined };
  }

  /** @param open content offset of the opening parenthesis */
  #destination(open: number, end: number): Destination {
    let start = open + 1;
    while (start < end && /\s/.test(this.#content.charAt(start))) start++;
    const result = this.#grammar.helpers.parseLinkDestination(this.#content, start, end);
    const stop = result.ok ? result.pos : start;
    const bracket = this.#content.charAt(start) === '<' && result.ok ? 1 : 0;
    const span = this.#span(start + bracket, stop - bracket);
    return { url: this.#source.written(result.str, span.start, span.end), ...span };
  }

  #wikiLink(start: number, end: number): WikiLink {
    const embed = this.#content.charAt(start) === '!';
    const open = start + (embed ? 3 : 2);
    const close = end - 2;
    const inner = this.#content.slice(open, close);
    const bar = inner.indexOf('|');
    const targetEnd = bar < 0 ? close : open + bar;
    const hash = inner.indexOf('#');
    const noteEnd = hash >= 0 && open + hash < targetEnd ? open + hash : targetEnd;
    const hasFragment = noteEnd < targetEnd;
    const from = bar < 0 ? open : open + bar + 1;
    return {
      kind: 'wikiLink',
      embed,
      ...this.#span(start, end),
      target: this.#written(open, noteEnd),
      targetSpan: this.#span(open, noteEnd),
      fragment: hasFragment ? this.#written(noteEnd + 1, targetEnd) : undefined,
      fragmentSpan: hasFragment ? this.#span(noteEnd + 1, targetEnd) : undefined,
      content: this.#span(from, close),
      children: embed ? [] : textOf(this.#content.slice(from, close), from, close, this.#origin),
    };
  }

  /** A stretch of the content, shortcodes in it as they stand in the note. */
  #written(start: number, end: number): string {
    const { start: from, end: to } = this.#span(start, end);
    return this.#source.written(this.#content.slice(start, end), from, to);
  }

  #span(start: number, end: number): Span {
    // The end of nothing is its start, though the character before it may stand in another line.
    if (start === end) return { start: this.#origin.startOf(start), end: this.#origin.startOf(start) };
    const sourceEnd = this.#origin.endOf(end);
    // A line's end is one character in the content, and two in a note from Windows.
    const isTwo = this.#content[end - 1] === '\n' && this.#source.note.startsWith('\r\n', sourceEnd - 1);
    return { start: this.#origin.startOf(start), end: isTwo ? sourceEnd + 1 : sourceEnd };
  }
}

interface LinkTarget {
  readonly form: 'inline' | 'full' | 'collapsed' | 'shortcut';
  readonly content: Span;
  readonly destination: Destination | undefined;
  readonly label: string | undefined;
}

/** One text run, or several where it is not one stretch of the source (`\|` in a table cell). */
function textOf(value: string, start: number, end: number, origin: Origin): TextRun[] {
  const runs: TextRun[] = [];
  for (let from = start; from < end; ) {
    const to = origin.breakBetween(from, end) ?? end;
    const run = value.slice(from - start, to - start);
    runs.push({ kind: 'text', value: run, start: origin.startOf(from), end: origin.endOf(to) });
    from = to;
  }
  return runs;
}
