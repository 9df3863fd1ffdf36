import { checkEntry, insertEntry } from '../features/checkEntry.ts';
import { entryPrompt } from '../features/entryPrompt.ts';
import { newEntry } from '../features/newEntry.ts';
import { renumber } from '../features/renumber.ts';
import { replaceRenamed } from '../features/replaceRenamed.ts';
import type { NoteEdit } from '../features/rules/rule.ts';
import type {
  AtParams,
  CheckEntryParams,
  CheckEntryResult,
  EditResult,
  EntryPromptParams,
  EntryPromptResult,
  FolderParams,
  NamesParams,
  NamesResult,
  NewEntryParams,
  NewEntryResult,
  ServiceListResult,
} from '../protocol.ts';
import { LineTable } from '../text/lines.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { normalizeUri } from '../workspace/paths.ts';
import { toRange } from './convert.ts';
import { editOf, foldersOf, openNoteOf, placeOf, type Session } from './session.ts';

/** What an entry can be made of: the services of the catalog in force, those that notes name most first. */
export async function toServiceList(session: Session, { uri }: FolderParams): Promise<ServiceListResult> {
  const { view } = await notebookOf(session, uri);
  const services = [...view.catalog.services];
  const uses = new Map(services.map((service) => [service, view.countOf(service).places]));
  services.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a.name < b.name ? -1 : 1));
  return {
    services: services.map(({ id, name, category, names }) => ({
      id,
      name,
      category,
      names: names.map(({ text }) => text).filter((text) => text !== name),
    })),
  };
}

/** An entry as a snippet, and where it belongs. */
export async function toNewEntry(session: Session, params: NewEntryParams): Promise<NewEntryResult> {
  const asked = await placeOf(session, { textDocument: { uri: params.uri }, position: params.position });
  const text = asked?.note.parsed?.text;
  if (asked === undefined || text === undefined) throw new Error('the note is not open');
  const { view, note, offset } = asked;
  const entry = newEntry(view, { note, offset, operands: params.operands, text });
  return { position: note.lines.positionAt(entry.offset), snippet: entry.snippet };
}

/** A prompt that asks for an entry. */
export async function toEntryPrompt(session: Session, params: EntryPromptParams): Promise<EntryPromptResult> {
  const { view } = await notebookOf(session, params.uri);
  const { operands, template } = params;
  return { prompt: entryPrompt(view, { operands, template }) };
}

/** What is wrong in a text that is to become an entry, and where it belongs. */
export async function toCheckedEntry(
  session: Session,
  { uri, position, text }: CheckEntryParams,
): Promise<CheckEntryResult> {
  const notebook = await notebookOf(session, uri);
  const checked = checkEntry(notebook.view, text, notebook.severities);
  const lines = new LineTable(checked.text);
  const asked = position && (await placeOf(session, { textDocument: { uri }, position }));
  const parsed = asked?.note.parsed;
  const insertion =
    asked !== undefined && parsed !== undefined && checked.entries.length > 0
      ? insertEntry({ note: asked.note, offset: asked.offset, text: parsed.text, entry: checked })
      : undefined;
  return {
    entries: checked.entries.map(({ operands }) => operands.map((operand) => operand.text).join(' + ')),
    findings: checked.findings.map(({ start, severity, message }) => ({
      line: lines.positionAt(start).line,
      severity,
      message,
    })),
    ...(insertion !== undefined &&
      parsed !== undefined && {
        insertion: { position: parsed.lines.positionAt(insertion.offset), text: insertion.newText },
      }),
  };
}

/** The citations of the part at a place in the order in which they appear. */
export async function toRenumbering(session: Session, { uri, position }: AtParams): Promise<EditResult> {
  const asked = await placeOf(session, { textDocument: { uri }, position });
  const text = asked?.note.parsed?.text;
  if (asked === undefined || text === undefined) return { message: 'The note is not open.' };
  const found = renumber({ note: asked.note, text, offset: asked.offset });
  if ('refusal' in found) return { message: found.refusal };
  if (found.edits.length === 0) return { message: 'The citations are in order already.' };
  return { edit: editOf(session, found), message: 'The citations are in order.' };
}

/** Current names for former ones in a notebook, to be confirmed service by service. */
export async function toReplacements(session: Session, { uri }: FolderParams): Promise<EditResult> {
  const notebook = await notebookOf(session, uri);
  const renamed = replaceRenamed(notebook.view);
  if (renamed.length === 0) return { message: 'No note uses a former name that could be replaced.' };
  const annotations = Object.fromEntries(
    renamed.map(({ service, names, places }) => [
      service.id,
      {
        label: `${service.name} for ${names.map(({ written }) => `“${written}”`).join(', ')}`,
        description: places === 1 ? 'one place' : `${places} places`,
        needsConfirmation: true,
      },
    ]),
  );
  const byNote = new Map<string, (NoteEdit & { readonly service: string })[]>();
  for (const { service, edits } of renamed) {
    for (const edit of edits) {
      const list = byNote.get(edit.uri) ?? [];
      list.push({ ...edit, service: service.id });
      byNote.set(edit.uri, list);
    }
  }
  const documentChanges = [...byNote].map(([note, edits]) => ({
    textDocument: { uri: note, version: session.versionOf(note) ?? null },
    edits: edits.flatMap(({ start, end, newText, service }) => {
      const lines = notebook.view.findNote(note)?.lines;
      return lines === undefined ? [] : [{ range: toRange(lines, { start, end }), newText, annotationId: service }];
    }),
  }));
  return { edit: { documentChanges, changeAnnotations: annotations }, message: 'Former names are replaced.' };
}

/** The names of services in an open note, with what a reader of the preview is told of them. */
export async function toNames(session: Session, { uri }: NamesParams): Promise<NamesResult> {
  const asked = await openNoteOf(session, { textDocument: { uri } });
  if (asked === undefined) return { version: undefined, names: [] };
  const { note, parsed } = asked;
  return {
    version: session.versionOf(asked.uri),
    names: note.mentions.map(({ start, end, namings }) => ({
      range: toRange(parsed.lines, { start, end }),
      title: namings.map(({ service }) => `${service.name}: ${service.summary}`).join('\n'),
    })),
  };
}

/** The notebook of a note, or of a folder. */
async function notebookOf(session: Session, address: string): Promise<Notebook> {
  const uri = normalizeUri(address);
  const folder = foldersOf(session).find(({ root }) => root === uri);
  if (folder !== undefined) await session.workspace.loaded;
  return folder ?? session.workspace.notebookOf(uri);
}
