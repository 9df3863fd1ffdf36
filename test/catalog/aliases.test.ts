import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '[Amazon Simple Storage Service→s3] ([S3→s3])',
  '[Simple Queue Service→sqs], [Amazon SQS→sqs], [SQS→sqs]',
  '[AWS Identity and Access Management→iam] ([IAM→iam])',
  '[Elastic Load Balancing→elb] ([ELB→elb])',
  '[Route53→route-53], [Route 53→route-53], [Amazon Route 53→route-53]',
  '[FSx for Lustre→fsx] and [FSx→fsx]',
  '[boto3→aws-sdks] or the [AWS CLI→aws-cli]',
  '[Application Load Balancer→alb] ([ALB→alb])',
])('any name of a service is found: %s', (text) => {
  expectNames(text);
});

test.each([
  '# [AWS S3→s3] in one page',
  'Sign in with [AWS Cognito→cognito].',
  '[AWS Route 53→route-53] and [Amazon Lambda→lambda]',
  '[AWS Bedrock→bedrock], [AWS Transcribe→transcribe]',
])('with the wrong vendor too, and the vendor is part of the name: %s', (text) => {
  expectNames(text);
});

test.each([
  'Sign in by [AWS SSO→iam-identity-center].',
  '- **[Kinesis Data Firehose→data-firehose]** and [Kinesis Data Analytics→managed-flink]',
  '### [Amazon QuickSight→quick-sight]',
  '### [IAM Identity Center→iam-identity-center] ([AWS SSO→iam-identity-center])',
  '[AWS Chatbot→chatbot], [Amazon Bedrock Prompt Flows→bedrock-flows], [CodeWhisperer→q-developer]',
  '[ElasticSearch Service→opensearch-service] became [OpenSearch→opensearch-service].',
])('former names are found: %s', (text) => {
  expectNames(text);
});
