import { expect, test } from 'vitest';
import { namesExam } from '../../server/src/blueprint/examCode.ts';

test.each([
  ['Notes on AIP-C01.', true],
  ['aip-c01-study-guide', true],
  ['(AIP-C01)', true],
  ['AIP-C01向け', true],
  ['AIP-C011', false],
  ['XAIP-C01', false],
  ['AIP C01', false],
])('%s', (text, isNamed) => {
  expect(namesExam(text, 'AIP-C01')).toBe(isNamed);
});
