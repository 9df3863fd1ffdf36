import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type EntryPromptResult, methods } from '../../../server/src/protocol.ts';
import { notebookUri, register, tell } from './context.ts';
import { pickServices } from './pickServices.ts';

/** *Copy Entry Prompt*: fills the template of a prompt that asks for an entry, and puts it on the clipboard. */
export function copyEntryPrompt(client: BaseLanguageClient): vscode.Disposable {
  return register(client, 'examNotes.copyEntryPrompt', async () => {
    const uri = notebookUri(client);
    if (uri === undefined) {
      tell(vscode.l10n.t('Open the folder of your notes first.'));
      return;
    }
    const operands = await pickServices(client, uri);
    if (operands === undefined) return;
    const template = await ownTemplate();
    const params = { uri, operands, ...(template !== undefined && { template }) };
    const { prompt } = await client.sendRequest<EntryPromptResult>(methods.entryPrompt, params);
    await vscode.env.clipboard.writeText(prompt);
    tell(vscode.l10n.t('The prompt is on the clipboard. Check the answer with “Check Entry from Clipboard”.'));
  });
}

/** The person's own template, where the settings name one. */
async function ownTemplate(): Promise<string | undefined> {
  const path = vscode.workspace.getConfiguration('examNotes').get<string>('entry.promptTemplate', '').trim();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (path === '' || folder === undefined) return undefined;
  const uri = /^([a-zA-Z]:)?[\\/]/.test(path) ? vscode.Uri.file(path) : vscode.Uri.joinPath(folder, path);
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    throw new Error(vscode.l10n.t('the template {0} of examNotes.entry.promptTemplate cannot be read', path));
  }
}
