import { describe, expect, test } from 'vitest';
import { completion } from '../../server/src/features/completion.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

/** The words that would be replaced, and what the first few suggestions insert. */
function completionsAt(text: string): { typed: string; offers: string[] } | undefined {
  const fixture = fixtureOf(text);
  const [first, ...rest] = completion(indexOf(fixture), fixture.uri, fixture.offset);
  if (first === undefined) return undefined;
  const typed = fixture.files.get(fixture.uri)?.slice(first.range.start, first.range.end) ?? '';
  return { typed, offers: [first, ...rest].map(({ insert }) => insert) };
}

function firstOffer(text: string): string {
  const found = completionsAt(text);
  return found === undefined ? 'nothing' : `${found.typed} → ${found.offers[0]}`;
}

describe('what is inserted', () => {
  test.each([
    ['Logs go to simple st<|>', 'simple st → Amazon Simple Storage Service'],
    ['An upload starts Lamb<|>', 'Lamb → Lambda'],
    ['An upload starts AWS Lam<|>', 'AWS Lam → AWS Lambda'],
    ['Deliver with Kinesis Fire<|>', 'Kinesis Fire → Amazon Data Firehose'],
    ['Sign in with AWS Single Sign<|>', 'AWS Single Sign → IAM Identity Center'],
    ['- **Step Fun<|>**', 'Step Fun → Step Functions'],
    ['## Amazon Mac<|>', 'Amazon Mac → Amazon Macie'],
    ['| Store | Amazon Dyn<|> |\n|--|--|', 'Amazon Dyn → Amazon DynamoDB'],
  ])('%s', (text, expected) => {
    expect(firstOffer(text)).toBe(expected);
  });
});

describe('what the notebook names most comes first', () => {
  test('among names that begin alike', () => {
    const found = completionsAt('Amazon Kendra, Amazon Kendra.\n\nAmazon K<|>');
    expect(found?.offers[0]).toBe('Amazon Kendra');
  });
});

describe('nothing is offered', () => {
  test.each([
    ['once the words are a complete name', 'Store it in Amazon S3<|>'],
    ['in a code span', 'Run `aws Lamb<|>` now'],
    ['in a fence', '```\nAWS Lamb<|>\n```'],
    ['in an address', 'See https://example.com/Lamb<|>'],
    ['in a link’s address', 'See [x](Lamb<|>)'],
    ['in front matter', '---\nservice: Lamb<|>\n---\n'],
    ['in a shortcode', '{{% notice Lamb<|> %}}'],
    ['on white space', 'AWS <|>'],
    ['for words that begin no name', 'The weather<|>'],
  ])('%s', (_, text) => {
    expect(completionsAt(text)).toBeUndefined();
  });
});

test('never more than can be read', () => {
  expect(completionsAt('Amazon<|>')?.offers.length).toBeLessThanOrEqual(50);
});
