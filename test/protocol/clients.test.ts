// What a client says that it can do decides what it is told, and how.
import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionClientCapabilities,
  CodeActionRequest,
  CodeLensRequest,
  Command,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { type MentionsResult, methods } from '../../server/src/protocol.ts';
import { type NotebookOnDisk, notebookOnDisk } from './notebookOnDisk.ts';
import type { StdioServer } from './stdioServer.ts';

const WEEK1 = `# Week 1

## Amazon S3

Keeps objects.[1] Simple st of [a plan](gone.md).

[1](https://example.com/one)
[2](https://example.com/two)
`;

function weekOne(): NotebookOnDisk {
  return notebookOnDisk({ 'week1.md': WEEK1 });
}

async function served(notebook: NotebookOnDisk, capabilities: ClientCapabilities): Promise<StdioServer> {
  const server = await notebook.serve({ capabilities });
  await server.open(notebook.uri('week1.md'), WEEK1);
  return server;
}

const LITERALS = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };

async function actionsAt(server: StdioServer, notebook: NotebookOnDisk, phrase: string): Promise<CodeAction[]> {
  const { textDocument, position } = notebook.at('week1.md', phrase);
  const params = { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } };
  const actions = (await server.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
  return actions.filter((action): action is CodeAction => !Command.is(action));
}

describe('what is announced', () => {
  test('to a client that says nothing of itself: nothing that it has to understand first', async () => {
    const server = await weekOne().serve();
    expect(server.capabilities).not.toHaveProperty('diagnosticProvider');
    expect(server.capabilities).not.toHaveProperty('codeLensProvider');
    expect(server.capabilities.workspace).not.toHaveProperty('workspaceFolders');
    expect(server.asked).toEqual([]);
    expect(server.log).toEqual([]);
  });

  test('to one that can do all', async () => {
    const server = await weekOne().serve({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: {
          codeLens: { refreshSupport: true },
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          semanticTokens: { refreshSupport: true },
          workspaceFolders: true,
        },
      },
      initializationOptions: { commands: ['examNotes.showReferences'] },
    });
    expect(server.capabilities).toMatchObject({
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      codeLensProvider: {},
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    await expect
      .poll(() => server.asked.map(({ method }) => method))
      .toEqual(['client/registerCapability', 'workspace/semanticTokens/refresh', 'workspace/codeLens/refresh']);
    expect(server.asked[0]?.params).toMatchObject({
      registrations: [
        { method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: [{ globPattern: '**/*' }] } },
      ],
    });
  });
});

describe('definitions', () => {
  const onName = ['week1.md', '## Amazon S<|>3'] as const;

  test('as plain places', async () => {
    const notebook = weekOne();
    const server = await served(notebook, {});
    const found = await server.connection.sendRequest(DefinitionRequest.type, notebook.at(...onName));
    const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 12 } };
    expect(found).toEqual([{ uri: notebook.uri('week1.md'), range }]);
  });

  test('with the words that they are the definition of, and the whole section', async () => {
    const notebook = weekOne();
    const server = await served(notebook, { textDocument: { definition: { linkSupport: true } } });
    const found = await server.connection.sendRequest(DefinitionRequest.type, notebook.at(...onName));
    const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 12 } };
    expect(found).toEqual([
      {
        originSelectionRange: range,
        targetUri: notebook.uri('week1.md'),
        targetRange: { start: { line: 2, character: 0 }, end: { line: 6, character: 0 } },
        targetSelectionRange: range,
      },
    ]);
  });
});

describe('the outline', () => {
  test('flat', async () => {
    const notebook = weekOne();
    const server = await served(notebook, {});
    const textDocument = { uri: notebook.uri('week1.md') };
    const symbols = await server.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(symbols).toMatchObject([
      { name: 'Week 1', location: { uri: textDocument.uri } },
      { name: 'Amazon S3', location: { range: { start: { line: 2, character: 0 } } } },
      { name: 'Sources [1]–[2]' },
      { name: '[1] example.com/one' },
      { name: '[2] example.com/two' },
    ]);
  });

  test('nested', async () => {
    const notebook = weekOne();
    const server = await served(notebook, {
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    });
    const textDocument = { uri: notebook.uri('week1.md') };
    const symbols = await server.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(symbols).toMatchObject([{ name: 'Week 1', children: [{ name: 'Amazon S3' }, { name: 'Sources [1]–[2]' }] }]);
  });
});

describe('edits', () => {
  async function removal(capabilities: ClientCapabilities): Promise<[WorkspaceEdit | undefined, string]> {
    const notebook = weekOne();
    const server = await served(notebook, { textDocument: { codeAction: LITERALS }, ...capabilities });
    const actions = await actionsAt(server, notebook, '[<|>2](');
    return [actions.find(({ title }) => title === 'Remove source [2]')?.edit, notebook.uri('week1.md')];
  }

  const range = { start: { line: 6, character: 28 }, end: { line: 7, character: 28 } };

  test('as changes by address', async () => {
    const [edit, uri] = await removal({});
    expect(edit).toEqual({ changes: { [uri]: [{ range, newText: '' }] } });
  });

  test('as changes of documents with the version that they are for', async () => {
    const [edit, uri] = await removal({ workspace: { workspaceEdit: { documentChanges: true } } });
    expect(edit).toEqual({
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range, newText: '' }] }],
    });
  });

  test.each([
    ['a client that creates files', ['create'], ['Create the note “gone.md”']],
    ['a client that renames only', ['rename'], []],
    ['a client that says nothing of it', undefined, []],
  ] as const)('a note that is to be created, for %s', async (_, operations, expected) => {
    const notebook = weekOne();
    const resourceOperations = operations && { resourceOperations: [...operations] };
    const server = await served(notebook, {
      textDocument: { codeAction: LITERALS },
      workspace: { workspaceEdit: { documentChanges: true, ...resourceOperations } },
    });
    const actions = await actionsAt(server, notebook, '(go<|>ne.md)');
    expect(actions.map(({ title }) => title).filter((title) => title.startsWith('Create'))).toEqual(expected);
  });

  test('what is computed when it is chosen is offered only to a client that asks again', async () => {
    const titlesFor = async (codeAction: CodeActionClientCapabilities) => {
      const notebook = weekOne();
      const server = await served(notebook, { textDocument: { codeAction } });
      return (await actionsAt(server, notebook, '[<|>2](')).map(({ title }) => title);
    };
    const all = 'Fix all “unused-source” in the notebook';
    expect(await titlesFor(LITERALS)).not.toContain(all);
    expect(await titlesFor({ ...LITERALS, resolveSupport: { properties: ['edit'] } })).toContain(all);
  });
});

