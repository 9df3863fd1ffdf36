import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateWith } from './client.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server/main.node.js');
  const server = { module, transport: TransportKind.ipc };
  return activateWith(context, (options) => new LanguageClient('examNotes', 'Exam Notes', server, options));
}
