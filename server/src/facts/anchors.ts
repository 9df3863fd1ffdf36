import { type Heading, type Inline, type ParsedNote, walkBlocks } from '../markdown/note.ts';
import { type AnchorStyle, GithubAnchors, HugoAnchors } from '../text/anchors.ts';
import { findHeadingAttributes } from '../text/headingAttributes.ts';
import { type HtmlTag, htmlTagsOf, htmlTextOf } from '../text/htmlTags.ts';
import { firstAtOrAfter, type Span } from '../text/span.ts';
import { githubTextOf, hugoTextOf } from './headingText.ts';

/** A place in a note that a link can lead to: `note.md#id`. */
export interface Anchor extends HeadingIds {
  /** A heading's text, or a tag. */
  readonly span: Span;
  /** Which of the note's headings it is, as `headingsOf` counts them; undefined for tags and nested headings. */
  readonly heading: number | undefined;
}

/** What a heading or a tag is called. */
export interface HeadingIds {
  /** As it stands in the page, not percent-encoded; never empty. */
  readonly id: string;
  /**
   * What Hugo from 0.144 on says instead, which reads a heading's plain text and no longer its line: `## [S3](#top)` is
   * `s3top` and later `s3`. Undefined where it is the same, or where a heading without text has none any more.
   */
  readonly laterId: string | undefined;
  /** A heading's text, its `{#id}`, or the `id` of a tag (`name` of an `<a>`). */
  readonly origin: 'text' | 'attribute' | 'html';
}

/**
 * All anchors of a note in document order, those of headings in quotes and lists too. A heading whose text holds a
 * shortcode has none in Hugo: what the shortcode makes of itself is not known.
 */
export function anchorsOf(note: ParsedNote, style: AnchorStyle): Anchor[] {
  return new AnchorReader(note, style).read();
}

class AnchorReader {
  readonly #note: ParsedNote;
  readonly #headings: Headings;
  readonly #anchors: Anchor[] = [];

  constructor(note: ParsedNote, style: AnchorStyle) {
    this.#note = note;
    this.#headings = style === 'github' ? new GithubHeadings(note) : new HugoHeadings(note);
  }

  read(): Anchor[] {
    let heading = 0;
    for (const top of this.#note.blocks) {
      for (const block of walkBlocks([top])) {
        if (block.kind === 'heading') this.#heading(block, block === top ? heading++ : undefined);
        if (block.kind === 'html') this.#html(block);
        else if ('inlines' in block) this.#inlines(block.inlines);
      }
    }
    return this.#anchors;
  }

  #heading(block: Heading, heading: number | undefined): void {
    const ids = this.#headings.idsOf(block);
    if (ids !== undefined) this.#anchors.push({ ...ids, span: block.content, heading });
  }

  #inlines(inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      if (inline.kind === 'html') this.#html(inline);
      else if ('children' in inline && inline.kind !== 'image') this.#inlines(inline.children);
    }
  }

  #html({ start, end }: Span): void {
    const html = this.#note.text.slice(start, end);
    const tags = [...htmlTagsOf(html)];
    tags.forEach((tag, index) => {
      if (tag.closing) return;
      const span = { start: start + tag.start, end: start + tag.end };
      const text = headingTextIn(html, tags, index);
      const id = text === undefined ? '' : this.#headings.idOfTag(text);
      if (id !== '') this.#anchors.push({ id, laterId: undefined, origin: 'text', span, heading: undefined });
      for (const named of idsIn(tag)) {
        this.#anchors.push({ id: named, laterId: undefined, origin: 'html', span, heading: undefined });
      }
    });
  }
}

function idsIn({ name, attributes }: HtmlTag): Set<string> {
  const ids = new Set([attributes.get('id') ?? '', (name === 'a' && attributes.get('name')) || '']);
  ids.delete('');
  return ids;
}

/** The text of `<h2>…</h2>` that ends before another heading begins. */
function headingTextIn(html: string, tags: readonly HtmlTag[], index: number): string | undefined {
  const open = tags[index];
  if (open === undefined || !HEADING_TAG.test(open.name)) return undefined;
  for (let at = index + 1; at < tags.length; at++) {
    const tag = tags[at];
    if (tag === undefined || !HEADING_TAG.test(tag.name)) continue;
    return tag.closing && tag.name === open.name ? htmlTextOf(html.slice(open.end, tag.start)) : undefined;
  }
  return undefined;
}

