// The server as a process of its own, over stdio, as an editor starts it.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver-protocol/node';
import { methods, type ServicesResult } from '../../server/src/protocol.ts';
import { StdioServer } from './stdioServer.ts';

let folder: string;
let server: StdioServer;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'exam-notes-')));
  server = new StdioServer();
});

afterEach(async () => {
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

/** Writes a note and gives its address. */
function write(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return pathToFileURL(path.join(folder, name)).toString();
}

test('a hover over a name in a note that is only on the disk', async () => {
  const uri = write('a.md', 'Logs go to Amazon S3.\n');
  await server.start(folder);
  expect(await server.hover(uri, 0, 12)).toEqual({
    contents: { kind: 'markdown', value: expect.stringMatching(/^\*\*Amazon S3\*\* · Storage/) },
    range: { start: { line: 0, character: 11 }, end: { line: 0, character: 20 } },
  });
  expect(await server.hover(uri, 0, 20)).toBeNull();
});

test('unsaved text counts before the disk', async () => {
  const uri = write('a.md', 'Amazon S3\n');
  await server.start(folder);
  await server.open(uri, '\n\nAWS Lambda\n');
  expect((await server.hover(uri, 2, 5))?.range).toEqual({
    start: { line: 2, character: 0 },
    end: { line: 2, character: 10 },
  });
});

test('findings of notes that nobody has opened, and none once they are mended', async () => {
  const uri = write('a.md', 'Fast.[99]\n\n[1](https://example.com)\n');
  await server.start(folder);
  expect(server.diagnostics.get(uri)).toMatchObject([
    {
      code: 'citation-without-source',
      severity: 1,
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } },
    },
  ]);
  await server.open(uri, 'Fast.[99]\n\n[1](https://example.com)\n');
  const change = { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 8 } }, text: '1' };
  await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [change],
  });
  await server.status(({ folders }) => folders[0]?.findings === 0);
  expect(server.diagnostics.get(uri)).toEqual([]);
});

test('a note that is deleted takes its findings along', async () => {
  const uri = write('a.md', 'Fast.[99]\n\n[1](https://example.com)\n');
  await server.start(folder);
  rmSync(path.join(folder, 'a.md'));
  await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: 3 }] });
  await server.status(({ folders }) => folders[0]?.notes === 0);
  expect(server.diagnostics.get(uri)).toEqual([]);
});

test('completion has one explicit range', async () => {
  write('exam-notes.yaml', '');
  const uri = write('a.md', 'Logs go to simple st\n');
  await server.start(folder);
  const list = await server.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line: 0, character: 20 },
  });
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

test('lines end as the protocol says, CRLF and lone CR among them', async () => {
  const uri = write('a.md', 'One\r\nTwo\rAmazon S3\r\n');
  await server.start(folder);
  expect((await server.hover(uri, 2, 8))?.range).toEqual({
    start: { line: 2, character: 0 },
    end: { line: 2, character: 9 },
  });
});

test('a folder of code is not to be filled with services: no suggestions', async () => {
  const uri = write('README.md', 'Logs go to simple st\n');
  await server.start(folder);
  const asked = { textDocument: { uri }, position: { line: 0, character: 20 } };
  expect(await server.connection.sendRequest(CompletionRequest.type, asked)).toMatchObject({ items: [] });
});

test('the services of the notebook, by category, with their sections', async () => {
  const uri = write('a.md', '# Week 1\n\n## Amazon S3\nKeeps objects.\n');
  await server.start(folder);
  const { folders } = await server.connection.sendRequest<ServicesResult>(methods.services);
  expect(folders[0]?.categories).toMatchObject([
    {
      category: 'Storage',
      services: [
        { id: 's3', mentions: 1, sections: [{ title: 'Amazon S3', uri, range: { start: { line: 2, character: 3 } } }] },
      ],
    },
  ]);
});

test('a folder of code gets hovers and no findings', async () => {
  const uri = write('README.md', 'Uses Amazon S3 as in [7].\n');
  await server.start(folder);
  expect(await server.hover(uri, 0, 6)).not.toBeNull();
  expect(await server.status(() => true)).toMatchObject({ folders: [{ isNotebook: false, findings: 0 }] });
});

test('a single file without a folder gets hovers', async () => {
  const uri = write('alone.md', 'Amazon S3\n');
  await server.start(undefined);
  await server.open(uri, 'Amazon S3\n');
  expect(await server.hover(uri, 0, 2)).not.toBeNull();
  expect(server.diagnostics.size).toBe(0);
});

test('an empty folder is no error', async () => {
  await server.start(folder);
  expect(await server.status(() => true)).toMatchObject({ folders: [{ notes: 0, isNotebook: false, problems: [] }] });
});
