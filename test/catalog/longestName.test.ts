import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '**[CloudFront Functions→cloudfront-functions] vs [Lambda@Edge→lambda-edge]:**',
  '[Amazon Q Business→q-business] beside [Amazon Q→q]',
  '[DynamoDB Streams→dynamodb-streams] feeds [Lambda→lambda] from [DynamoDB→dynamodb]',
  '[Glue Data Catalog→glue-data-catalog] and [AWS Glue→glue]',
  '[S3 Intelligent-Tiering→s3-intelligent-tiering], [S3→s3]',
  'Ask [Q in Connect→q-in-connect] and [QuickSight Q→quicksight-q], never Q alone.',
  '[Amazon Bedrock AgentCore Gateway→agentcore-gateway] of [AgentCore→bedrock-agentcore]',
])('the longest name wins: %s', (text) => {
  expectNames(text);
});

test.each([
  '[DynamoDB→dynamodb] streaming',
  '[Lambda→lambda] @ edge',
  '[Amazon Bedrock→bedrock] knows',
  '[CloudWatch→cloudwatch] logging',
  '[SageMaker→sagemaker-ai] models are registered',
])('where the longer one fails, the shorter one is found: %s', (text) => {
  expectNames(text);
});

test.each([
  '[S3→s3] Event Notifications',
  '[Lambda→lambda] functions and [EC2→ec2] instances',
  '[IAM→iam] Policies, Resource Policies',
  '[SageMaker→sagemaker-ai] Endpoint',
])('a feature without an entry is its service: %s', (text) => {
  expectNames(text);
});
