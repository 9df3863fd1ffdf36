// The command line as a process of its own, on folders of the disk.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlacedFinding } from '../../server/src/cli/placedFinding.ts';
import { examNotes } from './examNotes.ts';
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
    ['two formats', ['check', '--json', '--format', 'sarif'], '--json and --format sarif are two formats'],
    ['an option of check', ['lookup', 'pod', '--format', 'json'], 'lookup takes no --format: check does'],
    ['--fix of anything else', ['mentions', '--fix'], 'mentions takes no --fix: check does'],
    ['a level of anything else', ['coverage', '--level', 'error'], 'coverage takes no --level: check does'],
    ['two objectives', ['coverage', '1', '2'], 'coverage takes one objective, not “1 2”'],
    ['no name to look up', ['lookup'], 'say which service'],
  ])('%s: exit code 2 and one clear word', (_, args, message) => {
    const notebook = notebookOnDisk({ 'a.md': CLEAN });
    const { code, out, error } = examNotes(notebook, ...args);
    expect({ code, out, error }).toMatchObject({ code: 2, out: '', error: expect.stringContaining(message) });
    expect(error).not.toContain('file:');
  });

  test('an empty folder', () => {
    expect(examNotes(notebookOnDisk(), 'check')).toEqual({
      code: 0,
      out: '0 findings in 0 files\n',
      error: 'There are no notes here: no Markdown files.\n',
    });
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
