import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateWith, type Extension } from './client.ts';

export function activate(context: ExtensionContext): Extension {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/main.browser.js');
  const worker = new Worker(script.toString(true));
  return activateWith(context, (options) => new LanguageClient('examNotes', 'Exam Notes', worker, options));
}
