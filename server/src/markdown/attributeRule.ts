import type { StateInline } from 'markdown-it';

const COLON = 0x3a;

const NAME = '[#.][^\\s{}#.]+';
const PAIR = `[\\w:-]+=(?:"[^"{}\\n]*"|'[^'{}\\n]*'|[^\\s{}"'#.=]+)`;

/**
 * `{: .note #id title="A word" }`, `{:toc}`: kramdown's and Python-Markdown's attributes of a block, or of what stands
 * before. No two of its parts may begin alike: a text can be split in one way only, and is looked at once.
 */
const LIST = new RegExp(`\\{:(?:toc|[ \\t]*(?:${NAME}|${PAIR})(?:${NAME}|[ \\t]+(?:${NAME}|${PAIR}))*)[ \\t]*\\}`, 'y');

/** Inline rule: attributes in braces, which no reader sees where they mean anything. */
export function attributeList(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos + 1) !== COLON) return false;
  LIST.lastIndex = state.pos;
  if (!LIST.test(state.src) || LIST.lastIndex > state.posMax) return false;
  if (!silent) state.push('attribute_list', '', 0);
  state.pos = LIST.lastIndex;
  return true;
}
