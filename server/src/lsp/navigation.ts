import {
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  type Location,
  type LocationLink,
  type ReferenceParams,
  type SelectionRange,
  type SelectionRangeParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { allHighlights, allReferences } from '../features/allReferences.ts';
import { definitionsBeyondBuiltIn } from '../features/builtInPlaces.ts';
import { definition } from '../features/definition.ts';
import { documentLinks } from '../features/documentLinks.ts';
import { documentSymbols, type DocumentSymbol as NoteSymbol } from '../features/documentSymbols.ts';
import { folding } from '../features/folding.ts';
import { linkDefinition } from '../features/linkDefinition.ts';
import type { Place } from '../features/place.ts';
import { selectionRanges } from '../features/selectionRanges.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import type { Places } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { toRange } from './convert.ts';
import { concernsOf, foldersOf, noteOf, openNoteOf, placeOf, type Session } from './session.ts';

/** Where the notebook says what stands at a place. */
export async function toDefinition(session: Session, params: DefinitionParams): Promise<LocationLink[] | Location[]> {
  const asked = await placeOf(session, params);
  const found =
    asked &&
    (definition(asked.view, asked.uri, asked.offset, { serviceFiles: asked.notebook.data.serviceFiles }) ??
      linkDefinition(asked.view, asked.uri, asked.offset, concernsOf(session, asked)));
  if (asked === undefined || found === undefined) return [];
  const origin = toRange(asked.note.lines, found.origin);
  const places = session.features.readsMarkdown ? definitionsBeyondBuiltIn(found.places, asked) : found.places;
  return linksTo(session, asked.notebook, { origin, places });
}

const FILE_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function linksTo(
  { features }: Session,
  { view, data }: Notebook,
  { origin, places }: { readonly origin: LocationLink['originSelectionRange']; readonly places: readonly Place[] },
): LocationLink[] | Location[] {
  const targets = places.map(({ uri, span, selection }) => {
    const lines = (view.findNote(uri) ?? data.checked.find((file) => file.uri === uri))?.lines;
    // Of any other file only the beginning is known.
    if (lines === undefined) return { uri, whole: FILE_START, part: FILE_START };
    return { uri, whole: toRange(lines, span), part: toRange(lines, selection) };
  });
  if (!features.linkedDefinitions) return targets.map(({ uri, part }) => ({ uri, range: part }));
  return targets.map(({ uri, whole, part }) => ({
    ...(origin !== undefined && { originSelectionRange: origin }),
    targetUri: uri,
    targetRange: whole,
    targetSelectionRange: part,
  }));
}

/** All places of the notebook that name what stands at a place. */
export async function toReferences(session: Session, params: ReferenceParams): Promise<Location[]> {
  const asked = await placeOf(session, params);
  if (asked === undefined) return [];
  const { includeDeclaration } = params.context;
  const { readsMarkdown } = session.features;
  return allReferences(asked.view, asked, { includeDeclaration, readsMarkdown }).flatMap(({ uri, spans }) => {
    const lines = asked.view.findNote(uri)?.lines;
    return lines === undefined ? [] : spans.map((span) => ({ uri, range: toRange(lines, span) }));
  });
}

/** The places of the note that name what stands at a place. */
export async function toHighlights(session: Session, params: DocumentHighlightParams): Promise<DocumentHighlight[]> {
  const asked = await placeOf(session, params);
  if (asked === undefined) return [];
  return allHighlights(asked.view, asked, session.features).map(({ span, kind }) => ({
    range: toRange(asked.note.lines, span),
    kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

const SYMBOLS: Readonly<Record<NoteSymbol['kind'], SymbolKind>> = {
  heading: SymbolKind.String,
  section: SymbolKind.Class,
  entry: SymbolKind.Interface,
  sources: SymbolKind.Array,
  source: SymbolKind.Constant,
};

/** The outline of a note. */
export async function toDocumentSymbols(
  session: Session,
  params: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const asked = await noteOf(session, params);
  if (asked === undefined) return [];
  const symbols = documentSymbols(asked.note);
  const { lines } = asked.note;
  if (session.features.nestedSymbols) return symbols.map((symbol) => toSymbol(lines, symbol));
  return symbols.flatMap((symbol) => flatSymbols(asked.uri, lines, symbol));
}

function toSymbol(lines: Places, { name, kind, span, selection, children }: NoteSymbol): DocumentSymbol {
  return {
    name: name === '' ? '…' : name,
    kind: SYMBOLS[kind],
    range: toRange(lines, span),
    selectionRange: toRange(lines, selection),
    children: children.map((child) => toSymbol(lines, child)),
  };
}

function flatSymbols(uri: string, lines: Places, { name, kind, span, children }: NoteSymbol): SymbolInformation[] {
  const symbol = {
    name: name === '' ? '…' : name,
    kind: SYMBOLS[kind],
    location: { uri, range: toRange(lines, span) },
  };
  return [symbol, ...children.flatMap((child) => flatSymbols(uri, lines, child))];
}

const FOUND = { section: SymbolKind.Class, entry: SymbolKind.Interface, objective: SymbolKind.Event } as const;

/** Services, entries and objectives of all notebooks by their names. */
export async function toWorkspaceSymbols(
  session: Session,
  { query }: WorkspaceSymbolParams,
): Promise<WorkspaceSymbol[]> {
  await session.workspace.loaded;
  const { readsMarkdown } = session.features;
  return foldersOf(session).flatMap(({ view }) =>
    workspaceSymbols(view, query, { readsMarkdown }).flatMap(({ kind, name, container, uri, span }) =>
      locationOf(view, uri, span).map((location) => ({ name, kind: FOUND[kind], containerName: container, location })),
    ),
  );
}

/** The links of a note that can be followed. */
export async function toDocumentLinks(session: Session, params: DocumentLinkParams): Promise<DocumentLink[]> {
  const asked = await noteOf(session, params);
  if (asked === undefined) return [];
  return documentLinks(asked.view, asked.uri, concernsOf(session, asked)).map(({ range, target }) => ({
    range: toRange(asked.note.lines, range),
    target,
  }));
}

/** What can be folded in a note that is open. */
export async function toFolding(session: Session, params: FoldingRangeParams): Promise<FoldingRange[]> {
  const asked = await openNoteOf(session, params);
  if (asked === undefined) return [];
  return folding(asked.note).map(({ start, end, kind }) => ({
    startLine: asked.note.lines.positionAt(start).line,
    endLine: asked.note.lines.positionAt(end).line,
    ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
  }));
}

/** The stretches around places of an open note, from the word outwards. */
export async function toSelectionRanges(session: Session, params: SelectionRangeParams): Promise<SelectionRange[]> {
  const asked = await openNoteOf(session, params);
  if (asked === undefined) return [];
  const { lines } = asked.parsed;
  const offsets = params.positions.map((position) => lines.offsetAt(position));
  return selectionRanges(asked.note, offsets).map((spans, index) => {
    const at = params.positions[index] ?? { line: 0, character: 0 };
    return nested(lines, spans) ?? { range: { start: at, end: at } };
  });
}

function nested(lines: Places, spans: readonly Span[]): SelectionRange | undefined {
  return spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(lines, span), ...(parent !== undefined && { parent }) }),
    undefined,
  );
}

function locationOf(view: IndexView, uri: string, span: Span): Location[] {
  const lines = view.findNote(uri)?.lines;
  return lines === undefined ? [] : [{ uri, range: toRange(lines, span) }];
}
