import { type HtmlTag, htmlTagsOf } from '../text/htmlTags.ts';
import type { Span } from '../text/span.ts';
import { findLink, type LinkFact } from './links.ts';

/** Which attribute of which tag holds an address. */
const ADDRESSES: Readonly<Record<string, string>> = { a: 'href', img: 'src' };

/** The links of a stretch of HTML in order: `<a href="…">` and `<img src="…">`. */
export function htmlLinksIn(text: string, { start, end }: Span): LinkFact[] {
  const html = text.slice(start, end);
  if (!/(?:href|src)\s*=/i.test(html)) return [];
  return [...htmlTagsOf(html)].flatMap((tag) => {
    const link = findTagLink(text, start, tag);
    return link === undefined ? [] : [link];
  });
}

/** @param from where in the text the offsets of the tag begin */
function findTagLink(text: string, from: number, tag: HtmlTag): LinkFact | undefined {
  const name = ADDRESSES[tag.name];
  const value = name === undefined ? undefined : tag.attributes.get(name);
  if (name === undefined || value === undefined) return undefined;
  const head = { form: 'html', isEmbed: tag.name === 'img', start: from + tag.start, end: from + tag.end } as const;
  const start = valueStart(text.slice(head.start, head.end), name, value);
  if (start === undefined) return undefined;
  const written = { start: head.start + start, end: head.start + start + value.length };
  return findLink(text, head, { ...written, url: value.replaceAll('&amp;', '&') });
}

/** Offset of an attribute's value in its tag, behind the quote. */
function valueStart(tag: string, name: string, value: string): number | undefined {
  for (const match of tag.matchAll(/\s(href|src)\s*=\s*["']?/gi)) {
    const at = match.index + match[0].length;
    if (match[1]?.toLowerCase() === name && tag.startsWith(value, at)) return at;
  }
  return undefined;
}
