import type { Token } from 'markdown-it';
import type { Content } from './content.ts';
import type { Grammar } from './grammar.ts';
import type { Destination, Image, Inline, Link, TextRun, WikiLink } from './note.ts';

/** What is known of a link or an image: its token, and offsets in the content. */
export interface LinkPlace {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  /** Between the first brackets. */
  readonly textStart: number;
  readonly textEnd: number;
}

/** `<https://…>` or a bare address. */
export function autolinkOf(content: Content, { token, start, end }: LinkPlace): Link {
  const bracket = token.markup === 'autolink' ? 1 : 0;
  const address = content.spanOf(start + bracket, end - bracket);
  const url = content.written(start + bracket, end - bracket);
  const text: TextRun = { kind: 'text', value: url, start: address.start, end: address.end };
  return {
    kind: 'link',
    form: bracket === 1 ? 'autolink' : 'bare',
    start: content.startOf(start),
    end: content.endOf(start, end),
    content: address,
    destination: { url, start: address.start, end: address.end },
    label: undefined,
    children: [text],
  };
}

/** `[text](url)` and the forms that refer to a definition; an image where its text begins behind `![`. */
export function linkOf(
  grammar: Grammar,
  content: Content,
  place: LinkPlace,
  children: readonly Inline[],
): Link | Image {
  const { token, start, end, textStart, textEnd } = place;
  const isInline = token.meta === null;
  return {
    kind: textStart === start + 1 ? 'link' : 'image',
    form: isInline ? 'inline' : end === textEnd + 1 ? 'shortcut' : end === textEnd + 3 ? 'collapsed' : 'full',
    start: content.startOf(start),
    end: content.endOf(start, end),
    content: content.spanOf(textStart, textEnd),
    destination: isInline ? destinationOf(grammar, content, textEnd + 1, end) : undefined,
    label: isInline ? undefined : labelOf(content, place),
    children,
  };
}

function labelOf(content: Content, { textStart, textEnd, end }: LinkPlace): string {
  return end > textEnd + 3 ? content.written(textEnd + 2, end - 1) : content.written(textStart, textEnd);
}

/** @param open content offset of the opening parenthesis */
function destinationOf(grammar: Grammar, content: Content, open: number, end: number): Destination {
  const { text } = content;
  let start = open + 1;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  const { ok, pos, str } = grammar.helpers.parseLinkDestination(text, start, end);
  const bracket = ok && text.charAt(start) === '<' ? 1 : 0;
  const span = content.spanOf(start + bracket, (ok ? pos : start) - bracket);
  return { url: content.unmasked(str, span), start: span.start, end: span.end };
}

/** `[[Target#heading|alias]]` */
export function wikiLinkOf(content: Content, start: number, end: number): WikiLink {
  const embed = content.text.charAt(start) === '!';
  const open = start + (embed ? 3 : 2);
  const close = end - 2;
  const inner = content.text.slice(open, close);
  const bar = inner.indexOf('|');
  const targetEnd = bar < 0 ? close : open + bar;
  const hash = inner.indexOf('#');
  const noteEnd = hash >= 0 && open + hash < targetEnd ? open + hash : targetEnd;
  const hasFragment = noteEnd < targetEnd;
  const from = bar < 0 ? open : open + bar + 1;
  const children: TextRun[] = [];
  if (!embed) content.addText(content.text.slice(from, close), from, close, children);
  return {
    kind: 'wikiLink',
    embed,
    start: content.startOf(start),
    end: content.endOf(start, end),
    target: content.written(open, noteEnd),
    targetSpan: content.spanOf(open, noteEnd),
    fragment: hasFragment ? content.written(noteEnd + 1, targetEnd) : undefined,
    fragmentSpan: hasFragment ? content.spanOf(noteEnd + 1, targetEnd) : undefined,
    content: content.spanOf(from, close),
    children,
  };
}
