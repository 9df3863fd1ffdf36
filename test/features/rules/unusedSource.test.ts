import { describe, expect, test } from 'vitest';
import { checked, findingsIn, fixed, fixesIn } from '../../kit/findings.ts';
import { fixtureOf } from '../../kit/fixture.ts';

const CODE = 'unused-source';

describe('found', () => {
  test('a source that its part does not cite, faded', () => {
    const text = 'A.[1]\n\n[1](https://a.example)\n[2](https://b.example)\n';
    expect(findingsIn(text)).toEqual(['[2](https://b.example) unused-source: [2] is not cited in this part.']);
    expect(checked(fixtureOf(text)).findings).toMatchObject([{ severity: 'hint', unused: true }]);
  });

  test.each([
    ['a number that only another part cites', 'A.[1]\n\n[1](u)\n[2](v)\n\n---\n\nB.[2]\n\n[2](w)\n', '[2](v)', 'part'],
    ['a number that only code has', 'Take `a[2]`.[1]\n\n[1](u)\n[2](v)\n', '[2](v)', 'part'],
    ['a definition', 'A.[1]\n\n[1]: u\n[2]: v\n', '[2]: v', 'note'],
  ])('%s', (_, text, source, where) => {
    const number = source.slice(1, 2);
    expect(findingsIn(text, CODE)).toEqual([`${source} unused-source: [${number}] is not cited in this ${where}.`]);
  });
});

