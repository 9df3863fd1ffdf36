import { describe, expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

const CODE = 'unknown-service';

/** An entry of two operands, the first of which is in question. */
function entryWith(operand: string): string {
  return `### ${operand} + AWS Lambda\n\n- **Role:**\n  - **AWS Lambda:** runs the code.\n`;
}

describe('an operand that looks like a service', () => {
  test('behind a vendor’s name, with a bullet for it', () => {
    const entry = `
      ### Amazon Foobar + AWS Lambda

      - **Role:**
        - **Amazon Foobar:** holds the data.
        - **AWS Lambda:** runs the code.
    `;
    const found = 'Amazon Foobar unknown-service: No catalog has a service “Amazon Foobar”.';
    expect(findingsIn(entry, CODE)).toEqual([found, found]);
  });

  test.each([
    ['Amazon Bedrok', 'Amazon Bedrock'],
    ['AWS Bedrok', 'Amazon Bedrock'],
    ['Amzon Bedrock', 'Amazon Bedrock'],
    ['AWS Bakcup', 'AWS Backup'],
    ['EventBrige', 'EventBridge'],
    ['Step Fuctions', 'Step Functions'],
    ['Lamdba', 'Lambda'],
    ['**DynamoBD**', 'DynamoDB'],
    ['Amazon Bedrock Guardrals', 'Amazon Bedrock Guardrails'],
    ['Kinesis Firehos', 'Amazon Data Firehose'],
  ])('%s: %s is meant', (operand, meant) => {
    const written = operand.replaceAll('*', '');
    expect(findingsIn(entryWith(operand), CODE)).toEqual([
      `${written} unknown-service: No catalog has a service “${written}”. Did you mean “${meant}”?`,
    ]);
  });

  test('a bullet alone', () => {
    const entry = '### S3 + AWS Lambda\n\n- **Role:**\n  - S3: holds the data.\n  - AWS Lamdba: runs.\n';
    expect(findingsIn(entry, CODE)).toEqual([
      'AWS Lamdba unknown-service: No catalog has a service “AWS Lamdba”. Did you mean “AWS Lambda”?',
    ]);
  });

  test.each([
    'Amazon S3',
    'aws s3',
    'S3',
    'step functions',
    'LAMBDA',
    'Lambdas',
    'Step Function',
    'Amazon Simple Storage Service (S3)',
    'AWS SSO',
    'Amazon Lambda',
    'Amazon S3 Event Notifications',
    'Lambda Fuctions',
    'Lamda',
    'Regional Endpoints',
    'Microsoft Entra ID',
    'Azure API Gatewy',
    'PreProcessingTrace',
    'Amazon Machine Images',
    'AWS Region failover',
    'AWS accounts',
    'AWS',
    'Extract',
    'Claude 9',
    'Backups',
    'lamda',
    'Knowledge',
    'Cloud Run',
    'Cloud NAT',
    'Firebase',
    'Airflow',
    'Monitor',
    'Document',
    '<SERVICE 1>',
  ])('nothing for %s', (operand) => {
    expect(findingsIn(entryWith(operand), CODE)).toEqual([]);
  });

  test('nothing for a service that the notebook declares', () => {
    expect(findingsIn(`---\nservice: Amazon Foobar\n---\n\n${entryWith('Regional Endpoints')}`, CODE)).toEqual([]);
  });

  test('nothing outside of entries', () => {
    expect(findingsIn('### Amazon Foobar\n\nAmazon Foobar + EventBrige\n', CODE)).toEqual([]);
  });
});

describe('the fix', () => {
  test('writes the name that is meant', () => {
    expect(fixed(entryWith('Amazon Bedrok'), CODE)).toBe(entryWith('Amazon Bedrock'));
    expect(fixed(entryWith('**EventBrige**').replaceAll('\n', '\r\n'), CODE)).toBe(
      entryWith('**EventBridge**').replaceAll('\n', '\r\n'),
    );
  });

  test('leaves alone what nothing is near to', () => {
    expect(fixesIn(entryWith('Amazon Foobar'), CODE)).toEqual([]);
  });
});
