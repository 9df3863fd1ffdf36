import { expect, test } from 'vitest';
import type { DataKind } from '../../server/src/data/problem.ts';
import { dataHover } from '../../server/src/features/dataHover.ts';
import { dedent, fixtureOf, indexOf } from '../kit/fixture.ts';

const view = indexOf(fixtureOf('## Amazon S3\nKeeps objects.'));

/** The text under the hover at `<|>`, and its first line. */
function hoverAt(kind: DataKind, file: string): string | undefined {
  const source = dedent(file);
  const text = source.replace('<|>', '');
  const found = dataHover(view, kind, text, source.indexOf('<|>'));
  return found && `${text.slice(found.range.start, found.range.end)}: ${found.markdown.split('\n')[0]}`;
}

test('a key says what it is for', () => {
  expect(hoverAt('configuration', 'cata<|>logs: [aws]')).toMatch(/^catalogs: \*\*catalogs\*\* · The catalogs whose/);
  expect(hoverAt('configuration', 'rules:\n  citation-<|>without-source: off')).toMatch(
    / · A citation without a source\./,
  );
  expect(hoverAt('catalog', 'services:\n- {id: x, aliases: [{text: X, ma<|>tch: exact-case}]}')).toMatch(
    /^match: \*\*match\*\* · Where a name that is an ordinary word/,
  );
  expect(hoverAt('blueprint', 'exam:\n  co<|>de: CKA')).toMatch(/^code: \*\*code\*\* · The code by which/);
});

test.each([
  ['catalog', 'services:\n- parent: s<|>3'],
  ['catalog', 'services:\n- id: "s<|>3"'],
  ['blueprint', 'inScope: [lambda, s<|>3]'],
  ['blueprint', 'domains: [{tasks: [{skills: [{services: [s<|>3]}]}]}]'],
] as const)('an id of a service in a %s has its card: %s', (kind, file) => {
  expect(hoverAt(kind, file)).toMatch(/^s3: \*\*Amazon S3\*\* · Storage/);
});

test('the card is that of the notebook', () => {
  expect(dataHover(view, 'blueprint', 'inScope: [s3]', 11)?.markdown).toContain('Keeps objects.');
});

test.each([
  ['white space', 'configuration', 'catalogs: <|> [aws]'],
  ['the end of a word', 'configuration', 'catalogs<|>: [aws]'],
  ['a key that means nothing', 'configuration', 'cata<|>log: [aws]'],
  ['a name that is no id', 'catalog', 'services:\n- {id: x, name: s<|>3}'],
  ['a rule that is none', 'configuration', 'rules: {unused-so<|>rce: off}'],
  ['an unknown id', 'blueprint', 'inScope: [s<|>33]'],
  ['a comment', 'configuration', '# cata<|>logs'],
] as const)('nothing on %s', (_, kind, file) => {
  expect(hoverAt(kind, file)).toBeUndefined();
});
