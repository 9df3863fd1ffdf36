import { expect, test } from 'vitest';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { atCursor } from '../kit/cursor.ts';

/** `name “Amazon S3”`; a former name is marked. */
function tokensOf(text: string): string[] {
  const { note, words } = atCursor(text);
  return semanticTokens(note).map((token) => `${token.type}${token.isFormer ? ' (former)' : ''} “${words(token)}”`);
}

test('names, citations and objectives, in order', () => {
  expect(tokensOf('# Task 1.4: Amazon S3\n\nS3 keeps.[1] As Skill 1.4.1 asks.\n\n[1](https://a.example)\n')).toEqual([
    'objective “Task 1.4”',
    'name “Amazon S3”',
    'name “S3”',
    'citation “[1]”',
    'objective “Skill 1.4.1”',
  ]);
});

test('a former name is marked', () => {
  expect(tokensOf('AWS SSO was IAM Identity Center')).toEqual([
    'name (former) “AWS SSO”',
    'name “IAM Identity Center”',
  ]);
});

test.each([
  ['a line end', 'Keep it in Amazon\nS3 now', ['name “Amazon”', 'name “S3”']],
  ['a Windows line end', 'Keep it in Amazon\r\nS3 now', ['name “Amazon”', 'name “S3”']],
  ['a quote', '> Keep it in Amazon\n> S3 now', ['name “Amazon”', 'name “S3”']],
  ['an indented line of an item', '- Keep it in Amazon\n  S3 now', ['name “Amazon”', 'name “S3”']],
])('a name over %s is two tokens', (_, text, expected) => {
  expect(tokensOf(text)).toEqual(expected);
});

test('a name split by emphasis is one', () => {
  expect(tokensOf('**Amazon** S3')).toEqual(['name “Amazon** S3”']);
});

test('each number of a bracket, and the ends of a range, but nothing twice', () => {
  expect(tokensOf('A.[1, 2] B.[1]–[3]\n\n[1](https://a.example)\n[2](https://b.example)\n')).toEqual([
    'citation “1”',
    'citation “2”',
    'citation “[1]”',
    'citation “[3]”',
  ]);
});

test('of a range of lines only what it touches', () => {
  const { note, text, words } = atCursor('Amazon S3\n\nAWS Lambda\n\nAmazon Kendra\n');
  const start = text.indexOf('AWS');
  expect(semanticTokens(note, { start, end: start + 3 }).map(words)).toEqual(['AWS Lambda']);
});

test('nothing in code, and nothing of a note that is closed', () => {
  expect(tokensOf('`Amazon S3`\n\n```\nAmazon S3[1] Task 1.1\n```\n')).toEqual([]);
  const { view } = atCursor('//- closed.md\nAmazon S3\n//- open.md\nx\n');
  const closed = view.findNote('file:///notes/closed.md');
  expect(closed && semanticTokens(closed)).toEqual([]);
});
