import { expect, test } from 'vitest';
import { linkReferences } from '../../server/src/features/linkReferences.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

/** The links that are found from the cursor, each as `note.md: address`. */
function referencesAt(text: string): string[] {
  const fixture = fixtureOf(text);
  return linkReferences(indexOf(fixture), fixture.uri, fixture.offset).map(
    ({ uri, span }) => `${uri.split('/').at(-1)}: ${fixture.files.get(uri)?.slice(span.start, span.end)}`,
  );
}

const NOTES = `
  //- a.md
  # Amazon S3

  ## Limits

  See [above](#amazon-s3) and [the limits](#limits).
  //- b.md
  [S3](a.md), [limits](a.md#limits), [again](./a.md#limits)
`;

test('of a heading the links to it', () => {
  expect(referencesAt(NOTES.replace('Limits', 'Lim<|>its'))).toEqual([
    'a.md: #limits',
    'b.md: a.md#limits',
    'b.md: ./a.md#limits',
  ]);
});

test('of a link those that lead to the same place', () => {
  expect(referencesAt(NOTES.replace('(#amazon-s3)', '(#ama<|>zon-s3)'))).toEqual(['a.md: #amazon-s3']);
});

test('of a link to a note as a whole all that lead into it', () => {
  expect(referencesAt(NOTES.replace('(a.md)', '(a<|>.md)'))).toHaveLength(5);
});

test('of ordinary words none', () => {
  expect(referencesAt(NOTES.replace('See', 'S<|>ee'))).toEqual([]);
});
