import type { StateInline } from 'markdown-it';

const BRACKET = 0x5b;
const EXCLAMATION = 0x21;

/** Longest link that is looked for. */
const MAX_LENGTH = 1_000;

/** What stands between `[[` and `]]`: no brackets and no shortcode, and on one line. */
const WIKI_LINK = new RegExp(`!?\\[\\[([^[\\]\\n\\uFDD0\\uFDD1]{1,${MAX_LENGTH}})\\]\\]`, 'y');

/** End of the wiki link or embed that begins at an offset, -1 where none does. */
export function wikiLinkEnd(state: StateInline, at: number): number {
  const bracket = state.src.charCodeAt(at) === EXCLAMATION ? at + 1 : at;
  if (state.src.charCodeAt(bracket) !== BRACKET || state.src.charCodeAt(bracket + 1) !== BRACKET) return -1;
  WIKI_LINK.lastIndex = at;
  const [whole, inner = ''] = WIKI_LINK.exec(state.src) ?? [];
  if (whole === undefined || at + whole.length > state.posMax || inner.trim() === '') return -1;
  return isReference(state, inner) ? -1 : at + whole.length;
}

/** `[[1]]` with `[1]: …` somewhere is a link in brackets to CommonMark, and stays one. */
function isReference({ env, md }: StateInline, label: string): boolean {
  return env.references?.[md.utils.normalizeReference(label)] !== undefined;
}

/**
 * Inline rule: `[[Target#heading|alias]]` and `![[Target]]`. It comes behind the rules of links and images, so that
 * `[[1]](url)` stays a link, and none lies within a link.
 */
export function wikiLink(state: StateInline, silent: boolean): boolean {
  if (state.linkLevel > 0) return false;
  const end = wikiLinkEnd(state, state.pos);
  if (end < 0) return false;
  if (!silent) state.push('wiki_link', '', 0);
  state.pos = end;
  return true;
}
