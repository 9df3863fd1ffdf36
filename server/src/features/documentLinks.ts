import { keyOf, labelSpanOf } from '../facts/definitions.ts';
import type { LinkFact } from '../facts/links.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Target } from '../index/targets.ts';
import { type Block, type Inline, walkBlocks } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';
import { addressOf, spanOf } from './place.ts';

/** Words that lead somewhere when they are clicked on. */
export interface DocumentLink {
  readonly range: Span;
  /** Address of a file, with `#L12` for a place in a note, or of a page elsewhere. */
  readonly target: string;
}

export interface LinkOptions {
  /** Which links are asked for: of the others somebody else tells. Without it all, and those that lead elsewhere. */
  readonly concerns?: (link: LinkFact) => boolean;
}

/** The links of a note that lead to something: to files of the notebook, to places in notes, to pages elsewhere. */
export function documentLinks(view: IndexView, uri: string, { concerns }: LinkOptions = {}): DocumentLink[] {
  const note = view.findNote(uri);
  if (note === undefined) return [];
  const found = new Map<LinkFact, string>();
  for (const link of note.facts.links) {
    const target = concerns?.(link) === false ? undefined : targetAddress(view.resolve(note, link));
    if (target !== undefined) found.set(link, target);
  }
  const links = Array.from(found, ([link, target]) => ({ range: addressSpanOf(link), target }));
  const all = [...links, ...labelLinks(note, found), ...(concerns === undefined ? outerLinks(note) : [])];
  return all.sort((a, b) => a.range.start - b.range.start);
}

/** Where a link's address stands, or the name in a wiki link: what is clicked on. */
export function addressSpanOf({ pathStart, fragmentEnd }: LinkFact): Span {
  return { start: pathStart, end: fragmentEnd };
}

/** Address of what a link leads to; undefined where that is not known, or not there. */
function targetAddress(target: Target): string | undefined {
  if (target.kind === 'file') return target.uri;
  if (target.kind !== 'note') return undefined;
  return target.place.kind === 'anchor' ? addressOf(target.note, target.place.anchor.span.start) : target.note.uri;
}

/** `[text][label]` leads where the definition of the label does. */
function labelLinks({ facts }: IndexedNote, found: ReadonlyMap<LinkFact, string>): DocumentLink[] {
  const targets = new Map<string, string>();
  for (const definition of facts.definitions) {
    const [, target] =
      [...found].find(([{ form, start }]) => form === 'definition' && start === definition.start) ?? [];
    const key = keyOf(definition);
    if (target !== undefined && !targets.has(key)) targets.set(key, target);
  }
  if (targets.size === 0) return [];
  return facts.references.flatMap((reference) => {
    const target = targets.get(keyOf(reference));
    return target === undefined ? [] : [{ range: labelSpanOf(reference), target }];
  });
}

/** Links out of the notebook, of a note that is open. */
function outerLinks({ parsed }: IndexedNote): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const block of walkBlocks(parsed?.blocks ?? [])) {
    if ('inlines' in block) collectOuter(block.inlines, links);
    else addOuter(block, links);
  }
  return links;
}

function collectOuter(inlines: readonly Inline[], into: DocumentLink[]): void {
  for (const inline of inlines) {
    addOuter(inline, into);
    if ('children' in inline) collectOuter(inline.children, into);
  }
}

function addOuter(item: Block | Inline, into: DocumentLink[]): void {
  const destination = 'destination' in item ? item.destination : undefined;
  if (destination !== undefined && /^(?:https?|mailto):/i.test(destination.url)) {
    into.push({ range: spanOf(destination), target: destination.url });
  }
}
