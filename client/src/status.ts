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
      counts.text = vscode.l10n.t('Exam Notes has stopped');
      counts.detail = vscode.l10n.t('the log says why');
    }),
  );
}

function createItem(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(id, { language: 'markdown' });
  item.name = name;
  item.command = { title: vscode.l10n.t('Show Log'), command: SHOW_LOG };
  return item;
}

function showCounts(item: vscode.LanguageStatusItem, { loading, folders }: StatusParams): void {
  const notebooks = folders.filter(({ isNotebook }) => isNotebook);
  item.busy = loading;
  item.severity = vscode.LanguageStatusSeverity.Information;
  const counts = notebooks.length > 0 ? countsOf(notebooks) : vscode.l10n.t('hovers only');
  // What is counted of a part of the notes, no findings before all, would be taken for all there is.
  item.text = vscode.l10n.t('Exam Notes: {0}', loading ? vscode.l10n.t('reading notes') : counts);
  item.detail = loading ? '' : detailOf(folders);
}

/** Says why there are hovers only, where there are. */
function detailOf(folders: readonly FolderStatus[]): string {
  const others = folders.filter(({ isNotebook }) => !isNotebook).length;
  if (folders.length === 0) return vscode.l10n.t('no folder is open');
  if (others === 0) return '';
  if (others > 1) return vscode.l10n.t('{0} folders are no notebooks', others);
  return folders.length === 1
    ? vscode.l10n.t('this folder is no notebook')
    : vscode.l10n.t('one folder is no notebook');
}

/** Services are counted folder by folder, so their numbers do not add up. */
function countsOf(notebooks: readonly FolderStatus[]): string {
  const sum = (of: (folder: FolderStatus) => number) => notebooks.reduce((total, folder) => total + of(folder), 0);
  const [first, ...rest] = notebooks;
  const notes = sum((folder) => folder.notes);
  const findings = sum((folder) => folder.findings);
  return [
    notes === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', notes),
    ...(first !== undefined && rest.length === 0 ? [servicesOf(first)] : []),
    findings === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', findings),
  ].join(', ');
}

function servicesOf({ services }: FolderStatus): string {
  return services === 1 ? vscode.l10n.t('1 service') : vscode.l10n.t('{0} services', services);
}

function errorItem({ folders }: StatusParams): vscode.LanguageStatusItem | undefined {
  const [first, ...rest] = new Set(folders.flatMap(({ problems }) => problems.map(({ uri }) => pathOf(uri))));
  if (first === undefined) return undefined;
  const item = createItem('examNotes.errors', vscode.l10n.t('Exam Notes: Files in Error'));
  const name = first.slice(first.lastIndexOf('/') + 1);
  if (rest.length === 0) item.text = vscode.l10n.t('Exam Notes: errors in {0}', name);
  else if (rest.length === 1) item.text = vscode.l10n.t('Exam Notes: errors in {0} and 1 other file', name);
  else item.text = vscode.l10n.t('Exam Notes: errors in {0} and {1} other files', name, rest.length);
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
      tell(isNotebook ? vscode.l10n.t('{0} is a notebook.', name) : noNotebook(name), (message) => log.info(message));
      for (const { uri, message } of problems) tell(`${pathOf(uri)}: ${message}`, (text) => log.warn(text));
    }
    known = told;
  };
}

function noNotebook(name: string): string {
  return vscode.l10n.t(
    '{0} is no notebook: it has no exam-notes.yaml, and none of its notes holds an integration entry, an objective in its title, or a source list with citations. There are hovers, and no findings or suggestions.',
    name,
  );
}

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
