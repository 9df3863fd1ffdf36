import { describe, expect, test } from 'vitest';
import { isServiceList } from '../../server/src/catalog/serviceList.ts';
import { expectNames } from '../kit/names.ts';

test.each([
  [[true, false], true],
  [[true, true, false], true],
  [[true, false, false], false],
  [[false, false], false],
  [[true], false],
  [[], false],
])('of %j at least half, of two at least: %s', (opensWithName, expected) => {
  expect(isServiceList(opensWithName)).toBe(expected);
});

describe('a list of services makes names of the ordinary words in it', () => {
  test.each([
    ['items', '- [GuardDuty→guardduty]\n- [Inspector→inspector]\n- [Macie→macie]'],
    ['items with labels', '- **[Lambda→lambda]**: runs code\n- **[Batch→batch]**: runs jobs'],
    ['numbered items', '1. [EC2→ec2]\n2. [Backup→backup]'],
    ['checked items', '- [x] [S3→s3]\n- [ ] [Backup→backup]'],
    ['a row of cells', '| [SQS→sqs] | [SNS→sns] | [Connect→connect] |\n|---|---|---|'],
    [
      'a column of cells',
      '| Tool | For |\n|---|---|\n| [Macie→macie] | data |\n| [Shield→shield] | attacks |\n| [Config→config] | rules |',
    ],
    ['operands of a heading', '### [Amazon S3→s3] + [Backup→backup] + [Lambda→lambda]'],
    ['operands with a term', '### [Amazon S3→s3] + [Lambda→lambda] + Regional Endpoints + [Connect→connect]'],
    ['operands of a flow', '[S3→s3] → [Translate→translate] → [Polly→polly]'],
    ['an enumeration', 'Findings come from ([Security Hub→security-hub], [Inspector→inspector], and [Config→config]).'],
    ['slashes', '[ECS→ecs]/[Batch→batch]'],
  ])('%s', (_, text) => {
    expectNames(text);
  });
});

describe('and no other does', () => {
  test.each([
    ['too few of its items are services', '- Batch\n- Streaming\n- [BigQuery](x.md)\n- [S3→s3]'],
    ['one item is a sentence with a verb', '- [S3→s3] keeps it\n- Connect to the host'],
    ['the word is not all of its operand', '### [Amazon S3→s3] + Batch Jobs'],
    ['the word is not all of the operand', 'with [EC2→ec2], Batch Processing and [Lambda→lambda]'],
    ['the word does not open its cell', '| [S3→s3] | the Backup |\n|---|---|'],
    ['the other cells are about services, not their names', '| Backup | copies of [S3→s3] |\n|---|---|'],
    ['there is one item', '- Batch'],
  ])('%s', (_, text) => {
    expectNames(text);
  });
});
