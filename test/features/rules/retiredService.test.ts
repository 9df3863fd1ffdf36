import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../kit/findings.ts';

const CODE = 'retired-service';

describe('a service that is no more', () => {
  test('its first mention in the note, with the date', () => {
    expect(findingsIn('Try AWS CodeStar.\n\nCodeStar again, and Amazon QLDB.\n', CODE)).toEqual([
      'AWS CodeStar retired-service: AWS CodeStar has been retired since 2024-07-31: it can no longer be used.',
      'Amazon QLDB retired-service: Amazon QLDB has been retired since 2025-07-31: it can no longer be used.',
    ]);
  });

  test('without a date', () => {
    expect(findingsIn('Amazon Lumberyard makes games.\n', CODE)).toEqual([
      'Amazon Lumberyard retired-service: Amazon Lumberyard has been retired: it can no longer be used.',
    ]);
  });

  test('services of older exams', () => {
    const text = 'AWS Server Migration Service, Amazon Sumerian, AWS DeepLens, Amazon Honeycode\n';
    expect(findingsIn(text, CODE)).toHaveLength(4);
  });

  test('its first mention that is no tag', () => {
    const found = findingsIn('#CodeStar\n\nSet the project up with CodeStar.\n', CODE);
    expect(found.map((finding) => finding.slice(0, 11))).toEqual(['CodeStar re']);
  });

  test('`now` may be anything', () => {
    expect(findingsIn('AWS CodeStar, now with templates, sets projects up.\n', CODE)).toHaveLength(1);
  });

  test('its first mention that is the author’s', () => {
    const text = '{{< output >}}\nAWS CodeStar 1.0\n{{< /output >}}\n\nAmazon QLDB instead of RDS. CodeStar too.\n';
    expect(findingsIn(text, CODE).map((finding) => finding.slice(0, 11))).toEqual(['Amazon QLDB', 'CodeStar re']);
  });

  test('that another service is gone says nothing of it', () => {
    expect(findingsIn('The old API is deprecated. AWS CodeStar is not.\n', CODE)).toHaveLength(1);
  });

  test.each([
    ['an active one', 'Amazon S3 and AWS Lambda\n'],
    ['one that is closed to new customers only', 'Amazon Kendra, AWS CodeCommit and AWS Cloud9\n'],
    ['one in code', '`AWS CodeStar`\n'],
    ['one of which the note says so', 'AWS CodeStar sets projects up.\n\nCodeStar was discontinued in 2024.\n'],
    ['one that another takes the place of', 'Convert files with MediaConvert instead of Elastic Transcoder.\n'],
    ['one that people leave', 'Plan to migrate away from AWS CodeStar.\n'],
    ['a command', 'Then aws codestar list-projects prints them.\n'],
    ['a tag or a path', 'Tagged #CodeStar, kept in C:\\CodeStar\\src.\n'],
    ['a legacy one', 'Amazon Elastic Transcoder (legacy) converts files.\n'],
    [
      'the exam guide’s list of what is not needed',
      '## Out-of-scope services\n\n### Database\n\n- Amazon QLDB, Amazon RDS\n',
    ],
    ['one whose successor stands behind it', '# Elastic Transcoder (now AWS Elemental MediaConvert)\n'],
    ['one that was replaced', '- AWS App Mesh: replaced by VPC Lattice\n'],
    ['one of which the note says so in Chinese', 'AWS RoboMaker 已停服。\n'],
    ['the name of a file', '- **[CodeStar-CodeCatalyst.md](./CodeStar-CodeCatalyst.md)** – environments\n'],
    ['what only begins with its name', 'Create an AWS CodeStar Connection, then a CodeStar connection.\n'],
    ['CloudEndure, which may be the one for disaster recovery', 'Servers run the CloudEndure agent.\n'],
    ['an ordinary word of another vendor’s product', 'Panorama manages firewalls. Use Proton for games.\n'],
    ['a note about what is gone', '---\ntitle: Deprecated services\n---\n\nAmazon QLDB keeps a ledger.\n'],
    ['one that only a program’s output names', '{{< output >}}\nAWS CodeStar 1.0\n{{< /output >}}\n'],
    ['one of which the heading says so', '## AWS CodeStar (retired)\n\nCodeStar sets projects up.\n'],
  ])('nothing for %s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});
