import { describe, expect, test } from 'vitest';
import { factsOf } from '../../server/src/facts/noteFacts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';

/** The words of a note that are not its author's to choose: `title: Buckets`. */
function fixedWordsOf(text: string): string[] {
  const facts = factsOf(new NoteParser().parse(text));
  return facts.fixedWords.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('words that are not the author’s to choose', () => {
  test.each([
    ['> A\n> B\n\nC\n', ['quotation: > A\n> B']],
    ['- He wrote:\r\n  > A [b](https://example.com)\r\n', ['quotation: > A [b](https://example.com)']],
    ['> Notes on queues are short.\n', ['quotation: > Notes on queues are short.']],
    ['> [!quote] A\n> B\n', ['quotation: > [!quote] A\n> B']],
    ['[A *b*](https://example.com) and [c](//example.com)\n', ['title: A *b*', 'title: c']],
    ['| **[A](http://example.com)** |\n| --- |\n', ['title: A']],
    ['[A][b] and [C]\n\n[b]: https://example.com\n[C]: https://example.com\n', ['title: A', 'title: C']],
    ['- A *b*: https://example.com/a\n2. C – <https://example.com/c>.\r\n', ['title: A *b*', 'title: C']],
    ['See <a class="x" href="https://example.com">A</a>.\n', ['title: A']],
    ['See [[A]] and [[B#c]].\n', ['label: A', 'label: B#c']],
  ])('%j', (text, words) => {
    expect(fixedWordsOf(text)).toEqual(words);
  });

  test.each([
    ['an alert', '> [!NOTE]\n> A\n'],
    ['what begins as one', '> **Exam Tip:** A\n\n> 💡 A\n\n> Note: A\n\n> **Hinweis:** A\n'],
    ['a link within the notebook', '[A](b.md) and [B](#b)\n'],
    ['a source', '[1](https://example.com/a) [2](https://example.com/b)\n'],
    ['an address that shows itself', '<https://example.com> https://example.com/a\n'],
    ['a sentence with an address', 'A has b. See c: https://example.com/c\n'],
    ['words before an address that has words behind', 'Open A: https://example.com/a for more\n'],
    ['words before an address without a joint', 'Open A at https://example.com/a\n'],
    ['what the author calls a note', '[[A|b]]\n'],
    ['an anchor', '<a name="a"></a>A\n'],
    ['code', '    > A\n\n`[A](https://example.com)`\n'],
  ])('not %s', (_, text) => {
    expect(fixedWordsOf(text)).toEqual([]);
  });
});
