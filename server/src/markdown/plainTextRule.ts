import type { StateInline } from 'markdown-it';
import { isMask } from './shortcodes.ts';

/** Characters at which a construct of the grammar may begin or a label end; `:` is that of a bare address. */
const MARKUP = Uint8Array.from({ length: 128 }, (_, code) =>
  '\n!$&*:<[\\]_`~'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** markdown-it's text rule with this grammar's own characters: it stops at shortcodes, and not at `-` or `=`. */
export function plainText(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  let at = pos;
  while (at < posMax) {
    const code = src.charCodeAt(at);
    if (code < 128 ? MARKUP[code] === 1 : isMask(code)) break;
    at++;
  }
  if (at === pos) return false;
  if (!silent) state.pending += src.slice(pos, at);
  state.pos = at;
  return true;
}
