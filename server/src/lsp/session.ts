import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { isBeyondBuiltIn } from '../features/builtInLinks.ts';
import type { LinkOptions } from '../features/documentLinks.ts';
import type { Fix } from '../features/rules/rule.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { normalizeUri } from '../workspace/paths.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { Settings } from './settings.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** What answers are made from: the notebooks as they are now, and what the client can do and wants. */
export interface Session {
  readonly workspace: Workspace;
  readonly features: ClientFeatures;
  readonly settings: Settings;
  /** Version of a document that the editor shows. */
  versionOf(uri: string): number | undefined;
}

/** A note that something is asked about. */
export interface AskedNote {
  readonly notebook: Notebook;
  readonly view: IndexView;
  readonly note: IndexedNote;
  readonly uri: string;
}

/** A note that is open, and its text. */
export interface OpenNote extends AskedNote {
  readonly parsed: NonNullable<IndexedNote['parsed']>;
  readonly text: string;
}

/** A place in a note: a UTF-16 offset. */
export interface AskedPlace extends AskedNote {
  readonly offset: number;
}

interface NoteParams {
  readonly textDocument: { readonly uri: string };
}

/** The note that a request is about, once its notebook can answer. */
export async function noteOf({ workspace }: Session, { textDocument }: NoteParams): Promise<AskedNote | undefined> {
  const uri = normalizeUri(textDocument.uri);
  const notebook = await workspace.notebookOf(uri);
  const note = notebook.view.findNote(uri);
  return note && { notebook, view: notebook.view, note, uri };
}

/** The same for one that is open. */
export async function openNoteOf(session: Session, params: NoteParams): Promise<OpenNote | undefined> {
  const asked = await noteOf(session, params);
  const parsed = asked?.note.parsed;
  return asked && parsed && { ...asked, parsed, text: parsed.text };
}

/** The place that a request is about. */
export async function placeOf(
  session: Session,
  params: NoteParams & { readonly position: Position },
): Promise<AskedPlace | undefined> {
  const asked = await noteOf(session, params);
  return asked && { ...asked, offset: (asked.note.parsed?.lines ?? asked.note.lines).offsetAt(params.position) };
}

/** Which links are the server's to answer: beside an editor with Markdown support of its own those that it cannot follow. */
export function concernsOf({ features }: Session, { view, note }: AskedNote): LinkOptions {
  return features.readsMarkdown ? { concerns: (link) => isBeyondBuiltIn(view, note, link) } : {};
}

/** The folders that the editor has open. */
export function foldersOf({ workspace }: Session): Notebook[] {
  return workspace.notebooks.filter(({ root }) => root !== undefined);
}

/** Edits of notes as the client takes them; undefined where it cannot. */
export function editOf(
  { workspace, features, versionOf }: Session,
  fix: Pick<Fix, 'edits' | 'creates'>,
): WorkspaceEdit | undefined {
  const placesIn = (uri: string) =>
    workspace.notebooks
      .map(({ view, data }) => view.findNote(uri)?.lines ?? data.checked.find((file) => file.uri === uri)?.lines)
      .find((lines) => lines !== undefined);
  return toWorkspaceEdit(fix, { placesIn, versionOf }, features);
}
