import type { Citation } from '../facts/citations.ts';
import type { Part } from '../facts/parts.ts';
import type { SourceFact } from '../facts/sources.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import { findTouching, type Span } from '../text/span.ts';
import { escapeMarkdown, markdownLink } from './markdownText.ts';

/** How many places a card lists. */
const MAX_PLACES = 8;

/** The source of the citation at an offset, or of the source there, and where the part cites it. */
export function citationCard(note: IndexedNote, offset: number): { range: Span; markdown: string } | undefined {
  const { citations, sources, parts } = note.facts;
  const citation = findTouching(
    citations.filter(({ isImplied }) => !isImplied),
    offset,
  );
  if (citation !== undefined && offset < citation.end) {
    const part = parts.find((each) => each.citations.includes(citation));
    return part && { range: spanOf(citation), markdown: cardOf(note, part, citation.number, citation) };
  }
  const source = findTouching(sources, offset);
  if (source === undefined || offset >= source.end) return undefined;
  const part = parts.find((each) => each.sources.includes(source) || each.definitions.includes(source));
  return part && { range: spanOf(source.numberSpan), markdown: cardOf(note, part, source.number, source) };
}

function cardOf(note: IndexedNote, part: Part, number: number, here: Citation | SourceFact): string {
  const source = [...part.sources, ...part.definitions].find((each) => each.number === number);
  const address =
    source === undefined
      ? `**[${number}]** has no source in this part`
      : `**[${number}]** ${markdownLink(source.url, source.url)}`;
  const places = part.citations.filter((citation) => citation.number === number && citation !== here);
  return [address, placesText(note, places, here === source)].filter((line) => line !== '').join('\n\n');
}

function placesText(note: IndexedNote, places: readonly Citation[], isSource: boolean): string {
  if (places.length === 0) return isSource ? 'Not cited in this part' : '';
  const lines = [...new Set(places.map(({ start }) => note.parsed.lines.positionAt(start).line + 1))];
  const links = lines.slice(0, MAX_PLACES).map((line) => markdownLink(`line ${line}`, `${note.uri}#L${line}`));
  const more = lines.length > MAX_PLACES ? ` ${escapeMarkdown(`and ${lines.length - MAX_PLACES} more`)}` : '';
  return `${isSource ? 'Cited' : 'Also cited'} in ${links.join(', ')}${more}`;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
