import type { HeadingFact } from '../facts/headings.ts';
import type { Part } from '../facts/parts.ts';
import type { SourceFact } from '../facts/sources.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';
import { shortAddress } from './markdownText.ts';
import { spanOf } from './place.ts';

/** A heading, a source list or a source in the outline of a note. */
export interface DocumentSymbol {
  readonly kind: 'heading' | 'section' | 'entry' | 'sources' | 'source';
  /** Never empty. */
  readonly name: string;
  /** From a heading to the next of its level or higher; of a list its sources. Children lie within. */
  readonly span: Span;
  /** The heading's text, or the number. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** A symbol whose end is not known yet. */
interface Open {
  readonly heading: HeadingFact;
  readonly start: number;
  readonly children: DocumentSymbol[];
}

/**
 * The outline of a note: headings by their levels, service sections and integration entries among them, and the list of
 * sources that closes a part, under the highest heading that the part has.
 */
export function documentSymbols(note: IndexedNote): DocumentSymbol[] {
  const { headings, parts, length } = note.facts;
  const symbols: DocumentSymbol[] = [];
  const open: Open[] = [];
  const closeFrom = (depth: number, end: number): void => {
    for (let top = open.length - 1; top >= depth; top--) {
      const closed = open.pop();
      if (closed !== undefined) childrenOf(open, symbols).push(headingSymbol(note, closed, end));
    }
  };
  const lists = parts.filter(({ sources }) => sources.length > 0);
  for (const item of inOrder(headings, lists)) {
    if ('heading' in item) {
      const depth = open.findIndex(({ heading }) => heading.level >= item.heading.level);
      if (depth >= 0) closeFrom(depth, item.start);
      open.push({ heading: item.heading, start: item.start, children: [] });
    } else {
      const highest = open.findIndex(({ start }) => start >= item.part.start);
      if (highest >= 0) closeFrom(highest + 1, item.start);
      childrenOf(open, symbols).push(...listSymbol(item.part));
    }
  }
  closeFrom(0, length);
  return symbols;
}

function childrenOf(open: readonly Open[], top: DocumentSymbol[]): DocumentSymbol[] {
  return open[open.length - 1]?.children ?? top;
}

type OutlineItem =
  | { readonly heading: HeadingFact; readonly start: number }
  | { readonly part: Part; readonly start: number };

function inOrder(headings: readonly HeadingFact[], lists: readonly Part[]): OutlineItem[] {
  return [
    ...headings.map((heading) => ({ heading, start: heading.section.start })),
    ...lists.map((part) => ({ part, start: part.sources[0]?.start ?? part.start })),
  ].sort((a, b) => a.start - b.start);
}

function headingSymbol(note: IndexedNote, { heading, start, children }: Open, end: number): DocumentSymbol {
  const name = heading.text.trim() === '' ? '#'.repeat(heading.level) : heading.text;
  return { kind: kindOf(note, heading), name, span: { start, end }, selection: spanOf(heading.span), children };
}

function kindOf({ facts, sections }: IndexedNote, { span }: HeadingFact): DocumentSymbol['kind'] {
  if (facts.entries.some(({ headingSpan }) => headingSpan.start === span.start)) return 'entry';
  return sections.some(({ headingSpan }) => headingSpan.start === span.start) ? 'section' : 'heading';
}

function listSymbol({ sources }: Part): DocumentSymbol[] {
  const first = sources[0];
  const last = sources[sources.length - 1];
  if (first === undefined || last === undefined) return [];
  const name = first === last ? `Source [${first.number}]` : `Sources [${first.number}]–[${last.number}]`;
  const children = sources.map(sourceSymbol);
  return [{ kind: 'sources', name, span: { start: first.start, end: last.end }, selection: spanOf(first), children }];
}

function sourceSymbol(source: SourceFact): DocumentSymbol {
  const name = `[${source.number}] ${shortAddress(source.url)}`;
  return { kind: 'source', name, span: spanOf(source), selection: spanOf(source.numberSpan), children: [] };
}
