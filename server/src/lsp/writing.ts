import {
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type PrepareRenameParams,
  type Range,
  type RenameFilesParams,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { cardOf } from '../features/card.ts';
import type { Rewriting } from '../features/citationEdits.ts';
import { completion } from '../features/completion.ts';
import { moveFiles } from '../features/moveFiles.ts';
import { prepareCitationRename, renameCitation } from '../features/renameCitation.ts';
import { findHeading, renameHeading } from '../features/renameHeading.ts';
import { addService } from '../workspace/addService.ts';
import { normalizeUri } from '../workspace/paths.ts';
import { codeActions, notebookFixes, notebookFixOf } from './codeActions.ts';
import { completionData, toCompletionItem, toRange } from './convert.ts';
import { completionInData } from './dataAnswers.ts';
import { Refusal } from './refusal.ts';
import { type AskedPlace, editOf, foldersOf, openNoteOf, placeOf, type Session } from './session.ts';

export const NOTHING: CompletionList = { isIncomplete: true, items: [] };

/** What can be written at a place. */
export async function toCompletion(session: Session, params: CompletionParams): Promise<CompletionList> {
  if (!session.settings.completion) return NOTHING;
  const uri = normalizeUri(params.textDocument.uri);
  const { root, reason } = await session.workspace.notebookOf(uri);
  const data = session.workspace.findData(uri);
  if (data !== undefined) return { isIncomplete: false, items: completionInData(data, params.position) };
  const asked = await placeOf(session, params);
  // A README in a code repository is not to be filled with services; a single file is asked for on purpose.
  if (asked === undefined || (root !== undefined && reason === undefined)) return NOTHING;
  const isAutomatic = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const { readsMarkdown } = session.features;
  const items = completion(asked.view, uri, asked.offset, { isAutomatic, readsMarkdown }).map((suggestion, index) =>
    toCompletionItem(asked.note.lines, suggestion, index, uri),
  );
  // With each letter the server decides anew where a name begins and which are meant.
  return { isIncomplete: true, items };
}

/** More about an item that somebody looks at. */
export async function toCompletionItemWithCard(session: Session, item: CompletionItem): Promise<CompletionItem> {
  const asked = completionData(item);
  if (asked === undefined) return item;
  const { view } = await session.workspace.notebookOf(asked.uri);
  const service = view.catalog.services.find(({ id }) => id === asked.service);
  return service === undefined ? item : { ...item, documentation: { kind: 'markdown', value: cardOf(view, service) } };
}

/** The fixes of findings at a place, and of all of their kind. */
export async function toCodeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const asked = await openNoteOf(session, params);
  if (asked?.notebook.root === undefined || asked.notebook.reason === undefined || !session.settings.findings)
    return [];
  const { notebook, view, note, parsed, text } = asked;
  return codeActions(params, {
    notebook,
    context: { view, note, text, addService: (name) => addService(notebook.data, name) },
    parsed,
    features: session.features,
    toEdit: (fix) => editOf(session, fix),
  });
}

/** An action with its edit, where that was not made at once. */
export async function toCodeActionWithEdit(session: Session, action: CodeAction): Promise<CodeAction> {
  const asked = notebookFixOf(action);
  const notebook = foldersOf(session).find(({ root }) => root === asked?.root);
  if (asked === undefined || notebook === undefined) return action;
  const edit = editOf(session, { edits: await notebookFixes(notebook, asked.code) });
  return edit === undefined ? action : { ...action, edit };
}

/** The number of a citation or source at a place, or the words of a heading, which can be changed. */
export async function toRenameRange(
  session: Session,
  params: PrepareRenameParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const asked = await openPlaceOf(session, params);
  if (asked === undefined) return null;
  const citation = prepareCitationRename(asked);
  if (citation !== undefined) {
    return { range: toRange(asked.note.lines, citation.range), placeholder: citation.placeholder };
  }
  const heading = session.features.readsMarkdown ? undefined : findHeading(asked.view, asked.uri, asked.offset);
  return heading === undefined ? null : { range: toRange(asked.note.lines, heading.range), placeholder: heading.text };
}

/**
 * A citation's number changed throughout its part, or a heading's words with the links to it; what makes no sense is
 * refused with the reason.
 */
export async function toRename(session: Session, params: RenameParams): Promise<WorkspaceEdit | null> {
  const asked = await openPlaceOf(session, params);
  if (asked === undefined) return null;
  const citation = renameCitation(asked, params.newName.trim());
  if (citation !== undefined) return editOrRefusal(session, citation);
  const edits = session.features.readsMarkdown ? undefined : renameHeading(asked.view, asked, params.newName);
  return edits === undefined ? null : (editOf(session, { edits }) ?? null);
}

/** The links to and in files that are about to be moved or renamed. */
export async function toFileMove(session: Session, { files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
  await session.workspace.loaded;
  const renames = files.map(({ oldUri, newUri }) => ({ oldUri: normalizeUri(oldUri), newUri: normalizeUri(newUri) }));
  const edits = foldersOf(session).flatMap(({ view }) => moveFiles(view, renames));
  return edits.length === 0 ? null : (editOf(session, { edits }) ?? null);
}

function editOrRefusal(session: Session, found: Rewriting): WorkspaceEdit | null {
  if ('refusal' in found) throw new Refusal(found.refusal);
  return editOf(session, found) ?? null;
}

async function openPlaceOf(
  session: Session,
  params: PrepareRenameParams,
): Promise<(AskedPlace & { readonly text: string }) | undefined> {
  const asked = await placeOf(session, params);
  const parsed = asked?.note.parsed;
  return asked && parsed && { ...asked, text: parsed.text };
}
