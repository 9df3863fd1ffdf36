import { describe, expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

const MISSING = 'entry-missing-role';
const UNEXPECTED = 'entry-unexpected-role';
const REST = '- **Integration:** y\n- **Use Case:** z\n';

/** An entry with these operands and Role bullets. */
function entry(heading: string, ...bullets: readonly string[]): string {
  return `### ${heading}\n- **Role:**\n${bullets.map((bullet) => `  - ${bullet}\n`).join('')}${REST}`;
}

/** The same with the line ends of Windows. */
function windows(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

/** What both rules find. */
function rolesIn(text: string): string[] {
  return findingsIn(text).filter((finding) => finding.includes(MISSING) || finding.includes(UNEXPECTED));
}

describe('fits', () => {
  test.each([
    ['the same words', entry('A + B', '**A:** x', '**B:** y')],
    ['another name of the service', entry('AWS Step Functions + Amazon S3', '**Step Functions:** x', '**S3:** y')],
    ['a name in full', entry('S3 + SQS', '**Amazon Simple Storage Service (S3):** x', '**Simple Queue Service:** y')],
    [
      'a bracket in the heading',
      entry('Amazon Simple Storage Service (S3) + Amazon SQS', '**Amazon S3:** x', '**SQS:** y'),
    ],
    ['terms without regard to capitals', entry('Regional Endpoints + S3', '**regional endpoints:** x', '**S3:** y')],
    [
      'terms with and without a vendor',
      entry('Microsoft Entra ID + AWS Sandbox', '**Microsoft Entra ID:** x', '**Sandbox:** y'),
    ],
    ['an ordinary word beside its service', entry('AWS Config + Amazon S3', '**Config:** x', '**S3:** y')],
    ['plain names', entry('Amazon S3 + Salesforce', 'Amazon S3: x', 'Salesforce: y')],
    ['the colon outside of the bold', entry('A + B', '**A**: x', '**B**: y')],
    ['a dash', entry('A + B', '**A** – x', '**B** – y')],
    ['links', entry('A + B', '[A](https://a.example): x', '**[B](https://b.example):** y')],
    ['links in the heading', entry('[A](https://a.example) + [B](https://b.example)', '**A:** x', '**B:** y')],
    ['bold operands', entry('**A** + **B**', '**A:** x', '**B:** y')],
    ['code in the heading', entry('`A` + `B`', '**A:** x', '**B:** y')],
    ['an anchor of the heading', entry('A + B {#ab}', '**A:** x', '**B:** y')],
    ['escaped characters', entry('user\\_pool + B', '**user_pool:** x', '**B:** y')],
    ['a number before the heading', entry('1. Cache + S3', '**Cache:** x', '**S3:** y')],
    ['a remark behind the heading', entry('Amazon S3 + Redis for sessions', '**S3:** x', '**Redis:** y')],
    ['what the heading has in a bracket', entry('Vector DB (Pinecone) + B', '**Pinecone:** x', '**B:** y')],
    [
      'a service in the bracket of another',
      entry('Elastic Load Balancing (ALB) + B', '**ALB:** x', '**Elastic Load Balancing:** z', '**B:** y'),
    ],
    ['a hyphen or a space', entry('Human-in-the-loop + B', '**Human in the loop:** x', '**B:** y')],
    ['a slip in the heading', entry('Amazon Bedrok + AWS Lambda', '**Amazon Bedrock:** x', '**Lambda:** y')],
    ['a slip in a bullet', entry('Amazon Bedrock + AWS Lambda', '**Amazon Bedrock:** x', '**AWS Lamdba:** y')],
    ['a slip in both', entry('Amazon Bedrok + AWS Lambda', '**Bedrok:** x', '**AWS Lambda:** y')],
    ['a generic noun', entry('AWS Lambda + Amazon S3', '**Lambda function:** x', '**S3 bucket:** y')],
    [
      'bullets beside the label',
      '### A + B\n**Role:**\n- **A:** x\n- **B:** y\n\n**Integration:** y\n\n**Use Case:** z\n',
    ],
    ['more bullets on one operand', entry('A + B', '**A:** x', '**A:** more', '**B:** y')],
    [
      'a comment between the bullets',
      '### A + B\n**Role:**\n- **A:** x\n<!-- exam-notes-disable-next-line renamed-service -->\n- **B:** y\n\n**Integration:** y\n\n**Use Case:** z\n',
    ],
    [
      'a list of something else behind the entry',
      `${entry('A + B', '**A:** x', '**B:** y')}\nRemarks:\n\n- **C:** z\n`,
    ],
    [
      'names with “and” in them',
      entry(
        'AWS Identity and Access Management + Research and Development',
        '**IAM:** x',
        '**Research and Development:** y',
      ),
    ],
  ])('%s', (_, text) => {
    expect(rolesIn(text)).toEqual([]);
  });
});

describe('what cannot be known is no finding', () => {
  test.each([
    ['a bullet for two', entry('Amazon S3 + Amazon Macie', '**S3 and Macie:** x')],
    ['a bullet for two terms', entry('Alpha + Beta', '**Alpha / Beta:** x')],
    ['two bold names', entry('Amazon S3 + Amazon Macie', '**S3** and **Macie:** x')],
    ['a bullet for two, one under another name', entry('Alpha + Beta', '**Alpha & the cache:** x')],
    ['a bullet without a name', entry('A + B', '**A:** x', 'Works on what comes in.')],
    ['a name in code', entry('A + B', '**A:** x', '`B`: y')],
    ['a sentence', `### A + B\n- **Role:** A keeps and B finds.\n${REST}`],
    ['a table', `### A + B\n**Role:**\n\n| a | b |\n|---|---|\n| c | d |\n\n**Integration:** y\n\n**Use Case:** z\n`],
    [
      'no Role, or an empty one, which are findings of their own',
      `### A + B\n- **Role:**\n${REST}\n### C + D\n${REST}`,
    ],
  ])('%s', (_, text) => {
    expect(rolesIn(text)).toEqual([]);
  });
});

describe('a Role too few or too many', () => {
  test('an operand without one, at the operand', () => {
    expect(rolesIn(entry('Amazon S3 + Amazon Macie + Regional Endpoints', '**S3:** x', '**Macie:** y'))).toEqual([
      'Regional Endpoints entry-missing-role: There is no Role of “Regional Endpoints” in this entry.',
    ]);
  });

  test('a service that is another one, at its name', () => {
    expect(rolesIn(entry('Amazon S3 + Amazon Macie', '**S3:** x', '**Macie:** y', '**Amazon Athena:** z'))).toEqual([
      'Amazon Athena entry-unexpected-role: “Amazon Athena” is not in the heading of this entry.',
    ]);
  });

  test('one that is asked about is one finding', () => {
    expect(rolesIn(entry('Salesforce + B', '**Salesforrce:** x', '**B:** y'))).toEqual([
      'Salesforrce entry-unexpected-role: “Salesforrce” is not in the heading of this entry. Did you mean “Salesforce”?',
    ]);
  });

  test('services are compared by what they are', () => {
    expect(rolesIn(entry('Amazon Kinesis Data Streams + S3', '**Amazon Data Firehose:** x', '**S3:** y'))).toEqual([
      'Amazon Kinesis Data Streams entry-missing-role: There is no Role of “Amazon Kinesis Data Streams” in this entry.',
      'Amazon Data Firehose entry-unexpected-role: “Amazon Data Firehose” is not in the heading of this entry.',
    ]);
  });

  test.each([
    ['emphasis', '*Gamma:* z', 'Gamma'],
    ['a link', '[Gamma](https://c.example): z', 'Gamma'],
    ['an entity', 'Q&amp;A: z', 'Q&amp;A'],
  ])('its name is marked within %s', (_, bullet, marked) => {
    const [finding] = rolesIn(entry('A + B', '**A:** x', '**B:** y', bullet));
    expect(finding?.slice(0, marked.length + 1)).toBe(`${marked} `);
  });
});

describe('the fix of a missing Role', () => {
  test('comes behind the operand before it', () => {
    expect(fixed(entry('A + B + C', '**A:** x\n    - more', '**C:** y'), MISSING)).toBe(
      entry('A + B + C', '**A:** x\n    - more', '**B:** ', '**C:** y'),
    );
  });

  test('comes before the next where it is the first', () => {
    expect(fixed(entry('A + B', '**B:** y'), MISSING)).toBe(entry('A + B', '**A:** ', '**B:** y'));
  });

  test('comes at the end where it is the last, behind what belongs to the bullet before it', () => {
    expect(fixed(entry('A + B', '**A:** x\n    - more'), MISSING)).toBe(
      entry('A + B', '**A:** x\n    - more', '**B:** '),
    );
  });

  test.each([
    ['four spaces and stars', '* Role:\n    * A: x\n', '* Role:\n    * A: x\n    * B: \n'],
    ['line ends of Windows', '- **Role:**\r\n  - **A**: x\r\n', '- **Role:**\r\n  - **A**: x\r\n  - **B**: \r\n'],
    [
      'blank lines around bullets',
      '- **Role:**\n\n  - **A:** x\n\n  - **C:** y\n\n',
      '- **Role:**\n\n  - **A:** x\n\n  - **B:** \n\n  - **C:** y\n\n',
    ],
    ['tabs', '- **Role:**\n\t- **A:** x\n', '- **Role:**\n\t- **A:** x\n\t- **B:** \n'],
    ['bullets beside the label', '**Role:**\n\n+ **A:** x\n', '**Role:**\n\n+ **A:** x\n+ **B:** \n'],
  ])('%s', (_, before, after) => {
    const heading = before.includes('**C:**') ? '### A + B + C\n' : '### A + B\n';
    const rest = before.startsWith('**') ? '\n**Integration:** y\n\n**Use Case:** z\n' : REST;
    const whole = (role: string) => (before.includes('\r') ? windows(heading + role + rest) : heading + role + rest);
    expect(fixed(whole(before), MISSING)).toBe(whole(after));
  });

  test('writes the operand as the heading has it, without its number', () => {
    expect(fixed(entry('1. Cache + [Redis](https://r.example)', '**Redis:** x'), MISSING)).toContain('**Cache:** \n');
    expect(fixed(entry('A + user\\_pool', '**A:** x'), MISSING)).toContain('**user_pool:** \n');
    expect(fixed(entry('A + [a*b](https://r.example)', '**A:** x'), MISSING)).toContain('**a*b:** \n');
  });
});

describe('the fix of an unexpected Role', () => {
  test.each([
    [
      'a typing error',
      entry('A + Regional Endpoints', '**A:** x', '**Region Endpoints:** y'),
      'Region Endpoints',
      'Regional Endpoints',
    ],
    ['part of the name', entry('A + Microsoft Entra ID', '**A:** x', 'Entra ID: y'), 'Entra ID', 'Microsoft Entra ID'],
  ])('%s', (_, text, wrong, right) => {
    expect(findingsIn(text, UNEXPECTED)).toEqual([
      `${wrong} entry-unexpected-role: “${wrong}” is not in the heading of this entry. Did you mean “${right}”?`,
    ]);
    expect(fixed(text, UNEXPECTED)).toBe(text.replace(`${wrong}:`, `${right}:`));
  });

  test.each([
    ['nothing is near', entry('A + B', '**A:** x', '**B:** y', '**Something else:** z')],
    ['the name has markup in it', entry('A + Regional Endpoints', '**A:** x', '*Regional* Endpoint: y')],
    ['two are as near', entry('Alpha One + Alpha Two', '**Alpha:** x')],
  ])('none where %s', (_, text) => {
    expect(fixesIn(text, UNEXPECTED)).toEqual([]);
  });
});
