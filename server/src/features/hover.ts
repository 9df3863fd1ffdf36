import type { IndexView } from '../index/notebookIndex.ts';
import { firstAtOrAfter, type Span } from '../text/span.ts';
import { cardOf } from './card.ts';
import { citationCard } from './citationCard.ts';

/** A card and the words that it is about. */
export interface Hover {
  readonly range: Span;
  /** Markdown in which all text of notes and catalogs is escaped. */
  readonly markdown: string;
}

/**
 * The card of the service that is named at an offset, or of the citation or source there: from its first character up
 * to its last, not behind it.
 */
export function hover(view: IndexView, uri: string, offset: number): Hover | undefined {
  const note = view.findNote(uri);
  if (note === undefined) return undefined;
  const next = firstAtOrAfter(note.mentions, offset + 1);
  const mention = note.mentions[next - 1];
  if (mention === undefined || offset >= mention.end) return citationCard(note, offset);
  const cards = mention.namings.map(({ service }) => cardOf(view, service, { at: { note, item: mention } }));
  return { range: { start: mention.start, end: mention.end }, markdown: cards.join('\n\n---\n\n') };
}
