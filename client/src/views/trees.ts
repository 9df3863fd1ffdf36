import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Grouping, StatusParams, TreeName } from '../../../server/src/protocol.ts';
import { Tree } from './tree.ts';

const TREES: readonly TreeName[] = ['services', 'objectives', 'integrations'];
const GROUPINGS: readonly Grouping[] = ['category', 'name', 'scope'];

/** The cursor rests this long before trees follow it. */
const REST_MS = 200;

/** The three trees of the sidebar with the actions in their titles. */
export function showTrees(
  client: BaseLanguageClient,
  changed: vscode.Event<StatusParams>,
  memento: vscode.Memento,
): vscode.Disposable {
  const trees = TREES.map((name) => new Tree(name, client, changed));
  const services = trees.find(({ name }) => name === 'services');
  const known = memento.get<Grouping>('grouping', 'category');
  services?.setGrouping(GROUPINGS.includes(known) ? known : 'category');
  return vscode.Disposable.from(
    ...trees,
    ...trees.flatMap((tree) => filterCommands(tree)),
    ...GROUPINGS.map((grouping) =>
      vscode.commands.registerCommand(`examNotes.groupBy.${grouping}`, () => {
        void memento.update('grouping', grouping);
        services?.setGrouping(grouping);
      }),
    ),
    followCursor(trees),
  );
}

function filterCommands(tree: Tree): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(`examNotes.${tree.name}.filter`, async () => {
      const filter = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter'),
        prompt: vscode.l10n.t('Words that a line of the tree holds; empty for all of it'),
        ...(tree.filter !== undefined && { value: tree.filter }),
      });
      if (filter !== undefined) tree.setFilter(filter.trim());
    }),
    vscode.commands.registerCommand(`examNotes.${tree.name}.clearFilter`, () => tree.setFilter(undefined)),
  ];
}

/** Selects in the trees that are to be seen what stands at the cursor; `examNotes.sidebar.followCursor` says whether. */
function followCursor(trees: readonly Tree[]): vscode.Disposable {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const follow = (editor: vscode.TextEditor | undefined) => {
    clearTimeout(rest);
    if (editor?.document.languageId !== 'markdown') return;
    const isOn = vscode.workspace.getConfiguration('examNotes').get<boolean>('sidebar.followCursor', true);
    if (!isOn || !trees.some(({ view }) => view.visible)) return;
    rest = setTimeout(() => {
      for (const tree of trees) void tree.follow(editor);
    }, REST_MS);
  };
  return vscode.Disposable.from(
    { dispose: () => clearTimeout(rest) },
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(follow),
  );
}
