import type { NoteFacts } from '../facts/noteFacts.ts';

/** What in a note makes a notebook of its folder. */
export type NoteReason = 'entry' | 'objective' | 'sources';

/** Why a folder is taken for a notebook. */
export type NotebookReason = 'configuration' | NoteReason;

/**
 * A folder is a notebook when it has `exam-notes.yaml`, or one of its notes a reason. Elsewhere, in a code repository with
 * a README, there are hovers only; then this is undefined.
 *
 * @param noteReasons of the notes that have any
 */
export function notebookReasonOf(
  hasConfiguration: boolean,
  noteReasons: Iterable<NoteReason>,
): NotebookReason | undefined {
  if (hasConfiguration) return 'configuration';
  const [reason] = noteReasons;
  return reason;
}

/** A note makes a notebook with an integration entry, an objective in its title, or a source list with citations. */
export function noteReasonOf({ entries, objectives, parts }: NoteFacts): NoteReason | undefined {
  if (entries.length > 0) return 'entry';
  if (objectives.some(({ where }) => where === 'title')) return 'objective';
  return parts.some(({ citations }) => citations.length > 0) ? 'sources' : undefined;
}
