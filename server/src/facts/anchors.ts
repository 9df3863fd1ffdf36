import type { Heading, ParsedNote } from '../markdown/note.ts';
import { type AnchorStyle, GithubAnchors, HugoAnchors } from '../text/anchors.ts';
import { findBlockId, findHeadingAttributes } from '../text/headingAttributes.ts';
import { type HtmlTag, htmlTagsOf, htmlTextOf } from '../text/htmlTags.ts';
import type { Span } from '../text/span.ts';
import { constructsIn } from './constructReader.ts';
import type { Constructs } from './constructs.ts';
import { githubTextOf, hugoTextOf } from './headingText.ts';

/**
 * A place in a note that a link can lead to: `note.md#id`. On GitHub `## S3 {#s3}` has two: the one that GitHub makes of
 * all that stands there, and the one that other tools do.
 */
export interface Anchor extends HeadingIds {
  /** A heading's text, a tag, or a line of attributes. */
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
  /** A heading's text, its `{#id}` or that of another block, or the `id` of a tag (`name` of an `<a>`). */
  readonly origin: 'text' | 'attribute' | 'html';
}

/** What a heading or a tag adds to a note's anchors: all but the number, which depends on the headings before it. */
export interface AnchorDraft extends Span {
  /** Which of the top-level headings it is that were read together; undefined for tags and nested headings. */
  readonly heading: number | undefined;
  readonly origin: Anchor['origin'];
  /** The id itself, where the note names it; else the one that is to be numbered. */
  readonly text: string;
  /** The same for later Hugo: undefined where the heading then has none, and for GitHub and tags. */
  readonly later: { readonly isNamed: boolean; readonly text: string } | undefined;
}

/**
 * All anchors of a note in document order, those of headings in quotes and lists too. A heading whose text holds a
 * shortcode has none in Hugo: what the shortcode makes of itself is not known.
 */
export function anchorsOf({ text, blocks }: ParsedNote, style: AnchorStyle): Anchor[] {
  return numberedAnchors(anchorDraftsIn(text, constructsIn(text, blocks, undefined), style), style);
}

/** The anchors of some top-level blocks in document order, not numbered yet. */
export function anchorDraftsIn(
  text: string,
  { headings, html, attributes }: Constructs,
  style: AnchorStyle,
): AnchorDraft[] {
  const reader = new DraftReader(text, style);
  let next = 0;
  for (const { block, top } of headings) {
    for (let tag = html[next]; tag !== undefined && tag.start < block.start; tag = html[++next]) reader.html(tag);
    reader.heading(block, top);
  }
  for (const tag of html.slice(next)) reader.html(tag);
  // Goldmark, which Hugo uses, does not read them unless it is told to.
  if (style === 'hugo' || attributes.length === 0) return reader.drafts;
  for (const line of attributes) reader.attributes(line, undefined);
  return reader.drafts.sort((a, b) => a.start - b.start);
}

/** The anchors of a note from those of its blocks: two headings of the same text have different ones. */
export function numberedAnchors(drafts: readonly AnchorDraft[], style: AnchorStyle): Anchor[] {
  const anchors = style === 'github' ? new GithubAnchors() : new HugoAnchors();
  const laterAnchors = style === 'hugo' ? new HugoAnchors() : undefined;
  const numbered: Anchor[] = [];
  for (const { start, end, heading, origin, text, later } of drafts) {
    const id = origin === 'text' ? anchors.numbered(text) : text;
    if (origin === 'attribute' && anchors instanceof HugoAnchors) anchors.reserve(text);
    const laterId = later && laterAnchors && idOf(laterAnchors, later);
    // On GitHub the first heading without a letter has an empty one, to which nothing can lead.
    if (id === '') continue;
    numbered.push({ id, laterId: laterId === id ? undefined : laterId, origin, span: { start, end }, heading });
  }
  return numbered;
}

/** The draft that many offsets further on, behind so many other headings. */
export function movedDraft(draft: AnchorDraft, by: number, headings: number): AnchorDraft {
  const { start, end, heading, origin, text, later } = draft;
  const moved = heading === undefined ? undefined : heading + headings;
  return { start: start + by, end: end + by, heading: moved, origin, text, later };
}

