import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, methods, type StatusParams } from '../../server/src/protocol.ts';
import { serveFiles } from './files.ts';
import { showStatus } from './status.ts';
import { showServices } from './views/services.ts';

/** Makes the client of this host: one that starts the server as a process, or as a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server and everything that shows what it says; all of it ends with the extension. */
export async function activate(context: vscode.ExtensionContext, createClient: CreateClient): Promise<void> {
  const outputChannel = vscode.window.createOutputChannel('Exam Notes', { log: true });
  const folders = vscode.workspace.workspaceFolders ?? [];
  const filesByClient = folders.some(({ uri }) => uri.scheme !== 'file');
  const initializationOptions: InitializationOptions = { filesByClient };
  const client = createClient({
    // Which YAML files are catalogs and blueprints is said in exam-notes.yaml, which the server reads.
    documentSelector: [{ language: 'markdown' }, { language: 'yaml' }],
    outputChannel,
    initializationOptions,
    markdown: { isTrusted: false, supportHtml: false },
  });
  // A client hands each notification to one listener only; several views want this one.
  const status = new vscode.EventEmitter<StatusParams>();
  context.subscriptions.push(
    outputChannel,
    status,
    client.onNotification(methods.status, (params: StatusParams) => status.fire(params)),
    serveFiles(client),
    showStatus(client, status.event, outputChannel),
    showServices(client, status.event),
  );
  context.subscriptions.push({ dispose: () => void client.stop() });
  await client.start();
}
