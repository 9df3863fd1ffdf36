import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AtParams } from '../../../server/src/protocol.ts';

/** Where the cursor stands, as the server is asked about it; undefined where no Markdown is being edited. */
export function cursorOf(client: BaseLanguageClient, editor = vscode.window.activeTextEditor): AtParams | undefined {
  if (editor?.document.languageId !== 'markdown') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: { line, character } };
}

/** The note that is being edited, else the first folder: of which notebook something is asked. Undefined without both. */
export function notebookUri(client: BaseLanguageClient): string | undefined {
  const { activeTextEditor: editor } = vscode.window;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = editor?.document.languageId === 'markdown' ? editor.document.uri : folder;
  return uri === undefined ? undefined : client.code2ProtocolConverter.asUri(uri);
}

/** Runs a command: what goes wrong is told to the person, and logged. */
export function register(
  client: BaseLanguageClient,
  id: string,
  run: (client: BaseLanguageClient) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async () => {
    try {
      await client.start();
      await run(client);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      client.error(`${id}: ${reason}`);
      void vscode.window.showErrorMessage(vscode.l10n.t('Exam Notes: {0}', reason));
    }
  });
}

/** Says why a command does nothing here. */
export function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}

/**
 * Lets a picker show its items as they are ranked. Without that VS Code sorts them by how their labels begin, so that
 * `lamb` is `Lambda layers` before it is `AWS Lambda`. The property is there in all versions, and in no types.
 */
export function keepOrder(picker: vscode.QuickPick<vscode.QuickPickItem>): void {
  Reflect.set(picker, 'sortByLabel', false);
}
