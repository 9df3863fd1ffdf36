import { describe, expect, test } from 'vitest';
import { findings } from '../../server/src/features/findings.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

/** Each finding of the note with the words that it marks. */
function findingsIn(text: string): string[] {
  const fixture = fixtureOf(text);
  const index = indexOf(fixture);
  const note = index.findNote(fixture.uri);
  if (note === undefined) throw new Error('no note');
  return findings(index, note).map(
    ({ start, end, code, message }) => `${note.parsed.text.slice(start, end)} ${code}: ${message}`,
  );
}

describe('citation-without-source', () => {
  test('a number that the part’s list does not have', () => {
    expect(
      findingsIn(`
        Fast.[1] Cheap.[99]

        [1](https://example.com/a)
        [2](https://example.com/b)
      `),
    ).toEqual(['[99] citation-without-source: No source [99] in this part: it has 1 to 2.']);
  });

  test('numbers restart in each part', () => {
    expect(
      findingsIn(`
        # One
        Fast.[2]

        [1](https://example.com/a)
        [2](https://example.com/b)

        ---

        # Two
        Cheap.[2]

        [1](https://example.com/c)
      `),
    ).toEqual(['[2] citation-without-source: No source [2] in this part: it has only 1.']);
  });

  test.each([
    ['a source in the part', 'Fast.[1]\n\n[1](https://example.com)\n'],
    ['a definition anywhere in the note', 'Fast.[3]\n\n[1](https://example.com)\n\n[3]: https://example.com/3\n'],
    ['several at once', 'Fast.[1][2] Cheap.[1, 2]\n\n[1](https://a.example) [2](https://b.example)\n'],
    ['behind the last list', '[1](https://example.com)\n\nMore.[7]\n'],
    ['no list at all', 'As in [7].\n'],
    ['an index in code', 'Take `a[3]`.\n\n[1](https://example.com)\n'],
    [
      'check boxes, sic, footnotes, alerts',
      '- [ ] a\n- [x] b\n\n> [!NOTE]\n> c [sic] d[^1]\n\n[1](https://example.com)\n',
    ],
    ['escaped brackets', 'As \\[9\\] says.\n\n[1](https://example.com)\n'],
  ])('nothing for %s', (_, text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});
