import * as vscode from 'vscode';
import type { NamesResult } from '../../../server/src/protocol.ts';
import { KnownNames, type OpenNote } from './knownNames.ts';

/**
 * The names of previewed notes in this VS Code.
 *
 * @param ask the server for the names in a note, by its address
 */
export function previewNames(ask: (uri: string) => Promise<NamesResult>): KnownNames {
  return new KnownNames({
    notes: openNotes,
    ask,
    // The built-in command clears what the preview has parsed, which it keeps for each version of a note.
    refresh: () => void vscode.commands.executeCommand('markdown.preview.refresh'),
  });
}

/** A note that is previewed is open, whether or not an editor shows it. */
function* openNotes(): Generator<OpenNote> {
  for (const document of vscode.workspace.textDocuments) {
    const { uri, version, languageId } = document;
    if (languageId === 'markdown') yield { uri: uri.toString(), version, text: document.getText() };
  }
}
