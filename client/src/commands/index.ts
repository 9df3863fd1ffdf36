import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { renumber, replaceRenamed } from './applyEdit.ts';
import { checkEntry } from './checkEntry.ts';
import { copyEntryPrompt } from './copyEntryPrompt.ts';
import { createFromBlueprint } from './createFromBlueprint.ts';
import { lookUp } from './lookUp.ts';
import { newEntry } from './newEntry.ts';
import { nodeCommands } from './open.ts';
import { showReferences } from './showReferences.ts';
import { useFolder } from './useFolder.ts';

/** All commands of the extension but those of its views. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    nodeCommands(),
    showReferences(client),
    newEntry(client),
    copyEntryPrompt(client),
    checkEntry(client),
    lookUp(client),
    renumber(client),
    replaceRenamed(client),
    useFolder(client),
    createFromBlueprint(client),
  );
}
