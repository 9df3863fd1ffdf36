import { describe, expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

const CODE = 'same-address-twice';

test('found at the later number', () => {
  expect(findingsIn('A.[1] B.[2]\n\n[1](https://a.example)\n[2](https://a.example)\n')).toEqual([
    '[2](https://a.example) same-address-twice: [2] has the same address as [1].',
  ]);
});

test('found in definitions', () => {
  expect(findingsIn('A.[1] B.[2]\n\n[1]: https://a.example\n[2]: https://a.example\n', CODE)).toEqual([
    '[2]: https://a.example same-address-twice: [2] has the same address as [1].',
  ]);
});

describe('not found', () => {
  test.each([
    ['in two parts', 'A.[1]\n\n[1](https://a.example)\n\n---\n\nB.[1]\n\n[1](https://a.example)\n'],
    ['two headings of a page', 'A.[1][2]\n\n[1](https://a.example#b)\n[2](https://a.example#c)\n'],
    ['one number twice', 'A.[1]\n\n[1](https://a.example)\n[1](https://a.example)\n'],
    ['addresses to be filled in', 'A.[1][2]\n\n[1](https://)\n[2](https://)\n'],
    ['rows that turn pages', '[1](a.md) [2](a.md) [3](c.md)\n'],
    ['links in prose', 'See [1](https://a.example) and [2](https://a.example) there.\n'],
  ])('%s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

test('is not merged with all others where words would go', () => {
  for (const [text, isPreferred] of [
    ['A.[1] B.[2]\n\n[1](https://a.example)\n[2](https://a.example)\n', true],
    ['A.[1] B.[2]\n\n[1](https://a.example) – p. 12\n[2](https://a.example) – p. 97\n', undefined],
    ['A.[1] B.[2]\n\n[1]: https://a.example\n[2]: https://a.example "Page 97"\n', undefined],
  ] as const) {
    expect(fixesIn(text, CODE).map(({ preferred }) => preferred)).toEqual([isPreferred]);
  }
});

describe('merging', () => {
  /** The text with a list in which 3 and 5 are the same, after the fix. */
  const merged = (text: string): string => {
    const list = '\n\n[3](u)\n[4](v)\n[5](u)\n[6](w)\n';
    const after = fixed(text + list, CODE);
    expect(after.endsWith('\n\n[3](u)\n[4](v)\n[6](w)\n')).toBe(true);
    return after.slice(0, -'\n\n[3](u)\n[4](v)\n[6](w)\n'.length);
  };

  test.each([
    ['a citation', 'A.[5] B.[6]', 'A.[3] B.[6]'],
    ['every citation', 'A.[5] B.[5]', 'A.[3] B.[3]'],
    ['beside the other', 'A.[3][5] B.[5][4][3]', 'A.[3] B.[4][3]'],
    ['what stood twice before stays', 'A.[5][4][5]', 'A.[3][4][3]'],
    ['in one pair of brackets', 'A [3, 5, 6] B [5, 6].', 'A [3, 6] B [3, 6].'],
    ['parted by a comma', 'A [3], [5].', 'A [3].'],
    ['within a range', 'A [4]–[6].', 'A [4][3][6].'],
    ['at the end of a range', 'A [3]–[5].', 'A [3][4].'],
    ['two beside a dash', 'A [5]–[6].', 'A [3][6].'],
  ])('%s', (_, text, expected) => {
    expect(merged(text)).toBe(expected);
  });

  test('definitions, in the whole note, with lists that are left alone', () => {
    const text = 'A.[1][7]\n\n[1](u)\n[7](v)\n\nB.[7] C.[8]–[9]\n\n[6]: w\n[7]: w\n[8]: x\n[9]: y\n';
    expect(fixed(text, CODE)).toBe('A.[1][7]\n\n[1](u)\n[7](v)\n\nB.[6] C.[8]–[9]\n\n[6]: w\n[8]: x\n[9]: y\n');
  });

  test.each([
    ['a number that is given twice', 'A.[1][2]\n\n[1](u)\n[2](u)\n[2](v)\n'],
    ['a list that would be none', 'A.[1][2]\n\n[1](u)\n[2](u)\n\nB.[1]\n\n[1](v)\n'],
    ['a definition where a list has the number', 'A.[1][7]\n\n[1](v)\n[4](x)\n\nB.[1]\n\n[1]: w\n[7]: w\n'],
  ])('not for %s', (_, text) => {
    expect(fixesIn(text, CODE)).toEqual([]);
  });

  test('in CRLF', () => {
    expect(fixed('A.[2]\r\n\r\n- [1](u)\r\n- [2](u)\r\n', CODE)).toBe('A.[1]\r\n\r\n- [1](u)\r\n');
  });
});
