import type { ChildProcess } from 'node:child_process';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { activate as activateWith, type Extension } from './client.ts';

/** So long a server that has been told to end may take for it. */
const END_MS = 2000;

/** @param start gives a process of the server; asked again after one has crashed */
export function activate(context: ExtensionContext, start: () => ChildProcess): Extension {
  let server: ChildProcess | undefined;
  const serve = async () => {
    server = start();
    return server;
  };
  context.subscriptions.push({ dispose: () => setTimeout(() => server?.kill(), END_MS) });
  return activateWith(context, (options) => new LanguageClient('examNotes', 'Exam Notes', serve, options));
}
