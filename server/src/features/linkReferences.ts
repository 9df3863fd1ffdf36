import type { LinkFact } from '../facts/links.ts';
import type { IndexedNote, IndexView, Located } from '../index/notebookIndex.ts';
import type { Target } from '../index/targets.ts';
import { touches } from '../text/span.ts';
import { isBeyondBuiltIn } from './builtInLinks.ts';
import { findAddressAt, linkSpanOf } from './linkDefinition.ts';
import { spanOf } from './place.ts';
import type { Reference } from './references.ts';

export interface LinkReferenceOptions {
  /** True where the heading counts too, and not only the links to it. */
  readonly includeDeclaration?: boolean;
  /** True where an editor finds by itself the links that it can follow, and those with the address at the cursor. */
  readonly readsMarkdown?: boolean;
}

/** All links of the notebook that lead where the link at an offset leads, or to the heading there. */
export function linkReferences(
  view: IndexView,
  uri: string,
  offset: number,
  { includeDeclaration = false, readsMarkdown = false }: LinkReferenceOptions = {},
): Reference[] {
  const note = view.findNote(uri);
  const aim = note && aimOf(view, note, offset);
  if (note === undefined || aim === undefined) return [];
  const links = view
    .linksTo(aim.uri)
    .filter(({ note: from, item }) => aim.anchor === undefined || anchorOf(view.resolve(from, item)) === aim.anchor);
  const at = findAddressAt(note, offset);
  const isTheirs = readsMarkdown && (at === undefined || !isBeyondBuiltIn(view, note, at));
  const declared = includeDeclaration && !isTheirs ? anchorsAt(view, aim) : [];
  const isOurs = ({ note: from, item }: Located<LinkFact>): boolean => {
    if (isTheirs) return isBeyondBuiltIn(view, from, item);
    // VS Code lists those with the same address, where that may lead.
    return !readsMarkdown || isUnread(item) || item.path !== at?.path;
  };
  return [
    ...declared,
    ...links.filter(isOurs).map(({ note: from, item }) => ({ uri: from.uri, span: linkSpanOf(item) })),
  ];
}

function anchorsAt(view: IndexView, { uri, anchor }: Aim): Reference[] {
  const found = view.findNote(uri)?.facts.anchors.find(({ span }) => span.start === anchor);
  return found === undefined ? [] : [{ uri, span: spanOf(found.span) }];
}

/** VS Code reads no address in it. */
function isUnread({ form }: LinkFact): boolean {
  return form === 'wiki' || form === 'ref';
}

/** A file, and where in it by the offset of the anchor. */
interface Aim {
  readonly uri: string;
  readonly anchor: number | undefined;
}

function aimOf(view: IndexView, note: IndexedNote, offset: number): Aim | undefined {
  const link = findAddressAt(note, offset);
  if (link !== undefined) {
    const target = view.resolve(note, link);
    if (target.kind === 'file') return { uri: target.uri, anchor: undefined };
    return target.kind === 'note' ? { uri: target.note.uri, anchor: anchorOf(target) } : undefined;
  }
  const anchor = note.facts.anchors.find(({ span }) => touches(span, offset));
  return anchor && { uri: note.uri, anchor: anchor.span.start };
}

function anchorOf(target: Target): number | undefined {
  return target.kind === 'note' && target.place.kind === 'anchor' ? target.place.anchor.span.start : undefined;
}
