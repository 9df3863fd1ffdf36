import { compare, type IndexedNote, type IndexView } from '../index/notebookIndex.ts';
import { contains } from '../text/span.ts';
import { referencesBeyondBuiltIn } from './builtInPlaces.ts';
import { type Highlight, highlights } from './highlights.ts';
import { labelOccurrences } from './labelReferences.ts';
import { linkReferences } from './linkReferences.ts';
import { spanOf } from './place.ts';
import { type Reference, type ReferenceOptions, references } from './references.ts';

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
): Reference[] {
  const { uri, note, offset } = at;
  const named = references(view, uri, offset, { includeDeclaration });
  const labels = named.length > 0 ? [] : labelOccurrences(note, offset);
  const labelled = labels
    .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
    .map((label) => ({ uri, span: spanOf(label) }));
  const isNamed = (link: Reference) => named.some((each) => each.uri === link.uri && contains(link.span, each.span));
  const linked = linkReferences(view, uri, offset, { includeDeclaration, readsMarkdown });
  const found = [...named, ...labelled, ...linked.filter((link) => !isNamed(link))];
  const ours = readsMarkdown ? referencesBeyondBuiltIn(found, at) : found;
  return ours.sort((a, b) => compare(a.uri, b.uri) || a.span.start - b.span.start);
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
