import type { StateInline } from 'markdown-it';

const COLON = 0x3a;
const SCHEME = /(?:https?|ftp)$/i;

/** What a host name begins with; `[` is that of an IPv6 address. */
const HOST = /[\p{L}\p{N}_[-]/u;

/**
 * Inline rule in the place of markdown-it's `linkify`: `https://…` in running text (GFM 6.9, extended URL autolinks).
 * It begins at the colon, when the scheme is text already, and takes it back.
 */
export function bareAddress(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  // While a label's end is looked for, brackets come first: `[https://a](https://b)` is a link.
  if (src.charCodeAt(pos) !== COLON || silent || state.linkLevel > 0 || !src.startsWith('://', pos)) return false;
  const scheme = SCHEME.exec(src.slice(Math.max(0, pos - 5), pos))?.[0] ?? '';
  const start = pos - scheme.length;
  // The scheme must be pending text still: an escape may have taken its first letter.
  if (scheme === '' || state.pending.length < scheme.length || /[\p{L}\p{N}]/u.test(src.charAt(start - 1)))
    return false;
  if (pos + 3 >= state.posMax || !HOST.test(src.charAt(pos + 3))) return false;
  const end = addressEnd(src, pos + 3, state.posMax);
  if (end === pos + 3) return false;
  state.pending = state.pending.slice(0, -scheme.length);
  push(state, 'link_open', 1);
  const text = state.push('text', '', 0);
  text.content = src.slice(start, end);
  push(state, 'link_close', -1);
  state.pos = end;
  return true;
}

function push(state: StateInline, type: string, nesting: 1 | -1): void {
  const token = state.push(type, 'a', nesting);
  token.info = 'auto';
  token.markup = 'linkify';
}

/**
 * End of an address: at white space, at `<`, at a bracket that nothing opens within the address (`[see https://a]`);
 * without trailing punctuation, a trailing entity, and closing parentheses that nothing opens.
 */
function addressEnd(src: string, start: number, limit: number): number {
  let end = start;
  let parentheses = 0;
  let brackets = 0;
  for (; end < limit; end++) {
    const char = src.charAt(end);
    if (char === '<' || char <= ' ' || (char > '~' && /\s/.test(char))) break;
    if (char === '(') parentheses++;
    else if (char === ')') parentheses--;
    else if (char === '[') brackets++;
    else if (char === ']' && --brackets < 0) break;
  }
  for (; end > start; end--) {
    const char = src.charAt(end - 1);
    if (char === ')') {
      if (parentheses >= 0) break;
      parentheses++;
    } else if (char === ';') {
      const entity = /&[a-z0-9]+;$/i.exec(src.slice(Math.max(start, end - 40), end))?.[0];
      end -= (entity?.length ?? 1) - 1;
    } else if (!'?!.,:*_~\'"'.includes(char)) break;
  }
  return end;
}
