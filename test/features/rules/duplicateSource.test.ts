import { describe, expect, test } from 'vitest';
import { checked, findingsIn, fixed, fixesIn } from '../../kit/findings.ts';
import { fixtureOf } from '../../kit/fixture.ts';

const CODE = 'duplicate-source';

describe('found', () => {
  test('another address: an error at the later one, which shows the first', () => {
    const text = 'Fast.[1]\n\n[1](https://a.example)\n[1](https://b.example)\n';
    const [finding] = checked(fixtureOf(text)).findings;
    expect(finding).toMatchObject({ code: CODE, severity: 'error' });
    expect(findingsIn(text, CODE)).toEqual([
      '[1](https://b.example) duplicate-source: [1] stands for two sources in this list: here, and for https://a.example.',
    ]);
    expect(finding?.related?.map(({ start, end }) => text.slice(start, end))).toEqual(['[1](https://a.example)']);
  });

  test('the same address: a hint', () => {
    const text = 'Fast.[1]\n\n[1](https://a.example)\n[1](https://a.example)\n';
    expect(checked(fixtureOf(text)).findings).toMatchObject([{ code: CODE, severity: 'hint' }]);
  });

  test('each further one', () => {
    expect(
      findingsIn('Fast.[1]\n\n[1](https://a.example)\n[1](https://b.example)\n[1](https://c.example)\n', CODE),
    ).toHaveLength(2);
  });
});

describe('not found', () => {
  test.each([
    ['numbers that restart', 'A.[1]\n\n[1](https://a.example)\n\n---\n\nB.[1]\n\n[1](https://b.example)\n'],
    ['a definition of the number', 'A.[1]\n\n[1](https://a.example)\n\n[1]: https://b.example\n'],
    ['definitions', 'A.[1]\n\n[1]: https://a.example\n[1]: https://b.example\n'],
    ['links in prose', 'See [1](https://a.example) and [1](https://b.example) there.\n'],
    ['rows that turn pages', '[1](a.md) [1](b.md) [2](c.md)\n'],
  ])('%s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

describe('a source with the same address is removed', () => {
  test.each([
    ['a line', '[1](u)\n[1](u)\n[2](v)\n', '[1](u)\n[2](v)\n'],
    ['the last line', '[2](v)\n[1](u)\n[1](u)', '[2](v)\n[1](u)'],
    ['an item', '- [1](u)\n- [1](u)\n- [2](v)\n', '- [1](u)\n- [2](v)\n'],
    ['one on a line', '[1](u) [1](u) [2](v)\n', '[1](u) [2](v)\n'],
    ['CRLF', '[1](u)\r\n[1](u)\r\n', '[1](u)\r\n'],
  ])('%s', (_, list, expected) => {
    expect(fixed(`A.[1][2]\n\n${list}`, CODE)).toBe(`A.[1][2]\n\n${expected}`);
  });
});

describe('a source with another address', () => {
  const fixes = (text: string): string[] =>
    fixesIn(text, CODE).map(({ title, preferred }) => (preferred === true ? `${title} (preferred)` : title));

  test('gets the number that is cited and missing', () => {
    const text = 'A.[1] B.[2] C.[3]\n\n[1](u)\n[2](v)\n[2](w)\n[4](x)\n';
    expect(fixes(text)).toEqual(['Renumber to [3] (preferred)', 'Remove this source']);
    expect(fixed(text, CODE)).toBe('A.[1] B.[2] C.[3]\n\n[1](u)\n[2](v)\n[3](w)\n[4](x)\n');
  });

  test('gets the next free number, or goes, if somebody says so', () => {
    const text = 'A.[1] B.[2]\n\n[1](u)\n[1](w)\n[2](v)\n';
    expect(fixes(text)).toEqual(['Renumber to [3]', 'Remove this source']);
    expect(fixed(text, CODE, 'Renumber to [3]')).toBe('A.[1] B.[2]\n\n[1](u)\n[3](w)\n[2](v)\n');
    expect(fixed(text, CODE, 'Remove this source')).toBe('A.[1] B.[2]\n\n[1](u)\n[2](v)\n');
  });
});
