import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '- **[[[Amazon BedRock→bedrock]]]:** serves models',
  'See [[notes/Amazon S3|[S3→s3] notes]].',
  '#### [↖](#top)[↑](#up) To [Lambda→lambda]s',
  '[[Amazon S3→s3]][guide] and [[Lambda→lambda]][]\n\n[guide]: S3.md\n[lambda]: Lambda.md',
  'A claim on [S3→s3].[^1]\n\n[^1]: Read it in the [Amazon S3→s3] guide.',
])('the words of a link are prose, its target is not: %s', (text) => {
  expectNames(text);
});
