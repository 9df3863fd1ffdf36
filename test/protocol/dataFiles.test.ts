// exam-notes.yaml, own catalogs and blueprints over the protocol.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageserver-protocol/node';
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

/** Writes a file and gives its address. */
function write(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return pathToFileURL(path.join(folder, name)).toString();
}

async function open(uri: string, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'yaml', version: 1, text };
  await server.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

async function change(uri: string, text: string): Promise<void> {
  const textDocument = { uri, version: 2 };
  const contentChanges = [{ text }];
  await server.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
}

/** Resolves when a notebook has that many findings. */
function findings(count: number): Promise<unknown> {
  return server.status(({ folders, loading }) => !loading && folders[0]?.findings === count);
}

const CATALOG =
  'version: 1\nname: own\ntitle: Own\nservices:\n- {id: pod, name: Pod, category: Workloads, summary: Runs}\n';

test('findings of files that nobody has opened, and none once they are mended', async () => {
  const configuration = write('exam-notes.yaml', 'catalogs: [own.yaml, gone.yaml]\n');
  const catalog = write('own.yaml', CATALOG.replace('summary', 'sumary'));
  await server.start(folder);
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
  write('exam-notes.yaml', 'catalogs: [own.yaml]\n');
  write('own.yaml', CATALOG);
  const changes = [configuration, catalog].map((uri) => ({ uri, type: 2 as const }));
  await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  await findings(0);
  expect([server.diagnostics.get(configuration), server.diagnostics.get(catalog)]).toEqual([[], []]);
});

test('unsaved text counts, a broken one leaves the last good one in force, and the disk counts once it is closed', async () => {
  const note = write('a.md', 'A Pod and a Node\n');
  write('exam-notes.yaml', 'catalogs: [own.yaml]\n');
  const catalog = write('own.yaml', CATALOG);
  await server.start(folder);
  await open(catalog, CATALOG.replace('Pod', 'Node'));
  await expect.poll(() => server.hover(note, 0, 13)).not.toBeNull();
  expect(await server.hover(note, 0, 3)).toBeNull();
  await change(catalog, 'services: [');
  await findings(1);
  expect(server.diagnostics.get(catalog)).toMatchObject([{ code: 'yaml' }]);
  expect(await server.hover(note, 0, 13)).not.toBeNull();
  await server.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: catalog } });
  await findings(0);
  expect(await server.hover(note, 0, 3)).not.toBeNull();
});

test('completion and hover in exam-notes.yaml while it is being written', async () => {
  const uri = write('exam-notes.yaml', '');
  await server.start(folder);
  await open(uri, 'blueprint: a\n');
  const position = { line: 0, character: 12 };
  const list = await server.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  expect(list).toMatchObject({
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
  expect(await server.hover(uri, 0, 3)).toMatchObject({
    contents: { value: expect.stringMatching(/^\*\*blueprint\*\* · /) },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
  });
});

test('other YAML files are let alone', async () => {
  const uri = write('docker-compose.yaml', 'services:\n  web:\n');
  write('exam-notes.yaml', '');
  await server.start(folder);
  await open(uri, 'services:\n  web:\n');
  expect(await server.hover(uri, 0, 2)).toBeNull();
  expect(server.diagnostics.size).toBe(0);
});

/** Runs `exam-notes` in the folder. */
function examNotes(...args: string[]): { code: number | null; out: string; error: string } {
  const program = path.resolve(import.meta.dirname, '../../dist/cli/main.cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}

test('the command line prints them too: 2 for an error, 1 for a warning', async () => {
  await server.start(undefined);
  write('exam-notes.yaml', 'catalogs: [aws, own.yaml]\n');
  write('own.yaml', 'version: 1\nname: own\n');
  expect(examNotes('check')).toEqual({
    code: 2,
    out:
      'own.yaml:1:1: error: `title` is missing. (schema)\n' +
      'own.yaml:1:1: error: `services` is missing. (schema)\n' +
      '2 findings in 0 notes\n',
    error: expect.stringMatching(/^own\.yaml: line 1: title: `title` is missing\.\n.*Nothing of it is in force\.\n/),
  });
  write('own.yaml', CATALOG);
  const { code, out } = examNotes('check', '--json');
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
