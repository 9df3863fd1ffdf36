import { expect, test } from 'vitest';
import { findingsIn, fixed } from '../../kit/findings.ts';

const CODE = 'file-case';

test.each([
  ['[S3](s3.md#cost)', 's3.md', 'The file is “S3.md”'],
  ['![VPC](./Images/VPC.png)', './Images/VPC.png', 'The file is in the folder “images”'],
  ['![VPC](images/vpc.png)', 'images/vpc.png', 'The file is “VPC.png”'],
])('%s', (text, path, message) => {
  expect(findingsIn(`//- S3.md\n## Cost\n//- images/VPC.png\n\n//- note.md\n${text}\n`, CODE)).toEqual([
    `${path} file-case: ${message}: with other capitals, most servers do not find it.`,
  ]);
});

test.each([
  ['as it is', '//- S3.md\n\n//- note.md\n[S3](S3.md)\n'],
  ['wiki links', '//- S3.md\n\n//- note.md\n[[s3]]\n'],
  ['addresses of Hugo', '//- hugo.toml\n\n//- content/AIP-C01/S3.md\n\n//- content/note.md\n[S3](/aip-c01/s3/)\n'],
  ['accents, composed or not', '//- cafe\u0301.md\n\n//- note.md\n[a](caf\u00e9.md)\n'],
  ['both there', '//- S3.md\n\n//- s3.md\n\n//- note.md\n[S3](s3.md) [S3](S3.md)\n'],
])('nothing for %s', (_, text) => {
  expect(findingsIn(text, CODE)).toEqual([]);
});

test.each([
  ['[S3](./s3.md#cost "t")', '[S3](./S3.md#cost "t")'],
  ['[V](MY%20images/vpc.png)', '[V](My%20Images/VPC.png)'],
])('%s', (wrong, right) => {
  expect(fixed(`//- S3.md\n## Cost\n//- My Images/VPC.png\n\n//- note.md\n${wrong}\n`, CODE)).toBe(`${right}\n`);
});
