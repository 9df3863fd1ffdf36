import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, methods, type NamesResult, type StatusParams } from '../../server/src/protocol.ts';
import { registerCommands } from './commands/index.ts';
import { SHOW_REFERENCES } from './commands/showReferences.ts';
import { serveFiles } from './files.ts';
import { moves } from './moves.ts';
import { previewNames } from './preview/host.ts';
import { previewPlugin } from './preview.ts';
import { renames } from './renames.ts';
import { showStatus } from './status.ts';
import { Suggestions } from './suggestions.ts';
import { showDefinitions } from './views/definition.ts';
import { showTrees } from './views/trees.ts';

/** Makes the client of this host: one that starts the server as a process, or as a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What VS Code's Markdown support asks of the extension. */
export interface Extension {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Starts the server and everything that shows what it says; all of it ends with the extension. */
export function activate(context: vscode.ExtensionContext, createClient: CreateClient): Extension {
  const outputChannel = vscode.window.createOutputChannel('Exam Notes', { log: true });
  const folders = vscode.workspace.workspaceFolders ?? [];
  const filesByClient = folders.some(({ uri }) => uri.scheme !== 'file');
  const rules = vscode.Uri.joinPath(context.extensionUri, 'server/docs/rules.md').toString();
  const initializationOptions: InitializationOptions = {
    filesByClient,
    readsMarkdown: true,
    rules,
    commands: [SHOW_REFERENCES],
  };
  const suggestions = new Suggestions();
  const client = createClient({
    // Which YAML files are catalogs and blueprints is said in exam-notes.yaml, which the server reads.
    documentSelector: [{ language: 'markdown' }, { language: 'yaml' }],
    outputChannel,
    synchronize: { configurationSection: 'examNotes' },
    initializationOptions,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: { ...moves, ...renames, ...suggestions.middleware },
  });
  // A client hands each notification to one listener only; several views want this one.
  const status = new vscode.EventEmitter<StatusParams>();
  let notebooks: ReadonlySet<string> = new Set();
  context.subscriptions.push(
    outputChannel,
    status,
    client.onNotification(methods.status, (params: StatusParams) => status.fire(params)),
    serveFiles(client),
    showStatus(client, status.event, outputChannel),
    registerCommands(client),
    showDefinitions(client),
    suggestions.openWhileTyping(client, (uri) => notebooks.has(folderOf(uri))),
    status.event(({ folders: known }) => {
      notebooks = new Set(known.filter(({ isNotebook }) => isNotebook).map(({ uri }) => uri));
      void vscode.commands.executeCommand('setContext', 'examNotes.hasNotebook', notebooks.size > 0);
    }),
    showTrees(client, status.event, context.workspaceState),
  );
  context.subscriptions.push({ dispose: () => void client.stop() });
  // The preview waits for what is returned, not for the server; where that does not start the client says so.
  client.start().catch(() => {});
  return preview(context, client, status.event);
}

/** The plugin for VS Code's Markdown preview, and what keeps its names up to date. */
function preview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  changed: vscode.Event<StatusParams>,
): Extension {
  const isEnabled = () => vscode.workspace.getConfiguration('examNotes').get<boolean>('preview.enabled', true);
  const names = previewNames((uri) => client.sendRequest<NamesResult>(methods.names, { uri }));
  let pause: ReturnType<typeof setTimeout> | undefined;
  context.subscriptions.push(
    { dispose: () => clearTimeout(pause) },
    changed(({ loading }) => {
      clearTimeout(pause);
      if (!loading) pause = setTimeout(() => void names.changed(), PAUSE_MS);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('examNotes.preview')) {
        void vscode.commands.executeCommand('markdown.preview.refresh');
      }
    }),
  );
  return { extendMarkdownIt: previewPlugin({ isEnabled, namesOf: (text) => names.namesOf(text) }) };
}

/** While one types the status changes with every letter; names are asked for in a pause. */
const PAUSE_MS = 200;

/** Address of the folder that a document is in, as the server has it; empty for one in none. */
function folderOf(uri: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
}
