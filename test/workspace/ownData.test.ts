// Own catalogs, blueprints and services: what is in force.
import { expect, test } from 'vitest';
import type { Service } from '../../server/src/catalog/catalog.ts';
import { cardOf } from '../../server/src/features/card.ts';
import type { Notebook } from '../../server/src/workspace/notebook.ts';
import { contentOf, notebookIn } from '../kit/data.ts';
import { uriOf } from '../kit/fixture.ts';

function serviceOf({ view }: Notebook, id: string): Service | undefined {
  return view.catalog.services.find((service) => service.id === id);
}

/** The services that a note names, by id. */
function servicesIn({ view }: Notebook, name: string): string[] | undefined {
  return view.findNote(uriOf(name))?.mentions.map(({ namings }) => namings[0].service.id);
}

const OWN = 'version: 1\nname: own\ntitle: Own\nservices:\n';
const CKA = 'version: 1\nexam: {code: CKA, name: Certified Kubernetes Administrator}\ndomains: []\ninScope: [s3]\n';

test('an entry without a name adds names to the bundled service', async () => {
  const { notebook } = await notebookIn({
    'exam-notes.yaml': 'catalogs: [aws, own.yaml]',
    'own.yaml': `${OWN}- {id: s3, aliases: [our bucket store], formerNames: [{text: Old Store}]}`,
    'a.md': 'Amazon S3, S3, our bucket store and Old Store',
  });
  expect(servicesIn(notebook, 'a.md')).toEqual(['s3', 's3', 's3', 's3']);
  expect(serviceOf(notebook, 's3')?.summary).toMatch(/object/i);
});

test('what else an entry without a name says counts instead', async () => {
  const { notebook } = await notebookIn({
    'exam-notes.yaml': 'catalogs: [aws, own.yaml]',
    'own.yaml': `${OWN}- {id: s3, summary: Where our backups go}`,
  });
  expect(serviceOf(notebook, 's3')).toMatchObject({ name: 'Amazon S3', summary: 'Where our backups go' });
});

test('an entry with a name takes the place of the bundled service', async () => {
  const { notebook } = await notebookIn({
    'exam-notes.yaml': 'catalogs: [aws, own.yaml]',
    'own.yaml': `${OWN}- {id: s3, name: Bucket Store, category: Storage, summary: Ours}`,
    'a.md': 'Bucket Store and Amazon S3',
  });
  expect(servicesIn(notebook, 'a.md')).toEqual(['s3']);
});

test('a warning leaves the file in force', async () => {
  const { notebook } = await notebookIn({
    'exam-notes.yaml': 'catalogs: [own.yaml]\nanchor: github\n',
    'own.yaml': `${OWN}- {id: pod, name: Pod, category: Workloads, summary: Runs, docz: x}`,
    'a.md': 'A Pod',
  });
  expect(servicesIn(notebook, 'a.md')).toEqual(['pod']);
  expect(notebook.problems).toEqual([]);
});

test('`include` names the only files that are notes', async () => {
  const { notebook, files } = await notebookIn({
    'exam-notes.yaml': 'include: [notes/, "*.exam.md"]',
    'notes/a.md': '',
    'b.exam.md': '',
    'README.md': '',
  });
  expect(notebook.view.notes.map(({ uri }) => uri)).toEqual([uriOf('b.exam.md'), uriOf('notes/a.md')]);
  await notebook.changed([files.write('exam-notes.yaml', 'exclude: [notes/]')]);
  expect(notebook.view.notes.map(({ uri }) => uri)).toEqual([uriOf('README.md'), uriOf('b.exam.md')]);
});

test('a bundled blueprint applies where a note names its exam, as long as one does', async () => {
  const { notebook, files } = await notebookIn({ 'a.md': 'Amazon S3', 'b.md': 'Task 1.1 of another exam, XAIP-C01' });
  expect(notebook.view.blueprint).toBeUndefined();
  await notebook.changed([files.write('b.md', 'Notes on aip-c01.')]);
  expect(notebook.view.blueprint?.code).toBe('AIP-C01');
  await notebook.changed([files.delete('b.md')]);
  expect(notebook.view.blueprint).toBeUndefined();
});

test('a configured blueprint applies by itself, and `none` never', async () => {
  expect((await notebookIn({ 'exam-notes.yaml': 'blueprint: aip-c01' })).notebook.view.blueprint?.code).toBe('AIP-C01');
  const none = await notebookIn({ 'exam-notes.yaml': 'blueprint: none', 'a.md': 'AIP-C01' });
  expect(none.notebook.view.blueprint).toBeUndefined();
});

test('an own blueprint stands on the cards; a broken one leaves the last good one in force', async () => {
  const { notebook, files } = await notebookIn({ 'exam-notes.yaml': 'blueprint: cka.yaml', 'cka.yaml': CKA });
  const card = () => {
    const service = serviceOf(notebook, 's3');
    return service && cardOf(notebook.view, service);
  };
  expect(card()).toMatch(/in scope for CKA/);
  await notebook.changed([files.write('cka.yaml', CKA.replace('domains: []', ''))]);
  expect(card()).toMatch(/in scope for CKA/);
  expect(notebook.problems).toEqual([
    { uri: uriOf('cka.yaml'), message: 'line 1: `domains` is missing. The last good version stays in force.' },
  ]);
  await notebook.changed([files.write('cka.yaml', CKA.replace('[s3]', '[]'))]);
  expect(card()).not.toMatch(/in scope/);
  expect(notebook.problems).toEqual([]);
});

test('a catalog that was never good has nothing in force, and says so', async () => {
  const { notebook } = await notebookIn({ 'exam-notes.yaml': 'catalogs: [aws, own.yaml]', 'own.yaml': 'version: 2' });
  expect(notebook.problems.at(-1)?.message).toMatch(/Nothing of it is in force\.$/);
});

test('a change of the configuration that leaves the notes alone reads none of them again', async () => {
  const { notebook, files } = await notebookIn({ 'exam-notes.yaml': '', 'a.md': 'Amazon S3' });
  const before = contentOf(notebook, 'a.md');
  files.write('a.md', new Error('not to be read'));
  await notebook.changed([files.write('exam-notes.yaml', 'services: [Quorum Sense]')]);
  expect(contentOf(notebook, 'a.md')).toBe(before);
  expect(serviceOf(notebook, 'notebook:quorum-sense')).toBeDefined();
});
