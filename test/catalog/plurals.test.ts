import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  'many [Lambda→lambda]s in two [VPC→vpc]s on four [EC2→ec2]s',
  '#### To [Lambda→lambda]s',
  "[S3→s3]'s price, [S3→s3]’s price, the [VPC→vpc]s' routes",
  '[API Gateway→api-gateway]s, [NAT gateway→nat-gateway]s, [Application Load Balancer→alb]s',
])('plural and possessive stay outside: %s', (text) => {
  expectNames(text);
});

test.each([
  '[Step Functions→step-functions]',
  '[Amazon Bedrock Knowledge Bases→bedrock-knowledge-bases]',
  '[AWS Outposts→outposts], [Savings Plans→savings-plans]',
])('a name that is plural has its s: %s', (text) => {
  expectNames(text);
});

test.each(['[KMS→kms], [EKS→eks], [ECS→ecs], [DMS→dms]', 'KM, EK, DM', 'the APIs of S'])(
  'an S that is a letter is no plural: %s',
  (text) => {
    expectNames(text);
  },
);

test.each(['[Lambda→lambda] functions, [S3→s3] buckets, [DynamoDB→dynamodb] tables'])(
  'the generic noun is no part of the name: %s',
  (text) => {
    expectNames(text);
  },
);
