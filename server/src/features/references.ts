import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';
import { allServicePlaces, occurrencesIn } from './occurrences.ts';
import { spanOf } from './place.ts';
import { type Subject, subjectAt } from './subject.ts';

export interface ReferenceOptions {
  /** True where headings of sections, sources and titles with the objective count too, and not only what uses them. */
  readonly includeDeclaration: boolean;
}

/** A place in a note. */
export interface Reference {
  readonly uri: string;
  readonly span: Span;
}

/** Places in one note, in their order: a service may have tens of thousands, in thousands of notes. */
export interface NoteReferences {
  readonly uri: string;
  readonly spans: readonly Span[];
}

/**
 * All places of the notebook that name what stands at an offset: a service by any of its names, an objective; of a
 * citation or a source, the citations and sources of that number in its part. In the order of the notes' addresses.
 */
export function references(
  view: IndexView,
  uri: string,
  offset: number,
  { includeDeclaration }: ReferenceOptions,
): NoteReferences[] {
  const note = view.findNote(uri);
  const subject = note && subjectAt(view, note, offset);
  if (note === undefined || subject === undefined) return [];
  const found =
    subject.kind === 'services'
      ? allServicePlaces(view, subject.services, includeDeclaration)
      : notesNaming(view, note, subject).map((each) => ({
          note: each,
          spans: occurrencesIn(view, each, subject)
            .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
            .map(spanOf),
        }));
  return found.flatMap(({ note: { uri: at }, spans }) => (spans.length === 0 ? [] : [{ uri: at, spans }]));
}

/** The notes that may name it; numbers of citations mean something in one note only. */
function notesNaming(view: IndexView, note: IndexedNote, subject: Subject): readonly IndexedNote[] {
  if (subject.kind !== 'objective') return [note];
  return view.notes.filter(({ outline }) => outline.objectiveIds.includes(subject.objective.id));
}
