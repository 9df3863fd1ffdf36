import type { Env, MarkdownIt, StateCore, StateInline } from 'markdown-it';
import { isMask, isMaskStart, MASK_PATTERN, maskShortcodes } from '../../../server/src/markdown/shortcodes.ts';
import type { Page, Pages } from './page.ts';
import { shownText, type Tag, tagsIn } from './tags.ts';

/** Front matter, as the server reads it: shortcodes in it are none. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n(?:[^\n]*\n)*?\1[ \t]*(?:\n|$)/;

/** The tags of a note whose line ends are all `\n`; those of its front matter do not count. */
export function tagsOfNote(source: string): Tag[] {
  return source.includes('{{') ? tagsIn(source, FRONT_MATTER.exec(source)?.[0].length ?? 0) : [];
}

/**
 * Hides the tags while blocks are made of lines, as Hugo takes them out before it reads Markdown: then a line of tags
 * ends a paragraph, and what is written in a tag over several lines is no list and no code.
 */
export function maskTags(state: StateCore, { tags }: Page): void {
  state.src = maskShortcodes(state.src, tags);
}

/**
 * Puts the tags back, now that there are blocks. Tokens say on which line they begin, and stand in the order of the
 * source, so that the next tag from there on is the one that is meant.
 */
export function unmaskTags(state: StateCore, { source, tags, tagsOf }: Page): void {
  state.src = source;
  if (tags.length === 0) return;
  const lines = linesOf(tags, source);
  let next = 0;
  const takeTag = (): string => tags[next++]?.text ?? '';
  for (const token of state.tokens) {
    const [from, to] = token.map ?? [0, 0];
    while ((lines[next] ?? from) < from) next++;
    if (token.type === 'shortcode_line') {
      const first = next;
      while ((lines[next] ?? to) < to) next++;
      tagsOf.set(token, tags.slice(first, next));
    } else {
      if (MASK_PATTERN.test(token.info)) token.info = unmasked(token.info, takeTag);
      if (MASK_PATTERN.test(token.content)) token.content = unmasked(token.content, takeTag);
    }
  }
  dropMaskedReferences(state.md, state.env);
}

/** The line, from 0, on which each tag begins. */
function linesOf(tags: readonly Tag[], source: string): number[] {
  let line = 0;
  let at = source.indexOf('\n');
  return tags.map(({ start }) => {
    for (; at >= 0 && at < start; at = source.indexOf('\n', at + 1)) line++;
    return line;
  });
}

function unmasked(content: string, takeTag: () => string): string {
  let text = '';
  let at = 0;
  while (at < content.length) {
    const code = content.charCodeAt(at);
    if (isMaskStart(code)) text += takeTag();
    else if (!isMask(code)) text += content.charAt(at);
    at = isMask(code) ? endOfTag(content, at + 1) : at + 1;
  }
  return text;
}

/** Where the masked characters of a tag end, also over several lines. */
function endOfTag(content: string, from: number): number {
  for (let end = from; ; end++) {
    if (content.charAt(end) === '\n') end++;
    const code = content.charCodeAt(end);
    if (!isMask(code) || isMaskStart(code)) return content.charAt(end - 1) === '\n' ? end - 1 : end;
  }
}

/** `[page]: {{< ref "x" >}}` leads nowhere here: what refers to it stays text. */
function dropMaskedReferences(md: MarkdownIt, { references = {} }: Env): void {
  for (const [label, reference] of Object.entries(references)) {
    if (MASK_PATTERN.test(md.utils.lib.mdurl.decode(reference.href))) delete references[label];
    else if (MASK_PATTERN.test(reference.title)) reference.title = '';
  }
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** The tags of a block's content by the offset at which they begin, and whether one of them is a link's address. */
interface InlineTags {
  readonly at: ReadonlyMap<number, Tag>;
  readonly isAddress: boolean;
}

/**
 * The inline rules of tags: `tag` for a tag in running text, and `link` for `[text]({{< ref "x" >}})`, whose address
 * only Hugo knows.
 */
export function tagRules(pages: Pages): { readonly tag: InlineRule; readonly link: InlineRule } {
  const known = new WeakMap<StateInline, InlineTags>();
  const tagsOf = (state: StateInline): InlineTags => {
    const before = known.get(state);
    if (before !== undefined) return before;
    const tags = pages.has(state.env) ? tagsIn(state.src) : [];
    const isAddress = tags.some(({ start }) => /\]\([ \t]*<?$/.test(state.src.slice(Math.max(0, start - 20), start)));
    const found = { at: new Map(tags.map((tag) => [tag.start, tag])), isAddress };
    known.set(state, found);
    return found;
  };
  return {
    tag: (state, silent) => {
      if (!state.src.startsWith('{{', state.pos)) return false;
      const tag = tagsOf(state).at.get(state.pos);
      if (tag === undefined || tag.end > state.posMax) return false;
      if (!silent) pushTag(state, tag, pages);
      state.pos = tag.end;
      return true;
    },
    link: (state, silent) =>
      state.src.charAt(state.pos) === '[' && tagsOf(state).isAddress && linkToTag(state, silent, tagsOf(state)),
  };
}

function pushTag(state: StateInline, tag: Tag, pages: Pages): void {
  const token = state.push('exam_notes_shortcode', 'code', 0);
  token.content = shownText(tag);
  pages.get(state.env)?.tagsOf.set(token, [tag]);
}

/** Between a link's label and an address that is a tag. */
const OPENING = /\]\([ \t]*<?/y;
/** What may follow the tag: a fragment, a closing bracket, a title. */
const REST = /[^\s()<>]*>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)/y;

function linkToTag(state: StateInline, silent: boolean, { at }: InlineTags): boolean {
  const { pos, posMax, src } = state;
  const labelEnd = state.md.helpers.parseLinkLabel(state, pos, true);
  const tag = at.get(endOf(OPENING, src, labelEnd));
  const end = tag === undefined ? -1 : endOf(REST, src, tag.end);
  if (labelEnd < 0 || tag === undefined || end < 0 || end > posMax) return false;
  if (!silent) {
    const open = state.push('exam_notes_shortcode_link_open', 'span', 1);
    open.attrSet('class', 'exam-notes-shortcode-link');
    open.attrSet('title', tag.text);
    state.pos = pos + 1;
    state.posMax = labelEnd;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push('exam_notes_shortcode_link_close', 'span', -1);
  }
  state.pos = end;
  return true;
}

/** End of a sticky pattern's match at an offset, -1 where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = Math.max(0, at);
  const match = at < 0 ? null : pattern.exec(text);
  return match === null ? -1 : at + match[0].length;
}