describe('not found', () => {
  test.each([
    ['what a range cites', 'A [1]–[3].\n\n[1](u)\n[2](v)\n[3](w)\n'],
    ['what an admonition cites', '!!! note\n\n    A.[1]\n\n[1](u)\n'],
    ['what a heading cites', '## Queues [1]\n\n[1](u)\n'],
    ['what a table cites', '| a |\n|---|\n| b[1] |\n\n[1](u)\n'],
    ['a definition that a link uses', 'See [the guide][1].\n\n[1]: https://a.example\n'],
    ['a definition that an image uses', '![Drawing][1]\n\n[1]: https://a.example/a.png\n'],
    ['a definition that one of the parts cites', 'A.[1][9]\n\n[1](u)\n[9](v)\n\nB.[1]\n\n[1](w)\n\n[9]: x\n'],
    ['a definition with words', 'A.\n\n[guide]: https://a.example\n'],
    ['a row that turns pages', '[1](a.md) [2](b.md) [3](c.md)\n'],
    ['a comment', '[1]: # (later)\n'],
    ['what a range within brackets may cite', 'A [1-3].\n\n[1](u)\n[2](v)\n[3](w)\n'],
    ['what a list within brackets may cite', 'A [1;2], b [7–9].\n\n[1](u)\n[2](v)\n[8](w)\n'],
    [
      'what links cite',
      'A.[1](https://a.example) B.[[2]](https://b.example)\n\n[1](https://a.example)\n[2](https://b.example)\n',
    ],
    ['a link in prose', 'See [1](https://a.example) there.\n'],
  ])('%s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

test('a link cites in its own part only', () => {
  const list = '[1](https://a.example)\n[2](https://b.example)\n';
  const text = `See [1](https://a.example) there.[2]\n\n${list}\n---\n\nB.[2]\n\n${list}`;
  expect(findingsIn(text, CODE)).toEqual(['[1](https://a.example) unused-source: [1] is not cited in this part.']);
});

test('a link right above a source leaves it the one that closes the part', () => {
  const text = 'A.[1] See [3](https://x.example/) here.\n[1](https://a.example/)\n';
  expect(findingsIn(text)).toEqual([]);
});

test('thousands of ranges take no time that anybody would notice', () => {
  const list = Array.from({ length: 800 }, (_, index) => `[${index + 1}](https://a.example/${index})\n`).join('');
  expect(findingsIn(`${'See [900-950]. '.repeat(5000)}\n\n${list}`, CODE)).toHaveLength(101);
});

describe('removing leaves nothing behind', () => {
  test.each([
    ['a line', '[1](u)\n[2](v)\n[3](w)\n', '[1](u)\n[3](w)\n'],
    ['the first line', '[2](v)\n[1](u)\n[3](w)\n', '[1](u)\n[3](w)\n'],
    ['the last line', '[1](u)\n[3](w)\n[2](v)\n', '[1](u)\n[3](w)\n'],
    ['the last line of the file', '[1](u)\n[3](w)\n[2](v)', '[1](u)\n[3](w)'],
    ['a line in CRLF', '[1](u)\r\n[2](v)\r\n[3](w)\r\n', '[1](u)\r\n[3](w)\r\n'],
    ['a line with a blank one behind it', '[1](u)\n\n[2](v)\n\n[3](w)\n', '[1](u)\n\n[3](w)\n'],
    ['the blank lines behind the list stay', '[1](u)\n[3](w)\n[2](v)\n\n\n---\n', '[1](u)\n[3](w)\n\n\n---\n'],
    ['a line with a hard break', '[1](u)  \n[2](v)  \n[3](w)  \n', '[1](u)  \n[3](w)  \n'],
    ['a bullet', '- [1](u)\n- [2](v)\n- [3](w)\n', '- [1](u)\n- [3](w)\n'],
    ['an indented bullet', '  * [1](u)\n  * [2](v)\n  * [3](w)\n', '  * [1](u)\n  * [3](w)\n'],
    ['the first of an ordered list', 'Sources:\n1. [2](v)\n2. [1](u)\n3. [3](w)\n', 'Sources:\n1. [1](u)\n3. [3](w)\n'],
    ['the first line of an item', '- [2](v)\n  [1](u)\n  [3](w)\n', '- [1](u)\n  [3](w)\n'],
    ['a list before another', '- [2](v)\n\n[1](u)\n[3](w)\n', '[1](u)\n[3](w)\n'],
    ['a line of a quote', '> [1](u)\n> [2](v)\n> [3](w)\n', '> [1](u)\n> [3](w)\n'],
    ['one on a line', '[1](u), [2](v), [3](w)\n', '[1](u), [3](w)\n'],
    ['the first on a line', '[2](v) · [1](u) · [3](w)\n', '[1](u) · [3](w)\n'],
    ['the last on a line', '[1](u) [2](v)\n[3](w)\n', '[1](u)\n[3](w)\n'],
    ['the first on a later line', '[1](u)\n[2](v) [3](w)\n', '[1](u)\n[3](w)\n'],
    ['with its remark', '[1](u) – a\n[2](v) – b\n[3](w)\n', '[1](u) – a\n[3](w)\n'],
    ['the last with its remark', '- [1](u) (a)\n- [3](w)\n- [2](v): b\n', '- [1](u) (a)\n- [3](w)\n'],
    ['behind a remark', '[1](u) – a<br>\n[3](w).<br>\n[2](v)<br>\n', '[1](u) – a<br>\n[3](w).<br>\n'],
    ['a definition', '[1]: u\n[2]: v "A\n  title"\n[3]: w\n', '[1]: u\n[3]: w\n'],
    ['a definition by itself', '[1]: u\n\n[2]: v\n\n[3]: w\n', '[1]: u\n\n[3]: w\n'],
    ['the last definition', '[1]: u\n[3]: w\n\n[2]: v\n', '[1]: u\n[3]: w\n'],
  ])('%s', (_, list, expected) => {
    expect(fixed(`A.[1][3]\n\n${list}`, CODE)).toBe(`A.[1][3]\n\n${expected}`);
  });

  test('a whole list that nothing cites', () => {
    expect(fixed('A.\n\n[1](https://a.example)\n\n---\n\nB.\n', CODE, 'Remove source [1]')).toBe('A.\n\n---\n\nB.\n');
  });

  test('but for a blank line that keeps a rule from opening front matter', () => {
    expect(fixed('[1](https://a.example)\n\n---\n\nA.\n\n---\n', CODE, 'Remove source [1]')).toBe(
      '\n---\n\nA.\n\n---\n',
    );
    expect(fixed('[1](https://a.example)\n\n# A\n', CODE, 'Remove source [1]')).toBe('# A\n');
    expect(fixesIn('[1]: https://a.example\n+++\nA.\n\n+++\n', CODE)).toEqual([]);
  });
});

describe('no fix', () => {
  test.each([
    ['where one source alone would be a link', 'A.[1]\n\n[1](u)\n[2](v)\n\nB.[1]\n\n[1](w)\n'],
    ['where nothing would close the part', 'A.[7]\n\n[1](https://a.example)\n'],
    ['for the only definition of a note that cites', 'A.[7]\n\n[1]: https://a.example\n'],
  ])('%s', (_, text) => {
    expect(fixesIn(text, CODE)).toEqual([]);
  });

  test('unasked, where nothing is cited', () => {
    const fixes = fixesIn('# S3\n\n## To read\n\n[1](https://a.example)\n[2](https://b.example)\n', CODE);
    expect(fixes.map(({ title, preferred }) => [title, preferred])).toEqual([['Remove source [1]', undefined]]);
  });

  test('unasked, where all of them together would leave no list', () => {
    const fixes = fixesIn('A.[1]\n\n[1](u)\n[2](v)\n[3](w)\n\nB.[1]\n\n[1](w)\n', CODE);
    expect(fixes.map(({ title, preferred }) => [title, preferred])).toEqual([['Remove source [2]', undefined]]);
  });
});
