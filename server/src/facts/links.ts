import type { Destination, WikiLink } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';

/**
 * How a link is written, which decides how its address is read: `[x](a.md)` and `![x](a.png)`, the definition
 * `[x]: a.md`, `<a href>` and `<img src>`, `[[a]]` and `![[a.png]]`, Hugo's `{{< ref "a.md" >}}` and `relref`.
 */
export type LinkForm = 'inline' | 'definition' | 'html' | 'wiki' | 'ref';

/**
 * A link that may lead to a file of the notebook, or to a place in its own note. Those that lead elsewhere (`https:`,
 * `mailto:`, `//host`) and those that a template completes (`{{ site.url }}/a`) are none.
 */
export interface LinkFact extends Span {
  readonly form: LinkForm;
  /** Shows in the page what it leads to: an image, or an embedded note. */
  readonly isEmbed: boolean;
  /** The address up to `?` or `#`; escapes and entities of Markdown are resolved, `%20` is as written. */
  readonly path: string;
  readonly pathStart: number;
  readonly pathEnd: number;
  /** What follows `#`, as written; undefined where there is none. */
  readonly fragment: string | undefined;
  /** Behind the `#`; where there is none, the end of the address. */
  readonly fragmentStart: number;
  readonly fragmentEnd: number;
}

/** Where a link's path stands, without `?` and `#`. */
export function pathSpanOf({ pathStart, pathEnd }: LinkFact): Span {
  return { start: pathStart, end: pathEnd };
}

/** Where a link's `#fragment` stands, with its `#`; undefined where there is none. */
export function fragmentSpanOf({ fragment, fragmentStart, fragmentEnd }: LinkFact): Span | undefined {
  return fragment === undefined ? undefined : { start: fragmentStart - 1, end: fragmentEnd };
}

/** The link that many offsets further on. */
export function movedLink(link: LinkFact, by: number): LinkFact {
  if (by === 0) return link;
  return {
    ...link,
    start: link.start + by,
    end: link.end + by,
    pathStart: link.pathStart + by,
    pathEnd: link.pathEnd + by,
    fragmentStart: link.fragmentStart + by,
    fragmentEnd: link.fragmentEnd + by,
  };
}

/** The innermost link at an offset, a cursor behind its last character included: an image may stand in a link. */
export function findLinkAt(links: readonly LinkFact[], offset: number): LinkFact | undefined {
  let found: LinkFact | undefined;
  for (const link of links) {
    if (link.start > offset) break;
    if (offset <= link.end) found = link;
  }
  return found;
}

/** What is known of a link beside its address. */
type LinkHead = Pick<LinkFact, 'form' | 'isEmbed' | 'start' | 'end'>;

/** A link by its address in a text; undefined where it leads out of the notebook, or nowhere. */
export function findLink(text: string, head: LinkHead, { url, start, end }: Destination): LinkFact | undefined {
  // Most links lead to a page elsewhere.
  if (url === '' || url.startsWith('https://') || leadsElsewhere(url)) return undefined;
  const hash = url.indexOf('#');
  const isWritten = url.length === end - start;
  const written = isWritten ? url : text.slice(start, end);
  // `&#35;` is no fragment: its mark is one of the reference.
  const writtenHash = isWritten ? hash : written.search(/(?<!&)#/);
  const fragment = hash < 0 || writtenHash < 0 ? undefined : url.slice(hash + 1);
  const address = fragment === undefined ? url : url.slice(0, hash);
  const addressEnd = fragment === undefined ? end : start + writtenHash;
  const query = address.indexOf('?');
  const writtenQuery = query < 0 ? -1 : text.slice(start, addressEnd).indexOf('?');
  const path = query < 0 ? address : address.slice(0, query);
  if (path === '' && query < 0 && fragment === undefined) return undefined;
  return {
    form: head.form,
    isEmbed: head.isEmbed,
    start: head.start,
    end: head.end,
    path,
    pathStart: start,
    pathEnd: query < 0 || writtenQuery < 0 ? addressEnd : start + writtenQuery,
    fragment,
    fragmentStart: fragment === undefined ? addressEnd : addressEnd + 1,
    fragmentEnd: end,
  };
}

/**
 * `https:`, `mailto:` and any other scheme, `//host`, a resource of Joplin (`:/0123`), and what a template, a program or a
 * person has yet to fill in: `{{ url }}`, `{url}`, `$URL`, `%s`.
 */
function leadsElsewhere(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|:\/|\$\w|%s$|%=)|\{\{|\{%|\{[\w.-]+\}|\$\{|<%|[<>\n]/i.test(url);
}

/** `[[Target#heading|alias]]`; undefined where it can be none: `[[ -f file ]]` of a shell, `x[[1]]` of a program. */
export function findWikiLink(text: string, link: WikiLink): LinkFact | undefined {
  const { start, end, target, targetSpan, fragment, fragmentSpan } = link;
  if (!isWikiTarget(target) || (!link.embed && /\w/.test(text.charAt(start - 1)))) return undefined;
  if (target === '' && (fragment ?? '') === '') return undefined;
  return {
    form: 'wiki',
    isEmbed: link.embed,
    start,
    end,
    path: target,
    pathStart: targetSpan.start,
    pathEnd: targetSpan.end,
    fragment,
    fragmentStart: fragmentSpan?.start ?? targetSpan.end,
    fragmentEnd: fragmentSpan?.end ?? targetSpan.end,
  };
}

/** No file's name holds these, a shell's test stands between spaces, and a number is an index or a citation. */
function isWikiTarget(target: string): boolean {
  return !/["*:<>?|\\$`=]|^[\s-]|^\d+$/.test(target);
}
