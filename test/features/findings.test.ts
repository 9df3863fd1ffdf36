// What holds for all rules: severities, comments that silence, how many are shown.
import { describe, expect, test } from 'vitest';
import { findings, type Severities } from '../../server/src/features/findings.ts';
import { checked, findingsIn, fixed } from '../kit/findings.ts';
import { fixtureOf } from '../kit/fixture.ts';

/** Each finding of a note as `severity code`. */
function severitiesIn(text: string, severities: Severities): string[] {
  const { view, note } = checked(fixtureOf(text));
  return findings(view, note, severities).map(({ code, severity }) => `${severity} ${code}`);
}

const UNUSED = `
  Fast.[1]

  [1](https://example.com/a)
  [2](https://example.com/b)
`;
const TWICE = `
  Fast.[1]

  [1](https://example.com/a)
  [1](https://example.com/a)
`;

describe('severities', () => {
  test('each rule has its own', () => {
    expect(severitiesIn(UNUSED, new Map())).toEqual(['hint unused-source']);
  });

  test('the configuration makes a rule graver', () => {
    expect(severitiesIn(UNUSED, new Map([['unused-source', 'error']]))).toEqual(['error unused-source']);
  });

  test('or switches it off', () => {
    expect(severitiesIn(UNUSED, new Map([['unused-source', 'off']]))).toEqual([]);
  });

  test('also where a rule has a lesser one for some of its findings', () => {
    expect(severitiesIn(TWICE, new Map())).toContain('hint duplicate-source');
    expect(severitiesIn(TWICE, new Map([['duplicate-source', 'warning']]))).toContain('warning duplicate-source');
  });
});

describe('comments', () => {
  test.each([
    ['in the whole note', '<!-- exam-notes-disable unused-source -->\n\nFast.[1]\n\n[1](u:a)\n[2](u:b)\n'],
    ['at the end of the note too', 'Fast.[1]\n\n[1](u:a)\n[2](u:b)\n\n<!-- exam-notes-disable unused-source -->\n'],
    [
      'with several codes',
      '<!-- exam-notes-disable missing-file, unused-source -->\n\nFast.[1]\n\n[1](u:a)\n[2](u:b)\n',
    ],
    ['without a code all of them', '<!-- exam-notes-disable -->\n\nFast.[9]\n\n[1](u:a)\n[2](u:b)\n'],
    [
      'on the line below',
      'Fast.[1]\n\n- [1](u:a)\n\n<!-- exam-notes-disable-next-line unused-source -->\n- [2](u:b)\n',
    ],
  ])('silence %s', (_, text) => {
    expect(findingsIn(text)).toEqual([]);
  });

  test.each([
    ['of another code', '<!-- exam-notes-disable missing-file -->\n\nFast.[1]\n\n[1](u:a)\n[2](u:b)\n'],
    ['for another line', '<!-- exam-notes-disable-next-line unused-source -->\nFast.[1]\n\n[1](u:a)\n[2](u:b)\n'],
    ['in code', '`<!-- exam-notes-disable unused-source -->`\n\nFast.[1]\n\n[1](u:a)\n[2](u:b)\n'],
  ])('not one %s', (_, text) => {
    expect(findingsIn(text, 'unused-source')).toHaveLength(1);
  });

  test('a code that no rule has is a finding, with the nearest one', () => {
    const text = '<!-- exam-notes-disable unused-sources -->\n';
    expect(findingsIn(text)).toEqual([
      'unused-sources unknown-rule: There is no rule “unused-sources”. Did you mean “unused-source”?',
    ]);
    expect(fixed(text, 'unknown-rule')).toBe('<!-- exam-notes-disable unused-source -->\n');
  });
});

test('a hundred findings of a rule, then how many more there are', () => {
  const sources = Array.from({ length: 130 }, (_, index) => `[${index + 1}](https://example.com/${index})`).join('\n');
  const found = findingsIn(`Fast.[1]\n\n${sources}\n`, 'unused-source');
  expect(found).toHaveLength(101);
  expect(found.at(-1)).toMatch(/ unused-source: 29 more of this kind in this note\.$/);
});

test('findings stand in the order of the note', () => {
  const { findings: found } = checked(fixtureOf('Fast.[9]\n\n[1](u:a)\n[2](u:b)\n'));
  expect(found.map(({ start }) => start)).toEqual([...found.map(({ start }) => start)].sort((a, b) => a - b));
});