const HEADING_TAG = /^h[1-6]$/;

/** Names the headings of a note, which come in document order. */
interface Headings {
  idsOf(heading: Heading): HeadingIds | undefined;
  /** The id of `<h2>text</h2>`; empty where it has none. */
  idOfTag(text: string): string;
}

class GithubHeadings implements Headings {
  readonly #note: ParsedNote;
  readonly #anchors = new GithubAnchors();

  constructor(note: ParsedNote) {
    this.#note = note;
  }

  idsOf(heading: Heading): HeadingIds | undefined {
    const id = this.#anchors.next(githubTextOf(this.#note, heading.inlines));
    // The first heading without a letter has an empty one, to which nothing can lead.
    return id === '' ? undefined : { id, laterId: undefined, origin: 'text' };
  }

  /** GitHub draws no line between the headings of Markdown and of HTML. */
  idOfTag(text: string): string {
    return this.#anchors.next(text);
  }
}

class HugoHeadings implements Headings {
  readonly #note: ParsedNote;
  readonly #anchors = new HugoAnchors();
  readonly #laterAnchors = new HugoAnchors();

  constructor(note: ParsedNote) {
    this.#note = note;
  }

  idsOf(heading: Heading): HeadingIds | undefined {
    const { text } = this.#note;
    const line = lastLineOf(text, heading.content);
    const attributes = findHeadingAttributes(text.slice(line.start, line.end));
    const named = attributes?.id;
    if (named === '' || (named === undefined && this.#hasShortcode(heading.content))) return undefined;
    const end = line.start + (attributes?.start ?? line.end - line.start);
    const written = text.slice(line.start, end);
    const id = idOf(this.#anchors, named, attributes === undefined ? written : withoutClosing(heading, written));
    // Later Hugo takes the braces of `## Title {#id} ##` for text.
    const isText = attributes !== undefined && isClosed(text, heading);
    const laterId = this.#laterId(heading, isText ? undefined : named, isText ? line.end : end);
    return { id, laterId: laterId === id ? undefined : laterId, origin: named === undefined ? 'text' : 'attribute' };
  }

  idOfTag(): string {
    return '';
  }

  #laterId(heading: Heading, named: string | undefined, end: number): string | undefined {
    const lines = hugoTextOf(this.#note, heading.inlines, end).split('\n');
    const text = lines[lines.length - 1] ?? '';
    if (named === undefined && text === '') return undefined;
    return idOf(this.#laterAnchors, named, end < heading.content.end ? withoutClosing(heading, text) : text);
  }

  #hasShortcode({ start, end }: Span): boolean {
    const { shortcodes } = this.#note;
    for (let at = firstAtOrAfter(shortcodes, start); ; at++) {
      const shortcode = shortcodes[at];
      if (shortcode === undefined || shortcode.start >= end) return false;
      if (shortcode.role !== 'escaped') return true;
    }
  }
}

function idOf(anchors: HugoAnchors, named: string | undefined, text: string): string {
  if (named === undefined) return anchors.next(text);
  anchors.reserve(named);
  return named;
}

/** Of a heading that is underlined Hugo reads the last line, without the marks of the quote or list around it. */
function lastLineOf(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const ending = Math.max(content.lastIndexOf('\n'), content.lastIndexOf('\r'));
  if (ending < 0) return { start, end };
  const margin = /^[ \t>]*/.exec(content.slice(ending + 1))?.[0].length ?? 0;
  return { start: start + ending + 1 + margin, end };
}

/** True where `##` follows the heading's text. */
function isClosed(text: string, { content, end }: Heading): boolean {
  return text.slice(content.end, end).includes('#');
}

/** `Title ##`, as it stands before attributes, without the closing `##`; an underlined heading has none. */
function withoutClosing(heading: Heading, text: string): string {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  while (trimmed.charAt(end - 1) === '#') end--;
  const isUnderlined = heading.start === heading.content.start;
  return isUnderlined || !/[ \t]/.test(trimmed.charAt(end - 1)) ? text : trimmed.slice(0, end);
}
