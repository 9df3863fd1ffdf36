// The example of another exam in server/docs/own-exam: complete, without findings, and at work.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import { findings } from '../../server/src/features/findings.ts';
import { hover } from '../../server/src/features/hover.ts';
import { nodeFiles } from '../../server/src/files.node.ts';
import { Bundled } from '../../server/src/workspace/bundled.ts';
import { Notebook } from '../../server/src/workspace/notebook.ts';
import { dataFindingsOf, notebookIn } from '../kit/data.ts';
import { uriOf } from '../kit/fixture.ts';

const root = pathToFileURL(path.resolve(import.meta.dirname, '../../server/docs/own-exam')).toString();
const notebook = new Notebook(root, nodeFiles, new Bundled(bundledData));

beforeAll(() => notebook.load());

test('nothing is wrong with it', () => {
  expect(notebook.problems).toEqual([]);
  expect(dataFindingsOf(notebook)).toEqual([]);
  expect(notebook.view.notes.flatMap((note) => findings(notebook.view, note))).toEqual([]);
});

test('it has ten terms and five domains that share the whole exam', () => {
  expect(notebook.data.catalog.services).toHaveLength(10);
  expect(notebook.view.blueprint?.domains.map(({ weight }) => weight)).toEqual([10, 30, 15, 25, 20]);
});

test('its terms are found, and nothing of AWS', async () => {
  const names: string[] = [];
  for (const { uri, mentions } of notebook.view.notes) {
    const text = await notebook.textOf(uri);
    for (const { start, end, namings } of mentions) {
      names.push(`${text?.slice(start, end)} → ${namings[0].service.id}`);
    }
  }
  expect(names).toEqual([
    'PersistentVolume → persistent-volume',
    'Pod → pod',
    'StorageClass → storage-class',
    'StorageClass → storage-class',
    'Pod → pod',
    'kubelet → kubelet',
    'etcd → etcd',
    'Exam desktop → notebook:exam-desktop',
    'Crash Loop → notebook:crash-loop',
    'ConfigMap → configmap',
  ]);
});

test('a card quotes the notebook and says what is in scope', async () => {
  const uri = `${root}/storage.md`;
  const text = (await notebook.textOf(uri)) ?? '';
  const card = hover(notebook.view, uri, text.lastIndexOf('StorageClass when'))?.markdown ?? '';
  expect(card).toMatch(/^\*\*StorageClass\*\* · Storage · in scope for CKA\n\nThe default class is the one/);
});

test.each([
  ['A deployment is not a Deployment of ours. Deployments take time.', []],
  ['Each Kubernetes Deployment has a Pod.', ['Kubernetes Deployment', 'Pod']],
  ['Pod, Deployment, ConfigMap', ['Pod', 'Deployment', 'ConfigMap']],
  [
    '## Kubernetes Deployment\n\nTwo Deployments share nothing, and a Deployment rolls back.',
    ['Kubernetes Deployment', 'Deployments', 'Deployment'],
  ],
])('an ordinary word is a name where its catalog says so: %j', async (text, names) => {
  const catalog = readFileSync(new URL(`${root}/cka-catalog.yaml`), 'utf8');
  const own = await notebookIn({ 'exam-notes.yaml': 'catalogs: [cka.yaml]', 'cka.yaml': catalog, 'a.md': text });
  const mentions = own.notebook.view.findNote(uriOf('a.md'))?.mentions ?? [];
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(names);
});
