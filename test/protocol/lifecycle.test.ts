// How a conversation begins and ends, and what a client may say wrong in between.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  ResponseError,
  ShutdownRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { methods } from '../../server/src/protocol.ts';
import { notebookOnDisk } from './notebookOnDisk.ts';
import { StdioServer } from './stdioServer.ts';

const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };
const AT = { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } };

/** The code of the error that a request is answered by; undefined where it is answered otherwise. */
async function errorOf(answer: Promise<unknown>): Promise<number | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    if (error instanceof ResponseError) return error.code;
    throw error;
  }
}

describe('the conversation', () => {
  test('before `initialize` nothing is answered, and it comes once', async () => {
    const server = new StdioServer();
    const { connection } = server;
    expect(await errorOf(connection.sendRequest(HoverRequest.type, AT))).toBe(ErrorCodes.ServerNotInitialized);
    await server.start();
    expect(await errorOf(connection.sendRequest(InitializeRequest.type, INITIALIZE))).toBe(ErrorCodes.InvalidRequest);
    expect(await server.hoverAt(AT)).toBeNull();
    expect(await server.stop()).toBe(0);
  });

  test('after `shutdown` every request is refused, and the server ends well', async () => {
    const server = new StdioServer();
    const { connection } = server;
    await server.start({ capabilities: { textDocument: { diagnostic: {} } } });
    await connection.sendRequest(ShutdownRequest.type);
    const previousResultIds: never[] = [];
    const answers = [
      connection.sendRequest(HoverRequest.type, AT),
      connection.sendRequest(DocumentDiagnosticRequest.type, AT),
      connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds }),
      connection.sendRequest(methods.lookup, { query: 's3' }),
      connection.sendRequest(methods.blueprints),
      connection.sendRequest(InitializeRequest.type, INITIALIZE),
    ];
    for (const answer of answers) expect(await errorOf(answer)).toBe(ErrorCodes.InvalidRequest);
    await connection.sendNotification(ExitNotification.type);
    expect(await server.exit).toBe(0);
  });

  test('without `shutdown` the end is a failure', async () => {
    const server = new StdioServer();
    await server.start();
    await server.connection.sendNotification(ExitNotification.type);
    expect(await server.exit).toBe(1);
  });

  test('a client that is gone takes its server along', async () => {
    const server = new StdioServer();
    await server.start();
    server.hangUp();
    expect(await server.exit).toBe(1);
  });
});

describe('what a client says wrong', () => {
  const notebook = notebookOnDisk(
    { 'a.md': '## Amazon S3\n\nKeeps objects.[1]\n\n[1](https://example.com)\n' },
    afterAll,
  );
  const uri = notebook.uri('a.md');
  const position = { line: 0, character: 0 };
  const textDocument = { uri };
  let server: StdioServer;

  beforeAll(async () => {
    server = await notebook.serve();
    await server.open(uri, notebook.text('a.md'));
  });

  // A request, parameters of the wrong shape, and what the error names.
  test.each<[string, unknown, string]>([
    ['textDocument/hover', {}, 'textDocument'],
    ['textDocument/hover', { textDocument: null, position }, 'textDocument'],
    ['textDocument/definition', { textDocument: { uri: 7 }, position }, 'textDocument.uri'],
    ['textDocument/completion', { textDocument }, 'position'],
    ['textDocument/references', { textDocument, position: { line: 0, character: '0' } }, 'position.character'],
    ['textDocument/documentHighlight', { textDocument, position: { line: null, character: 0 } }, 'position.line'],
    ['textDocument/prepareRename', { textDocument, position: 'top' }, 'position'],
    ['textDocument/rename', { textDocument, position }, 'newName'],
    ['textDocument/codeAction', { textDocument, range: { start: position }, context: {} }, 'range.end'],
    ['textDocument/selectionRange', { textDocument, positions: position }, 'positions'],
    ['textDocument/semanticTokens/range', { textDocument }, 'range'],
    ['textDocument/documentLink', {}, 'textDocument'],
    ['textDocument/diagnostic', {}, 'textDocument'],
    ['workspace/diagnostic', {}, 'previousResultIds'],
    ['workspace/symbol', {}, 'query'],
    ['workspace/willRenameFiles', { files: 'a.md' }, 'files'],
    [methods.tree, {}, 'tree'],
    [methods.treePath, { tree: 'services', uri }, 'position'],
    [methods.newEntry, { uri, position, operands: 's3' }, 'operands'],
    [methods.checkEntry, { uri }, 'text'],
    [methods.blueprintPages, {}, 'blueprint'],
  ])('%s %j: an error that names %s', async (method, params, field) => {
    const error = await server.connection.sendRequest(method, params).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: `${field} is missing or of another type`,
    });
  });

  test('a request that nobody knows', async () => {
    expect(await errorOf(server.connection.sendRequest('textDocument/nothingOfTheKind', {}))).toBe(
      ErrorCodes.MethodNotFound,
    );
  });

  test.each([
    ['past the end of the text', { line: 1_000_000, character: 1_000_000 }],
    ['before its beginning', { line: -5, character: -5 }],
    ['between lines', { line: 0.5, character: 0.5 }],
  ])('a position %s is one within, or none', async (_, place) => {
    expect([null, expect.anything()]).toContainEqual(await server.hoverAt({ textDocument, position: place }));
  });

  test.each([
    ['$/nothingOfTheKind', {}],
    ['examNotes/nothingOfTheKind', undefined],
    ['textDocument/didOpen', {}],
    ['textDocument/didOpen', { textDocument: { uri: 7, text: 7 } }],
    ['textDocument/didChange', { textDocument, contentChanges: 7 }],
    ['textDocument/didChange', { textDocument: { uri: 'file:///never-opened.md', version: 2 }, contentChanges: [] }],
    ['textDocument/didClose', { textDocument: { uri: 'file:///never-opened.md' } }],
    ['workspace/didChangeWatchedFiles', { changes: [{}, { uri: 7 }, { uri: 'file:///elsewhere/b.md', type: 9 }] }],
    ['workspace/didChangeWatchedFiles', { changes: 7 }],
    ['workspace/didChangeWorkspaceFolders', { event: 7 }],
    ['workspace/didChangeConfiguration', { settings: { examNotes: { hover: 7 } } }],
    ['workspace/didChangeConfiguration', undefined],
  ])('a notification %s %j is passed over', async (method, params) => {
    await server.connection.sendNotification(method, params);
    await server.settled();
    expect(await server.hoverAt(notebook.at('a.md', '## A<|>mazon S3'))).not.toBeNull();
  });
});
