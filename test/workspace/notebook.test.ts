import { expect, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import { Bundled } from '../../server/src/workspace/bundled.ts';
import { Notebook } from '../../server/src/workspace/notebook.ts';
import { uriOf } from '../kit/fixture.ts';
import { MemoryFiles } from '../kit/memoryFiles.ts';

async function notebookOf(files: MemoryFiles): Promise<Notebook> {
  const notebook = new Notebook(MemoryFiles.root, files, new Bundled(bundledData));
  await notebook.load();
  return notebook;
}

/** The services that a note names, by id, as the notebook has it now. */
function servicesIn(notebook: Notebook, name: string): string[] | undefined {
  return notebook.view.findNote(uriOf(name))?.mentions.map(({ namings }) => namings[0].service.id);
}

const CATALOG = `
version: 1
name: kubernetes
title: Kubernetes
services:
- {id: pod, name: Pod, category: Workloads, summary: One or more containers that run together}
`;

test('notes are the Markdown files of the folder, and nothing else', async () => {
  const notebook = await notebookOf(
    new MemoryFiles({
      'a.md': '# A',
      'deep/b.markdown': '# B',
      'picture.png': 'x',
      'node_modules/x/README.md': '# X',
      'public/page.md': '# generated',
      '.trash/gone.md': '# Gone',
      '.obsidian/plugins/x/README.md': '# X',
      '.obsidian/app.json': '{}',
      'drafts/c.md': '# C',
      '.gitignore': 'drafts/\n',
    }),
  );
  expect(notebook.view.notes.map(({ uri }) => uri)).toEqual([uriOf('a.md'), uriOf('deep/b.markdown')]);
  expect(notebook.view.tree?.kindOf('.obsidian')).toBe('folder');
  expect(notebook.view.tree?.isHidden('.obsidian')).toBe(false);
});

test('a configuration that is called exam-notes.yml is told, until it has its name', async () => {
  const files = new MemoryFiles({ 'a.md': '', 'exam-notes.yml': 'exclude: [old/]' });
  const notebook = await notebookOf(files);
  expect([notebook.reason, notebook.problems]).toEqual([
    undefined,
    [{ uri: uriOf('exam-notes.yml'), message: 'is not read: call it exam-notes.yaml' }],
  ]);
  await notebook.changed([files.delete('exam-notes.yml')]);
  expect(notebook.problems).toEqual([]);
  await notebook.changed([files.write('exam-notes.yml', ''), files.write('exam-notes.yaml', '')]);
  expect([notebook.reason, notebook.problems]).toEqual(['configuration', []]);
});

test('`exclude` leaves out what its patterns name', async () => {
  const files = new MemoryFiles({ 'a.md': '', 'old/b.md': '', 'exam-notes.yaml': 'exclude: [old/]' });
  expect((await notebookOf(files)).view.notes.map(({ uri }) => uri)).toEqual([uriOf('a.md')]);
});

test('open text wins over the disk, and the disk again once it is closed', async () => {
  const files = new MemoryFiles({ 'a.md': 'Amazon S3' });
  const notebook = await notebookOf(files);
  notebook.opened(uriOf('a.md'), 'AWS Lambda');
  await notebook.changed([files.write('a.md', 'Amazon SQS')]);
  expect(servicesIn(notebook, 'a.md')).toEqual(['lambda']);
  await notebook.closed(uriOf('a.md'));
  expect(servicesIn(notebook, 'a.md')).toEqual(['sqs']);
});

test('files that are created, changed and deleted outside are followed', async () => {
  const files = new MemoryFiles({ 'a.md': 'Amazon S3' });
  const notebook = await notebookOf(files);
  await notebook.changed([files.write('b.md', 'AWS Lambda'), files.write('a.md', 'Amazon SQS')]);
  expect([servicesIn(notebook, 'a.md'), servicesIn(notebook, 'b.md')]).toEqual([['sqs'], ['lambda']]);
  await notebook.changed([files.delete('a.md')]);
  expect(servicesIn(notebook, 'a.md')).toBeUndefined();
});

test('what cannot be read is named with its reason, and everything else goes on', async () => {
  const notebook = await notebookOf(
    new MemoryFiles({
      'good.md': 'Amazon S3',
      'binary.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]),
      'secret.md': new Error('no permission'),
    }),
  );
  expect(servicesIn(notebook, 'good.md')).toEqual(['s3']);
  expect(notebook.problems).toEqual([
    { uri: uriOf('binary.md'), message: 'is not UTF-8 text: left out' },
    { uri: uriOf('secret.md'), message: 'cannot be read: no permission' },
  ]);
});

test('of a note that cannot be read nothing is said once it is excluded, or open', async () => {
  const files = new MemoryFiles({ 'a.md': new Error('no permission'), 'old/b.md': new Error('no permission') });
  const notebook = await notebookOf(files);
  await notebook.changed([files.write('exam-notes.yaml', 'exclude: [old/]')]);
  expect(notebook.problems.map(({ uri }) => uri)).toEqual([uriOf('a.md')]);
  notebook.opened(uriOf('a.md'), 'Amazon S3');
  expect(notebook.problems).toEqual([]);
});

test('an own catalog adds its services', async () => {
  const notebook = await notebookOf(
    new MemoryFiles({
      'exam-notes.yaml': 'catalogs: [k8s.yaml]\nblueprint: none',
      'k8s.yaml': CATALOG,
      'a.md': 'A Pod and S3',
    }),
  );
  expect(servicesIn(notebook, 'a.md')).toEqual(['pod']);
});

test('a broken catalog leaves the last good one in force and says what is wrong', async () => {
  const files = new MemoryFiles({ 'exam-notes.yaml': 'catalogs: [k8s.yaml]', 'k8s.yaml': CATALOG, 'a.md': 'A Pod' });
  const notebook = await notebookOf(files);
  await notebook.changed([files.write('k8s.yaml', 'version: 1\nservices: [')]);
  expect(servicesIn(notebook, 'a.md')).toEqual(['pod']);
  expect(notebook.problems).toMatchObject([{ uri: uriOf('k8s.yaml'), message: expect.stringMatching(/line 2/) }]);
  await notebook.changed([files.write('k8s.yaml', CATALOG.replaceAll('Pod', 'Node'))]);
  expect([servicesIn(notebook, 'a.md'), notebook.problems]).toEqual([[], []]);
});

test('a catalog that does not fit the schema is named by the place', async () => {
  const files = new MemoryFiles({
    'exam-notes.yaml': 'catalogs: [aws, k8s.yaml]',
    'k8s.yaml': CATALOG.replace(/, summary: [^}]*/, ''),
  });
  expect((await notebookOf(files)).problems).toMatchObject([
    { uri: uriOf('k8s.yaml'), message: expect.stringMatching(/^line 6: `summary` is missing/) },
  ]);
});

