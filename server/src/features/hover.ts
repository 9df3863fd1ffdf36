import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';
import { cardOf } from './card.ts';
import { citationCard, sourceCard } from './citationCard.ts';
import { objectiveCard } from './objectiveCard.ts';
import { type Subject, subjectUnder } from './subject.ts';

/** A card and the words that it is about. */
export interface Hover {
  readonly range: Span;
  /** Markdown in which all text of notes and catalogs is escaped. */
  readonly markdown: string;
}

/**
 * The card of what is at an offset: a service that is named there (one card for each that has the name), a citation, a
 * source, an objective. From its first character up to its last, not behind it; undefined on anything else.
 */
export function hover(view: IndexView, uri: string, offset: number): Hover | undefined {
  const note = view.findNote(uri);
  const subject = note && subjectUnder(view, note, offset);
  const markdown = note && subject && cardFor(view, note, subject);
  return markdown === undefined || subject === undefined ? undefined : { range: subject.span, markdown };
}

function cardFor(view: IndexView, note: IndexedNote, subject: Subject): string | undefined {
  switch (subject.kind) {
    case 'services':
      return subject.services
        .map((service) => cardOf(view, service, { at: { note, item: subject.span } }))
        .join('\n\n---\n\n');
    case 'citation':
      return citationCard(note, subject.citation);
    case 'source':
      return sourceCard(note, subject.source);
    case 'objective':
      return objectiveCard(view, { note, item: subject.objective });
  }
}
