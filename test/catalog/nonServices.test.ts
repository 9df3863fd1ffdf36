import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  'the AWS Cloud, an AWS Region, two AWS Regions, AWS accounts, Amazon Web Services',
  '- D. AWS Quick Start reference deployments.',
  'AWS Quick Starts, the AWS Management Console, an Amazon Machine Image',
  'Amazon Linux 2, Amazon Prime',
  'sign in by OpenID Connect (OIDC)',
  'the Lambda architecture, a Lambda expression',
])('phrases that only begin or end like a service: %s', (text) => {
  expectNames(text);
});

test.each([
  'Azure API Gateway, Azure WAF, Google Cloud IAM, GCP Data Catalog, Microsoft Azure VPN',
  'Azure Backup, Azure Batch, GitHub Copilot',
  '### [AgentCore Identity→agentcore-identity] + Microsoft Entra ID',
  'from Azure to [AWS Lambda→lambda], from Google Cloud, [S3→s3]',
])('a service of another vendor: %s', (text) => {
  expectNames(text);
});

test.each([
  '### PreProcessingTrace + OrchestrationTrace + PostProcessingTrace',
  '### [AWS AppConfig→appconfig] + [AWS Step Functions→step-functions] + Regional Endpoints',
  'guardrails for the organization, a forecast, several agents',
])('what no service is: %s', (text) => {
  expectNames(text);
});

test('a name that another vendor shares is none in a note that is rather about that vendor', () => {
  expectNames(`
    # Azure networks
    Azure puts the WAF before the site, and Azure asks IAM.
  `);
  expectNames(`
    # Azure and [AWS WAF→waf]
    [AWS WAF→waf] is like Azure’s [WAF→waf], with [IAM→iam].
  `);
});
