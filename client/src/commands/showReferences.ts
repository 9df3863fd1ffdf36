import * as vscode from 'vscode';
import type { BaseLanguageClient, Location, ReferenceParams } from 'vscode-languageclient';
import type { PlainPosition } from '../../../server/src/protocol.ts';

/** What code lenses run: shows all places that name what stands at a place. */
export const SHOW_REFERENCES = 'examNotes.showReferences';

/** Only the server's own references are shown, as many as the lens has counted: VS Code's name a heading once more. */
export function showReferences(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_REFERENCES, async (uri: string, position: PlainPosition) => {
    const params: ReferenceParams = { textDocument: { uri }, position, context: { includeDeclaration: true } };
    const places = await client.sendRequest<Location[]>('textDocument/references', params);
    await vscode.commands.executeCommand(
      'editor.action.showReferences',
      vscode.Uri.parse(uri),
      new vscode.Position(position.line, position.character),
      await client.protocol2CodeConverter.asReferences(places),
    );
  });
}