test.each([
  ['with snippets', true],
  ['without', false],
])('completion for a client %s: text that stands as it is', async (_, snippetSupport) => {
  const notebook = notebookOnDisk({ 'exam-notes.yaml': '', 'week1.md': WEEK1 });
  const server = await served(notebook, { textDocument: { completion: { completionItem: { snippetSupport } } } });
  const found = await server.connection.sendRequest(CompletionRequest.type, notebook.at('week1.md', 'Simple st<|> of'));
  const items = Array.isArray(found) ? found : (found?.items ?? []);
  expect(items.map(({ label, insertTextFormat = 1 }) => [label, insertTextFormat])).toEqual([
    ['Amazon Simple Storage Service', 1],
  ]);
});

describe('findings', () => {
  test('are sent to a client that does not ask, and it is told that it cannot', async () => {
    const notebook = weekOne();
    const server = await served(notebook, {});
    const codes = server.diagnostics.get(notebook.uri('week1.md'))?.map(({ code }) => code);
    expect(codes).toEqual(['missing-file', 'unused-source']);
  });

  test.each([
    ['and asks anew when it is told to', true, ['workspace/diagnostic/refresh']],
    ['and does so by itself', false, []],
  ])('are not sent to a client that asks %s', async (_, refreshSupport, expected) => {
    const notebook = notebookOnDisk({ 'a.md': 'See [b](b.md).[1]\n\n[1](https://example.com)\n', 'b.md': '# B\n' });
    const server = await notebook.serve({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport } } },
    });
    await server.open(notebook.uri('a.md'), notebook.text('a.md'));
    expect(await server.codesOf(notebook.uri('a.md'))).toEqual([]);
    await server.filesChanged([notebook.remove('b.md')], 3);
    expect(await server.codesOf(notebook.uri('a.md'))).toEqual(['missing-file']);
    expect(server.asked.map(({ method }) => method)).toEqual(expected);
    expect(server.diagnostics.size).toBe(0);
  });
});

describe('what a person switches off', () => {
  const off = (feature: string) => ({ examNotes: { [feature]: { enabled: false } } });

  test('hovers, and on again', async () => {
    const notebook = weekOne();
    const server = await served(notebook, {});
    const at = notebook.at('week1.md', '## Amazon S<|>3');
    await server.configure(off('hover'));
    expect(await server.hoverAt(at)).toBeNull();
    await server.configure({ examNotes: {} });
    expect(await server.hoverAt(at)).not.toBeNull();
  });

  test('completion, and on again', async () => {
    const notebook = weekOne();
    const server = await served(notebook, {});
    const at = notebook.at('week1.md', 'Simple st<|> of');
    await server.configure(off('completion'));
    expect(await server.connection.sendRequest(CompletionRequest.type, at)).toMatchObject({ items: [] });
    await server.configure({ examNotes: { completion: { enabled: true } } });
    expect(await server.connection.sendRequest(CompletionRequest.type, at)).toMatchObject({ items: [{}] });
  });

  test('findings with their fixes, and on again', async () => {
    const notebook = weekOne();
    const server = await served(notebook, { textDocument: { codeAction: LITERALS } });
    const uri = notebook.uri('week1.md');
    await server.configure(off('findings'));
    await server.status(({ folders }) => folders[0]?.findings === 0);
    expect(server.diagnostics.get(uri)).toEqual([]);
    expect(await actionsAt(server, notebook, '[<|>2](')).toEqual([]);
    await server.configure(null);
    await server.status(({ folders }) => folders[0]?.findings === 2);
    expect(server.diagnostics.get(uri)).toHaveLength(2);
    expect(await actionsAt(server, notebook, '[<|>2](')).not.toEqual([]);
  });

  test('code lenses, told without the name of the extension before it', async () => {
    const notebook = weekOne();
    const server = await notebook.serve({ initializationOptions: { commands: ['examNotes.showReferences'] } });
    const params = { textDocument: { uri: notebook.uri('week1.md') } };
    const [lens, ...others] = (await server.connection.sendRequest(CodeLensRequest.type, params)) ?? [];
    const { title, arguments: [uri, , service] = [] } = lens?.command ?? {};
    const { places } = await server.connection.sendRequest<MentionsResult>(methods.mentions, { uri, service });
    expect([others, title]).toEqual([[], expect.stringMatching(new RegExp(`^(${places.length}|one) mention`))]);
    await server.configure({ codeLens: { enabled: false } });
    expect(await server.connection.sendRequest(CodeLensRequest.type, params)).toEqual([]);
  });
});
