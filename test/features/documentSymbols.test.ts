import { expect, test } from 'vitest';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { contains } from '../../server/src/text/span.ts';
import { type AtCursor, atCursor } from '../kit/cursor.ts';

/** The outline, a line for each symbol, indented by its depth: `heading Storage “Storage” 1-9`. */
function outlineOf(text: string): string[] {
  const at = atCursor(text);
  return documentSymbols(at.note).flatMap((symbol) => lines(at, symbol, ''));
}

function lines(at: AtCursor, { kind, name, span, selection, children }: DocumentSymbol, indent: string): string[] {
  expect(contains(span, selection)).toBe(true);
  for (const [index, child] of children.entries()) {
    expect(contains(span, child.span)).toBe(true);
    expect(child.span.start).toBeGreaterThanOrEqual(children[index - 1]?.span.end ?? 0);
  }
  const lineOf = (offset: number): number => at.text.slice(0, offset).split('\n').length;
  const place = `${lineOf(span.start)}-${lineOf(Math.max(span.start, span.end - 1))}`;
  const own = `${indent}${kind} ${name} “${at.words(selection)}” ${place}`;
  return [own, ...children.flatMap((child) => lines(at, child, `${indent}  `))];
}

test('headings by their levels, sections and entries among them', () => {
  expect(
    outlineOf(`
      # Week 1

      ## Amazon S3
      Keeps objects.

      ### Classes
      Many.

      ## Joined

      ### Amazon S3 + Amazon Macie
      - **Role:**
        - **Amazon S3:** Keeps.

      # Week 2
    `),
  ).toEqual([
    'heading Week 1 “Week 1” 1-14',
    '  section Amazon S3 “Amazon S3” 3-8',
    '    heading Classes “Classes” 6-8',
    '  heading Joined “Joined” 9-14',
    '    entry Amazon S3 + Amazon Macie “Amazon S3 + Amazon Macie” 11-14',
    'heading Week 2 “Week 2” 15-15',
  ]);
});

test('a source list belongs to the highest heading of its part', () => {
  expect(
    outlineOf(`
      # One
      ## A
      Fast.[1]

      [1](https://example.com/a)
      [2](https://www.example.com/b/)

      # Two
      Small.[1]

      - [1](https://example.com/c)

      ## B
      Behind.
    `),
  ).toEqual([
    'heading One “One” 1-7',
    '  heading A “A” 2-4',
    '  sources Sources [1]–[2] “[1](https://example.com/a)” 5-6',
    '    source [1] example.com/a “1” 5-5',
    '    source [2] example.com/b “2” 6-6',
    'heading Two “Two” 8-14',
    '  sources Source [1] “[1](https://example.com/c)” 11-11',
    '    source [1] example.com/c “1” 11-11',
    '  heading B “B” 13-14',
  ]);
});

test('levels may be left out, and a list may stand before any heading', () => {
  expect(outlineOf('Fast.[1]\n\n[1](https://a.example)\n\n### Deep\n\n# Top\n')).toEqual([
    'sources Source [1] “[1](https://a.example)” 3-3',
    '  source [1] a.example “1” 3-3',
    'heading Deep “Deep” 5-6',
    'heading Top “Top” 7-7',
  ]);
});

test('a heading without text has a name all the same', () => {
  expect(outlineOf('##\n\ntext\n')).toEqual(['heading ## “” 1-3']);
});

test('of the text of a heading what one reads', () => {
  expect(outlineOf('## **Amazon S3** `x` {#s3}\n')).toEqual(['heading Amazon S3 x “**Amazon S3** `x` {#s3}” 1-1']);
});

test.each([
  ['an empty note', ''],
  ['a note without headings', 'Only text.\n'],
  ['a line in a fence', '```\n# not one\n```\n'],
])('nothing of %s', (_, text) => {
  expect(outlineOf(text)).toEqual([]);
});
