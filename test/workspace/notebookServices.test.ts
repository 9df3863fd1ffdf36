// Services that no catalog has, declared by the notebook itself.
import { expect, test } from 'vitest';
import { completion } from '../../server/src/features/completion.ts';
import { hover } from '../../server/src/features/hover.ts';
import { servicesTree } from '../../server/src/features/servicesTree.ts';
import type { Notebook } from '../../server/src/workspace/notebook.ts';
import { contentOf, notebookIn } from '../kit/data.ts';
import { uriOf } from '../kit/fixture.ts';

/** The names in a note, each with the id of its service. */
async function namesIn(notebook: Notebook, name: string): Promise<string[]> {
  const text = await notebook.textOf(uriOf(name));
  const note = notebook.view.findNote(uriOf(name));
  return (note?.mentions ?? []).map(
    ({ start, end, namings }) => `${text?.slice(start, end)} → ${namings[0].service.id}`,
  );
}

const PAGE = `
  ---
  title: Week 3
  service: Vector Cache
  ---

  Keeps embeddings close by.
`;

test('the front matter of a note declares a service', async () => {
  const { notebook } = await notebookIn({ 'cache.md': PAGE, 'a.md': 'Put a Vector Cache before Amazon Bedrock.' });
  expect(await namesIn(notebook, 'a.md')).toEqual(['Vector Cache → notebook:vector-cache', 'Amazon Bedrock → bedrock']);
});

test.each([
  ['a list', 'services: [Vector Cache, Prompt Vault]'],
  ['a list over several lines', 'services:\n  - Vector Cache\n  - Prompt Vault'],
])('or several: %s', async (_, line) => {
  const { notebook } = await notebookIn({ 'b.md': `---\n${line}\n---\nText.`, 'a.md': 'Vector Cache, Prompt Vault' });
  expect(await namesIn(notebook, 'a.md')).toEqual([
    'Vector Cache → notebook:vector-cache',
    'Prompt Vault → notebook:prompt-vault',
  ]);
});

test('exam-notes.yaml declares one with its category, summary and other names', async () => {
  const { notebook } = await notebookIn({
    'exam-notes.yaml': `
      services:
        - Prompt Vault
        - name: Vector Cache
          category: Storage
          summary: Our own cache
          aliases: [VecCache]
    `,
    'a.md': 'VecCache and Prompt Vault',
  });
  expect(await namesIn(notebook, 'a.md')).toEqual([
    'VecCache → notebook:vector-cache',
    'Prompt Vault → notebook:prompt-vault',
  ]);
  const below = (parent: string | undefined) => servicesTree(notebook.view, { parent, filter: undefined }, 'category');
  const listed = below(undefined).map(({ id, label }) => [label, ...below(id).map((service) => service.label)]);
  expect(listed).toEqual([
    ['Storage', 'Vector Cache'],
    ['This notebook', 'Prompt Vault'],
  ]);
});

test('the note that declares a service is its section', async () => {
  const { notebook } = await notebookIn({ 'cache.md': PAGE, 'a.md': 'A Vector Cache' });
  const card = hover(notebook.view, uriOf('a.md'), 4);
  expect(card?.markdown).toBe(
    '**Vector Cache** · This notebook\n\n' +
      'Keeps embeddings close by.\n\n' +
      'From [Week 3 › Vector Cache](file:///notes/cache.md#L3)\n\n' +
      'Mentioned once in one note',
  );
});

test('it is completed', async () => {
  const { notebook } = await notebookIn({ 'cache.md': PAGE, 'a.md': 'A vector ca' });
  notebook.opened(uriOf('a.md'), 'A vector ca');
  expect(completion(notebook.view, uriOf('a.md'), 11).map(({ insert }) => insert)).toEqual(['Vector Cache']);
});

test('a name that the catalog has declares nothing', async () => {
  const { notebook } = await notebookIn({ 'a.md': '---\nservice: Amazon S3\n---\nAmazon S3 and S3' });
  expect(await namesIn(notebook, 'a.md')).toEqual(['Amazon S3 → s3', 'S3 → s3']);
  expect(notebook.view.findNote(uriOf('a.md'))?.sections).toEqual([]);
});

test('nothing is guessed: a title or a bold term is no service', async () => {
  const { notebook } = await notebookIn({ 'a.md': '---\ntitle: Vector Cache\n---\n**Vector Cache** keeps.' });
  expect(await namesIn(notebook, 'a.md')).toEqual([]);
});

test('changing front matter changes what is known, and parses no other note', async () => {
  const { notebook, files } = await notebookIn({ 'cache.md': PAGE, 'a.md': 'Vector Cache or Prompt Vault' });
  const before = contentOf(notebook, 'a.md');
  await notebook.changed([files.write('cache.md', '---\nservice: Prompt Vault\n---\n')]);
  expect(await namesIn(notebook, 'a.md')).toEqual(['Prompt Vault → notebook:prompt-vault']);
  notebook.opened(uriOf('cache.md'), '---\nservice: Vector Cache\n---\n');
  expect(await namesIn(notebook, 'a.md')).toEqual(['Vector Cache → notebook:vector-cache']);
  await notebook.changed([files.delete('cache.md')]);
  await notebook.closed(uriOf('cache.md'));
  expect(await namesIn(notebook, 'a.md')).toEqual([]);
  expect(contentOf(notebook, 'a.md')).toBe(before);
});

test('names of the same letters are two services', async () => {
  const { notebook } = await notebookIn({ 'exam-notes.yaml': 'services: [Cache A+, Cache A#]' });
  const ids = notebook.view.catalog.services.map(({ id }) => id).filter((id) => id.startsWith('notebook:'));
  expect(ids).toEqual(['notebook:cache-a-', 'notebook:cache-a--1']);
});
