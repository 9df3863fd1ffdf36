import { describe, expect, test } from 'vitest';
import { citationsWithoutSource, uncitedSources } from '../../server/src/facts/parts.ts';
import { factsIn } from '../kit/facts.ts';

/** Each part in a line: what it cites, what its list has. */
function partsIn(text: string): string[] {
  return factsIn(text).facts.parts.map(({ citations, sources }) => {
    const numbers = (items: readonly { number: number }[]) => items.map(({ number }) => number).join(' ');
    return `${numbers(citations)} | ${numbers(sources)}`;
  });
}

describe('a source list closes a part', () => {
  test.each([
    ['one part', 'Fast.[1]\n\n[1](https://a.example)\n', ['1 | 1']],
    [
      'numbers restart after a rule',
      'A.[1]\n\n[1](u)\n[2](u)\n\n----------\n\nB.[1]\n\n[1](u)\n',
      ['1 | 1 2', '1 | 1'],
    ],
    ['a heading ends the list', 'A.[1]\n\n[1](u)\n[2](u)\n## Next\nB.[2]\n\n[2](u)\n', ['1 | 1 2', '2 | 2']],
    ['text goes on directly behind the list', 'A.[1]\n\n[1](u)\n[2](u)\n\nB.[1]\n\n[1](u)\n', ['1 | 1 2', '1 | 1']],
    ['with a comment among its items', 'A.[1]\n\n- [1](u)\n\n<!-- more -->\n- [2](u)\n', ['1 | 1 2']],
    ['with a tag behind a source', 'A.[1]\n\n[1](u)<br>\n[2](u)\n', ['1 | 1 2']],
    ['several sources on a line', 'A.[1]\n\n[1](u) [2](u), [3](u)\n', ['1 | 1 2 3']],
    ['sources in list items', 'A.[1]\n\n- [1](u)\n- [2](u)\n', ['1 | 1 2']],
    ['blank lines between sources', 'A.[1]\n\n[1](u)\n\n[2](u)\n', ['1 | 1 2']],
    ['a list directly under a line of text', 'Sources:\n[1](u)\n[2](u)\n', [' | 1 2']],
    ['nothing behind the last list is in a part', 'A.[1]\n\n[1](u)\n[2](u)\n\nB.[7]\n', ['1 | 1 2']],
    [
      'a single source in the middle of prose is a link',
      'A.[1]\n\n[1](u)\n\nand more.[2]\n\n[1](u)\n[2](u)\n',
      ['1 2 | 1 2'],
    ],
    ['a single source before a rule', 'A.[1]\n\n[1](u)\n\n---\n\nB.[1]\n\n[1](u)\n', ['1 | 1', '1 | 1']],
    ['a link in running prose is no source', 'See [1](u) for more.[1]\n', []],
    ['definitions alone', 'A.[1]\n\n[1]: https://a.example\n', ['1 | ']],
    ['CRLF', 'A.[1]\r\n\r\n[1](u)\r\n[2](u)\r\n', ['1 | 1 2']],
  ])('%s', (_, text, expected) => {
    expect(partsIn(text)).toEqual(expected);
  });
});

test('a definition serves the whole note, before and after', () => {
  const { facts } = factsIn('A.[9]\n\n[1](u)\n[2](u)\n\n[9]: https://a.example\n\nB.[9]\n\n[1](u)\n[2](u)\n');
  expect(facts.parts.flatMap(citationsWithoutSource)).toEqual([]);
});

test('what a range cites is cited', () => {
  const { facts } = factsIn('A [1]–[3].\n\n[1](u)\n[2](u)\n[3](u)\n[4](u)\n');
  expect(facts.parts.flatMap(uncitedSources).map(({ number }) => number)).toEqual([4]);
});

test('a source knows where its number and its address stand', () => {
  const { facts, at } = factsIn('[12](<https://a.example/b c> "title")\n');
  const [source] = facts.sources;
  expect(source && [at(source.numberSpan), at(source.urlSpan), at(source)]).toEqual([
    '12',
    'https://a.example/b c',
    '[12](<https://a.example/b c> "title")',
  ]);
});

test('a note with definitions and no list is one part', () => {
  const { facts } = factsIn('A.[1] B.[7]\n\n[1]: https://a.example\n');
  expect(facts.parts.flatMap(citationsWithoutSource).map(({ number }) => number)).toEqual([7]);
});
