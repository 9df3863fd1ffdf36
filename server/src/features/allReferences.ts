import { compare, type IndexedNote, type IndexView } from '../index/notebookIndex.ts';
import { contains, type Span } from '../text/span.ts';
import { spansBeyondBuiltIn } from './builtInPlaces.ts';
import { type Highlight, highlights } from './highlights.ts';
import { labelOccurrences } from './labelReferences.ts';
import { linkReferences } from './linkReferences.ts';
import { spanOf } from './place.ts';
import { type NoteReferences, type Reference, type ReferenceOptions, references } from './references.ts';

/** A place that is asked about. */
export interface AskedAt {
  readonly uri: string;
  readonly note: IndexedNote;
  readonly offset: number;
}

/** What an editor has that asks. */
export interface EditorOptions {
  /** True where it finds links, labels and headings by itself. */
  readonly readsMarkdown: boolean;
}

/**
 * All places of the notebook that are about what stands at an offset: what is named there, the label there, and the
 * links to what the link there leads to or to the heading there. In the order of the notes' addresses.
 */
export function allReferences(
  view: IndexView,
  at: AskedAt,
  { includeDeclaration, readsMarkdown }: ReferenceOptions & EditorOptions,
): NoteReferences[] {
  const { uri, note, offset } = at;
  const named = references(view, uri, offset, { includeDeclaration });
  const labels = named.length > 0 ? [] : labelOccurrences(note, offset);
  const labelled = labels
    .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
    .map((label) => ({ uri, spans: [spanOf(label)] }));
  const linked = linkReferences(view, uri, offset, { includeDeclaration, readsMarkdown });
  const found = joined([...named, ...labelled], linked);
  if (!readsMarkdown) return found;
  const own = found.map((each) => (each.uri === uri ? { uri, spans: spansBeyondBuiltIn(each.spans, at) } : each));
  return own.filter(({ spans }) => spans.length > 0);
}

/** Names, and the links in which none of them stands, in the order of addresses. */
function joined(named: readonly NoteReferences[], linked: readonly Reference[]): NoteReferences[] {
  const byUri = new Map(named.map(({ uri, spans }) => [uri, spans]));
  const links = new Map<string, Span[]>();
  for (const { uri, span } of linked) {
    if (byUri.get(uri)?.some((name) => contains(span, name))) continue;
    const others = links.get(uri);
    if (others === undefined) links.set(uri, [span]);
    else others.push(span);
  }
  for (const [uri, spans] of links) {
    byUri.set(
      uri,
      [...(byUri.get(uri) ?? []), ...spans].sort((a, b) => a.start - b.start),
    );
  }
  return Array.from(byUri, ([uri, spans]) => ({ uri, spans })).sort((a, b) => compare(a.uri, b.uri));
}

/** The same within the note, for the editor to mark. */
export function allHighlights(view: IndexView, at: AskedAt, { readsMarkdown }: EditorOptions): Highlight[] {
  const { uri, note, offset } = at;
  const named = highlights(view, uri, offset);
  if (named.length > 0 || readsMarkdown) return named;
  const labels = labelOccurrences(note, offset);
  if (labels.length > 0) {
    return labels.map((label) => ({ span: spanOf(label), kind: label.isDefinition ? 'write' : 'read' }));
  }
  const isHeading = ({ span }: Reference) => note.facts.anchors.some((anchor) => anchor.span.start === span.start);
  return linkReferences(view, uri, offset, { includeDeclaration: true })
    .filter((each) => each.uri === uri)
    .map((each) => ({ span: each.span, kind: isHeading(each) ? 'write' : 'read' }));
}
