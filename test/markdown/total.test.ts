// NoteParser.parse answers for any text, and its answer holds together.

import { describe, expect, test } from 'vitest';
import type { Block, Inline, ParsedNote } from '../../server/src/markdown/note.ts';
import { findTouching, type Span } from '../../server/src/text/span.ts';
import fc from '../kit/fastCheck.ts';
import { parse } from './outline.ts';

/** What a construct of a kind begins with in the note. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  quote: /^>/,
  item: /^(?:[-*+]|\d{1,9}[.)])/,
  code: /^(?:```|~~~|[^ \t\r\n])/,
  html: /^</,
  rule: /^[-*_]/,
  definition: /^\[/,
  footnoteDefinition: /^\[\^/,
  math: /^\$/,
  attributes: /^\{:/,
  admonition: /^(?:!!!|\?\?\?|===)/,
  heading: /^[^ \t\r\n]/,
  paragraph: /^[^ \t\r\n]/,
  codeSpan: /^`/,
  emphasis: /^[*_]/,
  strong: /^(?:\*\*|__)/,
  strike: /^~~/,
  link: /^(?:\[|<|https?:|ftp:)/i,
  image: /^!\[/,
  wikiLink: /^!?\[\[/,
  footnoteReference: /^\[\^/,
  checkBox: /^\[.\]$/,
  alertMark: /^\[!/,
};

/** Everything that is wrong with a note's tree. */
function faultsOf(note: ParsedNote): string[] {
  const faults: string[] = [];
  const { text } = note;
  const whole = { start: 0, end: text.length };

  function checkSpans(value: unknown, within: Span): void {
    if (typeof value !== 'object' || value === null) return;
    if ('start' in value && 'end' in value && !lies(value, within)) faults.push(`outside: ${JSON.stringify(value)}`);
    for (const part of Object.values(value)) checkSpans(part, within);
  }

  function checkOrder(siblings: readonly Span[]): void {
    siblings.forEach((span, index) => {
      const before = siblings[index - 1];
      if (before !== undefined && span.start < before.end) faults.push(`overlap: ${JSON.stringify([before, span])}`);
    });
  }

  function check(node: Block | Inline, parent: Span): void {
    const { children = [], inlines = [], ...own } = { children: [], inlines: [], ...node };
    checkSpans(own, parent);
    const source = text.slice(node.start, node.end);
    // What follows a tag's blank line, or stands in a tag's last line, may begin within the tag.
    const tag = findTouching(note.shortcodes, node.start);
    const inTag = tag !== undefined && tag.start < node.start && node.start < tag.end;
    if (!inTag && BEGINNINGS[node.kind]?.test(source) === false)
      faults.push(`${node.kind} begins with ${source.slice(0, 9)}`);
    if (node.kind.startsWith('shortcode') && !inTag && tag?.start !== node.start) faults.push(`no tag: ${source}`);
    if (node.kind === 'text' && node.value.length === source.length && plain(node.value) !== plain(source)) {
      faults.push(`text ${node.value} is not ${source}`);
    }
    for (const below of [children, inlines]) {
      checkOrder(below);
      for (const child of below) check(child, node);
    }
  }

  checkOrder(note.blocks);
  checkOrder(note.shortcodes);
  for (const block of note.blocks) check(block, whole);
  checkSpans([note.frontMatter, note.shortcodes, note.problems], whole);
  return faults;
}

/** Without the characters that no text may hold: parsing replaces them. */
function plain(text: string): string {
  return text.replace(/[\0\uFDD0]/g, '\uFFFD');
}

function lies(value: object, { start, end }: Span): boolean {
  const span = { start: -1, end: -1, ...value };
  return start <= span.start && span.start <= span.end && span.end <= end;
}

/** Markup of all kinds, whole and broken. */
const PIECES = [
  ...['a', 'b c', 'é', '関数', '🎯', '\uD83C', '\uFEFF', '\0', '\uFDD0', ' ', '  ', '    ', '\t', '\u00A0', '1', '\\'],
  ...[
    '#',
    '## ',
    '- ',
    '* ',
    '1. ',
    '10) ',
    '> ',
    '>',
    '```',
    '~~~',
    '---',
    '===',
    '+++',
    '***',
    '|',
    '|-|',
    '| a | b |',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '~',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '](a)',
    '](<b c> "d")',
    '[a]',
    '[b]',
    '[]',
  ],
  ...[
    '[a]: x',
    '[b]: <y z>',
    '[^1]',
    '[^1]: ',
    '[[',
    ']]',
    '[[A#b|c]]',
    '![[d]]',
    '[[a]]',
    '[ ] ',
    '[x] ',
    '[!NOTE]',
    '[!tip]-',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<div>',
    '<https://e.f>',
    'https://g.h/i',
    'http://',
    '://',
    '&amp;',
    '&',
  ],
  ...[
    '$',
    '$$',
    '$x$',
    '{{< a >}}',
    '{{% /a %}}',
    '{{<',
    '>}}',
    '{{% b "',
    '" %}}',
    '{{</* c */>}}',
    'title: d',
    'e = "f"',
    ':',
  ],
];

