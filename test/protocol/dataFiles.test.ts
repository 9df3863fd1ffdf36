// exam-notes.yaml, own catalogs and blueprints over the protocol.
import { expect, test } from 'vitest';
import { CompletionRequest, DefinitionRequest, Location } from 'vscode-languageserver-protocol/node';
import { examNotes } from './examNotes.ts';
import { notebookOnDisk } from './notebookOnDisk.ts';
import type { StdioServer } from './stdioServer.ts';

/** Resolves when a notebook has that many findings. */
function findings(server: StdioServer, count: number): Promise<unknown> {
  return server.status(({ folders, loading }) => !loading && folders[0]?.findings === count);
}

const CATALOG =
  'version: 1\nname: own\ntitle: Own\nservices:\n- {id: pod, name: Pod, category: Workloads, summary: Runs}\n';

test('findings of files that nobody has opened, and none once they are mended', async () => {
  const notebook = notebookOnDisk({
    'exam-notes.yaml': 'catalogs: [own.yaml, gone.yaml]\n',
    'own.yaml': CATALOG.replace('summary', 'sumary'),
  });
  const server = await notebook.serve();
  const configuration = notebook.uri('exam-notes.yaml');
  const catalog = notebook.uri('own.yaml');
  expect(server.diagnostics.get(configuration)).toMatchObject([
    {
      code: 'missing-file',
      severity: 1,
      range: { start: { line: 0, character: 21 }, end: { line: 0, character: 30 } },
    },
  ]);
  expect(server.diagnostics.get(catalog)).toMatchObject([
    { code: 'schema', range: { start: { line: 4, character: 2 } } },
    { code: 'unknown-key', severity: 2, range: { start: { line: 4, character: 44 }, end: { line: 4, character: 50 } } },
  ]);
  notebook.write('exam-notes.yaml', 'catalogs: [own.yaml]\n');
  notebook.write('own.yaml', CATALOG);
  await server.filesChanged([configuration, catalog]);
  expect([server.diagnostics.get(configuration), server.diagnostics.get(catalog)]).toEqual([[], []]);
});

test.each([
  ['of a catalog of one’s own', 'P<|>od', 'own.yaml:5 “pod”'],
  ['declared in exam-notes.yaml', 'Led<|>ger', 'exam-notes.yaml:2 “Ledger”'],
])('a name that no note explains leads to the service %s', async (_, place, words) => {
  const notebook = notebookOnDisk({
    'a.md': 'A Pod and a Ledger\n',
    'exam-notes.yaml': 'catalogs: [own.yaml]\nservices: [Ledger]\n',
    'own.yaml': CATALOG,
  });
  const server = await notebook.serve();
  const found = await server.connection.sendRequest(DefinitionRequest.type, notebook.at('a.md', place));
  const locations = Array.isArray(found) ? found.filter(Location.is) : [];
  expect(locations.map(({ uri, range }) => notebook.shown(uri, range))).toEqual([words]);
});

test('unsaved text counts, a broken one leaves the last good one in force, and the disk counts once it is closed', async () => {
  const notebook = notebookOnDisk({
    'a.md': 'A Pod and a Node\n',
    'exam-notes.yaml': 'catalogs: [own.yaml]\n',
    'own.yaml': CATALOG,
  });
  const server = await notebook.serve();
  const catalog = notebook.uri('own.yaml');
  const onPod = notebook.at('a.md', 'P<|>od');
  const onNode = notebook.at('a.md', 'N<|>ode');
  await server.open(catalog, CATALOG.replace('Pod', 'Node'), 'yaml');
  await expect.poll(() => server.hoverAt(onNode)).not.toBeNull();
  expect(await server.hoverAt(onPod)).toBeNull();
  await server.change(catalog, 'services: [');
  await findings(server, 1);
  expect(server.diagnostics.get(catalog)).toMatchObject([{ code: 'yaml' }]);
  expect(await server.hoverAt(onNode)).not.toBeNull();
  await server.close(catalog);
  await findings(server, 0);
  expect(await server.hoverAt(onPod)).not.toBeNull();
});

test('completion and hover in exam-notes.yaml while it is being written', async () => {
  const notebook = notebookOnDisk({ 'exam-notes.yaml': 'blueprint: a\n' });
  const server = await notebook.serve();
  await server.open(notebook.uri('exam-notes.yaml'), notebook.text('exam-notes.yaml'), 'yaml');
  const place = notebook.at('exam-notes.yaml', 'blueprint: a<|>');
  expect(await server.connection.sendRequest(CompletionRequest.type, place)).toMatchObject({
    isIncomplete: false,
    items: [
      {
        label: 'aip-c01',
        textEdit: {
          newText: 'aip-c01',
          range: { start: { line: 0, character: 11 }, end: { line: 0, character: 12 } },
        },
      },
      { label: 'none' },
    ],
  });
  expect(await server.hoverAt(notebook.at('exam-notes.yaml', 'blue<|>print'))).toMatchObject({
    contents: { value: expect.stringMatching(/^\*\*blueprint\*\* · /) },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
  });
});

test('other YAML files are let alone', async () => {
  const notebook = notebookOnDisk({ 'docker-compose.yaml': 'services:\n  web:\n', 'exam-notes.yaml': '' });
  const server = await notebook.serve();
  await server.open(notebook.uri('docker-compose.yaml'), notebook.text('docker-compose.yaml'), 'yaml');
  expect(await server.hoverAt(notebook.at('docker-compose.yaml', 'se<|>rvices'))).toBeNull();
  expect(server.diagnostics.size).toBe(0);
});

test('the command line prints them too: 2 for an error, 1 for a warning', () => {
  const notebook = notebookOnDisk({
    'exam-notes.yaml': 'catalogs: [aws, own.yaml]\n',
    'own.yaml': 'version: 1\nname: own\n',
  });
  expect(examNotes(notebook, 'check')).toEqual({
    code: 2,
    out:
      'own.yaml:1:1: error: `title` is missing. (schema)\n  version: 1\n  ^^^^^^^^^^\n' +
      'own.yaml:1:1: error: `services` is missing. (schema)\n  version: 1\n  ^^^^^^^^^^\n' +
      '2 findings in 2 files\n',
    error: expect.stringMatching(/^own\.yaml: line 1: `title` is missing\.\n.*Nothing of it is in force\.\n/),
  });
  notebook.write('own.yaml', CATALOG);
  const { code, out } = examNotes(notebook, 'check', '--json');
  expect([code, JSON.parse(out)]).toEqual([
    1,
    {
      findings: [
        {
          file: 'own.yaml',
          line: 5,
          start: 33,
          end: 42,
          code: 'unknown-category',
          severity: 'warning',
          message: 'There is no category “Workloads”: a new one is declared under `categories`.',
        },
      ],
    },
  ]);
});
