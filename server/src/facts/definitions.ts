import type { Definition, FootnoteDefinition, FootnoteReference, Image, Link } from '../markdown/note.ts';
import type { Prose } from '../text/prose.ts';
import { moved, type Span } from '../text/span.ts';

/** `[label]: address` or `[^label]: text`. The span is the whole block's. */
export interface DefinitionFact extends Span {
  readonly kind: 'link' | 'footnote';
  /** As written, a footnote's without `^`. */
  readonly label: string;
  /** Where the label begins, a footnote's behind the `^`. */
  readonly labelStart: number;
  /** A link's address as written; empty for a footnote. */
  readonly url: string;
}

/** `[text][label]`, `[label][]`, `[label]`, `![alt][label]`, `[^label]`. The span is the whole construct's. */
export interface ReferenceFact extends Span {
  readonly kind: 'link' | 'image' | 'footnote';
  /** As written, a footnote's without `^`. */
  readonly label: string;
  readonly labelStart: number;
}

/** Definitions and references with the same key belong together. */
export function keyOf({ kind, label }: Pick<DefinitionFact | ReferenceFact, 'kind' | 'label'>): string {
  // Unicode case folding as markdown-it has it: `ẞ` and `ss` are one.
  const folded = label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
  return kind === 'footnote' ? `^${folded}` : folded;
}

/** Where the label stands, without `^`. */
export function labelSpanOf({ label, labelStart }: Pick<DefinitionFact | ReferenceFact, 'label' | 'labelStart'>): Span {
  return { start: labelStart, end: labelStart + label.length };
}

/** The definition or reference that many offsets further on. */
export function movedLabel<T extends DefinitionFact | ReferenceFact>(item: T, by: number): T {
  return by === 0 ? item : { ...moved(item, by), labelStart: item.labelStart + by };
}

/** What a definition's block says. */
export function definitionOf(block: Definition | FootnoteDefinition): DefinitionFact {
  const { start, end, label, labelSpan } = block;
  const isLink = block.kind === 'definition';
  const url = isLink ? block.destination.url : '';
  return { kind: isLink ? 'link' : 'footnote', start, end, label, labelStart: labelSpan.start, url };
}

/** A link or image that a definition elsewhere completes; undefined for one that has its address with it. */
export function findReference({ kind, form, start, end, label, content }: Link | Image): ReferenceFact | undefined {
  if (label === undefined) return undefined;
  return { kind, start, end, label, labelStart: form === 'full' ? end - 1 - label.length : content.start };
}

/** `[^label]`, defined or not; undefined where it is rather a class of a regular expression: `[^a-z]`, `[^\d]`. */
export function findFootnote({ start, end, label }: FootnoteReference): ReferenceFact | undefined {
  if (!mayBeFootnote(label)) return undefined;
  return { kind: 'footnote', start, end, label, labelStart: start + 2 };
}

/** False for the label of a footnote that would be a class of a regular expression, too: nobody knows who uses it. */
export function mayBeFootnote(label: string): boolean {
  return /^[\p{L}\p{N}_.:-]+$/u.test(label) && !CHARACTER_CLASS.test(label);
}

/** `a-z`, `A-Za-z0-9`, `0-9.` of a regular expression. */
const CHARACTER_CLASS = /^(?:a-[fz]|A-[FZ]|0-9)/;

/** `[text][label]` and `[label][]`, image or not, without brackets in either. */
const FULL = /(!?)\[([^[\]]+)\]\[([^[\]]*)\]/g;

/**
 * The references, full or collapsed, that stand in prose because nothing defines them: CommonMark takes them for text.
 * Brackets that are no reference by any reading are left out: citations, indices (`a[i][j]`), classes of regular
 * expressions, lists in lists.
 *
 * @param text of the note @param prose of some top-level blocks
 */
export function undefinedReferencesIn(text: string, prose: Prose): ReferenceFact[] {
  if (!prose.text.includes('][')) return [];
  const found: ReferenceFact[] = [];
  for (const { index, 0: whole, 1: mark = '', 2: first = '', 3: second = '' } of prose.text.matchAll(FULL)) {
    const end = index + whole.length;
    const leaf = prose.leafAt(index);
    // A title in front matter is no Markdown.
    if (leaf !== prose.leafAt(end - 1) || prose.leaves[leaf]?.kind === 'title') continue;
    if (NAME.test(prose.text.charAt(index - 1)) || MORE.test(prose.text.charAt(end))) continue;
    const open = index + mark.length;
    const middle = open + first.length + 1;
    const at = [open, middle, middle + 1, end - 1].map((each) => bracketAt(text, prose, each));
    const [opened, closed, labelOpened, labelClosed] = at;
    if (opened === undefined || closed === undefined || labelOpened === undefined || labelClosed === undefined)
      continue;
    const textLabel = text.slice(opened + 1, closed);
    const isCollapsed = second === '';
    const label = isCollapsed ? textLabel : text.slice(labelOpened + 1, labelClosed);
    if (closed + 1 !== labelOpened || !mayBeLabel(label) || NO_TEXT.test(textLabel)) continue;
    const kind = mark === '' ? 'link' : 'image';
    const start = mark === '' ? opened : opened - 1;
    found.push({ kind, start, end: labelClosed + 1, label, labelStart: isCollapsed ? opened + 1 : labelOpened + 1 });
  }
  return found;
}

/** Before brackets that are an index, or stand in others. */
const NAME = /[\p{L}\p{N}_)[\]$]/u;

/** Behind brackets that are repeated, or go on. */
const MORE = /[[\]({+*=$]/;

/** Before a label stands no citation, blank check box, `[!NOTE]` or footnote. */
const NO_TEXT = /^[\d\s,–-]*$|^[!^]/;

/** A label of digits is a citation's, a quoted one a key in a program. */
function mayBeLabel(label: string): boolean {
  return /^(?:[\p{L}`*_]|\p{N}+\s*[\p{L}_])[^"'\\]*$/u.test(label) && !CHARACTER_CLASS.test(label);
}

/** Where a bracket of the prose stands in the note; undefined where it is written otherwise (`\[`, `&#91;`). */
function bracketAt(text: string, prose: Prose, offset: number): number | undefined {
  const { start, end } = prose.spanOf(offset, offset + 1);
  return end === start + 1 && text.charAt(start) === prose.text.charAt(offset) ? start : undefined;
}