const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join(''));

function texts(ending: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(fc.tuple(line, ending), { maxLength: 8 }).map((lines) => lines.flat().join(''));
}

const ANY_ENDING = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\n> ', '\n  ', '\n    ', '\n- ');

describe('any text', () => {
  test('of markup has a tree that holds together', () => {
    fc.assert(
      fc.property(texts(ANY_ENDING), (text) => {
        expect(faultsOf(parse(text))).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  test('with front matter too', () => {
    const body = texts(fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(fc.constantFrom('---', '+++'), body, body, (fence, head, rest) => {
        expect(faultsOf(parse(`${fence}\n${head}\n${fence}\n${rest}`))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('of characters has a tree that holds together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(faultsOf(parse(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('line endings', () => {
  const unix = texts(fc.constantFrom('\n', '\n\n', '\n> ', '\n    ')).map((text) => text.replaceAll('\uFEFF', ''));

  /** The tree with each offset and each text moved to where and what it is with other line ends. */
  function moved(value: unknown, offsetOf: (offset: number) => number, ending: string): unknown {
    if (typeof value === 'number') return offsetOf(value);
    if (typeof value === 'string') return value.replaceAll('\n', ending);
    if (Array.isArray(value)) return value.map((part) => moved(part, offsetOf, ending));
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).map(([name, part]) => [
      name,
      name === 'level' ? part : moved(part, offsetOf, ending),
    ]);
    return Object.fromEntries(parts);
  }

  function treeOf({ blocks, shortcodes, frontMatter }: ParsedNote): unknown {
    return [blocks, shortcodes, frontMatter?.end];
  }

  test('of Windows give the same tree', () => {
    fc.assert(
      fc.property(unix, (text) => {
        const offsetOf = (offset: number) => offset + text.slice(0, offset).split('\n').length - 1;
        const tree = treeOf(parse(text.replaceAll('\n', '\r\n')));
        expect(tree).toEqual(moved(treeOf(parse(text)), offsetOf, '\r\n'));
      }),
      { numRuns: 700 },
    );
  });

  test('of the old Macintosh give the same tree', () => {
    fc.assert(
      fc.property(unix, (text) => {
        const tree = treeOf(parse(text.replaceAll('\n', '\r')));
        expect(tree).toEqual(moved(treeOf(parse(text)), (offset) => offset, '\r'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('absurd text', () => {
  const nested = (depth: number, line: (level: number) => string) =>
    Array.from({ length: depth }, (_, level) => line(level)).join('');
  test.each<[string, string]>([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['an unclosed fence', '```js\n# a'],
    ['unclosed front matter', '---\ntitle: a\n# b'],
    ['half characters', '# \uD83C\n[\uDF00](\uD83C) *\uDF00*'],
    ['a line of 250,000 characters', `a [b](c) \`d\` **e** ${'word [1] {{< f >}} $g$ '.repeat(12_000)}`],
    ['10,000 quote marks', `${'>'.repeat(10_000)} a`],
    ['2,000 lists in each other', nested(2_000, (level) => `${'  '.repeat(level)}- a\n`)],
    ['5,000 list marks on a line', `${'- '.repeat(5_000)}a`],
    ['20,000 opened stresses', `${'*a '.repeat(20_000)}${'b* '.repeat(20_000)}`],
    ['20,000 links in each other', `${'['.repeat(20_000)}a${'](b)'.repeat(20_000)}`],
    ['20,000 images in each other', `${'!['.repeat(20_000)}a${'](b)'.repeat(20_000)}`],
    ['a table of 20,000 columns', `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n|b|`],
    ['30,000 addresses that do not end', '<https://'.repeat(30_000)],
    ['50,000 unfinished shortcodes', '{{< a "'.repeat(50_000)],
    ['20,000 lines of two dollars', '$$ a\n'.repeat(20_000)],
    ['footnotes in each other', nested(500, (level) => `${'    '.repeat(level)}[^${level}]: a\n`)],
  ])('%s', (_, text) => {
    expect(faultsOf(parse(text))).toEqual([]);
  });
});
