import { expect, test } from 'vitest';
import { findingsIn } from '../../kit/findings.ts';

const CODE = 'front-matter';

test.each([
  [
    'a colon in plain YAML',
    '---\ntitle: Task 2.3: Things\n---\n',
    'Task 2.3: Things front-matter: A value with a colon in it has to stand in quotation marks.',
  ],
  ['a key twice', '---\ntitle: One\ntags: [a]\ntitle: Two\n---\n', 'title front-matter: Duplicate key: title.'],
  [
    'a list that is not closed',
    '---\ntags: [a, b\ndraft: true\n---\n',
    '[a, b front-matter: This list is not closed: “]” is missing.',
  ],
  [
    'one line, and none of those behind it',
    '---\ntitle: A\nchildren: [[A]] [[B]]\nprogress: 50%\ntags: [x]\n---\n',
    '[[A]] [[B]] front-matter: A value that begins with “[” and goes on behind “]” has to stand in quotation marks.',
  ],
  [
    'quotation marks that are not closed',
    '---\nauthor: me\ntitle: "One\n---\n',
    '"One front-matter: This quotation mark is not closed.',
  ],
])('found: %s', (_, text, finding) => {
  expect(findingsIn(text, CODE)).toEqual([finding]);
});

test('found in TOML', () => {
  const [finding, ...others] = findingsIn('+++\ndate = 2025\ntitle = Task one\n+++\n', CODE);
  expect(finding).toMatch(/^Task front-matter: \S.*\.$/);
  expect(others).toEqual([]);
});

test('line ends of Windows', () => {
  expect(findingsIn('---\r\ntitle: One\r\ntags: [a]\r\ntitle: Two\r\n---\r\n', CODE)).toEqual([
    'title front-matter: Duplicate key: title.',
  ]);
});

test.each([
  ['YAML', '---\ntitle: "Task 2.3: Things"\ntags:\n  - a\n---\n'],
  ['TOML', '+++\ntitle = "Task one"\ndate = 2025\n+++\n'],
  ['a date that no calendar has', '---\ndate: 2021-09-31T00:00:00-04:00\n---\n'],
  ['a template of Hugo', '---\ntitle: {{ replace .File.ContentBaseName "-" " " | strings.FirstUpper }}\n---\n'],
  ['a template of Obsidian', '---\ntitle: <% tp.file.title %>: notes\n---\n'],
  ['a fence that is never closed', '---\ntitle: a: b\n\nWords.\n'],
  ['words between two rules, the first at the head', '---\n# A\n\nSome words: so it is. Others: not.\n---\n'],
  ['rules in a note', '# A\n\n---\n\na: b: c\n\n---\n'],
])('silent: %s', (_, text) => {
  expect(findingsIn(text, CODE)).toEqual([]);
});
