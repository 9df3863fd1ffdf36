import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { addressOf, findPath, joined, looseName, relativeTo } from '../../server/src/index/paths.ts';

test.each([
  'a.md',
  'My notes/R&D (1).md',
  "it's!.md",
  '100%.md',
  'a#b?c.md',
  '記/café.md',
  'a+b,c;d=e@f$g.md',
  '~x_-.md',
])('the address of %s is what an editor says, and leads back', (path) => {
  const uri = addressOf('file:///notes', path);
  expect(uri).toBe(URI.file(`/notes/${path}`).toString());
  expect(findPath('file:///notes', uri)).toBe(path);
});

test('what is elsewhere has no path', () => {
  expect(findPath('file:///notes', 'file:///notes2/a.md')).toBeUndefined();
  expect(findPath('file:///notes', 'file:///notes')).toBe('');
});

test.each([
  ['', 'a.md', 'a.md'],
  ['a/b', '../c.md', 'a/c.md'],
  ['a', './b//c/', 'a/b/c'],
  ['a', '..', ''],
  ['a', '../..', undefined],
  ['a', '/b', 'a/b'],
])('from “%s”, %s is %s', (folder, path, result) => {
  expect(joined(folder, path)).toBe(result);
});

test.each([
  ['', 'a/b.md', 'a/b.md'],
  ['a', 'a/b.md', 'b.md'],
  ['a/b', 'a/c.md', '../c.md'],
  ['a/b', 'c', '../../c'],
  ['a', 'a', '../a'],
])('from “%s” the way to %s is %s', (folder, path, result) => {
  expect(relativeTo(folder, path)).toBe(result);
});

test('names that are the same to a reader', () => {
  expect(new Set(['Amazon S3', 'amazon-s3', 'amazon__S3', ' amazon  s3 '].map(looseName)).size).toBe(1);
});
