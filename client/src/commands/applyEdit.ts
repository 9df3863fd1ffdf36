import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { type EditResult, methods } from '../../../server/src/protocol.ts';
import { cursorOf, notebookUri, register, tell } from './context.ts';

/** *Renumber Citations*: those of the part at the cursor, by the order in which they appear. */
export function renumber(client: BaseLanguageClient): vscode.Disposable {
  return register(client, 'examNotes.renumber', async () => {
    const at = cursorOf(client);
    if (at === undefined) {
      tell(vscode.l10n.t('Put the cursor into the part of the note that is to be renumbered.'));
      return;
    }
    await apply(client, await client.sendRequest<EditResult>(methods.renumber, at));
  });
}

/** *Replace Renamed Services in Notebook*: with VS Code's preview of what is going to change. */
export function replaceRenamed(client: BaseLanguageClient): vscode.Disposable {
  return register(client, 'examNotes.replaceRenamed', async () => {
    const uri = notebookUri(client);
    if (uri === undefined) {
      tell(vscode.l10n.t('Open the folder of your notes first.'));
      return;
    }
    await apply(client, await client.sendRequest<EditResult>(methods.replaceRenamed, { uri }));
  });
}

/** Applies an edit of the server's; edits that want to be confirmed VS Code shows first. */
async function apply(client: BaseLanguageClient, { edit, message }: EditResult): Promise<void> {
  const changes = isEdit(edit) ? await client.protocol2CodeConverter.asWorkspaceEdit(edit) : undefined;
  if (changes === undefined) tell(message);
  else if (!(await vscode.workspace.applyEdit(changes, { isRefactoring: true }))) {
    tell(vscode.l10n.t('Nothing was changed.'));
  }
}

function isEdit(edit: unknown): edit is WorkspaceEdit {
  return typeof edit === 'object' && edit !== null && ('documentChanges' in edit || 'changes' in edit);
}
