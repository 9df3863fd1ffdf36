import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '[AWS Lambda→lambda]関数を使う',
  '[Lambda→lambda]関数と[S3→s3]バケット',
  '高速なら [Athena→athena]/[Glue→glue]。[EMR→emr] は重い（**[EMR Serverless→emr-serverless]** を除く）。',
  '**[Amazon SQS→sqs]:** [SQS→sqs] キューは、[S3→s3] の[Lambda→lambda]がメッセージを',
  '在[Amazon Bedrock→bedrock]中使用[Titan Embeddings→titan]',
  '[S3→s3]버킷과 [Lambda→lambda]함수',
  '全角（[KMS→kms]）「[IAM→iam]」・[VPC→vpc]',
])('Latin beside Han, Kana or Hangul is a boundary: %s', (text) => {
  expectNames(text);
});

test.each(['dịch vụ [S3→s3] và [Lambda→lambda], éS3, S3é'])('letters with marks belong to the word: %s', (text) => {
  expectNames(text);
});
