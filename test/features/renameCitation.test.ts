import { describe, expect, test } from 'vitest';
import { prepareCitationRename, renameCitation } from '../../server/src/features/renameCitation.ts';
import { applied, checked } from '../kit/findings.ts';
import { fixtureOf } from '../kit/fixture.ts';

/** The note after its citation or source at the cursor got another number, or why it was refused. */
function renamed(text: string, newName: string): string | undefined {
  const fixture = fixtureOf(text);
  const { note, text: before } = checked(fixture);
  const rewriting = renameCitation({ note, text: before, offset: fixture.offset }, newName);
  if (rewriting === undefined) return undefined;
  return 'refusal' in rewriting ? rewriting.refusal : applied(before, rewriting.edits);
}

/** What a rename at the cursor would replace: the text there, and what the editor proposes. */
function prepared(text: string): string | undefined {
  const fixture = fixtureOf(text);
  const { note, text: before } = checked(fixture);
  const found = prepareCitationRename({ note, text: before, offset: fixture.offset });
  return (
    found &&
    `${before.slice(0, found.range.start)}«${before.slice(found.range.start, found.range.end)}» ${found.placeholder}`
  );
}

describe('what is renamed', () => {
  test.each([
    ['a citation', 'Fast.[1<|>2]\n\n[12](u)\n', 'Fast.[«12» 12'],
    ['behind its brackets', 'Fast.[12]<|>\n\n[12](u)\n', 'Fast.[«12» 12'],
    ['one of several', 'Fast [1, <|>2].\n\n[1](u)\n[2](v)\n', 'Fast [1, «2» 2'],
    ['a source', 'Fast.[1]\n\n[<|>1](u)\n', 'Fast.[1]\n\n[«1» 1'],
    ['a definition', 'Fast.[1]\n\n[<|>1]: u\n', 'Fast.[1]\n\n[«1» 1'],
    ['a link by number', 'See [it][<|>1].\n\n[1]: u\n', 'See [it][«1» 1'],
    ['a citation without a source', 'Fast.[<|>9]\n', 'Fast.[«9» 9'],
  ])('%s', (_, text, expected) => {
    expect(prepared(text)).toBe(expected);
  });

  test.each([
    ['a word', 'Fa<|>st.[1]\n\n[1](u)\n'],
    ['an address', 'Fast.[1]\n\n[1](https://exa<|>mple.com)\n'],
    ['an index in code', 'Take `a[<|>1]`.\n\n[1](u)\n'],
  ])('not %s', (_, text) => {
    expect(prepared(text)).toBeUndefined();
    expect(renamed(text, '7')).toBeUndefined();
  });
});

describe('renaming', () => {
  const LIST = '\n\n[1](u)\n[2](v)\n[3](w)\n';
  const AFTER = '\n\n[1](u)\n[7](v)\n[3](w)\n';

  test.each([
    ['all citations and the source', 'A.[<|>2] B.[1][2] C [2, 3].', 'A.[7] B.[1][7] C [7, 3].'],
    ['a range by its middle: it is written out', 'A [1]–[3] B.[<|>2]', 'A [1][7][3] B.[7]'],
    ['a range by its end', 'A [1]–[<|>2].', 'A [1][7].'],
    ['not what is in code', 'Take `a[2]`.[<|>2]', 'Take `a[2]`.[7]'],
    ['not a link', 'See [2](https://a.example) there.[<|>2]', 'See [2](https://a.example) there.[7]'],
  ])('%s', (_, text, expected) => {
    expect(renamed(text + LIST, '7')).toBe(expected + AFTER);
  });

  test('at the source', () => {
    expect(renamed('A.[2]\n\n[1](u)\n[<|>2](v)\n', '7')).toBe('A.[7]\n\n[1](u)\n[7](v)\n');
  });

  test('in its part alone', () => {
    const other = 'B.[2]\n\n[1](x)\n[2](y)\n';
    expect(renamed(`A.[<|>2]${LIST}\n---\n\n${other}`, '7')).toBe(`A.[7]${AFTER}\n---\n\n${other}`);
    expect(renamed(`${other}\n---\n\nA.[<|>2]${LIST}`, '7')).toBe(`${other}\n---\n\nA.[7]${AFTER}`);
  });

  test('a definition in the whole note, but for parts with that number', () => {
    expect(renamed('A.[<|>9]\n\n[1](u)\n\n---\n\nB.[9]\n\n[9](v)\n\n---\n\nC.[9]\n\n[9]: w\n', '7')).toBe(
      'A.[7]\n\n[1](u)\n\n---\n\nB.[9]\n\n[9](v)\n\n---\n\nC.[7]\n\n[7]: w\n',
    );
  });

  test('a source that nothing cites, to a number that is cited and missing', () => {
    expect(renamed('A.[4]\n\n[1](u)\n[<|>3](v)\n', '4')).toBe('A.[4]\n\n[1](u)\n[4](v)\n');
  });

  test('a citation without a source', () => {
    expect(renamed('A.[<|>9] B.[9]\n\n[1](u)\n', '8')).toBe('A.[8] B.[8]\n\n[1](u)\n');
  });

  test('to the same number changes nothing', () => {
    expect(renamed(`A.[<|>2]${LIST}`, '2')).toBe(`A.[2]${LIST}`);
  });
});

describe('refused', () => {
  test.each([
    ['another source', 'A.[<|>2]\n\n[1](u)\n[2](v)\n'],
    ['a definition', 'A.[<|>2]\n\n[2](v)\n\n---\n\n[1]: u\n'],
    ['a missing source that is cited beside it', 'A.[<|>2] B.[1]\n\n[2](v)\n'],
    ['a source, for a citation without one', 'A.[<|>9]\n\n[1](u)\n'],
    ['the source of a part, for a definition that it cites', 'A.[<|>9]\n\n[1](u)\n\n---\n\n[9]: v\n'],
  ])('the number of %s', (_, text) => {
    expect(renamed(text, '1')).toBe(
      '[1] is taken here. “Renumber” puts the numbers in order, “Merge” makes one source of two.',
    );
  });

  test.each(['', 'a', '1a', '[3]', '0', '03', '-1', '1.5', '1000', ' 7'])('the name “%s”', (name) => {
    expect(renamed('A.[<|>2]\n\n[2](v)\n', name)).toBe(
      `“${name}” is no number of a citation: these are 1 to 999, in digits.`,
    );
  });
});
