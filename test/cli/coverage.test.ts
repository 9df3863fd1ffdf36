import { expect, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import { coverage } from '../../server/src/cli/coverage.ts';
import type { Arguments, Host } from '../../server/src/cli/host.ts';
import { Bundled } from '../../server/src/workspace/bundled.ts';
import { Notebook } from '../../server/src/workspace/notebook.ts';
import { dedent } from '../kit/fixture.ts';
import { MemoryFiles } from '../kit/memoryFiles.ts';

const ARGUMENTS: Arguments = {
  words: [],
  root: undefined,
  format: undefined,
  level: undefined,
  json: false,
  fix: false,
  help: false,
  version: false,
};

/** What `exam-notes coverage` prints on a notebook, and its exit code. */
async function run(files: MemoryFiles, words: readonly string[] = [], { json = false } = {}) {
  const notebook = new Notebook(MemoryFiles.root, files, new Bundled(bundledData));
  await notebook.load();
  let out = '';
  let error = '';
  const host: Host = {
    files,
    bundled: bundledData,
    version: '1.0.0',
    toUri: (path) => path,
    toRealUri: (path) => path,
    colors: false,
    write: () => Promise.reject(new Error('nothing is written')),
    progress: () => undefined,
    out: (text) => (out += text),
    error: (text) => (error += text),
  };
  const code = coverage(notebook, { ...ARGUMENTS, json }, words, host);
  return { code, out, error };
}

const BLUEPRINT = dedent(`
  version: 1
  exam: {code: XYZ-C01, name: Example Exam}
  domains:
  - id: "1"
    title: Storage
    weight: 75
    tasks:
    - id: "1.1"
      title: Keep things
      skills:
      - {id: "1.1.1", title: Keep objects, services: [s3, lambda]}
      - {id: "1.1.2", title: Keep files}
      - {id: "1.1.3", title: Keep blocks, services: [ebs]}
  - id: "2"
    title: Networks
    weight: 25
    tasks:
    - id: "2.1"
      title: Connect
      skills:
      - {id: "2.1.1", title: Join networks}
`);

const THIRTY_TWO_WORDS = 'Amazon S3 keeps objects. '.repeat(8);

function notebookFiles(): MemoryFiles {
  const note = [
    '# Storage in the exam',
    '## Task 1.1: Keep things',
    THIRTY_TWO_WORDS,
    '## Skill 1.1.1: Objects',
    THIRTY_TWO_WORDS,
    '## Skill 1.1.2: Files',
    'To be written.',
  ];
  return new MemoryFiles({
    'exam-notes.yaml': 'blueprint: exam.yaml\n',
    'exam.yaml': BLUEPRINT,
    'week 1/storage.md': `${note.join('\n')}\n`,
  });
}

test('each objective with its state, and why that is so', async () => {
  const { code, out, error } = await run(notebookFiles());
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toBe(
    dedent(`
      XYZ-C01, Example Exam: 50 % covered

      Domain 1     75 % of the exam, 67 % covered  Storage
        Task 1.1     1 of 3 covered  Keep things
                     week 1/storage.md:2: 32 words
          Skill 1.1.1  covered  Keep objects
                       week 1/storage.md:4: 32 words
                       names Amazon S3
                       does not name AWS Lambda
          Skill 1.1.2  thin     Keep files
                       week 1/storage.md:6: 3 words
          Skill 1.1.3  thin     Keep blocks
                       only its task has a page
                       asks for Amazon EBS

      Domain 2     25 % of the exam, 0 % covered  Networks
        Task 2.1     0 of 1 covered  Connect
          Skill 2.1.1  missing  Join networks

      covered: a title or heading names it, with 30 words or more under it; thin: with fewer, or only its
      task has a page; missing: neither. A thin one counts half.
    `),
  );
});

/** What a notebook covers of an exam that numbers its objectives in its own way. */
function numberedFiles(domains: string, note: string): MemoryFiles {
  return new MemoryFiles({
    'exam-notes.yaml': 'blueprint: exam.yaml\n',
    'exam.yaml': `version: 1\nexam: {code: XYZ, name: Example Exam}\ndomains:\n${domains}\n`,
    'a.md': `${note}\n${THIRTY_TWO_WORDS}\n`,
  });
}

test.each([
  [
    'as Cisco and CompTIA number them',
    '- {id: "1.0", title: D, tasks: [{id: "1.1", title: T}]}',
    '# Domain 1.0\n## Task 1.1',
    [
      'Domain 1.0  100 % covered  D',
      '            a.md:1: 35 words',
      '  Task 1.1    covered  T',
      '              a.md:2: 32 words',
    ],
  ],
  [
    'with a task of another number',
    '- {id: "1", title: D, tasks: [{id: "2.1", title: T}]}\n- {id: "2", title: E}',
    '## Task 2.1',
    [
      'Domain 1  100 % covered  D',
      '  Task 2.1  covered  T',
      '            a.md:1: 32 words',
      '',
      'Domain 2  0 % covered  E',
    ],
  ],
  [
    'with letters, which no heading has',
    '- {id: A, title: D, tasks: [{id: "1.1", title: T, skills: [{id: a, title: S}]}]}',
    '## Task 1.1',
    [
      'Domain A  50 % covered  D',
      '  Task 1.1  0 of 1 covered  T',
      '            a.md:1: 32 words',
      '    Skill a   thin     S',
      '              only its task has a page',
    ],
  ],
])('objectives belong to what they stand under in the outline: %s', async (_, domains, note, expected) => {
  const { out } = await run(numberedFiles(domains, note));
  expect(out.split('\n').slice(2, 2 + expected.length)).toEqual(expected);
});

const TWO = (first: string, second: string) =>
  `- {id: "1", title: D${first}, tasks: [{id: "1.1", title: T}]}\n` +
  `- {id: "2", title: E${second}, tasks: [{id: "2.1", title: U}, {id: "2.2", title: V}, {id: "2.3", title: W}]}`;

test.each([
  ['add up to 100', ', weight: 60', ', weight: 40', '60 %', '60 % of the exam, '],
  ['do not', ', weight: 30', ', weight: 10', '75 %', '75 % of the exam, '],
  ['are not all there', ', weight: 60', '', '25 %', ''],
  ['are not there', '', '', '25 %', ''],
])('weights that %s: what is shown is what is counted', async (_, first, second, share, weight) => {
  const { out } = await run(numberedFiles(TWO(first, second), '## Task 1.1'));
  const [head, , domain] = out.split('\n');
  expect(head).toBe(`XYZ, Example Exam: ${share} covered`);
  expect(domain).toBe(`Domain 1  ${weight}100 % covered  D`);
});

test('an objective with a letter for its number is asked for by that', async () => {
  const files = numberedFiles('- {id: A, title: D, tasks: [{id: A.1, title: T}]}', '');
  expect((await run(files, ['Task', 'A.1'])).out.split('\n')[2]).toBe('Task A.1  missing  T');
});

test('one objective, by its number', async () => {
  const { out } = await run(notebookFiles(), ['Skill', '1.1.2']);
  expect(out.split('\n').slice(2, 4)).toEqual([
    'Skill 1.1.2  thin     Keep files',
    '             week 1/storage.md:6: 3 words',
  ]);
});

test('as JSON: lines from 1, shares from 0 to 1', async () => {
  const { out } = await run(notebookFiles(), ['1.1.1'], { json: true });
  expect(JSON.parse(out)).toEqual({
    exam: { code: 'XYZ-C01', name: 'Example Exam' },
    share: 0.5,
    objectives: [
      {
        kind: 'skill',
        id: '1.1.1',
        title: 'Keep objects',
        state: 'covered',
        share: 1,
        notes: [{ file: 'week 1/storage.md', line: 4, words: 32 }],
        services: [
          { id: 's3', name: 'Amazon S3', isNamed: true },
          { id: 'lambda', name: 'AWS Lambda', isNamed: false },
        ],
        objectives: [],
      },
    ],
  });
});

test.each([
  ['without an outline', new MemoryFiles({ 'a.md': '# Task 1.1' }), [], 'No exam outline is in force'],
  ['of an objective that is not there', notebookFiles(), ['Skill 9.9.9'], 'XYZ-C01 has no objective “Skill 9.9.9”'],
])('%s: exit code 1 and one clear word', async (_, files, words, message) => {
  expect(await run(files, words)).toEqual({ code: 1, out: '', error: expect.stringContaining(message) });
});

test('with a broken outline: exit code 2', async () => {
  const files = notebookFiles();
  files.write('exam.yaml', 'domains: [');
  expect(await run(files)).toMatchObject({ code: 2, out: '', error: expect.stringMatching(/^exam\.yaml: /) });
});
