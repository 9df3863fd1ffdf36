import { describe, expect, test } from 'vitest';
import { checked, findingsIn } from '../../kit/findings.ts';
import { fixtureOf } from '../../kit/fixture.ts';

const CODE = 'entry-duplicate';

describe('the same operands', () => {
  test('in another order and by other names, in one note', () => {
    expect(findingsIn('### Amazon S3 + Amazon Macie\n- Role: x\n\n### Macie + S3\n- Role: y\n', CODE)).toEqual([
      'Amazon S3 + Amazon Macie entry-duplicate: Another entry in this note is about the same.',
      'Macie + S3 entry-duplicate: Another entry in this note is about the same.',
    ]);
  });

  test('in two notes, with the place of the other', () => {
    const { findings } = checked(
      fixtureOf(`
        //- a.md
        # Storage
        ### S3 + Salesforce
        - Role: x
        //- b.md
        ### salesforce + Amazon S3<|>
        - Role: y
      `),
    );
    expect(findings.filter(({ code }) => code === CODE)).toEqual([
      {
        start: 4,
        end: 26,
        code: CODE,
        severity: 'information',
        message: 'Another entry in “Storage” is about the same.',
        related: [{ uri: 'file:///notes/a.md', start: 14, end: 29, message: 'The same operands.' }],
      },
    ]);
  });

  test('in folders that are no languages', () => {
    const text = '//- ai/a.md\n### S3 + Macie\n- Role: x\n\n//- ec/a.md\n### S3 + Macie\n- Role: y\n';
    expect(findingsIn(text, CODE)).toHaveLength(1);
  });

  test('of terms alone, three times', () => {
    expect(
      findingsIn(
        '//- a.md\n### Alpha + Beta\n- Role: x\n\n### Beta + alpha\n- Role: x\n//- b.md\n### ALPHA + beta\n- Role: y\n',
        CODE,
      ),
    ).toEqual(['ALPHA + beta entry-duplicate: 2 other entries are about the same.']);
  });
});

test.each([
  ['one operand more', '### S3 + Macie\n- Role: x\n\n### S3 + Macie + SQS\n- Role: y\n'],
  ['other services', '### S3 + Macie\n- Role: x\n\n### S3 + SQS\n- Role: y\n'],
  [
    'a translation',
    '//- content/en/a.md\n### S3 + Macie\n- Role: x\n\n//- content/vi/a.md\n### S3 + Macie\n- Role: y\n',
  ],
  ['a page in two languages', '//- a.md\n### S3 + Macie\n- Role: x\n\n//- a.vi.md\n### S3 + Macie\n- Role: y\n'],
  ['a flow', '### S3 + Macie\n- Role: x\n\nS3 → Macie\n'],
  ['a heading without labels', '### S3 + Macie\n- Role: x\n\n### Macie + S3\nWords.\n'],
  ['a template', '### S3 + Macie\n- Role: x\n\n### Macie + S3\n- Role: <ROLE>\n'],
  ['a term in the place of a service', '### Alpha + Macie\n- Role: x\n\n### Beta + Macie\n- Role: y\n'],
])('silent: %s', (_, text) => {
  expect(findingsIn(text, CODE)).toEqual([]);
});