test('a catalog that is not there is named, the bundled one works', async () => {
  const notebook = await notebookOf(
    new MemoryFiles({ 'exam-notes.yaml': 'catalogs: [aws, own.yaml]', 'a.md': 'Amazon S3' }),
  );
  expect(servicesIn(notebook, 'a.md')).toEqual(['s3']);
  expect(notebook.problems).toEqual([
    { uri: uriOf('exam-notes.yaml'), message: 'line 1: There is no file “own.yaml”.' },
  ]);
});

test('of a catalog that is deleted nothing stays in force, and it can come back', async () => {
  const files = new MemoryFiles({ 'exam-notes.yaml': 'catalogs: [k8s.yaml]', 'k8s.yaml': CATALOG, 'a.md': 'A Pod' });
  const notebook = await notebookOf(files);
  await notebook.changed([files.delete('k8s.yaml')]);
  expect(servicesIn(notebook, 'a.md')).toEqual([]);
  await notebook.changed([files.write('k8s.yaml', 'version: 1\nservices: [')]);
  expect(servicesIn(notebook, 'a.md')).toEqual([]);
  await notebook.changed([files.write('k8s.yaml', CATALOG)]);
  expect(servicesIn(notebook, 'a.md')).toEqual(['pod']);
});

test('a broken configuration leaves the last good one in force', async () => {
  const files = new MemoryFiles({ 'a.md': '', 'old/b.md': '', 'exam-notes.yaml': 'exclude: [old/]' });
  const notebook = await notebookOf(files);
  await notebook.changed([files.write('exam-notes.yaml', 'exclude: {')]);
  expect(notebook.view.notes.map(({ uri }) => uri)).toEqual([uriOf('a.md')]);
  expect(notebook.problems).toMatchObject([{ uri: uriOf('exam-notes.yaml') }]);
});

test.each([
  ['an empty folder', {}, undefined],
  ['a code repository with a README', { 'README.md': '# Tool\n\nSee [1] and `a[3]`.' }, undefined],
  ['a folder with exam-notes.yaml', { 'exam-notes.yaml': '' }, 'configuration'],
  ['a note with an integration entry', { 'a.md': '## S3 + SQS\n- **Role:**\n  - **S3:** Holds files.' }, 'entry'],
  ['a page of a task', { 'a.md': '---\ntitle: "Task 2.3: Integration"\n---\n' }, 'objective'],
  ['citations with their sources', { 'a.md': 'Fast.[1]\n\n[1](https://example.com)\n' }, 'sources'],
  ['a list of numbered links that nobody cites', { 'a.md': '[1](https://example.com)\n' }, undefined],
  ['a page of a domain, in TOML', { 'a.md': '+++\ntitle = "Domain 2: Build"\n+++\n' }, 'objective'],
  ['an objective in a heading only', { 'README.md': '# Tool\n\n## Task 2.3 of the plan\n' }, undefined],
  ['citations of definitions', { 'a.md': 'Fast.[1]\n\n[1]: https://example.com\n' }, 'sources'],
  ['an entry that is still a template', { 'a.md': '## <A B> + <C D>\n- **Role:**\n  - x\n' }, undefined],
])('%s', async (_, files, reason) => {
  expect((await notebookOf(new MemoryFiles(files))).reason).toBe(reason);
});

test('a folder that is renamed or deleted takes its notes along', async () => {
  const files = new MemoryFiles({ 'old/a.md': 'Amazon S3', 'b.md': 'Amazon SQS' });
  const notebook = await notebookOf(files);
  files.delete('old/a.md');
  files.write('new/a.md', 'Amazon S3');
  await notebook.changed([uriOf('new'), uriOf('old')]);
  expect(notebook.view.notes.map(({ uri }) => uri)).toEqual([uriOf('b.md'), uriOf('new/a.md')]);
});

test('files that come to a folder whose folders alone are left out are followed', async () => {
  const files = new MemoryFiles({ '.gitignore': 'drafts/*/\n', 'a.md': '![x](drafts/x.png)\n' });
  const notebook = await notebookOf(files);
  await notebook.changed([files.write('drafts/x.png', 'x'), files.write('drafts/old/y.png', 'y')]);
  expect(notebook.view.tree?.entriesOf('drafts')).toEqual([{ name: 'x.png', isFolder: false }]);
  files.delete('drafts/x.png');
  await notebook.changed([uriOf('drafts')]);
  expect(notebook.view.tree?.kindOf('drafts')).toBeUndefined();
});
