import { createRequire } from 'node:module';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import type { PlacedFinding } from '../../server/src/cli/placedFinding.ts';
import { toGithub } from '../../server/src/cli/printers/github.ts';
import { toSarif } from '../../server/src/cli/printers/sarif.ts';
import { toText } from '../../server/src/cli/printers/text.ts';

const FINDING: PlacedFinding = {
  file: 'week 1/a,b.md',
  line: 3,
  start: 5,
  end: 8,
  code: 'citation-without-source',
  severity: 'error',
  message: 'No source [9]:\n50 % of them.',
};

describe('text', () => {
  const print = (line: string | undefined, finding: Partial<PlacedFinding> = {}) =>
    toText([{ ...FINDING, ...finding }], { colors: false, lineOf: () => line })
      .split('\n')
      .slice(2)
      .join('\n');

  test('the range is underlined', () => {
    expect(print('Fast.[9] Cheap.')).toBe('  Fast.[9] Cheap.\n       ^^^\n');
  });

  test('below letters that take two columns', () => {
    expect(print('日本。[9]', { start: 3, end: 6 })).toBe('  日本。[9]\n        ^^^\n');
  });

  test('a range of several lines to the end of its first', () => {
    expect(print('Fast.[9] Cheap.', { endLine: 4, end: 2 })).toBe('  Fast.[9] Cheap.\n       ^^^^^^^^^^\n');
  });

  test('a long line is cut on both sides', () => {
    const [line = '', marks = ''] = print(`${'a'.repeat(500)}[9]${'b'.repeat(500)}`, { start: 500, end: 503 }).split(
      '\n',
    );
    expect(line.length).toBeLessThan(110);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('[9]');
  });

  test('control characters of a note do not reach the terminal', () => {
    expect(print('Fast\u001B[31m.[9]')).not.toContain('\u001B');
  });

  test('in colour on a terminal', () => {
    expect(toText([FINDING], { colors: true, lineOf: () => undefined })).toContain('\u001B[31merror:\u001B[0m');
  });
});

describe('github', () => {
  test('an annotation with its place, escaped', () => {
    expect(toGithub([FINDING])).toBe(
      '::error file=week 1/a%2Cb.md,line=3,endLine=3,col=6,endColumn=9,title=citation-without-source::' +
        'No source [9]:%0A50 %25 of them.\n',
    );
  });

  test('without columns where it is on several lines', () => {
    expect(toGithub([{ ...FINDING, endLine: 4 }])).not.toContain('col=');
  });
});

describe('sarif', () => {
  const schema: unknown = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema');
  const validator = new Validator(schema, '4', false);

  test.each([
    ['no findings', []],
    [
      'findings of several kinds',
      [FINDING, { ...FINDING, code: 'unused-source', severity: 'hint' as const, endLine: 5 }],
    ],
    ['a finding of a data file', [{ ...FINDING, code: 'schema', file: 'exam-notes.yaml' }]],
  ])('%s are a valid log', (_, found) => {
    expect(validator.validate(JSON.parse(JSON.stringify(toSarif(found, '1.0.0')))).errors).toEqual([]);
  });

  test('the schema refuses what is none', () => {
    expect(validator.validate({ version: '2.1.0' }).valid).toBe(false);
  });

  test('the address of the file is one, and the rule is named', () => {
    expect(JSON.stringify(toSarif([FINDING], '1.0.0'))).toContain('"uri":"week%201/a%2Cb.md"');
  });
});
