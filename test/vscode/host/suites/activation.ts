import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../until.ts';

describe('the extension', () => {
  it('activates for a note', async () => {
    const extension = vscode.extensions.getExtension('exam-notes.exam-notes');
    assert.ok(extension, 'VS Code does not have the extension');
    await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Uploads\n' });
    await until('activation', async () => (extension.isActive ? true : undefined));
  });

  it('answers a hover over a name', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'no folder is open');
    const note = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'uploads.md'));
    const at = note.positionAt(note.getText().indexOf('Lambda') + 1);
    const card = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', note.uri, at);
      const text = hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
      return text === '' ? undefined : text;
    });
    assert.match(card, /AWS Lambda/);
  });
});

function textOf(content: vscode.Hover['contents'][number]): string {
  return typeof content === 'string' ? content : content.value;
}
