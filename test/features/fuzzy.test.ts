import { describe, expect, test } from 'vitest';
import { firstOf } from '../../server/src/features/firstOf.ts';
import { fuzzyScore } from '../../server/src/features/fuzzy.ts';
import { NameQuery } from '../../server/src/features/nameQuery.ts';

describe('how well a name fits', () => {
  test('from the name itself down to letters somewhere in it', () => {
    const names = ['Amazon S3', 'Amazon S3 Glacier', 'My Amazon S3', 'Amazon Simple 3', 'xAmazon S3x', 'bamazonis33'];
    const scores = names.map((name) => fuzzyScore('amazon s3', name) ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0)).toBe(true);
  });

  test('of two that fit alike the shorter', () => {
    expect(fuzzyScore('ama', 'Amazon S3') ?? 0).toBeGreaterThan(fuzzyScore('ama', 'Amazon Kendra') ?? 0);
  });

  test.each([
    ['other letters', 'xyz'],
    ['letters in another order', '3s'],
    ['more than there is', 'amazon s33'],
  ])('not by %s', (_, query) => {
    expect(fuzzyScore(query, 'Amazon S3')).toBeUndefined();
  });

  test('anything fits nothing', () => {
    expect(fuzzyScore('  ', 'Amazon S3')).toBe(0);
  });
});

describe('a query of words', () => {
  test.each([
    ['base know', 'Amazon Bedrock Knowledge Bases', true],
    ['kb', 'Amazon Bedrock Knowledge Bases', true],
    ['ledge', 'Amazon Bedrock Knowledge Bases', true],
    ['bases rock', 'Amazon Bedrock Knowledge Bases', false],
    ['abx', 'Amazon Bedrock Knowledge Bases', false],
    ['noledge', 'Amazon Bedrock Knowledge Bases', false],
    ['rag', 'AWS Storage Gateway', false],
    ['orag', 'AWS Storage Gateway', true],
  ])('%s', (query, name, expected) => {
    expect(new NameQuery(query).scoreOf(name) !== undefined).toBe(expected);
  });

  test('of spaces is none', () => {
    expect(NameQuery.of('  ')).toBeUndefined();
    expect(NameQuery.of(undefined)).toBeUndefined();
  });
});

test('the first few of a list, equals in their order', () => {
  const items = ['b1', 'a1', 'c1', 'a2', 'b2', 'a3'];
  const compare = (a: string, b: string) => a.charCodeAt(0) - b.charCodeAt(0);
  for (let count = 0; count <= items.length; count++) {
    expect(firstOf(items, count, compare)).toEqual([...items].sort(compare).slice(0, count));
  }
});
