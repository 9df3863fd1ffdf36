// The command line as a process of its own, on folders of the disk.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const seeds = path.join(project, '../shared/seeds');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'exam-notes-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `exam-notes` in the folder. */
function examNotes(...args: string[]): { code: number | null; out: string; error: string } {
  const program = path.join(project, 'dist/cli/main.cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

const CLEAN = 'Fast.[1]\n\n[1](https://example.com)\n';
const DANGLING = 'Fast.[1]\nCheap.[99]\n\n[1](https://example.com)\n';

describe('check', () => {
  test('a clean notebook: exit code 0', () => {
    write({ 'a.md': CLEAN });
    expect(examNotes('check')).toEqual({ code: 0, out: '0 findings in 1 note\n', error: '' });
  });

  test('a finding as text: exit code 1', () => {
    write({ 'week 1/a.md': DANGLING });
    expect(examNotes('check', '--root', '.')).toEqual({
      code: 1,
      out:
        'week 1/a.md:2:7: error: No source [99] in this part: it has only 1. (citation-without-source)\n' +
        '1 finding in 1 note\n',
      error: '',
    });
  });

  test('a finding as JSON', () => {
    write({ 'a.md': DANGLING });
    const { code, out } = examNotes('check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      findings: [
        {
          file: 'a.md',
          line: 2,
          start: 6,
          end: 10,
          code: 'citation-without-source',
          severity: 'error',
          message: 'No source [99] in this part: it has only 1.',
        },
      ],
    });
  });

  test('only the notes that are named', () => {
    write({ 'a.md': DANGLING, 'b/c.md': CLEAN });
    expect(examNotes('check', 'b').out).toBe('0 findings in 1 note\n');
    expect(examNotes('check', 'a.md').out).toContain('1 finding in 1 note');
  });

  test('a folder that is no notebook has no findings, and is told so', () => {
    write({ 'README.md': 'See [7].\n' });
    expect(examNotes('check')).toMatchObject({ code: 0, error: expect.stringContaining('no notebook') });
  });

  test.each([
    ['an unknown command', ['chek'], 'there is no command “chek”'],
    ['an unknown option', ['check', '--formt=json'], "Unknown option '--formt'"],
    ['an unknown format', ['check', '--format', 'xml'], 'there is no format “xml”'],
    ['an unknown level', ['check', '--level', 'bad'], 'there is no level “bad”'],
    ['a folder that is not there', ['check', '--root', 'nowhere'], 'the folder nowhere is not there'],
    ['a note that is not there', ['check', 'nowhere.md'], 'there is no note at nowhere.md'],
    ['no name to look up', ['lookup'], 'say which service'],
  ])('%s: exit code 2 and one clear word', (_, args, message) => {
    write({ 'a.md': CLEAN });
    expect(examNotes(...args)).toMatchObject({ code: 2, out: '', error: expect.stringContaining(message) });
  });

  test('a broken catalog: exit code 2, and the findings all the same', () => {
    write({ 'a.md': DANGLING, 'exam-notes.yaml': 'catalogs: [own.yaml]\n', 'own.yaml': 'services: [' });
    expect(examNotes('check')).toMatchObject({
      code: 2,
      out: expect.stringContaining('[99]'),
      error: expect.stringMatching(/^own\.yaml: .*line 1/),
    });
  });

  test('files that are no notes are named, everything else goes on', () => {
    write({ 'a.md': CLEAN, 'picture.md': Uint8Array.from([0x89, 0x50, 0xff, 0x00]) });
    symlinkSync(folder, path.join(folder, 'circle'));
    expect(examNotes('check')).toEqual({
      code: 0,
      out: '0 findings in 1 note\n',
      error: 'picture.md: is not UTF-8 text: left out\n',
    });
  });

  test('an empty folder', () => {
    expect(examNotes('check')).toEqual({
      code: 0,
      out: '0 findings in 0 notes\n',
      error: 'There are no notes here: no Markdown files.\n',
    });
  });
});

test('lookup: what the notebook says, by any name of the service', () => {
  write({ 'a.md': '## Amazon S3\nKeeps objects.\n' });
  expect(examNotes('lookup', 'simple', 'storage', 'service').out).toMatch(
    /^Amazon S3 \(Storage\)\n[^\n]*\.\n\na\.md:1\nKeeps objects\./,
  );
  expect(examNotes('lookup', 'Nothing')).toMatchObject({ code: 1, error: 'No service has the name “Nothing”.\n' });
});

test('mentions: lines from 1, UTF-16 columns from 0', () => {
  write({ 'a.md': '𝒜 pair: S3 and **AWS**\nLambda.\n' });
  expect(JSON.parse(examNotes('mentions', '--json').out)).toEqual([
    { file: 'a.md', line: 1, start: 9, end: 11, text: 'S3', service: 's3' },
    { file: 'a.md', line: 1, start: 18, endLine: 2, end: 6, text: 'AWS**\nLambda', service: 'lambda' },
  ]);
  expect(examNotes('mentions', 'Amazon S3').out).toBe('a.md:1:10: S3 → s3\n');
});

const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn('SKIPPED: the checks of real notes, as ../shared/seeds is not here');

describe.skipIf(!hasSeeds)('three real notes', () => {
  test('have no dangling citation', () => {
    expect(examNotes('check', '--root', seeds)).toEqual({ code: 0, out: '0 findings in 3 notes\n', error: '' });
  });

  test('have one as soon as a [99] stands in any part', () => {
    for (const name of readdirSync(seeds)) write({ [name]: readFileSync(path.join(seeds, name)) });
    const guide = path.join(folder, 'aip-c01-study-guide.md');
    const lines = readFileSync(guide, 'utf8').split('\n');
    // The last line of prose before each source list.
    const ends = lines.flatMap((line, at) =>
      /^\[1\]\(/.test(line) ? [lines.findLastIndex((text, to) => to < at && text.trim() !== '')] : [],
    );
    expect(ends).toHaveLength(8);
    for (const at of ends) {
      writeFileSync(guide, lines.map((line, index) => (index === at ? `${line}[99]` : line)).join('\n'));
      const { code, out } = examNotes('check');
      expect([code, out.split('\n')[0]]).toEqual([
        1,
        expect.stringMatching(new RegExp(`^aip-c01-study-guide.md:${at + 1}:\\d+: error: No source \\[99\\]`)),
      ]);
    }
  });
});
