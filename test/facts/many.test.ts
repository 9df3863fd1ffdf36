import { expect, test } from 'vitest';
import { factsOf } from '../../server/src/facts/noteFacts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';

/** More than a function takes arguments. */
const MANY = 130_000;

test.each([
  ['open shortcodes', '{{< a >}}', ({ shortcodes }: ReturnType<typeof factsOf>) => shortcodes.unclosed],
  ['sources on one line', '[1](u) ', ({ sources }: ReturnType<typeof factsOf>) => sources],
  ['tags with an id', '<a id=x>', ({ anchors }: ReturnType<typeof factsOf>) => anchors],
])('a note may hold any number of %s', (_, unit, found) => {
  expect(found(factsOf(new NoteParser().parse(unit.repeat(MANY))))).toHaveLength(MANY);
});

// Where the line is searched anew for each address, this takes minutes.
test('a line may hold any number of addresses', { timeout: 30_000 }, () => {
  const { length, fixedWords } = factsOf(new NoteParser().parse('https://a.bc '.repeat(MANY)));
  expect([length, fixedWords]).toEqual(['https://a.bc '.length * MANY, []]);
});
