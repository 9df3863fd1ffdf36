import { findings } from '../features/findings.ts';
import { fixAll } from '../features/fixes.ts';
import type { NoteEdit } from '../features/rules/rule.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import type { Notebook } from '../workspace/notebook.ts';
import type { Host } from './host.ts';

/** A fix may lay bare what another one mends; more rounds than these mean that two undo each other. */
const MAX_ROUNDS = 10;

/** What has become of notes, by their addresses. */
export interface Fixed {
  readonly changed: ReadonlySet<string>;
  /** Those that could not be written, each with the reason. */
  readonly failed: ReadonlyMap<string, string>;
}

/**
 * Writes the fixes that need no asking to the notes on the disk. A note that cannot be written stays as it is, and the
 * others are mended all the same.
 *
 * @param isChosen tells which notes may be changed
 */
export async function fix(notebook: Notebook, host: Host, isChosen: (note: IndexedNote) => boolean): Promise<Fixed> {
  const changed = new Set<string>();
  const failed = new Map<string, string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = await editsOf(notebook, (note) => isChosen(note) && !failed.has(note.uri));
    if (edits.size === 0) break;
    for (const [uri, { text, list }] of edits) {
      try {
        await host.write(uri, applied(text, list));
        changed.add(uri);
      } catch (error) {
        failed.set(uri, error instanceof Error ? error.message : String(error));
      }
    }
    await notebook.changed([...edits.keys()]);
  }
  return { changed, failed };
}

/** The edits of each note that has any, and the text that they are for. */
async function editsOf(
  notebook: Notebook,
  isChosen: (note: IndexedNote) => boolean,
): Promise<Map<string, { readonly text: string; readonly list: NoteEdit[] }>> {
  const edits = new Map<string, { readonly text: string; readonly list: NoteEdit[] }>();
  for (const note of notebook.view.notes.filter(isChosen)) {
    const found = findings(notebook.view, note, notebook.severities);
    const text = found.length === 0 ? undefined : await notebook.textOf(note.uri);
    if (text === undefined || text.length !== note.facts.length) continue;
    // What a fix would change in other notes waits until these have their turn.
    const list = fixAll(found, { view: notebook.view, note, text }, 'safe').filter(({ uri }) => uri === note.uri);
    if (list.length > 0) edits.set(note.uri, { text, list });
  }
  return edits;
}

/** A text after edits, none of which overlap. */
function applied(text: string, edits: readonly NoteEdit[]): string {
  let result = text;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}
