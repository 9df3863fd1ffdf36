import type { Service } from '../catalog/catalog.ts';
import type { KnownName } from '../catalog/names.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { movedBlock } from '../markdown/moved.ts';
import { type Inline, type Leaf, type PlacedBlock, walkBlocks } from '../markdown/note.ts';
import { type Span, touches } from '../text/span.ts';

/** A service name on offer. */
export interface Suggestion {
  /** What stands in the note afterwards. */
  readonly insert: string;
  /** The name that was typed at, by which an editor filters. */
  readonly matched: string;
  readonly service: Service;
  /** The words that it takes the place of: the same for all suggestions at a place. */
  readonly range: Span;
}

/** No more than this many are offered: the list is asked for again with each letter. */
const MAX_SUGGESTIONS = 50;

/** How many words back a name may begin. */
const MAX_WORDS = 8;

/**
 * Names of services for the words before the cursor. The longest run of them that begins a name counts; once they are
 * a complete name nothing is offered, so that Enter stays Enter. Nothing outside of prose.
 */
export function completion(view: IndexView, uri: string, offset: number): Suggestion[] {
  const note = view.findNote(uri);
  const typed = note && typedBefore(note, offset);
  if (note === undefined || typed === undefined) return [];
  for (const start of wordStarts(typed)) {
    const words = note.parsed.text.slice(start, offset);
    if (view.names.has(words)) return [];
    const known = view.names.startingWith(words);
    if (known.length > 0) return rank(view, known, words, { start, end: offset });
  }
  return [];
}

/** The stretch of plain text on the cursor's line that ends at the cursor. */
function typedBefore(note: IndexedNote, offset: number): { text: string; start: number } | undefined {
  const { lines, text, placed } = note.parsed;
  const leaf = findLeaf(placed, offset);
  const run = leaf && findText(leaf.inlines, offset);
  if (run === undefined) return undefined;
  const start = Math.max(run.start, lines.startOf(lines.lineAt(offset)));
  return { text: text.slice(start, offset), start };
}

/** Only the block at the offset is moved to where it stands now: after an edit that is not known of all of them. */
function findLeaf(placed: readonly PlacedBlock[], offset: number): Leaf | undefined {
  for (const { block, shift } of placed) {
    if (!touches(block, offset - shift)) continue;
    for (const inner of walkBlocks([movedBlock(block, shift)])) {
      if ('inlines' in inner && touches(inner.content, offset)) return inner;
    }
  }
  return undefined;
}

function findText(inlines: readonly Inline[], offset: number): Span | undefined {
  for (const inline of inlines) {
    if (!touches(inline, offset) || offset === inline.start) continue;
    if (inline.kind === 'text') return inline;
    if (inline.kind === 'link' && (inline.form === 'autolink' || inline.form === 'bare')) return undefined;
    const inner = 'children' in inline ? findText(inline.children, offset) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Offsets at which the last words begin, the farthest first. */
function wordStarts({ text, start }: { text: string; start: number }): number[] {
  const starts = Array.from(
    text.matchAll(/[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}]+[\p{L}\p{N}]*)*/gu),
    ({ index }) => start + index,
  );
  return starts.slice(-MAX_WORDS);
}

function rank(view: IndexView, known: readonly KnownName[], words: string, range: Span): Suggestion[] {
  const byService = new Map<Service, KnownName>();
  for (const name of known) {
    const other = byService.get(name.service);
    if (other === undefined || isCloser(name, other)) byService.set(name.service, name);
  }
  const uses = new Map([...byService.keys()].map((service) => [service, view.mentionsOf(service).length]));
  return [...byService.values()]
    .sort((a, b) => {
      const exact = Number(b.text.startsWith(words)) - Number(a.text.startsWith(words));
      const used = (uses.get(b.service) ?? 0) - (uses.get(a.service) ?? 0);
      return exact || used || a.text.length - b.text.length || (a.text < b.text ? -1 : 1);
    })
    .slice(0, MAX_SUGGESTIONS)
    .map(({ service, text, insert }) => ({ service, matched: text, insert, range }));
}

/** Of two names of a service the shorter is what is being typed; a former name only where no other fits. */
function isCloser(name: KnownName, other: KnownName): boolean {
  if (name.isFormer !== other.isFormer) return other.isFormer;
  return name.text.length < other.text.length;
}
