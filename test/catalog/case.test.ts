import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each(['[amazon s3→s3], [AWS LAMBDA→lambda], [Amazon BedRock→bedrock], [amazon rekognition→rekognition]'])(
  'a full name matches in any case: %s',
  (text) => {
    expectNames(text);
  },
);

test.each([
  '[Cloudwatch→cloudwatch] and [DynamoDb→dynamodb], [RedShift→redshift], [Elasticache→elasticache]',
  '[Step functions→step-functions] at an opening, step functions elsewhere',
  'cloudfront, api gateway, eventbridge',
])('a short name needs its first capital: %s', (text) => {
  expectNames(text);
});

test.each([
  '[EC2→ec2] but not ec2, [KMS→kms] but not Kms, [SQS→sqs] but not Sqs',
  'In the eks folder and the Efs share',
])('an abbreviation matches as written: %s', (text) => {
  expectNames(text);
});

test.each(['a lambda, an aurora, the bedrock below', 'athena and LAMBDA'])(
  'a coined word that means something else in small letters keeps its capitals: %s',
  (text) => {
    expectNames(text);
  },
);

test.each([
  'Trace it with [X-Ray→x-ray] or [AWS X-Ray→x-ray].',
  'Doctors read X-ray scans, chest X-rays and X-Ray images.',
  '| [CloudWatch→cloudwatch], [X-ray→x-ray] | traces |\n|---|---|',
])('X-Ray is a service, an X-ray a picture: %s', (text) => {
  expectNames(text);
});
