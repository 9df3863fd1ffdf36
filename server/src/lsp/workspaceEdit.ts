import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix, NoteEdit } from '../features/rules/rule.ts';
import type { Places } from '../text/lines.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import { toRange } from './convert.ts';

/** Where an edit's notes are: their lines, and their versions where the editor shows them. */
export interface EditedNotes {
  placesIn(uri: string): Places | undefined;
  versionOf(uri: string): number | undefined;
}

/** A fix as one edit of the workspace; undefined where the client cannot create the files that it needs. */
export function toWorkspaceEdit(
  { edits, creates = [] }: Pick<Fix, 'edits' | 'creates'>,
  notes: EditedNotes,
  features: Pick<ClientFeatures, 'versionedEdits' | 'createsFiles'>,
): WorkspaceEdit | undefined {
  const byNote = textEditsOf(edits, notes);
  if (creates.length > 0 && !features.createsFiles) return undefined;
  if (!features.versionedEdits) return { changes: Object.fromEntries(byNote) };
  const changes: TextDocumentEdit[] = [...byNote].map(([uri, textEdits]) => ({
    textDocument: { uri, version: notes.versionOf(uri) ?? null },
    edits: textEdits,
  }));
  return {
    documentChanges: [
      ...creates.flatMap(({ uri, text }) => [
        { kind: 'create' as const, uri, options: { ignoreIfExists: true } },
        ...(text === ''
          ? []
          : [{ textDocument: { uri, version: null }, edits: [{ range: FILE_START, newText: text }] }]),
      ]),
      ...changes,
    ],
  };
}

const FILE_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function textEditsOf(edits: readonly NoteEdit[], { placesIn }: EditedNotes): Map<string, TextEdit[]> {
  const byNote = new Map<string, TextEdit[]>();
  for (const { uri, start, end, newText } of edits) {
    const places = placesIn(uri);
    if (places === undefined) continue;
    const list = byNote.get(uri) ?? [];
    list.push({ range: toRange(places, { start, end }), newText });
    byNote.set(uri, list);
  }
  return byNote;
}
