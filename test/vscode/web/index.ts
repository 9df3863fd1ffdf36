import * as vscode from 'vscode';
import type { HostResult } from '../host/results.ts';
import { until } from '../until.ts';
import { resultMark } from './mark.ts';

// Runs in the web worker's extension host, where VS Code calls `run`. It is a smoke test, so a loop stands in for Mocha,
// whose build for browsers needs patching to be bundled. There are no files there: results leave through the console.

const tests: Readonly<Record<string, () => Promise<void>>> = {
  'this is a worker': async () => {
    if (!('importScripts' in globalThis)) throw new Error('it is not');
  },

  'the extension activates': async () => {
    const extension = vscode.extensions.getExtension('exam-notes.exam-notes');
    if (extension === undefined) throw new Error('VS Code does not have the extension');
    await openNote();
    await until('activation', async () => (extension.isActive ? true : undefined));
  },

  'it answers a hover over a name': async () => {
    const note = await openNote();
    const at = note.positionAt(note.getText().indexOf('Lambda') + 1);
    const card = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', note.uri, at);
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((part) => (typeof part === 'string' ? part : part.value)),
      );
      return texts.length > 0 ? texts.join('\n') : undefined;
    });
    if (!card.includes('AWS Lambda')) throw new Error(`the card says: ${card}`);
  },
};

async function openNote(): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'uploads.md'));
}

export async function run(): Promise<void> {
  let failures = 0;
  for (const [title, test] of Object.entries(tests)) {
    const result = await resultOf(title, test);
    if (result.state === 'failed') failures += 1;
    console.log(resultMark + JSON.stringify(result));
  }
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
}

async function resultOf(title: string, test: () => Promise<void>): Promise<HostResult> {
  try {
    await test();
    return { title, state: 'passed' };
  } catch (error) {
    return { title, state: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
