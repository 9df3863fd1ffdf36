import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BlueprintPagesResult, type BlueprintsResult, methods } from '../../../server/src/protocol.ts';
import { register, tell } from './context.ts';
import { chooseFolder, exists } from './useFolder.ts';

/** What every file system takes: Windows drops a full stop at the end, and `..` is another folder. */
const FOLDER_NAME = /^[^\\/:*?"<>|]*[^\\/:*?"<>|.]$/;

/** *Create Notebook from Blueprint…*: a page for each task of an exam, ready to fill; nothing is overwritten. */
export function createFromBlueprint(client: BaseLanguageClient): vscode.Disposable {
  return register(client, 'examNotes.createFromBlueprint', async () => {
    const { blueprints } = await client.sendRequest<BlueprintsResult>(methods.blueprints);
    const exam = await vscode.window.showQuickPick(
      blueprints.map(({ id, code, title }) => ({ label: code, description: title, id })),
      { title: vscode.l10n.t('Which exam?') },
    );
    const folder = exam && (await chooseFolder());
    if (exam === undefined || folder === undefined) return;
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('Name of the folder for the pages'),
      value: exam.label.toLowerCase(),
      validateInput: (value) =>
        FOLDER_NAME.test(value.trim()) ? undefined : vscode.l10n.t('A name without slashes and the like'),
    });
    if (name === undefined) return;
    const { pages } = await client.sendRequest<BlueprintPagesResult>(methods.blueprintPages, { blueprint: exam.id });
    const target = vscode.Uri.joinPath(folder.uri, name.trim());
    const { written, first } = await write({ root: folder.uri, target }, pages);
    const kept = pages.length - written;
    tell(
      kept === 0
        ? vscode.l10n.t('{0} pages are in {1}.', written, name.trim())
        : vscode.l10n.t(
            '{0} pages are in {1}; {2} were there already and are as they were.',
            written,
            name.trim(),
            kept,
          ),
    );
    if (first !== undefined) await vscode.window.showTextDocument(first);
  });
}

/** Writes those pages that are not there; the configuration counts at the root only. */
async function write(
  { root, target }: { readonly root: vscode.Uri; readonly target: vscode.Uri },
  pages: BlueprintPagesResult['pages'],
): Promise<{ readonly written: number; readonly first: vscode.Uri | undefined }> {
  let written = 0;
  let first: vscode.Uri | undefined;
  for (const { path, text } of pages) {
    const uri = vscode.Uri.joinPath(path === 'exam-notes.yaml' ? root : target, path);
    if (await exists(uri)) continue;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    written++;
    first ??= uri;
  }
  return { written, first };
}
