// `exam-notes check --fix` as a process of its own, on folders of the disk.
import { chmodSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { examNotes, ordinary } from './examNotes.ts';
import { type NotebookOnDisk, notebookOnDisk } from './notebookOnDisk.ts';

const MENDED = 'Amazon Bedrock is fast.[1]\n\n[1](https://example.com)\n';
const TO_MEND = MENDED.replace('Amazon', 'AWS');

/** What a file says now. */
function saved({ folder }: NotebookOnDisk, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

test('mends what can be mended without asking, and nothing else', () => {
  const sources = '[1](https://example.com)\r\n[2](https://example.org)\r\n[3](https://example.net)\r\n';
  const notebook = notebookOnDisk({ 'a.md': `AWS Bedrock is fast.[1]\r\n\r\n${sources}` });
  expect(examNotes(notebook, 'check', '--fix')).toMatchObject({ code: 0, error: '1 note changed\n' });
  expect(saved(notebook, 'a.md')).toBe(`Amazon Bedrock is fast.[1]\r\n\r\n${sources}`);
  expect(examNotes(notebook, 'check', '--fix').error).toBe('0 notes changed\n');
});

test.each([
  ['the configuration does not fit', { 'exam-notes.yaml': 'exclude: [old/]\ncatalogs: aws\n' }, 'exam-notes.yaml'],
  ['the configuration is no YAML', { 'exam-notes.yaml': 'exclude: [old/]\nrules: {\n' }, 'exam-notes.yaml'],
  ['the configuration has another name', { 'exam-notes.yml': 'exclude: [old/]\n' }, 'exam-notes.yml'],
  ['a catalog is not there', { 'exam-notes.yaml': 'exclude: [old/]\ncatalogs: [k8s.yaml]\n' }, 'exam-notes.yaml'],
  ['a catalog is broken', { 'exam-notes.yaml': 'exclude: [old/]\ncatalogs: [mine]\n', mine: 'services: [' }, 'mine'],
  [
    'the outline is broken',
    { 'exam-notes.yaml': 'exclude: [old/]\nblueprint: cka.yaml\n', 'cka.yaml': 'version: 1\n' },
    'cka.yaml',
  ],
])('nothing is changed while %s', (_, files, culprit) => {
  const notebook = notebookOnDisk({ 'a.md': TO_MEND, 'old/b.md': TO_MEND, ...files });
  const { code, out, error } = examNotes(notebook, 'check', '--fix');
  expect({ code, out, last: error.trimEnd().split('\n').at(-1) }).toEqual({
    code: 2,
    out: '',
    last: `No note was changed: first mend ${culprit}, which says what notes and rules there are.`,
  });
  expect([saved(notebook, 'a.md'), saved(notebook, 'old/b.md')]).toEqual([TO_MEND, TO_MEND]);
});

test('nothing is changed while the configuration is not UTF-8', () => {
  const notebook = notebookOnDisk({ 'a.md': TO_MEND });
  notebook.write('exam-notes.yaml', Uint8Array.from([0xff, 0xfe, 0x00]));
  expect(examNotes(notebook, 'check', '--fix')).toMatchObject({ code: 2, error: expect.stringContaining('No note') });
  expect(saved(notebook, 'a.md')).toBe(TO_MEND);
});

test('a warning in the configuration keeps nobody from mending notes', () => {
  const notebook = notebookOnDisk({ 'a.md': TO_MEND, 'exam-notes.yaml': 'rule: {}\n' });
  expect(examNotes(notebook, 'check', '--fix').error).toBe('1 note changed\n');
});

test('notes that cannot be written are named, and the others are mended', () => {
  const notebook = notebookOnDisk({ 'a.md': TO_MEND, 'locked/b.md': TO_MEND, 'c.md': TO_MEND, 'd.md': TO_MEND });
  chmodSync(path.join(notebook.folder, 'locked'), 0o555);
  chmodSync(path.join(notebook.folder, 'c.md'), 0o444);
  notebook.atEnd(() => chmodSync(path.join(notebook.folder, 'locked'), 0o755));
  expect(examNotes(ordinary(notebook), 'check', '--fix', '--level', 'hint')).toEqual({
    code: 2,
    out: expect.stringMatching(
      /^c\.md:1:1: information: .*\n.*\n.*\nlocked\/b\.md:1:1: information: .*\n.*\n.*\n2 findings in 4 files\n$/,
    ),
    error:
      'c.md: cannot be written: no permission\n' +
      'locked/b.md: cannot be written: no permission\n' +
      '2 notes changed, 2 could not be written\n',
  });
  expect([saved(notebook, 'a.md'), saved(notebook, 'c.md'), saved(notebook, 'd.md')]).toEqual([
    MENDED,
    TO_MEND,
    MENDED,
  ]);
  expect(statSync(path.join(notebook.folder, 'c.md')).mode & 0o777).toBe(0o444);
});
