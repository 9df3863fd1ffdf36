import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each(['S33, XS3, S3x, EC2_ID, VPCE, preLambda, Lambdaism', 'Auroral, Neptunian'])(
  'whole words only: %s',
  (text) => {
    expectNames(text);
  },
);

test.each([
  'an [S3→s3]-backed, [Lambda→lambda]-based, [Bedrock→bedrock]‑driven flow',
  '[SQS→sqs]/[SNS→sns], [Athena→athena]/[SageMaker→sagemaker-ai]/[Bedrock→bedrock]',
  '[EC2→ec2]/on-premises',
])('a hyphen or a slash behind a name leaves it one: %s', (text) => {
  expectNames(text);
});

test.each(['QuickSight-General.md has the rest, AppStream-setup.png shows it, S3-a.b-c.yaml too'])(
  'the name of a file is none: %s',
  (text) => {
    expectNames(text);
  },
);

test('nor is a sentence a file', () => {
  expectNames('An [S3→s3]-backed store.md, [SQS→sqs]-based.');
});

test.each(['- **Encryption**: SSE-S3, SSE-KMS, SSE-C', 'multi-VPC, pre-Lambda, non‑S3'])(
  'a hyphen before it does not: %s',
  (text) => {
    expectNames(text);
  },
);

test.each([
  'Logs - [S3→s3] - keep',
  '**Events** — [API Gateway→api-gateway] → [Lambda→lambda] → [Bedrock→bedrock] (fast)',
])('but a dash with spaces does: %s', (text) => {
  expectNames(text);
});

test.each([
  '([S3→s3]), “[S3→s3]”, [S3→s3]; [S3→s3]: [S3→s3]. [S3→s3]! [S3→s3]…',
  '[Bedrock→bedrock] + [Kendra→kendra], [Bedrock→bedrock]&[Kendra→kendra]',
  '⚡ [Lambda→lambda], ✅[S3→s3]',
  '[Lambda→lambda][3][4]',
])('punctuation around: %s', (text) => {
  expectNames(text);
});

test.each([
  'We like Amazon. [S3→s3] is cheap.',
  'Is it [Amazon Q→q]? Business as usual.',
  'Amazon, [S3→s3]; AWS: [Lambda→lambda]',
])('no name goes over the end of a sentence: %s', (text) => {
  expectNames(text);
});

test.each(['AWS::S3::Bucket, Lambda.py, aws.Lambda, S3:GetObject, bedrock:GuardrailIdentifier, Bedrock:InvokeModel'])(
  'identifiers and files in plain text are none: %s',
  (text) => {
    expectNames(text);
  },
);
