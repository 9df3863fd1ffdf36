import type { Citation } from '../facts/citations.ts';
import type { SourceFact } from '../facts/sources.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import { type CitationGroup, citationGroupOf } from './citationGroup.ts';
import { addressLink, escapeMarkdown, markdownLink } from './markdownText.ts';
import { addressOf, lineOf } from './place.ts';
import { sentenceAt } from './proseAt.ts';

/** How many places a card lists. */
const MAX_PLACES = 8;
/** How many sentences. */
const MAX_SENTENCES = 5;

/** What a citation leads to, and where else its part cites the same source. */
export function citationCard(note: IndexedNote, citation: Citation): string {
  const group = citationGroupOf(note.facts, citation);
  const others = group.citations.filter(({ start, end }) => start >= citation.end || end <= citation.start);
  const lines = [...new Set(others.map(({ start }) => lineOf(note, start)))];
  const links = lines.slice(0, MAX_PLACES).map((line) => markdownLink(String(line), `${note.uri}#L${line}`));
  const more = lines.length > MAX_PLACES ? ` and ${lines.length - MAX_PLACES} more` : '';
  const also = `Also cited in line${lines.length === 1 ? '' : 's'} ${links.join(', ')}${more}`;
  return [headline(group), ...(lines.length > 0 ? [also] : [])].join('\n\n');
}

/** The sentences that cite a source, each with a link to its line. */
export function sourceCard(note: IndexedNote, source: SourceFact): string {
  const group = citationGroupOf(note.facts, source);
  const sentences = new Map<string, number>();
  for (const { start } of group.citations) {
    const sentence = sentenceAt(note.facts.prose, start);
    if (!sentences.has(sentence)) sentences.set(sentence, start);
  }
  const title = `**\\[${source.number}\\]** ${addressLink(source.url)}`;
  if (sentences.size === 0)
    return `${title}\n\n${source.list === undefined ? 'Not cited in this note' : 'Not cited in this part'}`;
  const list = [...sentences].slice(0, MAX_SENTENCES).map(([sentence, start]) => {
    const link = markdownLink(`line ${lineOf(note, start)}`, addressOf(note, start));
    return `- ${[escapeMarkdown(sentence), link].filter(Boolean).join(' · ')}`;
  });
  const more = sentences.size > MAX_SENTENCES ? [`and ${sentences.size - MAX_SENTENCES} more`] : [];
  return [title, 'Cited by', list.join('\n'), ...more].join('\n\n');
}

function headline({ number, sources, part }: CitationGroup): string {
  const label = `**\\[${number}\\]**`;
  if (sources.length > 0) return sources.map(({ url }) => `${label} ${addressLink(url)}`).join('\n\n');
  return part === undefined ? `${label} has no source: no source list follows` : `${label} has no source in this part`;
}
