import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MentionsParams, type MentionsResult, methods, type PlainPosition } from '../../../server/src/protocol.ts';

/** What code lenses run: shows all places that name a service. */
export const SHOW_REFERENCES = 'examNotes.showReferences';

/** As many as the lens has counted: VS Code's references to a heading are the heading and the links to it as well. */
export function showReferences(client: BaseLanguageClient): vscode.Disposable {
  const show = async (uri: string, position: PlainPosition, service: string) => {
    const params: MentionsParams = { uri, service };
    const { places } = await client.sendRequest<MentionsResult>(methods.mentions, params);
    await vscode.commands.executeCommand(
      'editor.action.showReferences',
      vscode.Uri.parse(uri),
      new vscode.Position(position.line, position.character),
      await client.protocol2CodeConverter.asReferences([...places]),
    );
  };
  return vscode.commands.registerCommand(SHOW_REFERENCES, show);
}
