import type { StateInline } from 'markdown-it';
import { INLINE_OPENERS } from './openers.ts';
import { isMask } from './shortcodes.ts';

/** 1 for the ASCII characters that are text wherever they stand. */
const IS_TEXT = Uint8Array.from({ length: 128 }, (_, code) =>
  INLINE_OPENERS.text.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** markdown-it's text rule with this grammar's own characters: it stops at shortcodes, and not at `-` or `=`. */
export function plainText(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  let at = pos;
  for (; at < posMax; at++) {
    const code = src.charCodeAt(at);
    if (code < 128 ? IS_TEXT[code] === 0 : isMask(code)) break;
  }
  if (at === pos) return false;
  if (!silent) state.pending += src.slice(pos, at);
  state.pos = at;
  return true;
}
