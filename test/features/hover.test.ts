import { expect, test } from 'vitest';
import { hover } from '../../server/src/features/hover.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

/** The words under the hover, then its card. */
function hoverAt(text: string): string | undefined {
  const fixture = fixtureOf(text);
  const found = hover(indexOf(fixture), fixture.uri, fixture.offset);
  if (found === undefined) return undefined;
  const source = fixture.files.get(fixture.uri)?.slice(found.range.start, found.range.end);
  return `${source}\n---\n${found.markdown}`;
}

test('a service that the notebook says nothing of shows what the catalog says', () => {
  expect(hoverAt('Put the logs in Amazon S<|>3 today.')).toMatchInlineSnapshot(`
    "Amazon S3
    ---
    **Amazon S3** · Storage · in scope for AIP-C01

    Object storage.

    Mentioned once in one note · [Documentation](https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html)"
  `);
});

test('the notebook’s own words come first, with a link to them', () => {
  expect(
    hoverAt(`
      //- week1.md
      # Week 1

      ## AWS Lambda
      Runs a function for each event.[1]

      **Key points:**
      - Fifteen minutes at the most
      - Pays per **request** and duration
      //- week2.md
      An upload starts Lamb<|>da.
    `),
  ).toMatchInlineSnapshot(`
    "Lambda
    ---
    **AWS Lambda** · Compute · in scope for AIP-C01

    Runs a function for each event.

    - Fifteen minutes at the most
    - Pays per request and duration

    From [Week 1 › AWS Lambda](file:///notes/week1.md#L3)

    Mentioned twice in 2 notes · [Documentation](https://docs.aws.amazon.com/lambda/latest/dg/welcome.html)"
  `);
});

test('on the section’s own heading the definition that stands right there is left out', () => {
  const card = hoverAt(`
    ## Amazon Mac<|>ie
    Finds personal data in buckets.
  `);
  expect(card).toContain('**Amazon Macie**');
  expect(card).not.toContain('Finds personal data');
});

test('integration entries are links to the entry', () => {
  expect(
    hoverAt(`
      ### Amazon S3 + Amazon Macie
      - **Role:**
        - **Amazon S3:** Holds the training data.

      Scan with Mac<|>ie.
    `),
  ).toContain('Works with [Amazon S3](file:///notes/note.md#L1)');
});

test('a former name shows the service of today', () => {
  expect(hoverAt('Users sign in with AWS <|>SSO.')).toMatch(
    /^AWS SSO\n---\n\*\*.*IAM Identity Center\*\*[\s\S]*Formerly/,
  );
});

test.each([
  ['behind the name', 'Amazon S3<|> today'],
  ['on white space', 'Amazon S3  <|> today'],
  ['in a code span', 'Run `aws S<|>3 ls` now'],
  ['in a fence', '```\nAmazon S<|>3\n```'],
  ['in an address', 'See https://aws.amazon.com/Lamb<|>da now'],
  ['in a link’s address', 'See [the guide](https://docs.aws.amazon.com/Lamb<|>da) now'],
  ['on a shortcode', '{{% notice Lamb<|>da %}}'],
  ['on an ordinary word', 'A lamb<|>da is an anonymous function'],
  ['on an encryption mode', 'Encrypt with SSE-KM<|>S here'],
])('no hover %s', (_, text) => {
  expect(hoverAt(text)).toBeUndefined();
});

test('text of notes cannot smuggle a link, an image or a tag into a card', () => {
  const card = hoverAt(`
    ## AWS Glue
    Loads \\[data](command:evil) and \\![pixel](https://x.example/p.png) with \\<img src=x>.

    Then ask AWS Gl<|>ue.
  `);
  expect(card).not.toMatch(/(?<!\\)\]\(command|!\[|(?<!\\)</);
});
