// The server as a process of its own, over stdio, as an editor starts it.
import { expect, test } from 'vitest';
import { CompletionRequest, FileChangeType } from 'vscode-languageserver-protocol/node';
import { methods, type TreeNode, type TreeResult } from '../../server/src/protocol.ts';
import { notebookOnDisk, startServer } from './notebookOnDisk.ts';

test('a hover over a name in a note that is only on the disk', async () => {
  const notebook = notebookOnDisk({ 'a.md': 'Logs go to Amazon S3.\n' });
  const server = await notebook.serve();
  expect(await server.hoverAt(notebook.at('a.md', 'A<|>mazon S3'))).toEqual({
    contents: { kind: 'markdown', value: expect.stringMatching(/^\*\*Amazon S3\*\* · Storage/) },
    range: { start: { line: 0, character: 11 }, end: { line: 0, character: 20 } },
  });
  expect(await server.hoverAt(notebook.at('a.md', 'Amazon S3<|>.'))).toBeNull();
});

test('unsaved text counts before the disk', async () => {
  const notebook = notebookOnDisk({ 'a.md': 'Amazon S3\n' });
  const server = await notebook.serve();
  const uri = notebook.uri('a.md');
  await server.open(uri, '\n\nAWS Lambda\n');
  expect((await server.hover(uri, 2, 5))?.range).toEqual({
    start: { line: 2, character: 0 },
    end: { line: 2, character: 10 },
  });
});

test('findings of notes that nobody has opened, and none once they are mended', async () => {
  const notebook = notebookOnDisk({ 'a.md': 'Fast.[99][1]\n\n[1](https://example.com)\n' });
  const uri = notebook.uri('a.md');
  const server = await notebook.serve();
  expect(server.diagnostics.get(uri)).toMatchObject([
    {
      code: 'citation-without-source',
      severity: 1,
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } },
    },
  ]);
  await server.open(uri, notebook.text('a.md'));
  await server.change(uri, [
    { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 8 } }, text: '1' },
  ]);
  await server.status(({ folders }) => folders[0]?.findings === 0);
  expect(server.diagnostics.get(uri)).toEqual([]);
});

test('a note that is deleted takes its findings along', async () => {
  const notebook = notebookOnDisk({ 'a.md': 'Fast.[99]\n\n[1](https://example.com)\n' });
  const server = await notebook.serve();
  const uri = notebook.remove('a.md');
  await server.filesChanged([uri], FileChangeType.Deleted);
  expect(await server.status()).toMatchObject({ folders: [{ notes: 0, findings: 0 }] });
  expect(server.diagnostics.get(uri)).toEqual([]);
});

test('completion has one explicit range', async () => {
  const notebook = notebookOnDisk({ 'exam-notes.yaml': '', 'a.md': 'Logs go to simple st\n' });
  const server = await notebook.serve();
  await server.open(notebook.uri('a.md'), notebook.text('a.md'));
  const list = await server.connection.sendRequest(CompletionRequest.type, notebook.at('a.md', 'simple st<|>'));
  expect(list).toMatchObject({
    isIncomplete: true,
    items: [
      {
        label: 'Amazon Simple Storage Service',
        filterText: 'Simple Storage Service',
        textEdit: { range: { start: { line: 0, character: 11 }, end: { line: 0, character: 20 } } },
      },
    ],
  });
});

test('a folder of code is not to be filled with services: no suggestions', async () => {
  const notebook = notebookOnDisk({ 'README.md': 'Logs go to simple st\n' });
  const server = await notebook.serve();
  await server.open(notebook.uri('README.md'), notebook.text('README.md'));
  const list = await server.connection.sendRequest(CompletionRequest.type, notebook.at('README.md', 'simple st<|>'));
  expect(list).toMatchObject({ items: [] });
});

test('the tree of services, level by level, down to the place', async () => {
  const notebook = notebookOnDisk({ 'exam-notes.yaml': '', 'a.md': '# Week 1\n\n## Amazon S3\nKeeps objects.\n' });
  const server = await notebook.serve();
  const level = async (parent?: TreeNode) => {
    const params = { tree: 'services', ...(parent !== undefined && { parent: parent.id }) };
    return (await server.connection.sendRequest<TreeResult>(methods.tree, params)).nodes;
  };
  const categories = await level();
  expect(categories).toMatchObject([{ label: 'Storage', description: '1', expandable: true }]);
  const services = await level(categories[0]);
  expect(services).toMatchObject([{ label: 'Amazon S3', service: 's3', expandable: true }]);
  expect((await level(services[0]))[0]).toMatchObject({
    kind: 'section',
    place: { uri: notebook.uri('a.md'), range: { start: { line: 2, character: 3 } } },
  });
});

test('the trees of a folder of code are empty', async () => {
  const server = await notebookOnDisk({ 'README.md': 'Uses Amazon S3.\n' }).serve();
  const result = await server.connection.sendRequest<TreeResult>(methods.tree, { tree: 'services' });
  expect(result.nodes).toEqual([]);
});

test('a folder of code gets hovers and no findings', async () => {
  const notebook = notebookOnDisk({ 'README.md': 'Uses Amazon S3 as in [7].\n' });
  const server = await notebook.serve();
  expect(await server.hoverAt(notebook.at('README.md', 'A<|>mazon S3'))).not.toBeNull();
  expect(await server.status()).toMatchObject({ folders: [{ isNotebook: false, findings: 0 }] });
});

test('a single file without a folder gets hovers', async () => {
  const notebook = notebookOnDisk({ 'alone.md': 'Amazon S3\n' });
  const server = await startServer();
  await server.open(notebook.uri('alone.md'), 'Amazon S3\n');
  expect(await server.hoverAt(notebook.at('alone.md', 'A<|>mazon S3'))).not.toBeNull();
  expect(server.diagnostics.size).toBe(0);
});

test('an empty folder is no error', async () => {
  const server = await notebookOnDisk().serve();
  expect(await server.status()).toMatchObject({ folders: [{ notes: 0, isNotebook: false, problems: [] }] });
});
