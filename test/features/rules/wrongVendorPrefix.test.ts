import { describe, expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

const CODE = 'wrong-vendor-prefix';

describe('a service behind the wrong vendor’s name', () => {
  test('the message says the right name', () => {
    expect(findingsIn('AWS Bedrock calls an Amazon Lambda function.\n', CODE)).toEqual([
      'AWS Bedrock wrong-vendor-prefix: The name is Amazon Bedrock, not AWS Bedrock.',
      'Amazon Lambda wrong-vendor-prefix: The name is AWS Lambda, not Amazon Lambda.',
    ]);
  });

  test.each([
    ['a short name', '# AWS S3 Pre-Signed URLs\n', ['AWS S3']],
    ['a long one', 'AWS Elastic Block Store\n', ['AWS Elastic Block Store']],
    ['a feature', 'AWS Bedrock Knowledge Bases\n', ['AWS Bedrock Knowledge Bases']],
    ['other spaces', 'AWS Route53 and AWS Dynamo DB\n', ['AWS Route53', 'AWS Dynamo DB']],
    ['other capitals', 'AWS Cloudwatch\n', ['AWS Cloudwatch']],
    ['a vendor’s name further on', 'AWS Contact Lens for Amazon Connect\n', ['AWS Contact Lens for Amazon Connect']],
    ['the same, without a space', 'AWS ContactLens for Amazon Connect\n', ['AWS ContactLens for Amazon Connect']],
    ['markup in it', 'AWS **ECR** holds images.\n', ['AWS **ECR']],
  ])('%s', (_, text, names) => {
    expect(findingsIn(text, CODE).map((finding) => finding.split(` ${CODE}`)[0])).toEqual(names);
  });

  test.each([
    ['the right names', 'Amazon S3, AWS Lambda, AWS Glue, AWS Systems Manager, Amazon SageMaker AI\n'],
    ['names without one', 'Bedrock, S3 and Lambda\n'],
    ['a name that the catalog has behind none', 'AWS Elastic Load Balancing, Amazon Elastic Load Balancing\n'],
    ['a name with a vendor’s further on', 'Contact Lens for Amazon Connect, Red Hat OpenShift Service on AWS\n'],
    ['other capitals behind the right one', 'Amazon Cloudwatch, Amazon CloudWatch Agent, aws lambda\n'],
    ['a command', 'Run aws s3 and then amazon lambda.\n'],
    ['a former name, which is another finding', 'AWS Kinesis Firehose, Amazon SSO\n'],
    ['names that the exam guide has so', 'Amazon HealthLake, AWS Transcribe\n'],
    ['an ordinary word that no full name is', 'AWS Guardrails\n'],
    ['a VPC in AWS', 'From on-premises into an AWS VPC, or between AWS VPCs.\n\n## Many AWS VPCs\n'],
    ['a path', 'Saved under C:\\AWS Bedrock\\notes.\n'],
    ['a quotation', '> AWS Bedrock\n\nHe said “AWS Bedrock”.\n'],
    ['what a program prints', '{{< output >}}\nA chart for AWS EBS CSI Driver\n{{< /output >}}\n'],
    ['a title on a line with its address', '- AWS S3 in depth: https://example.com/s3\n'],
    ['the title of a page elsewhere', '[AWS Bedrock](https://example.com)\n'],
  ])('nothing for %s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

describe('the fix', () => {
  test.each([
    ['AWS Bedrock is here.\r\n', 'Amazon Bedrock is here.\r\n'],
    ['Many Amazon Lambdas.\n', 'Many AWS Lambdas.\n'],
    ['AWS Cloudwatch’s alarms\n', 'Amazon CloudWatch’s alarms\n'],
    ['AWS Route53 zones\n', 'Amazon Route 53 zones\n'],
    ['# AWS CloudWatch Agent\n', '# Amazon CloudWatch Agent\n'],
    ['The AWS Cloudwatch agent runs.\n', 'The Amazon CloudWatch agent runs.\n'],
    ['An AWS Contact Lens for Amazon Connect rule\n', 'A Contact Lens for Amazon Connect rule\n'],
    ['## **Amazon Lambda**s\n', '## **AWS Lambda**s\n'],
    ['## AWS VPC\n', '## Amazon VPC\n'],
    ['Open the AWS VPC console.\n', 'Open the Amazon VPC console.\n'],
  ])('%j becomes %j', (text, expected) => {
    expect(fixed(text, CODE)).toBe(expected);
  });

  test('is not applied unasked to a heading that a link leads to', () => {
    expect(fixesIn('## AWS S3\n\n[x](#aws-s3)\n', CODE).map(({ preferred }) => preferred)).toEqual([undefined]);
    expect(fixesIn('## AWS S3\n\n[x](#other)\n\n## Other\n', CODE)[0]?.preferred).toBe(true);
  });

  test.each(['AWS **ECR** holds images.\n', 'See [[AWS Bedrock]].\n'])('leaves alone %j', (text) => {
    expect(fixesIn(text, CODE)).toEqual([]);
  });
});
