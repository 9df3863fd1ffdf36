// The command line as a process of its own, on folders of the disk.
import { chmodSync, closeSync, existsSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlacedFinding } from '../../server/src/cli/placedFinding.ts';
import { examNotes, ordinary } from './examNotes.ts';
import { notebookOnDisk } from './notebookOnDisk.ts';

const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds');

const CLEAN = 'Fast.[1]\n\n[1](https://example.com)\n';
const DANGLING = 'Fast.[1]\nCheap.[99]\n\n[1](https://example.com)\n';

describe('check', () => {
  test('a clean notebook: exit code 0', () => {
    const notebook = notebookOnDisk({ 'a.md': CLEAN });
    expect(examNotes(notebook, 'check')).toEqual({ code: 0, out: '0 findings in 1 file\n', error: '' });
  });

  test('a finding as text: exit code 1', () => {
    const notebook = notebookOnDisk({ 'week 1/a.md': DANGLING });
    expect(examNotes(notebook, 'check', '--root', '.')).toEqual({
      code: 1,
      out:
        'week 1/a.md:2:7: error: No source [99] in this part: it has only 1. (citation-without-source)\n' +
        '  Cheap.[99]\n' +
        '        ^^^^\n' +
        '1 finding in 1 file\n',
      error: '',
    });
  });

  test('a finding as JSON', () => {
    const notebook = notebookOnDisk({ 'a.md': DANGLING });
    const { code, out } = examNotes(notebook, 'check', '--json');
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

  test('annotations and SARIF name files from where the command runs', () => {
    const notebook = notebookOnDisk({ 'notes/a.md': DANGLING });
    const out = (...args: string[]) => examNotes(notebook, 'check', '--root', 'notes', ...args).out;
    expect(out('--format', 'github')).toMatch(/^::error file=notes\/a\.md,line=2,/);
    expect(out('--format', 'sarif')).toContain('"uri": "notes/a.md"');
    expect(out()).toMatch(/^a\.md:2:/);
  });

  test('only the notes that are named', () => {
    const notebook = notebookOnDisk({ 'a.md': DANGLING, 'b/c.md': CLEAN });
    expect(examNotes(notebook, 'check', 'b').out).toBe('0 findings in 1 file\n');
    expect(examNotes(notebook, 'check', 'a.md').out).toContain('1 finding in 1 file');
  });

  test('a folder that is no notebook has no findings, and is told so', () => {
    const notebook = notebookOnDisk({ 'README.md': 'See [7].\n' });
    expect(examNotes(notebook, 'check')).toMatchObject({ code: 0, error: expect.stringContaining('no notebook') });
  });

  test.each([
    ['an unknown command', ['chek'], 'there is no command “chek”'],
    ['an unknown option', ['check', '--formt=json'], "Unknown option '--formt'"],
    ['an unknown format', ['check', '--format', 'xml'], 'there is no format “xml”'],
    ['an unknown level', ['check', '--level', 'bad'], 'there is no level “bad”'],
    ['a folder that is not there', ['check', '--root', 'nowhere'], 'the folder nowhere is not there'],
    ['a file for a folder', ['check', '--root', 'a.md'], 'a.md is no folder: --root takes the notebook’s folder'],
    ['a note that is not there', ['check', 'nowhere.md'], 'there is no note at nowhere.md'],
    ['no name to look up', ['lookup'], 'say which service'],
  ])('%s: exit code 2 and one clear word', (_, args, message) => {
    const notebook = notebookOnDisk({ 'a.md': CLEAN });
    const { code, out, error } = examNotes(notebook, ...args);
    expect({ code, out, error }).toMatchObject({ code: 2, out: '', error: expect.stringContaining(message) });
    expect(error).not.toContain('file:');
  });

  test('a folder that nobody may read: exit code 2', () => {
    const notebook = notebookOnDisk({ 'notes/a.md': CLEAN });
    const folder = path.join(notebook.folder, 'notes');
    const user = ordinary(notebook);
    chmodSync(folder, 0);
    notebook.atEnd(() => chmodSync(folder, 0o755));
    expect(examNotes(user, 'check', '--root', 'notes')).toEqual({
      code: 2,
      out: '',
      error: 'exam-notes: the folder notes cannot be read: no permission\n',
    });
  });

  test('a note that symbolic links lead to counts once, and is found by any of its paths', () => {
    const entry = '## Amazon S3 + AWS Lambda\n\n- **Role:**\n  - **Amazon S3:** Keeps.\n  - **AWS Lambda:** Runs.\n';
    const notebook = notebookOnDisk({ 'real/a.md': entry, 'other/b.md': '# B\n' });
    symlinkSync('../real/a.md', path.join(notebook.folder, 'other/a.md'));
    symlinkSync('real', path.join(notebook.folder, 'dirlink'));
    symlinkSync(notebook.folder, path.join(notebook.folder, 'self'));
    const codes = (...args: string[]) => {
      const { findings }: { findings: PlacedFinding[] } = JSON.parse(
        examNotes(notebook, 'check', '--json', ...args).out,
      );
      return [...new Set(findings.map(({ file, code }) => `${file}: ${code}`))];
    };
    expect(codes()).not.toContain('real/a.md: entry-duplicate');
    expect(codes()).toEqual(codes('real/a.md'));
    expect(codes('real/a.md')).not.toEqual([]);
    for (const path of ['other/a.md', 'dirlink', 'dirlink/a.md']) expect(codes(path)).toEqual(codes('real/a.md'));
    expect(codes('--root', 'self', 'self/real/a.md')).toEqual(codes('real/a.md'));
  });

  test('a broken catalog: exit code 2, and the findings all the same', () => {
    const notebook = notebookOnDisk({
      'a.md': DANGLING,
      'exam-notes.yaml': 'catalogs: [own.yaml]\n',
      'own.yaml': 'services: [',
    });
    expect(examNotes(notebook, 'check')).toMatchObject({
      code: 2,
      out: expect.stringContaining('[99]'),
      error: expect.stringMatching(/^own\.yaml: .*line 1/),
    });
  });

  test.each([
    ['a folder for a catalog', 'catalogs: [.]\n', '“.” is a folder: a file belongs here.'],
    ['a folder for an outline', 'blueprint: ./\n', '“./” is a folder: a file belongs here.'],
    ['a catalog that nobody may read', 'catalogs: [aws, own.yaml]\n', '“own.yaml” cannot be read: no permission.'],
    ['a catalog that is no text', 'catalogs: [aws, picture.yaml]\n', '“picture.yaml” is not UTF-8 text: left out.'],
    [
      'a catalog elsewhere',
      'catalogs: [../exam-notes-nowhere.yaml]\n',
      'There is no file “../exam-notes-nowhere.yaml”.',
    ],
  ])('%s: exit code 2 and a finding where it is named', (_, configuration, message) => {
    const notebook = notebookOnDisk({ 'a.md': CLEAN, 'exam-notes.yaml': configuration, 'own.yaml': '' });
    notebook.write('picture.yaml', Uint8Array.from([0x89, 0x50, 0xff, 0x00]));
    chmodSync(path.join(notebook.folder, 'own.yaml'), 0);
    expect(examNotes(ordinary(notebook), 'check')).toEqual({
      code: 2,
      out: expect.stringMatching(
        /^exam-notes\.yaml:1:\d+: error: “?.*\(missing-file\)\n(?:.*\n)*1 finding in [23] files\n$/,
      ),
      error: `exam-notes.yaml: line 1: ${message}\n`,
    });
  });

  test('what is wrong in a catalog beside the notebook is told by its path from there', () => {
    const notebook = notebookOnDisk({
      'notes/a.md': CLEAN,
      'notes/exam-notes.yaml': 'catalogs: [../own.yaml]\n',
      'own.yaml': '3\n',
    });
    expect(examNotes(notebook, 'check', '--root', 'notes')).toMatchObject({
      code: 2,
      out: expect.stringMatching(
        /^\.\.\/own\.yaml:1:1: error: This must be a map of keys and values\. \(schema\)\n {2}3\n/,
      ),
      error: '../own.yaml: line 1: This must be a map of keys and values. Nothing of it is in force.\n',
    });
    expect(examNotes(notebook, 'check', '--root', 'notes', '--format', 'github').out).toMatch(
      /^::error file=own\.yaml,/,
    );
  });

  test('files that are no notes are named, everything else goes on', () => {
    const notebook = notebookOnDisk({ 'a.md': CLEAN });
    notebook.write('picture.md', Uint8Array.from([0x89, 0x50, 0xff, 0x00]));
    symlinkSync(notebook.folder, path.join(notebook.folder, 'circle'));
    expect(examNotes(notebook, 'check')).toEqual({
      code: 0,
      out: '0 findings in 1 file\n',
      error: 'picture.md: is not UTF-8 text: left out\n',
    });
  });

  test('an empty folder', () => {
    expect(examNotes(notebookOnDisk(), 'check')).toEqual({
      code: 0,
      out: '0 findings in 0 files\n',
      error: 'There are no notes here: no Markdown files.\n',
    });
  });
});

test.runIf(existsSync('/dev/full'))('an answer that does not fit on the disk: exit code 2 and one line', () => {
  const notebook = notebookOnDisk({ 'a.md': CLEAN });
  const full = openSync('/dev/full', 'w');
  notebook.atEnd(() => closeSync(full));
  expect(examNotes({ ...notebook, out: full }, 'check')).toMatchObject({
    code: 2,
    error: 'exam-notes: the answer cannot be written: the disk is full\n',
  });
});

test('lookup: what the notebook says, by any name of the service', () => {
  const notebook = notebookOnDisk({ 'a.md': '## Amazon S3\nKeeps objects.\n' });
  expect(examNotes(notebook, 'lookup', 'simple', 'storage', 'service').out).toMatch(
    /^Amazon S3 \(Storage\)\n[^\n]*\.\n\na\.md:1\nKeeps objects\./,
  );
  expect(examNotes(notebook, 'lookup', 'Nothing')).toMatchObject({
    code: 1,
    error: 'No service has the name “Nothing”.\n',
  });
});

test.each([
  ['misspelt', ['lookup', 'cloudwach'], '“cloudwach”. Did you mean “Amazon CloudWatch”, '],
  ['begun', ['mentions', 'step', 'func'], '“step func”. Did you mean “AWS Step Functions” or '],
  ['with a letter missing', ['integrations', 'bedrok'], '“bedrok”. Did you mean “Amazon Bedrock”, '],
  ['signs only', ['lookup', '?'], '“?”.\n'],
])('a name that no service has, %s: exit code 1, and names that are near', (_, args, message) => {
  const notebook = notebookOnDisk({ 'a.md': 'Amazon S3\n' });
  expect(examNotes(notebook, ...args)).toMatchObject({ code: 1, out: '', error: expect.stringContaining(message) });
});

test('coverage: what the notes have on the exam', () => {
  const notebook = notebookOnDisk({ 'a.md': '# AIP-C01\n\n## Skill 1.2.1\nTo be written.\n' });
  const { code, out } = examNotes(notebook, 'coverage', '1.2');
  expect({ code, lines: out.split('\n').slice(2, 5) }).toEqual({
    code: 0,
    lines: [
      'Task 1.2     0 of 4 covered  Select and configure FMs',
      '  Skill 1.2.1  thin     Assess and choose foundation models',
      '               a.md:3: 3 words',
    ],
  });
});

test('mentions: lines from 1, UTF-16 columns from 0', () => {
  const notebook = notebookOnDisk({ 'a.md': '𝒜 pair: S3 and **AWS**\nLambda.\n' });
  expect(JSON.parse(examNotes(notebook, 'mentions', '--json').out)).toEqual([
    { file: 'a.md', line: 1, start: 9, end: 11, text: 'S3', service: 's3' },
    { file: 'a.md', line: 1, start: 18, endLine: 2, end: 6, text: 'AWS**\nLambda', service: 'lambda' },
  ]);
  expect(examNotes(notebook, 'mentions', 'Amazon S3').out).toBe('a.md:1:10: S3 → s3\n');
});

test('mentions: as many as there are', () => {
  const notebook = notebookOnDisk({ 'a.md': 'Amazon S3\n'.repeat(130_000) });
  const { code, out, error } = examNotes(notebook, 'mentions');
  expect({ code, error, last: out.split('\n').at(-2) }).toEqual({
    code: 0,
    error: '',
    last: 'a.md:130000:1: Amazon S3 → s3',
  });
});

const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn('SKIPPED: the checks of real notes, as ../shared/seeds is not here');

describe.skipIf(!hasSeeds)('three real notes', () => {
  // SPEC §4, the answer key.
  test('have these findings and no others', () => {
    const { code, out, error } = examNotes({ folder: seeds }, 'check', '--json');
    const { findings }: { findings: PlacedFinding[] } = JSON.parse(out);
    const linesOf = (rule: string) => findings.filter((each) => each.code === rule).map(({ line }) => line);
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(linesOf('unused-source')).toHaveLength(33);
    expect(linesOf('renamed-service')).toEqual([465, 1883, 1884, 1907, 1931, 1942, 1959, 2029, 2066, 2100, 2107]);
    expect(linesOf('entry-placeholder')).toEqual([138]);
    expect(findings).toHaveLength(33 + 11 + 1);
  });

  test('have one in each part in which a [99] stands', () => {
    const files = readdirSync(seeds).map((name) => [name, readFileSync(path.join(seeds, name), 'utf8')] as const);
    const notebook = notebookOnDisk(Object.fromEntries(files));
    const name = 'aip-c01-study-guide.md';
    const lines = notebook.text(name).split('\n');
    // The last line of prose before each source list.
    const ends = lines.flatMap((line, at) =>
      /^\[1\]\(/.test(line) ? [lines.findLastIndex((text, to) => to < at && text.trim() !== '')] : [],
    );
    expect(ends).toHaveLength(8);
    notebook.write(name, lines.map((line, at) => (ends.includes(at) ? `${line}[99]` : line)).join('\n'));
    const { code, out } = examNotes(notebook, 'check', '--level', 'error');
    expect([
      code,
      out.split('\n').flatMap((line) => /^(\S+:\d+):\d+: error: No source \[99\]/.exec(line)?.[1] ?? []),
    ]).toEqual([1, ends.map((at) => `${name}:${at + 1}`)]);
  });
});
