import type { Prose } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Surroundings } from './surroundings.ts';

/** What the article before a place needs when another name comes there: `a QuickSight dashboard` becomes `an Amazon …`. */
export function articleEdits(
  prose: Prose,
  { before, span }: Surroundings,
  name: string,
): (Span & { newText: string })[] {
  const article = /(?<![\p{L}\p{N}])[Aa]n? $/u.exec(before)?.[0].trim();
  const right = articleOf(name);
  if (article === undefined || right === undefined || right === article.toLowerCase()) return [];
  const { start, end } = prose.spanOf(span.start - 1 - article.length, span.start - 1);
  if (end - start !== article.length) return [];
  return right === 'an' ? [{ start: end, end, newText: 'n' }] : [{ start: end - 1, end, newText: '' }];
}

/** The article before a name, where that is sure: `M` is said `em` in some names, and as it is written in others. */
function articleOf(name: string): 'a' | 'an' | undefined {
  if (/^(?:[AI]|E(?!u)|O(?!ne))/.test(name)) return 'an';
  return /^(?:[BCDGJKPQTVWYZ]|[FHLMNRS]\p{Ll})/u.test(name) ? 'a' : undefined;
}
