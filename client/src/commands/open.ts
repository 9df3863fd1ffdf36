import * as vscode from 'vscode';
import type { PlainPlace } from '../../../server/src/protocol.ts';
import type { Branch } from '../views/tree.ts';

/** Commands on a line of a tree: open its place, its documentation, copy its name. */
export function nodeCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('examNotes.open', (place: PlainPlace) => open(place)),
    vscode.commands.registerCommand('examNotes.goTo', async (address: string) => {
      const uri = vscode.Uri.parse(address);
      const line = Number(/^L(\d+)/.exec(uri.fragment)?.[1] ?? 1) - 1;
      const start = { line, character: 0 };
      await open({ uri: uri.with({ fragment: '' }).toString(), range: { start, end: start } });
    }),
    vscode.commands.registerCommand('examNotes.openToSide', ({ node }: Branch) =>
      node.place === undefined ? undefined : open(node.place, vscode.ViewColumn.Beside),
    ),
    vscode.commands.registerCommand('examNotes.openDocumentation', async ({ node }: Branch) => {
      if (node.docs !== undefined) await vscode.env.openExternal(vscode.Uri.parse(node.docs));
    }),
    vscode.commands.registerCommand('examNotes.copyName', ({ node }: Branch) =>
      vscode.env.clipboard.writeText(node.label),
    ),
  );
}

/** Shows a place of a note. */
export async function open(place: PlainPlace, viewColumn?: vscode.ViewColumn): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(place.uri), {
    selection: toRange(place),
    ...(viewColumn !== undefined && { viewColumn }),
  });
}

/** The words that a place is, selected; of one that is whole lines, such as an entry, only where it begins. */
function toRange({ range: { start, end } }: PlainPlace): vscode.Range {
  const last = end.line === start.line ? end : start;
  return new vscode.Range(start.line, start.character, last.line, last.character);
}
