import { expect, test } from 'vitest';
import { selectionRanges } from '../../server/src/features/selectionRanges.ts';
import { contains } from '../../server/src/text/span.ts';
import { atCursor } from '../kit/cursor.ts';

/** What is selected step by step; each step holds the one before it. */
function stepsAt(text: string): string[] {
  const { note, offset, words } = atCursor(text);
  const [steps = []] = selectionRanges(note, [offset]);
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (before !== undefined) expect(contains(step, before)).toBe(true);
  });
  return steps.map(words);
}

test('word, name, emphasis, paragraph, section, note', () => {
  expect(stepsAt('# One\n\n## Two\nKeep it in **Amazon S<|>3** now.\n\n# Three\n')).toEqual([
    'S3',
    'Amazon S3',
    '**Amazon S3**',
    'Keep it in **Amazon S3** now.',
    '## Two⏎Keep it in **Amazon S3** now.⏎⏎',
    '# One⏎⏎## Two⏎Keep it in **Amazon S3** now.⏎⏎',
    '# One⏎⏎## Two⏎Keep it in **Amazon S3** now.⏎⏎# Three⏎',
  ]);
});

test.each([
  [
    'a link',
    'See [the gui<|>de](x.md) now.',
    ['guide', 'the guide', '[the guide](x.md)', 'See [the guide](x.md) now.'],
  ],
  ['its address', 'See [x](a/gui<|>de.md).', ['guide', 'a/guide.md', '[x](a/guide.md)', 'See [x](a/guide.md).']],
  ['an item', '- a\n- b <|>c\n', ['c', 'b c', '- b c', '- a⏎- b c']],
  ['a cell', '| a | b <|>c |\n|---|---|\n', ['c', 'b c', '| a | b c |']],
  ['a heading', '## On<|>e\n', ['One', '## One']],
  ['a code span', 'Run `aws l<|>s` now.', ['ls', '`aws ls`', 'Run `aws ls` now.']],
  ['a fence', '```\na <|>b\n```\n', ['b', 'a b⏎', '```⏎a b⏎```']],
])('%s', (_, text, expected) => {
  expect(stepsAt(text).slice(0, expected.length)).toEqual(expected);
});

test('front matter by itself', () => {
  expect(stepsAt('---\ntitle: On<|>e\n---\ntext\n')).toEqual([
    'One',
    'title: One⏎',
    '---⏎title: One⏎---',
    '---⏎title: One⏎---⏎text⏎',
  ]);
});

test('several cursors at once', () => {
  const { note } = atCursor('one two\n');
  expect(selectionRanges(note, [1, 5]).map(([first]) => first)).toEqual([
    { start: 0, end: 3 },
    { start: 4, end: 7 },
  ]);
});

test('an empty note is all there is', () => {
  expect(stepsAt('<|>')).toEqual(['']);
});
