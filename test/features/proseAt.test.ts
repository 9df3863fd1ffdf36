import { describe, expect, test } from 'vitest';
import { countWords, sentenceAt } from '../../server/src/features/proseAt.ts';
import { pageOf } from '../../server/src/features/translations.ts';
import { atCursor } from '../kit/cursor.ts';

describe('the sentence at a place', () => {
  test.each([
    ['the first', 'One is <|>here. Two is there.', 'One is here.'],
    ['the last', 'One is here. Two is <|>there.', 'Two is there.'],
    ['with its citations behind the full stop', 'One.[1][2] Two.[<|>3] Three.', 'Two.'],
    [
      'with citations of any form',
      'Fast[3, 1] and <|>cheap [1]–[3] (see [2]), and so on [1] and [2].',
      'Fast and cheap, and so on.',
    ],
    ['with what is no end', 'Ask e.g. Dr. No vs. <|>others. Then go.', 'No vs. others.'],
    ['a question', 'Why? <|>Because!', 'Because!'],
    ['without markup', 'It is **ve<|>ry** *nice* [here](x.md).', 'It is very nice here.'],
    ['of an item', '- One\n- Two <|>more\n', 'Two more'],
    ['of a cell', '| a b | c <|>d |\n|---|---|\n', 'c d'],
    ['of a heading', '## Amazon <|>S3\ntext', 'Amazon S3'],
    ['over a line end', 'One is\nhe<|>re. Two.', 'One is here.'],
    ['with a number in it', 'It costs 2.50 <|>dollars. Two.', 'It costs 2.50 dollars.'],
    ['in Japanese', '最初です。<|>次です。', '次です。'],
    ['with code', 'Use `aws` <|>for it. Two.', 'Use … for it.'],
  ])('%s', (_, text, expected) => {
    const { note, offset } = atCursor(text);
    expect(sentenceAt(note.facts.prose, offset)).toBe(expected);
  });

  test('is cut at a word where it is too long', () => {
    const { note } = atCursor(`${'word '.repeat(100)}.`);
    const sentence = sentenceAt(note.facts.prose, 0);
    expect(sentence.length).toBeLessThanOrEqual(202);
    expect(sentence).toMatch(/word …$/);
  });
});

describe('words', () => {
  test.each([
    ['plain', 'one two, three-four 5', 5],
    ['without code and addresses', 'one `two` <https://three.example> four', 2],
    ['over blocks', '# one\n\n- two\n- three\n\n| four | five |\n|---|---|\n', 5],
    ['with accents', 'Größe café', 2],
    ['in Vietnamese', 'Kỹ năng kết nối', 4],
    ['in a script without spaces', '保存する', 4],
    ['none', '', 0],
    ['none in a fence', '```\na b c\n```\n', 0],
  ])('%s', (_, text, expected) => {
    const { note } = atCursor(text);
    expect(countWords(note.facts.prose, { start: 0, end: text.length })).toBe(expected);
  });

  test('of a part of the note', () => {
    const { note, text } = atCursor('one two\n\n## three\nfour five\n');
    expect(countWords(note.facts.prose, { start: text.indexOf('##'), end: text.length })).toBe(3);
    expect(countWords(note.facts.prose, { start: 0, end: text.indexOf('##') })).toBe(2);
  });
});

test.each([
  ['file:///n/_index.vi.md', 'file:///n/_index.md'],
  ['file:///n/guide.pt-br.md', 'file:///n/guide.md'],
  ['file:///n/content/vi/a/_index.md', 'file:///n/content/a/_index.md'],
  ['file:///n/content/domain-1/_index.md', 'file:///n/content/domain-1/_index.md'],
  ['file:///n/vi/a.md', 'file:///n/vi/a.md'],
  ['file:///n/notes.v2.md', 'file:///n/notes.v2.md'],
])('%s is a page of %s', (uri, page) => {
  expect(pageOf(uri)).toBe(page);
});
