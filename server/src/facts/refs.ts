import type { Shortcode } from '../markdown/note.ts';
import { findLink, type LinkFact } from './links.ts';

/** `path="a.md"`, else the first argument, in quotes, back quotes or bare. */
const NAMED = /\spath\s*=\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/;
const FIRST = /^\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+)(?=\s|$))/;

/**
 * The links of Hugo's shortcodes `ref` and `relref`, those that are a link's address too. In code they are shown, not
 * used.
 */
export function refsIn(text: string, shortcodes: readonly Shortcode[]): LinkFact[] {
  const links: LinkFact[] = [];
  for (const shortcode of shortcodes) {
    const { name, role, inCode } = shortcode;
    if ((name !== 'ref' && name !== 'relref') || inCode || (role !== 'open' && role !== 'self-closing')) continue;
    const link = findRef(text, shortcode);
    if (link !== undefined) links.push(link);
  }
  return links;
}

function findRef(text: string, { start, end, nameSpan }: Shortcode): LinkFact | undefined {
  const args = text.slice(nameSpan.end, end - 3);
  const match = NAMED.exec(args) ?? FIRST.exec(args);
  const url = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match === null || url === undefined || url.includes('\\')) return undefined;
  const quotes = match[3] === undefined ? 1 : 0;
  const urlEnd = nameSpan.end + match.index + match[0].length - quotes;
  const head = { form: 'ref', isEmbed: false, start, end } as const;
  return findLink(text, head, { url, start: urlEnd - url.length, end: urlEnd });
}
