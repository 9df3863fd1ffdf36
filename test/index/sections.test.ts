import { describe, expect, test } from 'vitest';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

/** Each service section of the note: the ids of its services, and how many lines it has. */
function sectionsIn(text: string): string[] {
  const fixture = fixtureOf(text);
  const note = indexOf(fixture).findNote(fixture.uri);
  if (note === undefined) throw new Error('no note');
  return note.sections.map(({ services, start, end }) => {
    const lines = (note.parsed?.text ?? '').slice(start, end).trimEnd().split('\n').length;
    return `${services.map(({ id }) => id).join()}: ${lines} lines`;
  });
}

describe('what is a service section', () => {
  test.each([
    ['a heading that equals a name', '## Amazon S3\nKeeps objects.\n', ['s3: 2 lines']],
    ['a short name', '## S3\nKeeps objects.\n', ['s3: 2 lines']],
    ['with a number', '## 2.1 Amazon S3\nx\n', ['s3: 2 lines']],
    ['with a number and a dash', '## 2 - Amazon S3\nx\n\n## 2.1 – AWS Lambda\n', ['s3: 2 lines', 'lambda: 1 lines']],
    ['with emphasis', '## **Amazon S3**\nx\n', ['s3: 2 lines']],
    ['with a bracket at its end', '## Amazon Simple Storage Service (S3)\nx\n', ['s3: 2 lines']],
    ['with a former name in the bracket', '## IAM Identity Center (AWS SSO)\nx\n', ['iam-identity-center: 2 lines']],
    ['a former name', '## Amazon QuickSight\nx\n', ['quick-sight: 2 lines']],
    ['up to the next heading of its level', '## Amazon S3\na\n### Limits\nb\n## Other\nc\n', ['s3: 4 lines']],
    ['never past a source list', '## Amazon S3\na[1]\n\n[1](u)\n[2](u)\n\nb\n', ['s3: 2 lines']],
    ['a note by its title', '---\ntitle: Amazon S3\n---\n## Limits\nx\n', ['s3: 5 lines']],
    ['a note by its only heading of level 1', '# Amazon S3\n## Limits\nx\n', ['s3: 3 lines']],
    [
      'a feature’s plain name within its service’s section',
      '## Amazon Bedrock\na\n### Guardrails\nb\n',
      ['bedrock: 4 lines', 'bedrock-guardrails: 2 lines'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sectionsIn(text)).toEqual(expected);
  });
});

describe('what is none', () => {
  test.each([
    ['a heading that holds a name', '## Using the Well-Architected Tool\nx\n'],
    ['two names', '## CloudTrail vs CloudWatch\nx\n'],
    ['an ordinary word', '## Backup\nx\n'],
    ['in a fence', '```\n## Amazon S3\n```\n'],
    ['small letters', '## lambda\nx\n'],
  ])('%s', (_, text) => {
    expect(sectionsIn(text)).toEqual([]);
  });
});
