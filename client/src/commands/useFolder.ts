import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { register, tell } from './context.ts';

const CONTENT = `# This folder is a notebook of Exam Notes. Everything works without a line in here.
# catalogs: [aws]
# blueprint: aip-c01
`;

/** *Use This Folder as a Notebook*: writes an `exam-notes.yaml`, which makes a folder one. */
export function useFolder(client: BaseLanguageClient): vscode.Disposable {
  return register(client, 'examNotes.useFolder', async () => {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    const file = vscode.Uri.joinPath(folder.uri, 'exam-notes.yaml');
    if (!(await exists(file))) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(CONTENT));
    await vscode.window.showTextDocument(file);
  });
}

/** The only folder, or one that the person picks. */
export async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) tell(vscode.l10n.t('Open the folder of your notes first.'));
  return folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0];
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
