import type { Span } from './span.ts';

/** `{#id .class key=value}` at the end of a heading; the span covers the braces. */
export interface HeadingAttributes extends Span {
  /** The last `#id` or `id=…`; undefined where there is none. Empty in `{#}`, which leaves a heading without anchor. */
  readonly id: string | undefined;
}

/** `#id`, `.class` */
const SHORTHAND = /^[ \t]*([#.])([^\s!-,/;-@[-^`{-~]*)/;
/** `key=value`, where the value is a quoted text, a word or a number. */
const PAIR = /^[ \t]*([A-Za-z_:][\w:.-]*)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([A-Za-z_:][\w:.-]*)|[-+]?\d[\d.eE+-]*)/;

/**
 * Finds the attributes that goldmark, Hugo's Markdown parser, takes off a heading before it reads it as Markdown
 * (parser/attribute.go). A backslash before the brace makes text of them. Values that are lists or maps are not read.
 *
 * @param text a heading's text without its markers, or its last line where it has several; the span's offsets are there
 */
export function findHeadingAttributes(text: string): HeadingAttributes | undefined {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    if (text.charAt(at - 1) === '\\') continue;
    const attributes = attributesAt(text, at);
    if (attributes !== undefined) return attributes;
  }
  return undefined;
}

function attributesAt(text: string, start: number): HeadingAttributes | undefined {
  let id: string | undefined;
  let rest = text.slice(start + 1);
  while (!/^[ \t]*\}[ \t]*$/.test(rest)) {
    const shorthand = SHORTHAND.exec(rest);
    const pair = PAIR.exec(rest);
    const read = (shorthand ?? pair)?.[0];
    if (read === undefined) return undefined;
    if (shorthand?.[1] === '#') id = shorthand[2];
    else if (pair?.[1] === 'id') id = pair[2]?.replace(/\\(["\\/])/g, '$1') ?? pair[3];
    rest = rest.slice(read.length).replace(/^[ \t]*,/, '');
  }
  return { start, end: text.length, id };
}

/** What gives a block an id in other tools than Hugo. */
export interface BlockId {
  /** Where the braces begin. */
  readonly start: number;
  readonly id: string;
}

/**
 * Finds the id at the end of a text as Pandoc, MkDocs, Docusaurus and kramdown write it: `{#id}`, `{#id .class}`,
 * `{.class #id}`, `{: #id}`.
 */
export function findBlockId(text: string): BlockId | undefined {
  if (!text.endsWith('}')) return undefined;
  const start = text.lastIndexOf('{');
  const id = start < 0 ? undefined : ID.exec(text.slice(start))?.[1];
  return id === undefined ? undefined : { start, id };
}

const ID = /^\{:?(?:[^}]*\s)?#([^\s}]*)[^}]*\}$/;

/**
 * How long a heading's text is without the id at its end, and the white space before that: no part of the heading's
 * words in any note.
 */
export function lengthWithoutId(text: string): number {
  const found = findBlockId(text);
  return found === undefined ? text.length : text.slice(0, found.start).trimEnd().length;
}
