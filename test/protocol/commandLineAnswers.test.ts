// What `exam-notes` answers to questions on services and on the exam.
import { expect, test } from 'vitest';
import { examNotes } from './examNotes.ts';
import { notebookOnDisk } from './notebookOnDisk.ts';

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
  ['retired', 'Amazon Elastic Transcoder', / · retired/],
  ['closed to new customers', 'AWS App Runner', / · closed to new customers since 2026-04-30/],
  ['out of the exam’s scope', 'Amazon Elastic Transcoder', / · out of scope for AIP-C01/],
])('lookup: a service that is %s', (_, name, said) => {
  const notebook = notebookOnDisk({ 'a.md': '# AIP-C01\n' });
  expect(examNotes(notebook, 'lookup', name).out.split('\n')[0]).toMatch(said);
});

test('integrations: where there are none, that is said', () => {
  const notebook = notebookOnDisk({ 'a.md': 'Amazon S3\n' });
  expect([examNotes(notebook, 'integrations'), examNotes(notebook, 'integrations', 'S3')]).toEqual([
    { code: 0, out: '', error: 'There are no integrations here: no entries and no flows.\n' },
    { code: 0, out: '', error: 'There are no integrations of “S3” here: no entries and no flows.\n' },
  ]);
  expect(examNotes(notebook, 'integrations', '--json')).toEqual({ code: 0, out: '[]\n', error: '' });
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
