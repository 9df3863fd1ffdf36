import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateWith, type Extension } from './client.ts';

export function activate(context: ExtensionContext): Extension {
  const module = context.asAbsolutePath('dist/server/main.node.js');
  const server = { module, transport: TransportKind.ipc };
  return activateWith(context, (options) => new LanguageClient('examNotes', 'Exam Notes', server, options));
}
