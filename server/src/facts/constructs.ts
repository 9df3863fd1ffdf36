import type {
  Code,
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  Inline,
  Link,
  Paragraph,
  Quote,
  WikiLink,
} from '../markdown/note.ts';
import type { Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

/**
 * What facts are drawn from: the prose of top-level blocks, and the constructs in them of which each kind of fact would
 * otherwise look for its own. Each list is in the note's order, what holds something before that.
 */
export interface Constructs {
  readonly prose: Prose;
  /** Those within quotes and lists, too. */
  readonly headings: readonly FoundHeading[];
  readonly quotes: readonly Quote[];
  readonly fences: readonly Code[];
  readonly definitions: readonly (Definition | FootnoteDefinition)[];
  /** Paragraphs that open with bold words. */
  readonly bolds: readonly FoundBold[];
  readonly links: readonly (Link | Image | WikiLink)[];
  readonly footnotes: readonly FootnoteReference[];
  /** Attributes in braces elsewhere than in headings, and Pandoc's `{#id}` behind an image that ends a paragraph. */
  readonly attributes: readonly Span[];
  /** Blocks of HTML and tags, but for those in the text of an image, where they are no tags. */
  readonly html: readonly FoundHtml[];
}

export interface FoundHeading {
  readonly block: Heading;
  /** Which of the top-level headings it is; undefined for one in a quote or a list. */
  readonly top: number | undefined;
}

export interface FoundBold {
  readonly paragraph: Paragraph;
  readonly inFootnote: boolean;
}

export interface FoundHtml extends Span {
  /** The inline content that it is directly a part of; undefined for a block. */
  readonly among: readonly Inline[] | undefined;
}
