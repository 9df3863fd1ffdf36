import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type NewEntryResult } from '../../../server/src/protocol.ts';
import { cursorOf, register, tell } from './context.ts';
import { pickServices } from './pickServices.ts';

/** *New Integration Entry…*: picks services and inserts an entry of them where it belongs, as a snippet. */
export function newEntry(client: BaseLanguageClient): vscode.Disposable {
  return register(client, 'examNotes.newEntry', async () => {
    const editor = vscode.window.activeTextEditor;
    const at = cursorOf(client, editor);
    if (editor === undefined || at === undefined) {
      tell(vscode.l10n.t('Open the Markdown note that the entry is for.'));
      return;
    }
    const operands = await pickServices(client, at.uri);
    if (operands === undefined) return;
    const { position, snippet } = await client.sendRequest<NewEntryResult>(methods.newEntry, { ...at, operands });
    const place = new vscode.Position(position.line, position.character);
    const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    // The entry is indented as it is to stand: that of the line before, a bullet's, is none of its own.
    const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
    await shown.insertSnippet(new vscode.SnippetString(snippet), place, options);
    shown.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
