import { ANY, anyBut } from './ruleTable.ts';
import { MASK } from './shortcodes.ts';

/** The characters at which each block rule may begin: the first of a line that is no blank. */
export const BLOCK_OPENERS = {
  table: ANY,
  shortcode_line: MASK,
  code: ANY,
  fence: '`~',
  blockquote: '>',
  hr: '*-_',
  list: '*+-0123456789',
  footnote: '[',
  admonition: '!?=',
  math_block: '$',
  reference: '[',
  html_block: '<',
  heading: '#',
  paragraph: ANY,
};

const MARKUP = {
  shortcode: `\\${MASK}`,
  attribute_list: '{',
  lone_bracket: '[!',
  linkify: ':',
  newline: '\n',
  math: '$',
  escape: '\\',
  backticks: '`',
  strikethrough: '~',
  emphasis: '*_',
  footnote: '[',
  link: '[',
  image: '!',
  wiki_link: '[!',
  autolink: '<',
  html_inline: '<',
  entity: '&',
};

/** The characters at which each inline rule may begin: text at those where no construct does, and no label ends. */
export const INLINE_OPENERS = { text: anyBut(`${Object.values(MARKUP).join('')}]`), ...MARKUP };
