import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { until } from '../../until.ts';

/** Address of a file in one of the folders that are open. */
export function uriOf(path: string, folder = 0): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[folder];
  assert.ok(root, `there is no folder number ${folder}`);
  return vscode.Uri.joinPath(root.uri, path);
}

/** Writes a file as another program does, without telling the editor. */
export function write(uri: vscode.Uri, text: string): void {
  mkdirSync(dirname(uri.fsPath), { recursive: true });
  writeFileSync(uri.fsPath, text);
}

/** A note in which nothing is wrong but that it cites these sources beside the first, and has the first only. */
export function noteCiting(...numbers: number[]): string {
  const citations = [1, ...numbers.filter((number) => number > 1)].map((number) => `[${number}]`).join('');
  return `# Queues\n\nMessages wait for two weeks.${citations}\n\n[1](https://example.com/one)\n`;
}

/** What is underlined in a note, opened or not. */
export function underlined(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

/** Waits until a note has findings with messages that match these patterns, one each and in this order. */
export async function untilUnderlined(uri: vscode.Uri, ...messages: RegExp[]): Promise<void> {
  await until(`${messages.length} findings in ${uri.path}`, async () => {
    const found = underlined(uri);
    const fits = found.length === messages.length && messages.every((message, at) => message.test(found[at] ?? ''));
    if (!fits) throw new Error(`There are ${found.length}: ${found.join(' | ')}`);
    return true;
  });
}
