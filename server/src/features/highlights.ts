import type { IndexView } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';
import { occurrencesIn } from './occurrences.ts';
import { spanOf } from './place.ts';
import { subjectAt } from './subject.ts';

/** A place in the note that an editor marks while the cursor is on another of the same. */
export interface Highlight {
  readonly span: Span;
  /** `write` where the note says what it is: a section's heading, a source; `read` where it is used. */
  readonly kind: 'read' | 'write';
}

/** The places of the same note that name what stands at an offset. */
export function highlights(view: IndexView, uri: string, offset: number): Highlight[] {
  const note = view.findNote(uri);
  const subject = note && subjectAt(view, note, offset);
  if (note === undefined || subject === undefined) return [];
  return occurrencesIn(view, note, subject).map((occurrence) => {
    return { span: spanOf(occurrence), kind: occurrence.isDefinition ? 'write' : 'read' };
  });
}
