import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CheckEntryResult, methods } from '../../../server/src/protocol.ts';
import { cursorOf, notebookUri, register, tell } from './context.ts';

/** *Check Entry from Clipboard*: holds a text against the rules for entries before it is inserted. */
export function checkEntry(client: BaseLanguageClient): vscode.Disposable {
  return register(client, 'examNotes.checkEntry', async () => {
    const text = await vscode.env.clipboard.readText();
    const at = cursorOf(client);
    const uri = at?.uri ?? notebookUri(client);
    if (text.trim() === '' || uri === undefined) {
      tell(vscode.l10n.t('The clipboard is empty: copy the answer first.'));
      return;
    }
    const params = { uri, text, ...(at !== undefined && { position: at.position }) };
    const { entries, findings, insertion } = await client.sendRequest<CheckEntryResult>(methods.checkEntry, params);
    if (entries.length === 0) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The clipboard holds no integration entry: a heading such as “### Amazon S3 + AWS Lambda” with a Role, an Integration or a Use Case.',
        ),
      );
      return;
    }
    const insert = vscode.l10n.t('Insert');
    const wrong = findings.map(({ line, message }) => vscode.l10n.t('Line {0}: {1}', line + 1, message)).join('\n');
    const names = entries.join(', ');
    const answer =
      findings.length === 0
        ? await vscode.window.showInformationMessage(vscode.l10n.t('{0}: nothing is wrong.', names), insert)
        : await vscode.window.showWarningMessage(names, { modal: true, detail: wrong }, insert);
    if (answer === insert) await insertInto(insertion);
  });
}

async function insertInto(insertion: CheckEntryResult['insertion']): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown' || insertion === undefined) {
    tell(vscode.l10n.t('Open the Markdown note that the entry is for.'));
    return;
  }
  const { position, text } = insertion;
  const place = new vscode.Position(position.line, position.character);
  await editor.edit((edit) => edit.insert(place, text));
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