class DraftReader {
  readonly drafts: AnchorDraft[] = [];
  readonly #text: string;
  readonly #anchors: GithubAnchors | HugoAnchors;

  constructor(text: string, style: AnchorStyle) {
    this.#text = text;
    this.#anchors = style === 'github' ? new GithubAnchors() : new HugoAnchors();
  }

  heading(block: Heading, heading: number | undefined): void {
    const { start, end } = block.content;
    if (this.#anchors instanceof HugoAnchors) {
      const draft = findHugoDraft(this.#text, block);
      if (draft === undefined) return;
      const { origin, text, later } = draft;
      const anchorOf = (isNamed: boolean, title: string) => (isNamed ? title : this.#anchors.anchorOf(title));
      this.drafts.push({
        start,
        end,
        heading,
        origin,
        text: anchorOf(origin === 'attribute', text),
        later: later && { isNamed: later.isNamed, text: anchorOf(later.isNamed, later.text) },
      });
      return;
    }
    const text = this.#anchors.anchorOf(githubTextOf(this.#text, block.inlines));
    this.drafts.push({ start, end, heading, origin: 'text', text, later: undefined });
    this.attributes(block.content, heading);
  }

  /** Attributes at the end of a heading, of a block, or of what stands before them. */
  attributes({ start, end }: Span, heading: number | undefined): void {
    const id = findBlockId(this.#text.slice(start, end))?.id;
    if (id !== undefined) this.drafts.push({ start, end, heading, origin: 'attribute', text: id, later: undefined });
  }

  html(span: Span): void {
    const html = this.#text.slice(span.start, span.end);
    const tags = [...htmlTagsOf(html)];
    tags.forEach((tag, index) => {
      if (tag.closing) return;
      const place = { start: span.start + tag.start, end: span.start + tag.end, heading: undefined, later: undefined };
      // GitHub draws no line between the headings of Markdown and of HTML.
      const heading = this.#anchors instanceof GithubAnchors ? headingTextIn(html, tags, index) : undefined;
      if (heading !== undefined) {
        this.drafts.push({ ...place, origin: 'text', text: this.#anchors.anchorOf(heading) });
      }
      for (const named of idsIn(tag)) this.drafts.push({ ...place, origin: 'html', text: named });
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

function idOf(anchors: HugoAnchors, { isNamed, text }: { readonly isNamed: boolean; readonly text: string }): string {
  if (!isNamed) return anchors.numbered(text);
  anchors.reserve(text);
  return text;
}

/** The id of a heading, or the text that it is made of. */
function findHugoDraft(source: string, heading: Heading): Pick<AnchorDraft, 'origin' | 'text' | 'later'> | undefined {
  const line = lastLineOf(source, heading.content);
  const attributes = findHeadingAttributes(source.slice(line.start, line.end));
  const named = attributes?.id;
  if (named === '' || (named === undefined && hasShortcode(source, heading.content))) return undefined;
  const end = line.start + (attributes?.start ?? line.end - line.start);
  const written = source.slice(line.start, end);
  const text = named ?? (attributes === undefined ? written : withoutClosing(heading, written));
  // Later Hugo takes the braces of `## Title {#id} ##` for text.
  const isText = attributes !== undefined && isClosed(source, heading);
  const later = isText
    ? findLater(source, heading, { named: undefined, end: line.end })
    : findLater(source, heading, { named, end });
  return { origin: named === undefined ? 'text' : 'attribute', text, later };
}

/** @param title the id that the heading brings along, and where its text ends in the note */
function findLater(
  source: string,
  heading: Heading,
  title: { named: string | undefined; end: number },
): AnchorDraft['later'] {
  const { named, end } = title;
  if (named !== undefined) return { isNamed: true, text: named };
  const lines = hugoTextOf(source, heading.inlines, end).split('\n');
  const text = lines[lines.length - 1] ?? '';
  if (text === '') return undefined;
  return { isNamed: false, text: end < heading.content.end ? withoutClosing(heading, text) : text };
}

/** True where a tag is used; one that is shown, with `/*` behind its opening marks, is text. */
function hasShortcode(source: string, { start, end }: Span): boolean {
  return /\{\{[<%](?!\/\*)/.test(source.slice(start, end));
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
