import { expect, test } from 'vitest';
import { checked, findingsIn } from '../../kit/findings.ts';
import { fixtureOf } from '../../kit/fixture.ts';

const CODE = 'duplicate-service-section';

test.each([
  ['the same heading', '## Amazon S3\nx\n\n## Costs\ny\n\n## Amazon S3\nz\n', 'Amazon S3'],
  ['another spelling', '## Amazon S3\nx\n\n## S3\nz\n', 'S3'],
  ['a bracket', '## Simple Storage Service (S3)\nx\n\n## Amazon S3\nz\n', 'Amazon S3'],
  ['an abbreviation', '## EC2\nx\n\n## Elastic Compute Cloud\nz\n', 'Elastic Compute Cloud'],
  ['under other headings', '# A\n### S3\nx\n# B\n### S3\ny\n', 'S3'],
])('found: %s', (_, text, marked) => {
  const name = text.includes('EC2') ? 'Amazon EC2' : 'Amazon S3';
  expect(findingsIn(text, CODE)).toEqual([
    `${marked} duplicate-service-section: ${name} has a section in this note already, in line ${text.startsWith('# A') ? 2 : 1}.`,
  ]);
});

test('found: several, pasted twice', () => {
  const text = '## Storage\n### S3\nx\n### EFS\ny\n';
  expect(findingsIn(text + text, CODE)).toHaveLength(2);
});

test('the other section is related', () => {
  const { findings } = checked(fixtureOf('## Amazon S3\nx\n\n## S3\nz\n'));
  expect(findings.find(({ code }) => code === CODE)?.related).toEqual([
    { uri: 'file:///notes/note.md', start: 3, end: 12, message: '“Amazon S3”' },
  ]);
});

test.each([
  ['in another note', '//- a.md\n## S3\nx\n//- b.md\n## S3\ny\n'],
  ['a section within the other', '## Amazon Bedrock\nx\n\n### Bedrock\ny\n'],
  ['the title of the page', '---\ntitle: Amazon S3\n---\n\n## Amazon S3\nx\n'],
  ['editions', '## AWS Shield\nx\n\n## Shield Advanced\ny\n'],
  ['former names beside the one in force', '## CloudWatch Events\nx\n\n## EventBridge\ny\n'],
  [
    'services side by side',
    '## Work\n### S3\nx\n### EFS\ny\n## Cost\n### S3\nx\n### EFS\ny\n## Limits\n### EFS\nx\n### S3\ny\n',
  ],
  ['headings on something about it', '## S3 pricing\nx\n\n## Amazon S3\ny\n\n## S3 vs EFS\nz\n'],
])('silent: %s', (_, text) => {
  expect(findingsIn(text, CODE)).toEqual([]);
});
