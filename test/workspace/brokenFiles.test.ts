// One mistake is one finding: what follows from a file that is not in force is not told besides, and what is in force is.
import { expect, test } from 'vitest';
import { dataFindingsOf, notebookIn } from '../kit/data.ts';

const OUTLINE = 'version: 1\nexam: {code: CKA, name: CKA}\ndomains: []\ninScope: [s3, pod, nod]\n';
const MORE =
  'version: 1\nname: more\ntitle: More\nservices:\n' +
  '- {id: job, name: Job, category: Workloads, summary: Ends, parent: pod}\n- {id: pod, aliases: [Pods]}\n';
const POD = 'version: 1\nname: own\ntitle: Own\ncategories: [Workloads]\nservices:\n';
const FILES = {
  'exam-notes.yaml':
    'catalogs: [aws, own.yaml, more.yaml]\nblueprint: cka.yaml\nservices: [{name: Node, category: Workloads}]\n',
  'more.yaml': MORE,
  'cka.yaml': OUTLINE,
};

test.each([
  [
    'all catalogs in force',
    `${POD}- {id: pod, name: Pod, category: Workloads, summary: Runs}`,
    ['cka.yaml: warning unknown-service at “nod”: No catalog has a service with the id “nod”. Did you mean “pod”?'],
  ],
  [
    'a key is misspelt',
    `${POD}- {id: pod, name: Pod, category: Workloads, sumary: Runs}`,
    [
      'own.yaml: error schema at “{id: pod, name: Pod, category: Workloads, sumary: Runs}”: `summary` is missing.',
      'own.yaml: warning unknown-key at “sumary”: There is no key “sumary” here. Did you mean “summary”?',
    ],
  ],
  ['no YAML', 'services: [', [expect.stringMatching(/^own\.yaml: error yaml /)]],
])('unknown ids: %s', async (_, text, expected) => {
  expect(dataFindingsOf((await notebookIn({ ...FILES, 'own.yaml': text })).notebook)).toEqual(expected);
});

test('unknown ids: a catalog is not there, or cannot be read', async () => {
  const { notebook, files } = await notebookIn(FILES);
  expect(dataFindingsOf(notebook)).toEqual([
    'exam-notes.yaml: error missing-file at “own.yaml”: There is no file “own.yaml”.',
  ]);
  await notebook.changed([files.write('own.yaml', new Error('locked'))]);
  expect(dataFindingsOf(notebook)).toEqual([
    'exam-notes.yaml: error missing-file at “own.yaml”: “own.yaml” cannot be read: locked.',
  ]);
});

const WRONG = 'contentRoot: notes\nrules: {missing-file: warn}\n';
const MESSAGE = 'line 2: This must be one of error, warning, information, hint, off. Did you mean “warning”?';

test('a configuration that has never been good leaves everything as without it, and says so', async () => {
  const { notebook } = await notebookIn({ 'exam-notes.yaml': WRONG, 'notes/a.md': '' });
  expect(notebook.problems.map(({ message }) => message)).toEqual([
    `${MESSAGE} The defaults are in force in its place.`,
  ]);
  expect(notebook.data.configuration.contentRoot).toBeUndefined();
});

test('one that was good stays in force until it is deleted, and says so', async () => {
  const { notebook, files } = await notebookIn({ 'exam-notes.yaml': 'contentRoot: notes', 'notes/a.md': '' });
  await notebook.changed([files.write('exam-notes.yaml', WRONG)]);
  expect(notebook.problems.map(({ message }) => message)).toEqual([`${MESSAGE} The last good version stays in force.`]);
  expect(notebook.data.configuration.contentRoot).toBe('notes');
  await notebook.changed([files.delete('exam-notes.yaml')]);
  await notebook.changed([files.write('exam-notes.yaml', WRONG)]);
  expect(notebook.problems.map(({ message }) => message)).toEqual([expect.stringContaining('defaults')]);
  expect(notebook.data.configuration.contentRoot).toBeUndefined();
});
