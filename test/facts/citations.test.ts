import { describe, expect, test } from 'vitest';
import { factsIn } from '../kit/facts.ts';

/** Each citation: its number and the source that it stands in. */
function citationsIn(text: string): string[] {
  const { facts, at } = factsIn(text);
  return facts.citations.map((citation) => `${citation.number} ${at(citation)}${citation.isImplied ? ' implied' : ''}`);
}

describe('what is a citation', () => {
  test.each([
    ['one number', 'Fast.[3]', ['3 [3]']],
    ['a run', 'Fast.[5][2][7]', ['5 [5]', '2 [2]', '7 [7]']],
    ['several in one pair of brackets', 'Fast [3, 12].', ['3 3', '12 12']],
    ['a range cites what is between', 'Fast [3]–[5].', ['3 [3]', '4 [3]–[5] implied', '5 [5]']],
    ['a range with definitions', 'Fast [1]–[3].\n\n[1]: a\n[2]: b\n[3]: c', ['1 [1]', '2 [1]–[3] implied', '3 [3]']],
    ['two, though a bullet is between', '- fast[3]\n- [7] has more', ['3 [3]', '7 [7]']],
    ['an image by number', '![Drawing][3]\n\n[3]: https://example.com/a.png', ['3 [3]']],
    ['behind a bold label', '**Preparation:**[1][9]', ['1 [1]', '9 [9]']],
    ['in a heading', '## Scaling [2]', ['2 [2]']],
    ['in a table cell', '| a |\n|--|\n| fast[4] |', ['4 [4]']],
    ['in a list item', '- fast[4]', ['4 [4]']],
    ['in a quote', '> fast[4]', ['4 [4]']],
    ['in emphasis', '*fast[4]*', ['4 [4]']],
    ['with a definition', 'Fast.[3]\n\n[3]: https://example.com', ['3 [3]']],
    ['two, though CommonMark reads one link', 'Fast.[3][4]\n\n[4]: https://example.com', ['3 [3]', '4 [4]']],
    [
      'three, two of them defined',
      'Fast.[1][2][3]\n\n[2]: https://a.example\n[3]: https://b.example',
      ['1 [1]', '2 [2]', '3 [3]'],
    ],
  ])('%s', (_, text, expected) => {
    expect(citationsIn(text)).toEqual(expected);
  });
});

describe('what is none', () => {
  test.each([
    ['an index in code', 'Take `a[3]`.'],
    ['in a fence', '```\na[3]\n```'],
    ['check boxes', '- [ ] open\n- [x] done'],
    ['a word in brackets', 'He said [sic].'],
    ['a footnote', 'Fast.[^1]\n\n[^1]: A note.'],
    ['an alert', '> [!NOTE]\n> Read on.'],
    ['a link', 'See [3](https://example.com) for more.'],
    ['the text of a link that has the source with it', 'See [[3]](https://example.com) and [[4, 5]](#notes).'],
    ['a link with words', 'See [part 3](https://example.com).'],
    ['a year', 'As in [2024].'],
    ['escaped brackets', 'As in \\[3\\].'],
    ['in an address', 'See https://example.com/a[3] now.'],
    ['in a shortcode', '{{< figure alt="[3]" >}}'],
    ['in a title', '---\ntitle: "Array [3]"\n---\n'],
    ['in math', 'As $a[3]$ shows.'],
  ])('%s', (_, text) => {
    expect(citationsIn(text)).toEqual([]);
  });
});
