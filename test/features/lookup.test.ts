import { describe, expect, test } from 'vitest';
import { lookup } from '../../server/src/features/lookup.ts';
import { atCursor } from '../kit/cursor.ts';

const NOTEBOOK = `
  //- entries.md
  # Integrations

  ### Amazon S3 + Amazon Macie
  - **Role:**
    - **Amazon S3:** Keeps.
  - **Use Case:**
    - Nobody's address leaves the house.
  //- guide.md
  # Guide

  ## Amazon S3
  Keeps objects in buckets.[1]

  ## Retention
  Versions of an object stay until a lifecycle rule says otherwise. Then they go.

  | What | How long |
  |---|---|
  | Logs | A retention of 90 days |
  //- more.md
  ## AWS S3
  Once more, in other words.
`;

/** `service Amazon S3 (Storage): Keeps objects … → guide.md:3 “Amazon S3”` */
function found(query: string, text = NOTEBOOK): string[] {
  const { view, shown } = atCursor(text);
  return lookup(view, query).map(({ kind, label, description, detail, place }) => {
    const where = place === undefined ? '' : ` → ${shown(place.span, place.uri)}`;
    return `${kind} ${label} (${description}): ${detail}${where}`;
  });
}

function labels(query: string, text = NOTEBOOK): string[] {
  return lookup(atCursor(text).view, query).map(({ kind, label }) => `${kind} ${label}`);
}

describe('a service', () => {
  test('with what the notebook says of it; further sections and entries below', () => {
    expect(
      found('amazon s3').filter((each) => /^\w+ (?:Amazon|AWS) S3(?: \+| \()/.test(each) && !each.startsWith('text')),
    ).toEqual([
      'service Amazon S3 (Storage): Keeps objects in buckets. → guide.md:3 “Amazon S3”',
      'section AWS S3 (more.md): Once more, in other words. → more.md:1 “AWS S3”',
      "entry Amazon S3 + Amazon Macie (Integrations): Nobody's address leaves the house. → entries.md:3 “Amazon S3 + Amazon Macie”",
    ]);
  });

  test('that no note describes has the catalog’s words, and its documentation', () => {
    const [first] = lookup(atCursor(NOTEBOOK).view, 'kendra');
    expect(first).toMatchObject({ kind: 'service', label: 'Amazon Kendra', place: undefined, service: 'kendra' });
    expect(first?.docs).toMatch(/^https:/);
    expect(first?.detail).toMatch(/\.$/);
  });

  test('that an item explains leads there', () => {
    expect(found('kendra', '- **Amazon Kendra**: finds passages.[1]\n')[0]).toBe(
      'service Amazon Kendra (Machine Learning): finds passages. → note.md:1 “Amazon Kendra”',
    );
  });

  test.each([
    ['by its name', 'Amazon Kendra', 'Amazon Kendra'],
    ['by an abbreviation', 'kms', 'AWS KMS'],
    ['by a former name', 'kinesis firehose', 'Amazon Data Firehose'],
    ['by begun words', 'simp stor', 'Amazon S3'],
    ['by words in another order', 'functions step', 'AWS Step Functions'],
    ['by initials', 'abkb', 'Amazon Bedrock Knowledge Bases'],
    ['by a piece', 'ucketeer', undefined],
    ['with swapped letters', 'lamdba', 'AWS Lambda'],
    ['with a wrong letter', 'comprahend', 'Amazon Comprehend'],
    ['with a letter too few', 'sagmaker', 'Amazon SageMaker AI'],
    ['with a letter too many, and a second word', 'bedrrock guardrails', 'Amazon Bedrock Guardrails'],
    ['in any case', 'EVENTBRIDGE', 'Amazon EventBridge'],
  ])('%s', (_, query, expected) => {
    expect(lookup(atCursor(NOTEBOOK).view, query)[0]?.label).toBe(expected);
  });

  test('of two that fit alike the one that the notebook names', () => {
    expect(labels('amazon k', 'Amazon Keyspaces, Amazon Keyspaces')[0]).toBe('service Amazon Keyspaces');
  });
});

describe('text', () => {
  test('of blocks that hold all the words, the words together first', () => {
    expect(found('lifecycle rule').filter((each) => each.startsWith('text'))).toEqual([
      'text Retention (Guide): Versions of an object stay until a lifecycle rule says otherwise. → guide.md:7 “lifecycle rule”',
    ]);
    expect(found('rule versions').filter((each) => each.startsWith('text'))).toEqual([
      'text Retention (Guide): Versions of an object stay until a lifecycle rule says otherwise. → guide.md:7 “rule”',
    ]);
  });

  test('headings, cells and items; a word that is begun will do', () => {
    expect(found('retent')).toEqual([
      'text Retention (Guide): Retention → guide.md:6 “Retent”',
      'text Retention (Guide): A retention of 90 days → guide.md:11 “retent”',
    ]);
  });

  test('with a letter wrong', () => {
    expect(labels('otherwize')).toEqual(['text Retention']);
  });

  test('in other scripts', () => {
    expect(found('保存', 'データを保存する。\n')).toEqual([
      'text note.md (note.md): データを保存する。 → note.md:1 “保存”',
    ]);
  });

  test('of one note no more than five', () => {
    const text = Array.from({ length: 20 }, () => 'Quite peculiar.').join('\n\n');
    expect(labels('peculiar', text)).toHaveLength(5);
  });
});

test('no more than 50', () => {
  const { length } = lookup(atCursor(NOTEBOOK).view, 'amazon');
  expect(length).toBeGreaterThan(40);
  expect(length).toBeLessThanOrEqual(50);
});

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['what is nowhere', 'qqqqzzz'],
  ['signs', '!?'],
])('%s finds nothing', (_, query) => {
  expect(labels(query)).toEqual([]);
});
