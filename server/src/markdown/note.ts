import type { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A note as it was read: every construct with its exact span of UTF-16 offsets in `text`. */
export interface ParsedNote {
  readonly text: string;
  readonly lines: LineTable;
  readonly frontMatter: FrontMatter | undefined;
  /** Top-level blocks in order; what is in a list, a quote or a table stands below it. */
  readonly blocks: readonly Block[];
  /** The same blocks as they were when each was parsed: those that an edit has left alone are the same objects. */
  readonly placed: readonly PlacedBlock[];
  /** Shortcode tags in order, those in code included. */
  readonly shortcodes: readonly Shortcode[];
  readonly problems: readonly ParseProblem[];
}

/** A top-level block, and the number of offsets by which the note's text has moved since it was parsed. */
export interface PlacedBlock {
  readonly block: Block;
  readonly shift: number;
}

/** Something in a note that could not be read as it was meant. */
export interface ParseProblem extends Span {
  readonly code: 'front-matter';
  readonly message: string;
}

/** `---` … `---` (YAML) or `+++` … `+++` (TOML) at the head of a note. */
export interface FrontMatter extends Span {
  readonly format: 'yaml' | 'toml';
  /** What stands between the fences. */
  readonly body: Span;
  /** Top-level keys in order. */
  readonly entries: readonly FrontMatterEntry[];
}

/** `title: "Task 2.3"` */
export interface FrontMatterEntry {
  /** Without quotes; the parts of a dotted key of TOML joined by `.`. */
  readonly key: string;
  readonly keySpan: Span;
  /** Text of a scalar, numbers and dates as written; undefined for a list, a map or nothing. */
  readonly value: string | undefined;
  /** The value without its quotes; empty, behind the key, where there is none. */
  readonly valueSpan: Span;
  /** The scalars of a list (`tags: [aws, exam]`); empty where the value is none. */
  readonly items: readonly FrontMatterItem[];
}

/** One scalar of a list, without its quotes. */
export interface FrontMatterItem extends Span {
  readonly value: string;
}

/** `{{% notice tip %}}`, `{{< /tabs >}}`; escaped are those that a page about Hugo shows instead of running. */
export interface Shortcode extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly marker: '%' | '<';
  readonly role: 'open' | 'close' | 'self-closing' | 'escaped';
  /** True in a code block or a code span: there it is shown, not used. */
  readonly inCode: boolean;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Item
  | Quote
  | Code
  | HtmlBlock
  | Rule
  | Table
  | Row
  | Cell
  | Definition
  | FootnoteDefinition
  | Admonition
  | MathBlock
  | ShortcodeLine;

/** Blocks that hold running text. */
export type Leaf = Heading | Paragraph | Cell;

/** `## Amazon S3` or a line underlined with `=` or `-`. */
export interface Heading extends Span {
  readonly kind: 'heading';
  readonly level: number;
  /** The text between the markers; empty where there is none. */
  readonly content: Span;
  readonly inlines: readonly Inline[];
}

export interface Paragraph extends Span {
  readonly kind: 'paragraph';
  readonly content: Span;
  readonly inlines: readonly Inline[];
}

export interface List extends Span {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly children: readonly Block[];
}

/** `- …` */
export interface Item extends Span {
  readonly kind: 'item';
  /** `-`, `*`, `+`, `.` or `)` */
  readonly marker: string;
  readonly checkBox: CheckBox | undefined;
  readonly children: readonly Block[];
}

/** `[ ]` or `[x]` at the head of a list item; it is an `Opaque` in the item's first paragraph too. */
export interface CheckBox extends Span {
  readonly checked: boolean;
}

/** `> …` */
export interface Quote extends Span {
  readonly kind: 'quote';
  readonly alert: Alert | undefined;
  readonly children: readonly Block[];
}

/**
 * `[!NOTE]` of a GitHub alert, `[!tip]-` of an Obsidian callout, at the head of a quote; it is an `Opaque` in the
 * quote's first paragraph too, and what follows it on its line is the title.
 */
export interface Alert extends Span {
  /** The word between the brackets in lower case. */
  readonly type: string;
  readonly typeSpan: Span;
  /** How an Obsidian callout is folded at first. */
  readonly fold: 'open' | 'closed' | undefined;
}

/** Fenced or indented code. */
export interface Code extends Span {
  readonly kind: 'code';
  readonly fenced: boolean;
  /** The words after the opening fence. */
  readonly info: string;
  /** The lines between the fences. */
  readonly body: Span;
}

export interface HtmlBlock extends Span {
  readonly kind: 'html';
}

/** `---`, `***` or `___` on a line of its own. */
export interface Rule extends Span {
  readonly kind: 'rule';
}

/** `| a | b |` with a line of dashes under its first row. */
export interface Table extends Span {
  readonly kind: 'table';
  readonly children: readonly Row[];
}

export interface Row extends Span {
  readonly kind: 'row';
  readonly header: boolean;
  readonly children: readonly Cell[];
}

export interface Cell extends Span {
  readonly kind: 'cell';
  readonly content: Span;
  readonly inlines: readonly Inline[];
}

/** `[label]: address "title"` */
export interface Definition extends Span {
  readonly kind: 'definition';
  /** As written between the brackets. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly destination: Destination;
}

/** `[^label]: …`; what is indented below it belongs to it. */
export interface FootnoteDefinition extends Span {
  readonly kind: 'footnoteDefinition';
  /** As written behind `^`. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly children: readonly Block[];
}

/** `!!! note "Title"`, `??? tip`, `=== "Tab"`; what is indented below it belongs to it. Its first line is nobody's prose. */
export interface Admonition extends Span {
  readonly kind: 'admonition';
  readonly children: readonly Block[];
}

/** `$$` … `$$` on lines of their own. */
export interface MathBlock extends Span {
  readonly kind: 'math';
}

/** A line of shortcode tags and nothing else. */
export interface ShortcodeLine extends Span {
  readonly kind: 'shortcodeLine';
}

export type Inline = TextRun | CodeSpan | Emphasis | Link | Image | WikiLink | FootnoteReference | Opaque | LineBreak;

/** Plain text; where `value` is not the source itself (`&amp;`, `\*`) the span covers what was written. */
export interface TextRun extends Span {
  readonly kind: 'text';
  readonly value: string;
}

/** `` `code` `` */
export interface CodeSpan extends Span {
  readonly kind: 'codeSpan';
}

/** `*em*`, `**strong**`, `~~strike~~` */
export interface Emphasis extends Span {
  readonly kind: 'emphasis' | 'strong' | 'strike';
  readonly children: readonly Inline[];
}

/** Where a link leads, as written (escapes and entities resolved, shortcodes as they are), and where that stands. */
export interface Destination extends Span {
  readonly url: string;
}

/** `[text](url)`, `[text][label]`, `[text][]`, `[text]`, `<https://…>`, or a bare address. */
export interface Link extends Span {
  readonly kind: 'link';
  readonly form: 'inline' | 'full' | 'collapsed' | 'shortcut' | 'autolink' | 'bare';
  /** What stands between the first brackets, or the address of an autolink. */
  readonly content: Span;
  /** Undefined where a definition elsewhere holds it. */
  readonly destination: Destination | undefined;
  /** Label of the definition that is referred to, as written. */
  readonly label: string | undefined;
  readonly children: readonly Inline[];
}

/** `![alt](url)` and its reference forms. */
export interface Image extends Span {
  readonly kind: 'image';
  readonly form: 'inline' | 'full' | 'collapsed' | 'shortcut';
  readonly content: Span;
  readonly destination: Destination | undefined;
  readonly label: string | undefined;
  /** The alternative text. */
  readonly children: readonly Inline[];
}

/** `[[Target]]`, `[[Target#heading|alias]]`, and the embed `![[Target]]`. */
export interface WikiLink extends Span {
  readonly kind: 'wikiLink';
  readonly embed: boolean;
  /** The note's name or path; empty in `[[#heading]]`. */
  readonly target: string;
  readonly targetSpan: Span;
  /** What follows the first `#`: a heading, `heading#subheading`, or `^block`. */
  readonly fragment: string | undefined;
  readonly fragmentSpan: Span | undefined;
  /** The alias, else target and fragment. */
  readonly content: Span;
  /** What a reader sees: the content as text; nothing of an embed. */
  readonly children: readonly TextRun[];
}

/** `[^1]` */
export interface FootnoteReference extends Span {
  readonly kind: 'footnoteReference';
  /** As written behind `^`. */
  readonly label: string;
}

/**
 * HTML tags and comments, attributes in braces (`{: .note }`), shortcode tags, math (`$…$`, `$$…$$`), and the marks at the
 * head of list items (`[x]`) and quotes (`[!NOTE]`): nothing in them is prose.
 */
export interface Opaque extends Span {
  readonly kind: 'html' | 'attributes' | 'shortcode' | 'math' | 'checkBox' | 'alertMark';
}

export interface LineBreak extends Span {
  readonly kind: 'softBreak' | 'hardBreak';
}

/** Every block of a note in document order, containers before what they hold. */
export function walkBlocks(blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  addBlocks(blocks, all);
  return all;
}

function addBlocks(blocks: readonly Block[], into: Block[]): void {
  for (const block of blocks) {
    into.push(block);
    if ('children' in block) addBlocks(block.children, into);
  }
}

/** The plain text that a reader sees of inline content; code spans, images and math count with nothing. */
export function plainTextOf(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.value;
    else if (inline.kind === 'softBreak' || inline.kind === 'hardBreak') text += ' ';
    else if ('children' in inline && inline.kind !== 'image') text += plainTextOf(inline.children);
  }
  return text;
}
