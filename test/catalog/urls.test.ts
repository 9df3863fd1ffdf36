import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  'https://aws.amazon.com/Lambda/S3 and <https://docs.aws.amazon.com/AmazonS3/>',
  '[the guide](https://docs.aws.amazon.com/Lambda "AWS Lambda")',
  '[1]: https://aws.amazon.com/S3 "Amazon S3"',
  'arn:aws:s3:::Lambda and arn:aws:iam::123456789012:role/Lambda, s3://S3/Lambda',
  'Lambda@example.com, S3.amazonaws.com, bedrock-runtime.us-east-1.amazonaws.com',
  'Copy [[Lambda→lambda]](S3/Lambda.md)',
  '![x](img/S3.png)',
])('addresses are no prose: %s', (text) => {
  expectNames(text);
});
