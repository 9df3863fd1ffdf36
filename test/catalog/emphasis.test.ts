import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '[AWS **Service Quotas→service-quotas]** limits it.',
  'made by [Amazon **Titan Image Generator→titan]** in a minute',
  '**[Amazon** S3→s3] and *[Amazon* ***Macie→macie]***',
  '__[AWS Glue→glue]__ and _[S3→s3]_',
])('a name may be split by emphasis: %s', (text) => {
  expectNames(text);
});

test.each([
  '- **[Amazon S3→s3]:** keeps it',
  'See [[Amazon S3→s3]](s3.md) and [the **[Lambda→lambda]** page](lambda.md).',
  '![flow from [S3→s3] to [Macie→macie]](flow.png)',
])('and may be bold as a whole, be a link, or stand in an image: %s', (text) => {
  expectNames(text);
});
