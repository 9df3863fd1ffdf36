import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../until.ts';

describe('the extension', () => {
  const extension = () => {
    const found = vscode.extensions.getExtension('exam-notes.exam-notes');
    assert.ok(found, 'VS Code does not have the extension');
    return found;
  };

  it('stays asleep over other files', async () => {
    assert.equal(extension().isActive, false);
    await vscode.workspace.openTextDocument({ language: 'yaml', content: 'service: AWS Lambda\n' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(extension().isActive, false);
  });

  it('activates for a note', async () => {
    await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Uploads\n' });
    await until('activation', async () => (extension().isActive ? true : undefined));
  });
});
