import { describe, expect, test } from 'vitest';
import { checkEntry, insertEntry } from '../../server/src/features/checkEntry.ts';
import { applied, checked } from '../kit/findings.ts';
import { dedent, fixtureOf } from '../kit/fixture.ts';

const NOTE = `
  ### Amazon S3 + Amazon Macie
  - **Role:**
    - **Amazon S3:** Keeps.
    - **Amazon Macie:** Finds.
  - **Integration:**
    - Macie reads the bucket.
  - **Use Case:**
    - Before training.
`;

const GOOD = dedent(`
  ### Amazon SQS + AWS Lambda
  - **Role:**
    - **Amazon SQS:** Keeps jobs.
    - **AWS Lambda:** Does them.
  - **Integration:**
    - An event source mapping polls.
  - **Use Case:**
    - Bursts.
`);

/** What is found in a pasted text, and how many entries it has. */
function check(text: string): { entries: number; text: string; found: string[] } {
  const { view } = checked(fixtureOf(NOTE));
  const result = checkEntry(view, text);
  const found = result.findings.map(({ code, start, end }) => `${code}: ${result.text.slice(start, end)}`);
  return { entries: result.entries.length, text: result.text, found };
}

test.each([
  ['as it is', GOOD],
  ['in a fence', `\`\`\`markdown\n${GOOD}\`\`\`\n`],
  ['in a fence among words', `Here is your entry:\n\n\`\`\`\n${GOOD}\`\`\`\n\nAnything else?\n`],
  ['among words', `Here is your entry:\n\n${GOOD}\nAnything else?\n`],
])('a good answer %s', (_, text) => {
  expect(check(text)).toEqual({ entries: 1, text: GOOD.trimEnd(), found: [] });
});

test.each([
  [
    'a label too few',
    GOOD.replace(/- \*\*Integration[\s\S]*?polls\.\n/, ''),
    ['entry-missing-section: Amazon SQS + AWS Lambda'],
  ],
  ['a role too few', GOOD.replace(/ {2}- \*\*AWS Lambda.*\n/, ''), ['entry-missing-role: AWS Lambda']],
  [
    'a role too many',
    GOOD.replace('Keeps jobs.', 'Keeps jobs.\n  - **Amazon S3:** Keeps.'),
    ['entry-unexpected-role: Amazon S3'],
  ],
  ['a former name', GOOD.replace('Bursts.', 'Bursts from AWS SSO.'), ['renamed-service: AWS SSO']],
  [
    'what the notebook has',
    GOOD.replace('Amazon SQS + AWS Lambda', 'Macie + S3').replace('Amazon SQS', 'S3').replace('AWS Lambda', 'Macie'),
    ['entry-duplicate: Macie + S3'],
  ],
])('an answer with %s', (_, text, found) => {
  expect(check(text).found).toEqual(found);
});

test('a prompt pasted back is a template', () => {
  expect(check('### <SERVICE 1> + <SERVICE 2>\n- **Role:**\n  - <SERVICE 1>: x\n')).toMatchObject({
    entries: 0,
    found: ['entry-placeholder: <SERVICE 1>'],
  });
});

test('links, sources and citations are not asked for before it is in a note', () => {
  expect(check(GOOD.replace('Bursts.', 'Bursts,[4][5] as [said](week1.md#there).')).found).toEqual([]);
});

test('no entry in it', () => {
  expect(check('Lambda is nice.\n')).toMatchObject({ entries: 0, found: [] });
});

describe('insertion', () => {
  test('behind the last entry, on its level, with the line ends of the note', () => {
    const fixture = fixtureOf(NOTE.replaceAll('###', '##').replaceAll('\n', '\r\n'));
    const { view, note, text } = checked(fixture);
    const { offset, newText } = insertEntry({ note, offset: 0, text, entry: checkEntry(view, GOOD) });
    expect(applied(text, [{ uri: note.uri, start: offset, end: offset, newText }])).toBe(
      `${text.trimEnd()}\r\n\r\n#${GOOD.trimEnd().slice(2).replaceAll('\n', '\r\n')}\r\n`,
    );
  });
});
