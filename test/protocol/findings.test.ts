// Findings and what mends them, as a client asks for them: the server as a process, over stdio.
import { expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  type InitializeParams,
  type Range,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { notebookOnDisk } from './notebookOnDisk.ts';
import type { StdioServer } from './stdioServer.ts';

const PULLS: InitializeParams['capabilities'] = {
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};
const WRONG = 'Fast.[99]\n\n[1](https://example.com)\n';
const UNUSED = 'Fast.[1]\n\n[1](https://example.com)\n[2](https://example.org)\n';

/** Where the second source of UNUSED stands. */
const SECOND = { start: { line: 3, character: 1 }, end: { line: 3, character: 1 } };

function actionsAt({ connection }: StdioServer, uri: string, range: Range) {
  return connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [] } });
}

test('a client that asks is told of all notes, then of nothing until something changes', async () => {
  const notebook = notebookOnDisk({ 'a.md': WRONG });
  const { connection, diagnostics } = await notebook.serve({ capabilities: PULLS });
  const uri = notebook.uri('a.md');
  const first = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const [report] = first.items;
  if (report?.kind !== 'full' || report.resultId === undefined) throw new Error('no report');
  expect(report).toMatchObject({ uri, items: [{ code: 'citation-without-source' }, { code: 'unused-source' }] });

  let isAnswered = false;
  const previousResultIds = [{ uri, value: report.resultId }];
  const second = connection
    .sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })
    .finally(() => (isAnswered = true));
  const same = await connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    previousResultId: report.resultId,
  });
  expect(same).toEqual({ kind: 'unchanged', resultId: report.resultId });
  expect(isAnswered).toBe(false);

  notebook.remove('a.md');
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: 3 }] });
  expect((await second).items).toMatchObject([{ uri, kind: 'full', items: [] }]);
  // Nothing is sent to a client that asks.
  expect(diagnostics.size).toBe(0);
});

test('a fix that the client applies leaves no finding', async () => {
  const notebook = notebookOnDisk({ 'a.md': UNUSED });
  const server = await notebook.serve({ capabilities: PULLS });
  const uri = notebook.uri('a.md');
  await server.open(uri, UNUSED);
  const actions = await actionsAt(server, uri, SECOND);
  const titles = (actions ?? []).map(({ title }) => title);
  expect(titles.at(-1)).toBe('Fix all “unused-source” in the notebook');
  const [first] = actions ?? [];
  if (first === undefined || !('edit' in first)) throw new Error('no fix');
  const [change] = first.edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('no edit');
  expect(change.textDocument).toEqual({ uri, version: 1 });
  await server.change(
    uri,
    change.edits.flatMap((edit) => ('newText' in edit ? [{ range: edit.range, text: edit.newText }] : [])),
  );
  expect(await server.codesOf(uri)).not.toContain('unused-source');
});

test('all of a kind in the notebook, those of closed notes too', async () => {
  const notebook = notebookOnDisk({ 'a.md': UNUSED, 'b.md': UNUSED });
  const server = await notebook.serve({ capabilities: PULLS });
  const uri = notebook.uri('a.md');
  await server.open(uri, UNUSED);
  const actions = await actionsAt(server, uri, SECOND);
  const all = actions?.find(({ title }) => title.endsWith('in the notebook'));
  if (all === undefined || !('data' in all)) throw new Error('no such action');
  const { edit } = await server.connection.sendRequest(CodeActionResolveRequest.type, all);
  const uris = edit?.documentChanges?.map((change) => ('textDocument' in change ? change.textDocument.uri : ''));
  expect(uris).toEqual([uri, notebook.uri('b.md')]);
});

const UNKNOWN =
  '### Amazon Foobar + AWS Lambda\n- **Role:**\n  - **Amazon Foobar:** Foos.\n  - **AWS Lambda:** Runs.\n- **Integration:**\n  - One calls the other.\n- **Use Case:**\n  - Foo.\n';

test.each([
  ['is begun', undefined, 'services:\n- Amazon Foobar\n'],
  [
    'gets one line',
    'blueprint: none\nservices:\n- Widget\n',
    'blueprint: none\nservices:\n- Widget\n- Amazon Foobar\n',
  ],
])('a service that the catalog lacks is added to the configuration, which %s', async (_, before, after) => {
  const data = before === undefined ? {} : { 'exam-notes.yaml': before };
  const notebook = notebookOnDisk({ 'a.md': UNKNOWN, ...data });
  const server = await notebook.serve({ capabilities: PULLS });
  const uri = notebook.uri('a.md');
  await server.open(uri, UNKNOWN);
  expect(await server.codesOf(uri)).toContain('unknown-service');
  const name = { line: 0, character: 8 };
  const actions = await actionsAt(server, uri, { start: name, end: name });
  const adding = actions?.find(({ title }) => title === 'Add “Amazon Foobar” to the services of this notebook');
  if (adding === undefined || !('edit' in adding)) throw new Error('no such action');
  const configuration = TextDocument.create(notebook.uri('exam-notes.yaml'), 'yaml', 1, before ?? '');
  const edits = adding.edit?.documentChanges?.flatMap((change) =>
    'edits' in change && change.textDocument.uri === configuration.uri
      ? change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []))
      : [],
  );
  const text = TextDocument.applyEdits(configuration, edits ?? []);
  expect(text).toBe(after);
  notebook.write('exam-notes.yaml', text);
  await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: configuration.uri, type: before === undefined ? 1 : 2 }],
  });
  await expect.poll(() => server.codesOf(uri)).not.toContain('unknown-service');
});
