import path from 'node:path';
import {
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  type Range,
  type ServerCapabilities,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { startVscodeMarkdown, VSCODE_OPTIONS } from '../bench/vscodeMarkdown.ts';
import { projectRoot } from '../vscode/project.ts';
import type { NotebookOnDisk } from './notebookOnDisk.ts';

/** What VS Code says of itself, as far as it makes a difference. */
const VSCODE: ClientCapabilities = {
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    },
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
};

/** The settings of VS Code's Markdown support as they are from the start, and highlights with them. */
const SETTINGS = {
  markdown: {
    server: { log: 'off' },
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'onDoubleHash' } },
    occurrencesHighlight: { enabled: true },
    validate: {
      enabled: false,
      ignoredLinks: [],
      referenceLinks: {},
      fragmentLinks: {},
      fileLinks: {},
      unusedLinkDefinitions: {},
      duplicateLinkDefinitions: {},
    },
  },
};

/** One of the two, and what it has announced. */
export interface Side {
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
}

export interface Sides {
  readonly ours: Side;
  /** Undefined in an editor that has no Markdown support of its own. */
  readonly theirs: Side | undefined;
}

/** Our server and VS Code's Markdown server on one notebook, with its notes open in both. */
export async function sideBySide(notebook: NotebookOnDisk): Promise<{ readonly ours: Side; readonly theirs: Side }> {
  const ours = await startOurs(notebook, { readsMarkdown: true });
  const theirs = await startTheirs(notebook);
  await openNotes(notebook, theirs);
  return { ours, theirs };
}

/** Our server by itself, with the notes open. */
export async function ourSideOnly(notebook: NotebookOnDisk): Promise<Sides> {
  return { ours: await startOurs(notebook, {}), theirs: undefined };
}

async function startOurs(notebook: NotebookOnDisk, initializationOptions: InitializationOptions): Promise<Side> {
  const server = await notebook.serve({ capabilities: VSCODE, initializationOptions });
  const side = { connection: server.connection, capabilities: server.capabilities };
  await openNotes(notebook, side);
  return side;
}

async function openNotes(notebook: NotebookOnDisk, { connection }: Side): Promise<void> {
  for (const name of notebook.names.filter((each) => each.endsWith('.md'))) {
    const textDocument = { uri: notebook.uri(name), languageId: 'markdown', version: 1, text: notebook.text(name) };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }
}

async function startTheirs({ folder, root, atEnd }: NotebookOnDisk): Promise<Side> {
  const program = path.join(projectRoot, 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js');
  const command = { program: process.execPath, args: [program, '--node-ipc'], transport: 'ipc' } as const;
  const server = startVscodeMarkdown(command, folder);
  atEnd(() => server.stop());
  const { connection } = server;
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: root,
    capabilities: VSCODE,
    workspaceFolders: [{ uri: root, name: 'notes' }],
    initializationOptions: VSCODE_OPTIONS,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: SETTINGS });
  return { connection, capabilities };
}

/** A place in a file. */
export interface Located {
  readonly uri: string;
  readonly range: Range;
}

/** Places that stand in both lists, be it with other ends. */
export function inBoth(ours: readonly Located[], theirs: readonly Located[]): Located[] {
  return ours.filter(({ uri, range }) => theirs.some((other) => other.uri === uri && overlaps(range, other.range)));
}

function overlaps(a: Range, b: Range): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
