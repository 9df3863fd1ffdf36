import { expect, test } from 'vitest';
import { codeLens } from '../../server/src/features/codeLens.ts';
import { references } from '../../server/src/features/references.ts';
import { atCursor } from '../kit/cursor.ts';

const COMMAND = 'examNotes.showReferences';

function lensesOf(text: string): string[] {
  const { view, note, shown } = atCursor(text);
  return codeLens(view, note, { command: COMMAND }).map(({ title, span }) => `${shown(span)} ${title}`);
}

test('over a section: mentions and integrations', () => {
  expect(
    lensesOf(`
      //- a.md
      S3, S3 and Lambda → S3
      //- b.md
      ## Amazon S3
      Keeps objects.<|>
    `),
  ).toEqual(['b.md:1 “Amazon S3” 4 mentions in 2 notes · one integration']);
});

test('over an entry: one for each operand that is a service', () => {
  expect(
    lensesOf(`
      ### Amazon S3 + Regional Endpoints + Amazon Macie
      - **Role:**
        - **Amazon S3:** Keeps.
    `),
  ).toEqual([
    'note.md:1 “Amazon S3” Amazon S3: 2 mentions in one note · one integration',
    'note.md:1 “Amazon Macie” Amazon Macie: one mention in one note · one integration',
  ]);
});

test('over a note that is about a service', () => {
  expect(lensesOf('---\ntitle: Amazon Macie\n---\nText.\n')).toEqual([
    'note.md:2 “Amazon Macie” one mention in one note',
  ]);
});

test('the command leads to the references of the name', () => {
  const { view, note, uri } = atCursor('## Amazon S3\nS3 keeps.\n');
  const [lens] = codeLens(view, note, { command: COMMAND });
  expect(lens?.command).toEqual({ id: COMMAND, uri, offset: 3, service: 's3' });
  const found = references(view, uri, lens?.command.offset ?? 0, { includeDeclaration: true });
  expect(found.flatMap(({ spans }) => spans)).toHaveLength(2);
});

test('none for a client that has not announced the command', () => {
  const { view, note } = atCursor('## Amazon S3\nS3 keeps.\n');
  expect(codeLens(view, note, { command: undefined })).toEqual([]);
});

test.each([
  ['an ordinary heading', '## Exam day\nS3.\n'],
  ['a name in prose', 'S3.\n'],
  ['an empty note', ''],
])('none for %s', (_, text) => {
  expect(lensesOf(text)).toEqual([]);
});
