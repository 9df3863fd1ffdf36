import { expect, test } from 'vitest';
import { folding } from '../../server/src/features/folding.ts';
import { atCursor } from '../kit/cursor.ts';

/** `heading 1-4`: the kind, and the first and the last line. */
function foldsOf(text: string): string[] {
  const { note, text: source } = atCursor(text);
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  return folding(note).map(({ kind, start, end }) => `${kind} ${lineOf(start)}-${lineOf(end)}`);
}

test('sections, without the blank lines behind them', () => {
  expect(foldsOf('# One\ntext\n\n## Two\ntext\n\n\n# Three\n')).toEqual(['heading 1-5', 'heading 4-5']);
});

test('an entry ends before the rule that its section has', () => {
  expect(
    foldsOf(`
      ### Amazon S3 + Amazon Macie
      - **Role:**
        - **Amazon S3:** Keeps.
      - **Use Case:**
        - Safe.

      ---
      Behind.
    `),
  ).toEqual(['entry 1-5', 'list 2-3', 'list 4-5']);
});

test.each([
  ['a source list', 'Fast.[1]\n\n[1](https://a.example)\n[2](https://b.example)\n', ['sources 3-4']],
  ['a source list of items', 'Fast.[1]\n\n- [1](https://a.example)\n- [2](https://b.example)\n', ['sources 3-4']],
  [
    'a section before a source list in a quote',
    '## A\n\nFast.[1]\n\n> [1](u)\n> [2](v)\n',
    ['heading 1-3', 'sources 5-6'],
  ],
  ['front matter', '---\ntitle: x\n---\ntext\n', ['frontMatter 1-3']],
  ['a fence', 'a\n\n```js\ncode\n```\n', ['code 3-5']],
  ['a comment', 'a\n\n<!-- one\ntwo -->\n', ['comment 3-4']],
  ['a paired shortcode', '{{% notice tip %}}\ntext\n{{% /notice %}}\n', ['shortcode 1-3']],
  ['a table', '| a |\n|---|\n| b |\n', ['table 1-3']],
  ['an admonition', '!!! tip\n\n    a\n\nb\n', ['admonition 1-3']],
  ['a quote', '> a\n> b\n', ['quote 1-2']],
  ['a list', '- a\n- b\n- c\n', ['list 1-3']],
  ['an item with more below it', 'x\n\n- a\n  - b\n- c\n', ['list 3-4']],
])('%s', (_, text, expected) => {
  expect(foldsOf(text)).toEqual(expected);
});

test.each([
  ['an empty note', ''],
  ['a heading alone', '# One\n'],
  ['a single line each', 'a\n\n- b\n\n> c\n\n`d`\n'],
  ['indented code', 'a\n\n    b\n    c\n'],
  ['a shortcode in code', '`{{% notice %}}`\n\n`{{% /notice %}}`\n'],
])('nothing of %s', (_, text) => {
  expect(foldsOf(text)).toEqual([]);
});

test('one fold for each line', () => {
  const folds = foldsOf('# A\n\n- a\n  - b\n    - c\n      d\n- e\n\n> - f\n>   - g\n');
  const first = folds.map((fold) => fold.split(' ')[1]?.split('-')[0]);
  expect(new Set(first).size).toBe(first.length);
});
