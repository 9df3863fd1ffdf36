import type { Service } from '../catalog/catalog.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';
import { findInCatalogs, type ServiceFile } from './catalogPlace.ts';
import { citationGroupOf, sourceLabel } from './citationGroup.ts';
import { objectivePlaces } from './objectivePlaces.ts';
import { type Place, spanOf } from './place.ts';
import { type Subject, subjectAt } from './subject.ts';

export interface Definition {
  /** The words in the note that it is the definition of. */
  readonly origin: Span;
  /** One at least. */
  readonly places: readonly Place[];
}

export interface DefinitionOptions {
  /** What can be opened and describes services beside the notes; that which has the last word first. */
  readonly serviceFiles?: readonly ServiceFile[];
}

/**
 * Where the notebook says what stands at an offset: of a name its service sections, else the paragraph or list item that
 * opens with its bold name, else its entry in a catalog of one's own; of a citation its source, and of a source its
 * citations; of an objective the notes and headings that have it in their title. Undefined where there is nothing to
 * go to.
 */
export function definition(
  view: IndexView,
  uri: string,
  offset: number,
  { serviceFiles = [] }: DefinitionOptions = {},
): Definition | undefined {
  const note = view.findNote(uri);
  const subject = note && subjectAt(view, note, offset);
  if (note === undefined || subject === undefined) return undefined;
  const places = placesOf(view, note, subject, serviceFiles);
  return places.length === 0 ? undefined : { origin: subject.span, places };
}

function placesOf(view: IndexView, note: IndexedNote, subject: Subject, serviceFiles: readonly ServiceFile[]): Place[] {
  switch (subject.kind) {
    case 'services':
      return subject.services.flatMap((service) => {
        const told = definitionsOf(view, service);
        return told.length > 0 ? told : (findInCatalogs(serviceFiles, service) ?? []);
      });
    case 'citation':
      return citationGroupOf(note.facts, subject.citation).sources.map((source) => {
        return { uri: note.uri, span: spanOf(source), selection: sourceLabel(source) };
      });
    case 'source': {
      const { citations } = citationGroupOf(note.facts, subject.source);
      return citations.map((each) => ({ uri: note.uri, span: spanOf(each), selection: spanOf(each) }));
    }
    case 'objective':
      return objectivePlaces(view, subject.objective.id).map(({ note: { uri }, item: { span, selection } }) => {
        return { uri, span, selection };
      });
  }
}

/** More places than that are no answer to where something is defined. */
const MAX_DEFINITIONS = 12;

/** Where notes say what a service is: in its sections, else behind its bold name; the first of them. */
export function definitionsOf(view: IndexView, service: Service): Place[] {
  const sections = view.sectionsOf(service, MAX_DEFINITIONS).map(({ note: { uri }, item }) => {
    return { uri, span: spanOf(item), selection: item.headingSpan };
  });
  if (sections.length > 0) return sections;
  return view.explanationsOf(service, MAX_DEFINITIONS).map(({ note: { uri }, item }) => {
    return { uri, span: spanOf(item), selection: item.nameSpan };
  });
}
