import type { Span } from './span.ts';

/** `<a name="x">`, `</a>` */
export interface HtmlTag extends Span {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** By name in lower case, the first of each; without quotes, entities as written. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Comments, scripts and styles, which may run to the end, hold no tags; the last alternative is one. */
const PIECE = new RegExp(
  [
    /<!--(?:[\s\S]*?-->|[\s\S]*)/.source,
    /<(script|style)(?=[\s>/])(?:[\s\S]*?<\/\1\s*>|[\s\S]*)/.source,
    /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/.source,
  ].join('|'),
  'gi',
);

const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;

/** The tags of a stretch of HTML in order, with offsets in it. What is no tag is passed over. */
export function* htmlTagsOf(html: string): Generator<HtmlTag> {
  for (const match of html.matchAll(PIECE)) {
    const name = match[3];
    if (name === undefined) continue;
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of (match[4] ?? '').matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? bare ?? '';
      if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), value);
    }
    const end = match.index + match[0].length;
    yield { start: match.index, end, name: name.toLowerCase(), closing: match[2] === '/', attributes };
  }
}

/** The text between the tags. References (`&amp;`) are left out: nearly all stand for punctuation. */
export function htmlTextOf(html: string): string {
  return html.replace(PIECE, '').replace(/&#?\w+;/g, '');
}
