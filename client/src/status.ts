import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { FolderStatus, StatusParams } from '../../server/src/protocol.ts';

const SHOW_LOG = 'examNotes.showLog';

/**
 * The language status beside Markdown notes: a line of counts, and a line of its own for files that are in error.
 * A line of it is cut off after some 60 characters, so it names what there is and the log says all of it.
 */
export function showStatus(
  client: BaseLanguageClient,
  changed: vscode.Event<StatusParams>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const counts = createItem('examNotes.status', 'Exam Notes');
  counts.text = 'Exam Notes';
  counts.busy = true;
  const report = reportTo(log);
  let errors: vscode.LanguageStatusItem | undefined;
  return vscode.Disposable.from(
    counts,
    { dispose: () => errors?.dispose() },
    vscode.commands.registerCommand(SHOW_LOG, () => log.show()),
    changed((status) => {
      showCounts(counts, status);
      errors?.dispose();
      errors = errorItem(status);
      if (!status.loading) report(status);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      counts.busy = false;
      counts.severity = vscode.LanguageStatusSeverity.Error;
      counts.text = 'Exam Notes has stopped';
      counts.detail = 'the log says why';
    }),
  );
}

function createItem(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(id, { language: 'markdown' });
  item.name = name;
  item.command = { title: 'Show Log', command: SHOW_LOG };
  return item;
}

function showCounts(item: vscode.LanguageStatusItem, { loading, folders }: StatusParams): void {
  const notebooks = folders.filter(({ isNotebook }) => isNotebook);
  const others = folders.length - notebooks.length;
  item.busy = loading;
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.text = `Exam Notes: ${notebooks.length > 0 ? countsOf(notebooks) : 'hovers only'}`;
  if (folders.length === 0) item.detail = 'no folder is open';
  else if (others === 0) item.detail = '';
  else if (others === 1)
    item.detail = folders.length === 1 ? 'this folder is no notebook' : 'one folder is no notebook';
  else item.detail = `${others} folders are no notebooks`;
}

/** Services are counted folder by folder, so their numbers do not add up. */
function countsOf(notebooks: readonly FolderStatus[]): string {
  const sum = (of: (folder: FolderStatus) => number) => notebooks.reduce((total, folder) => total + of(folder), 0);
  const [first, ...rest] = notebooks;
  const counts = [
    count(
      sum(({ notes }) => notes),
      'note',
    ),
  ];
  if (first !== undefined && rest.length === 0) counts.push(count(first.services, 'service'));
  counts.push(
    count(
      sum(({ findings }) => findings),
      'finding',
    ),
  );
  return counts.join(', ');
}

function errorItem({ folders }: StatusParams): vscode.LanguageStatusItem | undefined {
  const [first, ...rest] = new Set(folders.flatMap(({ problems }) => problems.map(({ uri }) => pathOf(uri))));
  if (first === undefined) return undefined;
  const item = createItem('examNotes.errors', 'Exam Notes: Files in Error');
  const name = first.split('/').at(-1);
  item.text = `Exam Notes: errors in ${name}${rest.length > 0 ? ` and ${count(rest.length, 'other file')}` : ''}`;
  item.severity = vscode.LanguageStatusSeverity.Warning;
  return item;
}

/** Writes each thing into the log once, and again when it comes back. */
function reportTo(log: vscode.LogOutputChannel): (status: StatusParams) => void {
  let known = new Set<string>();
  return ({ folders }) => {
    const told = new Set<string>();
    const tell = (message: string, write: (message: string) => void) => {
      if (!known.has(message)) write(message);
      told.add(message);
    };
    for (const { name, isNotebook, problems } of folders) {
      tell(isNotebook ? `${name} is a notebook.` : `${name} ${NO_NOTEBOOK}`, (message) => log.info(message));
      for (const { uri, message } of problems) tell(`${pathOf(uri)}: ${message}`, (text) => log.warn(text));
    }
    known = told;
  };
}

const NO_NOTEBOOK =
  'is no notebook: it has no exam-notes.yaml, and none of its notes holds an integration entry, an objective in its ' +
  'title, or a source list with citations. There are hovers, and no findings or suggestions.';

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
