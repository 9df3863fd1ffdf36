import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '---\ntitle: "[Amazon S3→s3] basics"\ndescription: What [Macie→macie] finds\nLambda: Lambda\ntags: [S3]\n---\n',
  '+++\ntitle = "[Amazon S3→s3]"\n+++\n',
])('title and description are prose, keys and other values are not: %s', (text) => {
  expectNames(text);
});
