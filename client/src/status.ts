import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { FolderStatus, StatusParams } from '../../server/src/protocol.ts';

/** The language status item beside Markdown notes: counts, and anything that is wrong. Selecting it opens the log. */
export function showStatus(
  client: BaseLanguageClient,
  changed: vscode.Event<StatusParams>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const showLog = 'examNotes.showLog';
  const item = vscode.languages.createLanguageStatusItem('examNotes.status', { language: 'markdown' });
  item.name = 'Exam Notes';
  item.text = 'Exam Notes';
  item.busy = true;
  item.command = { title: 'Show log', command: showLog };
  const told = new Set<string>();
  return vscode.Disposable.from(
    item,
    vscode.commands.registerCommand(showLog, () => log.show()),
    changed((status) => {
      show(item, status);
      for (const message of problemsOf(status)) {
        if (!told.has(message)) log.warn(message);
        told.add(message);
      }
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      item.busy = false;
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = 'Exam Notes has stopped';
      item.detail = 'The log says why';
    }),
  );
}

function show(item: vscode.LanguageStatusItem, status: StatusParams): void {
  const problems = problemsOf(status);
  item.busy = status.loading;
  item.severity =
    problems.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.text = status.folders.length === 0 ? 'Exam Notes: no folder is open' : status.folders.map(textOf).join('; ');
  item.detail = problems.length > 0 ? `${count(problems.length, 'problem')}: ${problems[0]}` : detailOf(status);
}

function textOf({ notes, services, findings }: FolderStatus): string {
  return `${count(notes, 'note')}, ${count(services, 'service')}, ${count(findings, 'finding')}`;
}

function detailOf({ folders }: StatusParams): string {
  if (folders.length === 0) return 'Hovers only. Open a folder of notes to have them checked';
  const plain = folders.filter(({ isNotebook }) => !isNotebook).map(({ name }) => name);
  return plain.length === 0 ? '' : `${plain.join(', ')} is no notebook of exam notes: hovers only`;
}

function problemsOf({ folders }: StatusParams): string[] {
  return folders.flatMap(({ problems }) =>
    problems.map(({ uri, message }) => `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}: ${message}`),
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
