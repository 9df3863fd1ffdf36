import { describe, expect, test } from 'vitest';
import { renumber } from '../../server/src/features/renumber.ts';
import { applied, checked } from '../kit/findings.ts';
import { fixtureOf } from '../kit/fixture.ts';

/** The note after renumbering the part at the cursor, or why it was refused. */
function renumbered(text: string): string {
  const fixture = fixtureOf(text);
  const { note, text: before } = checked(fixture);
  const rewriting = renumber({ note, text: before, offset: fixture.offset });
  return 'refusal' in rewriting ? rewriting.refusal : applied(before, rewriting.edits);
}

describe('by first appearance', () => {
  test('sources follow their numbers, and unused ones come last', () => {
    expect(
      renumbered(`
        Fast.[4] Cheap.<|>[2][4] Old.[5]

        [1](https://example.com/one "First")
        [2](https://example.com/two)
        [3](https://example.com/three)
        [4](https://example.com/four)
        [5](https://example.com/five)
      `),
    ).toBe(`\
Fast.[1] Cheap.[2][1] Old.[3]

[1](https://example.com/four)
[2](https://example.com/two)
[3](https://example.com/five)
[4](https://example.com/one "First")
[5](https://example.com/three)
`);
  });

  test('remarks go along, line ends stay', () => {
    expect(renumbered('<|>A.[2] B.[1]\n\n- [1](a) – the guide  \n- [2](b).\n- [3](c)<br>\n')).toBe(
      'A.[1] B.[2]\n\n- [1](b).  \n- [2](a) – the guide\n- [3](c)<br>\n',
    );
  });

  const LIST = '\n\n[1](a)\n[2](b)\n[3](c)\n[4](d)\n';

  test.each([
    ['numbers that are in order', 'A.[1] B.[2] C.[3] D.[4]', 'A.[1] B.[2] C.[3] D.[4]', 'abcd'],
    ['several in one pair of brackets', 'A [4, 2].', 'A [1, 2].', 'dbac'],
    ['a range that stays one', 'A [2]–[4].', 'A [1]–[3].', 'bcda'],
    ['a range that is written out', 'A.[3] B [2]–[4].', 'A.[1] B [2][1][3].', 'cbda'],
    ['a range that comes to be in a row', 'A.[2] B.[3] C [2]–[4].', 'A.[1] B.[2] C [1]–[3].', 'bcda'],
    ['two beside a dash', 'A.[2] B [1]-[2].', 'A.[1] B [2][1].', 'bacd'],
    ['a descending pair beside a dash', 'A.[3] B [4]–[1].', 'A.[1] B [2]–[3].', 'cdab'],
    ['a label in bold', '**Limits:**[3]', '**Limits:**[1]', 'cabd'],
    [
      'a heading and a table',
      '## Queues [4]\n\n| a |\n|---|\n| b [2] |',
      '## Queues [1]\n\n| a |\n|---|\n| b [2] |',
      'dbac',
    ],
    ['not what is in code', 'Take `a[4]`.[3]', 'Take `a[4]`.[1]', 'cabd'],
  ])('%s', (_, text, expected, order) => {
    const list = [...order].map((address, index) => `[${index + 1}](${address})\n`).join('');
    expect(renumbered(`<|>${text}${LIST}`)).toBe(`${expected}\n\n${list}`);
  });

  test.each([
    ['items', 'A.[2]\n\n- [1](a)\n- [2](b)\n', 'A.[1]\n\n- [1](b)\n- [2](a)\n'],
    ['several on a line', 'A.[3]\n\n[1](a), [2](b)\n[3](c)\n', 'A.[1]\n\n[1](c), [2](a)\n[3](b)\n'],
    ['a list out of order', 'A.[1] B.[2]\n\n[2](b)\n[1](a)\n', 'A.[1] B.[2]\n\n[1](a)\n[2](b)\n'],
    ['numbers with gaps', 'A.[3] B.[7]\n\n[3](a)\n[7](b)\n', 'A.[1] B.[2]\n\n[1](a)\n[2](b)\n'],
    ['CRLF', 'A.[2]\r\n\r\n[1](a)\r\n[2](b)\r\n', 'A.[1]\r\n\r\n[1](b)\r\n[2](a)\r\n'],
    ['definitions', 'A.[2] B.[1]\n\n[1]: a\n[2]: b "B"\n', 'A.[1] B.[2]\n\n[1]: b "B"\n[2]: a\n'],
    [
      'definitions under what cites them',
      'A.[2]\n\n[2]: b\n\nB.[1]\n\n[1]: a\n',
      'A.[1]\n\n[1]: b\n\nB.[2]\n\n[2]: a\n',
    ],
    [
      'a range of definitions, which is written out so that no two brackets touch',
      'A.[2] B [1]–[3].\n\n[1]: a\n[2]: b\n[3]: c\n',
      'A.[1] B [2], [1], [3].\n\n[1]: b\n[2]: a\n[3]: c\n',
    ],
    ['a link by number', 'See [the guide][2].\n\n[1]: a\n[2]: b\n', 'See [the guide][1].\n\n[1]: b\n[2]: a\n'],
  ])('%s', (_, text, expected) => {
    expect(renumbered(`<|>${text}`)).toBe(expected);
  });

  test('only in the part at the cursor', () => {
    const first = 'A.[2]\n\n[1](a)\n[2](b)\n\n---\n\n';
    expect(renumbered(`${first}B.<|>[2]\n\n[1](c)\n[2](d)\n`)).toBe(`${first}B.[1]\n\n[1](d)\n[2](c)\n`);
  });

  test('the numbers of definitions that the part cites stay theirs', () => {
    expect(renumbered('A.<|>[5][1][4]\n\n[4](a)\n[5](b)\n\n---\n\n[1]: c\n')).toBe(
      'A.[2][1][3]\n\n[2](b)\n[3](a)\n\n---\n\n[1]: c\n',
    );
  });
});

describe('refused', () => {
  test.each([
    ['without a source', 'A.[9]\n\n[1](a)\n', '[9] has no source in this part. Add it, or correct the number, first.'],
    [
      'with a number that stands twice',
      'A.[1]\n\n[1](a)\n[1](b)\n',
      '[1] is given twice: which of the two is cited cannot be known.',
    ],
    ['without a list', 'A.[1] B.[2]\n', 'No source list closes this part: there is nothing to renumber by.'],
  ])('%s', (_, text, reason) => {
    expect(renumbered(`<|>${text}`)).toBe(reason);
  });

  test('behind the last list', () => {
    expect(renumbered('A.[1]\n\n[1](a)\n\n---\n\nB.<|>\n')).toBe(
      'No source list closes this part: there is nothing to renumber by.',
    );
  });
});
