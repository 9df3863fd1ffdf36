// What `exam-notes` makes of folders and files that are not as they should be.
import { chmodSync, closeSync, existsSync, openSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PlacedFinding } from '../../server/src/cli/placedFinding.ts';
import { examNotes, ordinary } from './examNotes.ts';
import { notebookOnDisk } from './notebookOnDisk.ts';

const CLEAN = 'Fast.[1]\n\n[1](https://example.com)\n';
const DANGLING = 'Fast.[1]\nCheap.[99]\n\n[1](https://example.com)\n';

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
    const { findings }: { findings: PlacedFinding[] } = JSON.parse(examNotes(notebook, 'check', '--json', ...args).out);
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
  ['a catalog elsewhere', 'catalogs: [../exam-notes-nowhere.yaml]\n', 'There is no file “../exam-notes-nowhere.yaml”.'],
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
  expect(examNotes(notebook, 'check', '--root', 'notes', '--format', 'github').out).toMatch(/^::error file=own\.yaml,/);
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

test('a notebook whose `include` matches nothing', () => {
  const notebook = notebookOnDisk({ 'a.md': CLEAN, 'b/c.md': CLEAN, 'exam-notes.yaml': 'include: [notes/]\n' });
  expect(examNotes(notebook, 'check')).toEqual({
    code: 0,
    out: '0 findings in 1 file\n',
    error: 'There are no notes here: include in exam-notes.yaml matches none of 2 Markdown files.\n',
  });
});

test('a folder in a notebook: the whole is a word away', () => {
  const notebook = notebookOnDisk({ 'exam-notes.yaml': '', 'week 1/deep/a.md': CLEAN });
  const below = (name: string, ...args: string[]) => examNotes({ folder: path.join(notebook.folder, name) }, ...args);
  const told = (outer: string) =>
    `exam-notes.yaml stands in ${outer}, and is not read: --root ${outer} takes the whole notebook.\n`;
  expect(below('week 1', 'check')).toMatchObject({ code: 0, error: told('..') });
  expect(below('week 1/deep', 'mentions').error).toBe(told('../..'));
  expect(below('week 1/deep', 'check', '--root', '.').error).toBe('');
  expect(below('week 1', 'check', '--root', '..').error).toBe('');
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
