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

test.each([
  'Packages come from BaseOS and AppStream, or from the AppStream repository.',
  'Start and enable the Elasticsearch service.',
  'Elasticsearch Service on Elastic Cloud, an Elasticsearch Service on Elastic Cloud deployment with [S3→s3] and [IAM→iam]',
  'Multi-agent orchestrator: a supervisor hands tasks out.',
  '[Lambda→lambda] and [Bedrock→bedrock] beside Azure AI Foundry Prompt Flows and Azure ML Prompt Flows',
  'The Service Health Dashboard in Azure, unlike [S3→s3] and [IAM→iam]',
  'Amazon es una empresa.',
])('a product of others that is called like a former name: %s', (text) => {
  expectNames(text);
});

test.each([
  '[AppStream→appstream] fleets and the BaseOS of a server',
  'the [Elasticsearch Service→opensearch-service], [Amazon Elasticsearch service→opensearch-service]',
  '[Multi-Agent Orchestrator→agent-squad] is a framework.',
  '[Prompt Flows→bedrock-flows] join prompts; [S3→s3] beside Azure',
  'Open the [Service Health Dashboard→health-dashboard] in a browser.',
])('the former name itself: %s', (text) => {
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
