import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';
import { firstOf } from './firstOf.ts';
import { fuzzyScore, isWithin } from './fuzzy.ts';
import { noteName, spanOf } from './place.ts';

/** A service section, an integration entry or an objective of the notebook. */
export interface WorkspaceSymbol {
  readonly kind: 'section' | 'entry' | 'objective';
  /** The heading's text. */
  readonly name: string;
  /** What the note is called. */
  readonly container: string;
  readonly uri: string;
  readonly span: Span;
}

export interface SymbolOptions {
  /** True where an editor lists by itself the headings that hold the letters of the query in their order. */
  readonly readsMarkdown?: boolean;
}

/** More than that nobody looks through. */
const MAX_SYMBOLS = 200;

/** A symbol before it is known that it is among the best. */
interface Candidate {
  readonly kind: WorkspaceSymbol['kind'];
  readonly note: IndexedNote;
  /** Of a section in a note that is closed it has to be unpacked. */
  name(): string;
  readonly span: Span;
  readonly score: number;
}

/**
 * Sections of services, by any name of the service, entries, and titles and headings with an objective, the best match
 * first: see `fuzzyScore`. Without a query, the first of them in the order of services and notes.
 */
export function workspaceSymbols(
  view: IndexView,
  query: string,
  { readsMarkdown = false }: SymbolOptions = {},
): WorkspaceSymbol[] {
  const candidates = [...sectionsFor(view, query), ...headingsFor(view, query)];
  return firstOf(candidates, MAX_SYMBOLS, (a, b) => b.score - a.score).flatMap(({ kind, note, name: nameOf, span }) => {
    const name = nameOf();
    if (readsMarkdown && span.start >= note.outline.bodyStart && isListedByBuiltIn(name, query)) return [];
    return [{ kind, name, container: noteName(note), uri: note.uri, span: spanOf(span) }];
  });
}

/** True for a heading that VS Code's support of Markdown lists: `fuzzyContains` of vscode-markdown-languageservice. */
function isListedByBuiltIn(heading: string, query: string): boolean {
  return isWithin(query.toLowerCase(), heading.toLowerCase());
}

/** A section's heading is a name of its service: services that do not fit have no section that does. */
function sectionsFor(view: IndexView, query: string): Candidate[] {
  return view.catalog.services.flatMap((service) => {
    const scores = service.names.flatMap(({ text }) => fuzzyScore(query, text) ?? []);
    if (scores.length === 0) return [];
    const score = Math.max(...scores);
    return view.sectionsOf(service).map(({ note, item }): Candidate => {
      return { kind: 'section', note, name: () => item.title, span: item.headingSpan, score };
    });
  });
}

function headingsFor(view: IndexView, query: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const note of view.notes) {
    for (const { title: name, headingSpan } of note.outline.entries) {
      const score = fuzzyScore(query, name);
      if (score !== undefined) candidates.push({ kind: 'entry', note, name: () => name, span: headingSpan, score });
    }
    for (const { title: name, selection } of note.outline.objectives) {
      const score = fuzzyScore(query, name);
      if (score !== undefined) candidates.push({ kind: 'objective', note, name: () => name, span: selection, score });
    }
  }
  return candidates;
}
