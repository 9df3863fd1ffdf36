import { expect, test } from 'vitest';
import { commonEnd, commonStart } from '../../server/src/text/common.ts';

const LONG = 'abc '.repeat(1000);

test.each([
  ['nothing', 'abc', 'xyz', 0, 0],
  ['all', 'abc', 'abc', 3, 0],
  ['a letter put in', 'ac', 'abc', 1, 1],
  ['a letter doubled: it is counted once', 'aa', 'aaa', 2, 0],
  ['one of them empty', '', 'abc', 0, 0],
  ['long ones, different in the middle', `${LONG}x${LONG}`, `${LONG}yy${LONG}`, 4000, 4000],
  ['long ones, one of them the beginning of the other', LONG, LONG + LONG, 4000, 0],
])('two texts have in common: %s', (_, a, b, start, end) => {
  expect([commonStart(a, b), commonEnd(a, b, commonStart(a, b))]).toEqual([start, end]);
});
