import type { NoteFacts } from '../facts/noteFacts.ts';

/** Why a folder is taken for a notebook; undefined where it is none. */
export type NotebookReason = 'configuration' | 'entry' | 'objective' | 'sources';

/**
 * A folder is a notebook when it has `exam-notes.yaml`, or one of its notes holds an integration entry, an objective
 * in its title, or a source list with citations. Elsewhere, in a code repository with a README, there are hovers only.
 */
export function notebookReasonOf(
  hasConfiguration: boolean,
  notes: Iterable<{ readonly facts: NoteFacts }>,
): NotebookReason | undefined {
  if (hasConfiguration) return 'configuration';
  for (const { facts } of notes) {
    if (facts.entries.length > 0) return 'entry';
    if (facts.objectives.some(({ where }) => where === 'title')) return 'objective';
    if (facts.parts.some(({ citations }) => citations.length > 0)) return 'sources';
  }
  return undefined;
}
