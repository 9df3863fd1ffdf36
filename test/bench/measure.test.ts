import { expect, test } from 'vitest';
import { byteSize, growthOf, growthText, milliseconds, Timings, times } from './measure.ts';

test('percentiles are values that were measured', () => {
  const timings = new Timings([5, 1, 4, 2, 3]);
  expect(timings.median).toBe(3);
  expect(timings.least).toBe(1);
  expect(timings.percentile(99)).toBe(5);
  expect(timings.range).toBe('1.00–5.00 ms');
});

test('growth is the power of the size', () => {
  expect(growthOf({ size: 100, time: 3 }, { size: 400, time: 12 })).toBeCloseTo(1);
  expect(growthOf({ size: 100, time: 3 }, { size: 400, time: 48 })).toBeCloseTo(2);
  expect(growthText(1.1)).toBe('1.10');
  expect(growthText(2)).toBe('**2.00**');
});

test('figures have three digits that mean something', () => {
  expect([0.4219, 12.34, 1204.4].map(milliseconds)).toEqual(['0.42 ms', '12.3 ms', '1,204 ms']);
  expect([812, 14_210, 4_370_000].map(byteSize)).toEqual(['812 B', '14.2 kB', '4.37 MB']);
  expect(times(0.3125)).toBe('0.31×');
});
