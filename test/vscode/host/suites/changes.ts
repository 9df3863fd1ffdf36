import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { noteCiting, underlined, untilUnderlined, uriOf, write } from './workspace.ts';

describe('findings', () => {
  it('are there for a note that nobody has opened', async () => {
    await untilUnderlined(uriOf('closed.md'), /^3: No source \[7\]/);
    const opened = vscode.workspace.textDocuments.map(({ uri }) => uri.path);
    assert.ok(!opened.includes(uriOf('closed.md').path), 'the note is open');
  });

  it('follow what is typed, whatever is on the disk, until the note is closed', async () => {
    const uri = uriOf('typed.md');
    const note = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(note);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'More of it.[2] '));
    await untilUnderlined(uri, /^3: No source \[2\]/);
    assert.ok(note.isDirty, 'the note is saved');
    assert.equal(readFileSync(uri.fsPath, 'utf8'), noteCiting(1));

    write(uri, noteCiting(1, 8));
    write(uriOf('seen.md'), noteCiting(5));
    await untilUnderlined(uriOf('seen.md'), /\[5\]/);
    assert.deepEqual(
      underlined(uri).map((message) => /\[\d+\]/.exec(message)?.[0]),
      ['[2]'],
    );

    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilUnderlined(uri, /^3: No source \[8\]/);
  });

  it('follow files that other programs create, change, rename and delete', async () => {
    const created = uriOf('created.md');
    const renamed = uriOf('renamed.md');
    write(created, noteCiting(3));
    await untilUnderlined(created, /^3: No source \[3\]/);
    write(created, noteCiting(1, 4));
    await untilUnderlined(created, /^3: No source \[4\]/);
    renameSync(created.fsPath, renamed.fsPath);
    await untilUnderlined(renamed, /^3: No source \[4\]/);
    await untilUnderlined(created);
    rmSync(renamed.fsPath);
    await untilUnderlined(renamed);
  });
});

describe('folders of notes', () => {
  it('are followed when other programs create, rename and delete them', async () => {
    write(uriOf('new/a.md'), noteCiting(3));
    await untilUnderlined(uriOf('new/a.md'), /\[3\]/);
    renameSync(uriOf('new').fsPath, uriOf('moved').fsPath);
    await untilUnderlined(uriOf('moved/a.md'), /\[3\]/);
    await untilUnderlined(uriOf('new/a.md'));
    rmSync(uriOf('moved').fsPath, { recursive: true });
    await untilUnderlined(uriOf('moved/a.md'));
  });
});

describe('several folders', () => {
  it('are each a notebook, or none, of their own', async () => {
    await untilUnderlined(uriOf('notes.md', 1), /No source \[6\]/);
  });

  it('may come and go', async () => {
    const folder = vscode.Uri.file(realpathSync(mkdtempSync(join(tmpdir(), 'exam-notes-added-'))));
    const note = vscode.Uri.joinPath(folder, 'added.md');
    write(note, noteCiting(9));
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    vscode.workspace.updateWorkspaceFolders(count, 0, { uri: folder });
    await untilUnderlined(note, /^3: No source \[9\]/);
    vscode.workspace.updateWorkspaceFolders(count, 1);
    await untilUnderlined(note);
    rmSync(folder.fsPath, { recursive: true });
  });
});
