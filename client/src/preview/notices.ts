import type { StateCore, Token } from 'markdown-it';
import type { Shortcode } from '../../../server/src/markdown/note.ts';
import { pairShortcodes } from '../../../server/src/markdown/shortcodePairs.ts';
import type { Page } from './page.ts';
import { argumentsOf, shownText, type Tag } from './tags.ts';

/** Shortcodes that themes use for a box with a word of its kind over it. */
const NOTICES = new Set(['notice', 'alert', 'admonition', 'callout', 'hint']);

/** How a box looks: by the words that themes have for it. */
const LOOKS: ReadonlyMap<string, string> = new Map([
  ...['note', 'seealso', 'question'].map((word) => [word, 'note'] as const),
  ...['info', 'information', 'important'].map((word) => [word, 'info'] as const),
  ...['tip', 'hint', 'success', 'example'].map((word) => [word, 'tip'] as const),
  ...['warning', 'caution', 'attention', 'danger', 'error'].map((word) => [word, 'warning'] as const),
]);

/** A tag at the edge of a block, so that a box may begin or end there. */
interface Edge {
  readonly tag: Tag;
  /** The line, from 0, of the block that it stands at. */
  readonly line: number;
  /** Index of the token before which it stands. */
  readonly at: number;
  /** Index of the token that opens what it stands in, -1 where that is the page. */
  readonly parent: number;
  /** The token that stands for it and goes where a box takes its place. */
  readonly token: Token;
}

/**
 * Makes boxes of notices, `{{% notice tip %}}` … `{{% /notice %}}`, around the blocks between their tags: lines of
 * their own, or the beginning and the end of a paragraph. All other tags stay where they are, to be seen.
 */
export function boxNotices(state: StateCore, { tagsOf }: Page): void {
  const edges = edgesOf(state.tokens, tagsOf);
  if (edges.length === 0) return;
  // In the order of the page: offsets in the content of a block say nothing of another's.
  const edgeOf = new Map<Shortcode, Edge>(edges.map((edge, at) => [{ ...edge.tag, start: at, end: at + 1 }, edge]));
  const { pairs } = pairShortcodes([...edgeOf.keys()]);
  const boxes = new Map<Edge, Token[]>();
  for (const pair of pairs) {
    const open = edgeOf.get(pair.open);
    const close = edgeOf.get(pair.close);
    if (open === undefined || close === undefined || !NOTICES.has(pair.open.name)) continue;
    // HTML cannot box what begins in one list item, or quote, and ends in another.
    if (open.parent !== close.parent) continue;
    boxes.set(open, openingTokens(state, open, close));
    const end = new state.Token('exam_notes_notice_close', 'div', -1);
    end.block = true;
    boxes.set(close, [end]);
  }
  state.tokens = withBoxes(state.tokens, edges, boxes);
}

/** The edges in order; tags in the middle of a paragraph are none. */
function edgesOf(tokens: readonly Token[], tagsOf: Page['tagsOf']): Edge[] {
  const edges: Edge[] = [];
  const parents: number[] = [-1];
  tokens.forEach((token, index) => {
    const add = (child: Token, at: number, parent: number | undefined, map: Token['map']) => {
      for (const tag of tagsOf.get(child) ?? [])
        edges.push({ tag, token: child, at, parent: parent ?? -1, line: map?.[0] ?? 0 });
    };
    if (token.nesting === 1) parents.push(index);
    else if (token.nesting === -1) parents.pop();
    if (token.type === 'shortcode_line') add(token, index, parents.at(-1), token.map);
    const paragraph = tokens[index - 1];
    if (token.type !== 'inline' || paragraph?.type !== 'paragraph_open') return;
    const children = token.children ?? [];
    const leading = leadingTags(children);
    for (const child of leading) add(child, index - 1, parents.at(-2), paragraph.map);
    if (leading.length === children.length) return;
    for (const child of leadingTags([...children].reverse()).reverse())
      add(child, index + 2, parents.at(-2), paragraph.map);
  });
  return edges;
}

/** The tags before which there is nothing but white space. */
function leadingTags(children: readonly Token[]): Token[] {
  const tags: Token[] = [];
  for (const child of children) {
    if (child.type === 'exam_notes_shortcode') tags.push(child);
    else if (!isBlank(child)) break;
  }
  return tags;
}

function openingTokens({ Token }: StateCore, { tag, line }: Edge, close: Edge): Token[] {
  const { positional, named } = argumentsOf(tag);
  const word = (named.get('type') ?? named.get('style') ?? named.get('color') ?? positional[0] ?? '').toLowerCase();
  const look = LOOKS.get(word) ?? 'note';
  const box = new Token('exam_notes_notice_open', 'div', 1);
  box.block = true;
  box.map = [line, Math.max(line, close.line) + 1];
  box.attrSet('class', `exam-notes-notice exam-notes-notice-${look}`);
  box.attrSet('role', 'note');
  const title = new Token('exam_notes_notice_title', 'p', 0);
  title.block = true;
  title.info = (LOOKS.has(word) ? word : look).replace(/^./, (first) => first.toUpperCase());
  title.content = named.get('title') ?? positional[1] ?? '';
  return [box, title];
}

/** The tokens with boxes in place of their tags, and with the other tags of a line as its content. */
function withBoxes(tokens: readonly Token[], edges: readonly Edge[], boxes: ReadonlyMap<Edge, Token[]>): Token[] {
  const gone = new Set([...boxes.keys()].map(({ token }) => token));
  const edgesAt = new Map<number, Edge[]>();
  for (const edge of edges) {
    const before = edgesAt.get(edge.at);
    if (before === undefined) edgesAt.set(edge.at, [edge]);
    else before.push(edge);
  }
  const result: Token[] = [];
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index];
    const here = edgesAt.get(index) ?? [];
    for (const edge of here) result.push(...(boxes.get(edge) ?? []));
    if (token === undefined) break;
    if (token.type === 'shortcode_line') {
      const shown = here.filter((edge) => edge.token === token && !boxes.has(edge)).map(({ tag }) => shownText(tag));
      token.content = shown.join(' ');
      if (shown.length === 0) continue;
    } else if (token.children?.some((child) => gone.has(child))) token.children = withoutTags(token.children, gone);
    result.push(token);
  }
  return result;
}

/** A paragraph without tags at its ends, and without the white space that was between them and the text. */
function withoutTags(children: readonly Token[], gone: ReadonlySet<Token>): Token[] {
  const rest = children.filter((child) => !gone.has(child));
  while (isBlank(rest[0])) rest.shift();
  while (isBlank(rest.at(-1))) rest.pop();
  const [first, last] = [rest[0], rest.at(-1)];
  if (first?.type === 'text') first.content = first.content.trimStart();
  if (last?.type === 'text') last.content = last.content.trimEnd();
  return rest;
}

function isBlank(token: Token | undefined): boolean {
  return token?.type === 'softbreak' || (token?.type === 'text' && token.content.trim() === '');
}
