import { describe, expect, test } from 'vitest';
import { didYouMean, editsBetween, nearest } from '../../server/src/text/nearest.ts';
import fc from '../kit/fastCheck.ts';

describe('what somebody most likely meant', () => {
  test.each([
    ['aws', ['s3', 'aws'], 'aws'],
    ['asw', ['s3', 'aws'], 'aws'],
    ['catalog', ['blueprint', 'catalogs', 'exclude'], 'catalogs'],
    ['unsued-source', ['unused-link-definition', 'unused-source'], 'unused-source'],
    ['amazon-s3-amazon-macie', ['amazon-s3', 'amazon-s3--amazon-macie'], 'amazon-s3--amazon-macie'],
    ['CLOUDWACH', ['CloudTrail', 'CloudWatch'], 'CloudWatch'],
    ['Continers', ['Compute', 'Containers'], 'Containers'],
    ['Bedrok', [], undefined],
    ['', ['a'], undefined],
  ])('%s of %j: %s', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  test.each([
    ['a short word that has few letters left', 'ec', ['ecs']],
    ['two edits in five letters', 'glues', ['blued']],
    ['three edits', 'eventbridge', ['evntbrigde2']],
  ])('nothing is near: %s', (_, word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });

  test('of several as near, the one that begins alike for longest, then the first', () => {
    expect(nearest('lambdas', ['tambdas', 'lambdax', 'lambday'])).toBe('lambdax');
    expect(nearest('lambdas', ['lambday', 'lambdax', 'lambda'])).toBe('lambday');
  });

  test('fewer edits count for more than the same beginning', () => {
    expect(nearest('lambda', ['lambxx', 'ambda'])).toBe('ambda');
  });
});

test('a question, or nothing', () => {
  expect(`There is no “asw”.${didYouMean('asw', ['aws'])}`).toBe('There is no “asw”. Did you mean “aws”?');
  expect(`There is no “xyz”.${didYouMean('xyz', ['aws'])}`).toBe('There is no “xyz”.');
});

describe('how many edits lie between two texts', () => {
  test.each([
    ['same', 'same', 0],
    ['left', 'lift', 1],
    ['lef', 'left', 1],
    ['leeft', 'left', 1],
    ['elft', 'left', 1],
    ['', 'ab', 2],
    ['ca', 'abc', undefined],
    ['abcdef', 'uvwxyz', undefined],
  ])('%j and %j: %s', (a, b, edits) => {
    expect(editsBetween(a, b, 2)).toBe(edits);
    expect(editsBetween(b, a, 2)).toBe(edits);
  });

  test('as many as by its definition', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(texts, texts, fc.nat(7), (a, b, limit) => {
        const edits = distance(a, b);
        expect(editsBetween(a, b, limit)).toBe(edits > limit ? undefined : edits);
      }),
    );
  });
});

/** The optimal string alignment distance, straight from its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) {
    ways.push(distance(a.slice(2), b.slice(2)) + 1);
  }
  return Math.min(...ways);
}

test('ten thousand candidates take no time that anybody would notice', () => {
  const candidates = Array.from({ length: 10_000 }, (_, number) => `Service ${number.toString(36)} of some kind`);
  const start = performance.now();
  for (let run = 0; run < 10; run++) nearest('Servcie 7pr of some kidn', candidates);
  expect((performance.now() - start) / 10).toBeLessThan(50);
});
