import { describe, expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

const CODE = 'citation-without-source';

/** The titles of the fixes of a note's first finding. */
function titlesIn(text: string): string[] {
  return fixesIn(text, CODE).map(({ title }) => title);
}

describe('found', () => {
  test('a number that the part’s list does not have', () => {
    expect(
      findingsIn(`
        Fast.[1] Cheap.[99]

        [1](https://example.com/a)
        [2](https://example.com/b)
      `)[0],
    ).toBe('[99] citation-without-source: No source [99] in this part: it has 1 to 2.');
  });

  test('numbers restart in each part', () => {
    expect(
      findingsIn(
        `
          # One
          Fast.[2]

          [1](https://example.com/a)
          [2](https://example.com/b)

          ---

          # Two
          Cheap.[2]

          [1](https://example.com/c)
        `,
        CODE,
      ),
    ).toEqual(['[2] citation-without-source: No source [2] in this part: it has only 1.']);
  });

  test.each([
    ['one of several', 'Fast [1, 7].', ['7 citation-without-source: No source [7] in this part: it has only 1.']],
    [
      'the end of a range, and what is between',
      'Fast [1]–[4].',
      [
        '[1]–[4] citation-without-source: No source [2], [3] of this range in this part: it has only 1.',
        '[4] citation-without-source: No source [4] in this part: it has only 1.',
      ],
    ],
    [
      'behind a code span',
      'Call `get`[2].',
      ['[2] citation-without-source: No source [2] in this part: it has only 1.'],
    ],
    [
      'under the heading of its sources',
      '## A\nFast.[2]\n\n## Sources',
      ['[2] citation-without-source: No source [2] in this part: it has only 1.'],
    ],
    [
      'behind a name with a dot',
      'Runs Node.js[2].',
      ['[2] citation-without-source: No source [2] in this part: it has only 1.'],
    ],
    [
      'behind tags of code, or before one that is never shut',
      'Read <code>a</code>[2] or `<code>`[3] or </code>[4].\n\n<code>a[5]\n\n| <code>a[6] | b[7] |\n|---|---|',
      ['2', '3', '4', '7'].map((n) => `[${n}] citation-without-source: No source [${n}] in this part: it has only 1.`),
    ],
    [
      'at the head of a line',
      'Fast.[1]\n[3] has the rest.',
      ['[3] citation-without-source: No source [3] in this part: it has only 1.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(findingsIn(`${text}\n\n[1](https://example.com/a)\n`, CODE)).toEqual(expected);
  });

  test('with definitions alone', () => {
    expect(findingsIn('Fast.[1] Cheap.[4]\n\n[1]: https://example.com/a\n[2]: https://example.com/b\n', CODE)).toEqual([
      '[4] citation-without-source: No source [4] in this part: it has 1 to 2.',
    ]);
  });
});

describe('not found', () => {
  test.each([
    ['a source in the part', 'Fast.[1]\n\n[1](https://example.com)\n'],
    ['a definition anywhere in the note', 'Fast.[3]\n\n[1](https://example.com)\n\n[3]: https://example.com/3\n'],
    ['several at once', 'Fast.[1][2] Cheap.[1, 2]\n\n[1](https://a.example) [2](https://b.example)\n'],
    ['behind the last list', '[1](https://example.com)\n\nMore.[7]\n'],
    ['no list at all', 'As in [7].\n'],
    ['an index in code', 'Take `a[3]`.\n\n[1](https://example.com)\n'],
    ['an index that counts from nought', 'Take items[0].\n\n[1](https://example.com)\n'],
    ['an index behind a name as code has it', 'Take user_list[3] or names()[4].\n\n[1](https://example.com)\n'],
    [
      'indices behind paths as code has them',
      'Take $.items[7], event.Records[5] or sys.argv[3].\n\n[1](https://example.com)\n',
    ],
    [
      'a matrix',
      'A batch [[1, 2], [3, 4], [5,6]] is embedded.\n\n[7](https://example.com)\n[8](https://example.com/8)\n',
    ],
    ['what a line among the text says', 'A.[1]\n\n[1](https://a.example)\n\nB.[2]\n\n[2](https://b.example)\n'],
    ['what a labelled line says', 'A.[1]\n\nSource: [1](https://a.example)\n\nB.[2]\n\n[2](https://b.example)\n'],
    ['the text of a link', 'As <a href="https://a.example">[1]</a> says, and [2].\n\n[2]: https://b.example\n'],
    ['an interval from nought', 'Scores lie in [0, 100] or [0,1].\n\n[2](https://example.com)\n'],
    [
      'sources with remarks alone',
      'Fast.[1][2]\n\n[1](https://a.example) (the guide)\n[2](https://b.example): a book\n',
    ],
    [
      'a source with a remark among others',
      'Fast.[1][2][3]\n\n- [1](https://a.example) – the guide\n- [2](https://b.example)\n- [3](https://c.example).\n',
    ],
    ['sources that are ticked off', 'Fast.[1][2]\n\n- [x] [1](https://a.example)\n- [2](https://b.example)\n'],
    ['an index with a field behind it', 'Take Records[3].body of it.\n\n[1](https://example.com)\n'],
    [
      'what stands between tags of code',
      'Read <code>event.Records[7]</code>, <KBD>a[8]</KBD>, <samp>*b*[9]</samp>.[1]\n\n[1](https://example.com)\n',
    ],
    ['a year', 'As in [2024].\n\n[1](https://example.com)\n'],
    [
      'sources written by hand',
      'Fast.[7]\n\n[7] A book on queues\n[8] Another\n\nCheap.[1]\n\n[1](https://example.com)\n',
    ],
    [
      'check boxes, sic, footnotes, alerts',
      '- [ ] a\n- [x] b\n\n> [!NOTE]\n> c [sic] d[^1]\n\n[^1]: e\n\n[1](https://example.com)\n',
    ],
    [
      'a heading that has sources of another form under it, and another part behind',
      '# A\nFast.[3]\n\n## Sources\n1. [Doc](https://a.example)\n\n# B\nCheap.[1]\n\n[1](https://example.com)\n',
    ],
    [
      'a source without an address among others',
      'Fast.[1][2][3]\n\n[1]: https://a.example\n\n[2]: Li, Queues, 2019\n\n[3]: https://c.example\n',
    ],
    [
      'one among sources in paragraphs',
      'Fast.[2]\n\n[1](https://a.example)\n\n[2] Li, Queues, 2019\n\n[3](https://c.example)\n[4](https://d.example)\n',
    ],
    ['escaped brackets', 'As \\[9\\] says.\n\n[1](https://example.com)\n'],
  ])('%s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

describe('adding the source keeps the list’s style', () => {
  test.each([
    ['lines', '[1](u)\n[2](v)\n', '[1](u)\n[2](v)\n[3](https://)\n'],
    ['in order', '[1](u)\n[2](v)\n[4](w)\n', '[1](u)\n[2](v)\n[3](https://)\n[4](w)\n'],
    ['before the first', '[4](u)\n[5](v)\n', '[3](https://)\n[4](u)\n[5](v)\n'],
    ['one line alone', '[1](u)\n', '[1](u)\n[3](https://)\n'],
    ['no line end behind it', '[1](u)', '[1](u)\n[3](https://)'],
    ['lines with hard breaks', '[1](u)  \n[2](v)  \n', '[1](u)  \n[2](v)  \n[3](https://)  \n'],
    ['bullets', '- [1](u)\n- [2](v)\n', '- [1](u)\n- [2](v)\n- [3](https://)\n'],
    ['one bullet', '* [1](u)\n', '* [1](u)\n* [3](https://)\n'],
    ['an ordered list', '1. [1](u)\n2. [2](v)\n', '1. [1](u)\n2. [2](v)\n3. [3](https://)\n'],
    ['blank lines', '[1](u)\n\n[2](v)\n\n[4](w)\n', '[1](u)\n\n[2](v)\n\n[3](https://)\n\n[4](w)\n'],
    ['several on a line', '[1](u) [2](v), [4](w)\n', '[1](u) [2](v), [3](https://), [4](w)\n'],
    ['in a quote', '> [1](u)\n> [2](v)\n', '> [1](u)\n> [2](v)\n> [3](https://)\n'],
    ['CRLF', '[1](u)\r\n', '[1](u)\r\n[3](https://)\r\n'],
    ['remarks', '[1](u) – a\n[2](v) – b\n[4](w)\n', '[1](u) – a\n[2](v) – b\n[3](https://)\n[4](w)\n'],
    ['definitions', '[1]: u\n[2]: v "A title"\n', '[1]: u\n[2]: v "A title"\n[3]: https://\n'],
  ])('%s', (_, list, expected) => {
    expect(fixed(`Fast.[3]\n\n${list}`, CODE, 'Add the source [3]')).toBe(`Fast.[3]\n\n${expected}`);
  });

  test('all that a range lacks', () => {
    const text = 'Fast [1]–[5].\n\n[1](u)\n[2](v)\n[5](w)\n';
    expect(fixed(text, CODE, 'Add the source [3], [4]')).toBe(
      'Fast [1]–[5].\n\n[1](u)\n[2](v)\n[3](https://)\n[4](https://)\n[5](w)\n',
    );
  });
});

describe('the nearest number', () => {
  const LIST = '\n\n[1](u)\n[2](v)\n[7](w)\n';

  test.each([
    ['above', 'Fast.[1] Cheap.[9]', 'Change to [7]', 'Fast.[1] Cheap.[7]'],
    ['below', 'Fast.[3]', 'Change to [2]', 'Fast.[2]'],
    ['one of several', 'Fast [1, 9].', 'Change to [7]', 'Fast [1, 7].'],
    ['not that of a neighbour', 'Fast.[2][3]', 'Change to [1]', 'Fast.[2][1]'],
  ])('%s', (_, text, title, expected) => {
    expect(fixed(text + LIST, CODE, title)).toBe(expected + LIST);
  });

  test('of two as near, one that nothing cites', () => {
    expect(titlesIn('Fast.[4] Cheap.[5]\n\n[4](u)\n[6](v)\n')).toEqual(['Add the source [5]', 'Change to [6]']);
  });

  test('not at a dash, where it would make another range', () => {
    expect(titlesIn(`Fast [2]–[3].${LIST}`)).toEqual(['Add the source [3]']);
    expect(titlesIn(`Fast [2]–[9].${LIST}`)).toEqual(['Add the source [3], [4], [5], [6], [8]']);
  });

  test('none of the fixes is applied unasked', () => {
    expect(fixesIn(`Fast.[9]${LIST}`, CODE).map(({ preferred }) => preferred)).toEqual([undefined, undefined]);
  });
});
