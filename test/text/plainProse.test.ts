import { expect, test } from 'vitest';
import { fromPlainProse, toPlainProse } from '../../server/src/text/plainProse.ts';
import { factsIn } from '../kit/facts.ts';

const NOTES = [
  '',
  '---\ntitle: "Week 1"\ndescription: Storage\n---\n# Amazon S3\n\nKeeps **objects** &amp; more.\n',
  '| A | B |\n| - | - |\n| `x` | S3 → Lambda |\n\n- one\n  - two ’quoted’ 日本語 😀\n',
  `${'word '.repeat(40_000)}\n\nend\n`,
];

test.each(NOTES)('as plain data and back, the prose of note %# is the same', (text) => {
  const { prose } = factsIn(text).facts;
  const again = fromPlainProse(prose.text, toPlainProse(prose));
  expect({ text: again.text, leaves: again.leaves, segments: again.segments }).toEqual({
    text: prose.text,
    leaves: prose.leaves,
    segments: prose.segments,
  });
  for (let at = 0; at < Math.min(prose.text.length, 200); at++) {
    expect(again.spanOf(at, at + 1)).toEqual(prose.spanOf(at, at + 1));
    expect(again.leafAt(at)).toBe(prose.leafAt(at));
  }
});
