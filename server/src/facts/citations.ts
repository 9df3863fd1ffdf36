import { type Inline, type ParsedNote, plainTextOf, walkBlocks } from '../markdown/note.ts';
import type { Prose } from '../text/prose.ts';
import { findTouching, type Span } from '../text/span.ts';
import { citationNumber, type SourceFact } from './sources.ts';

/** `[3]`: one number in brackets. `[3, 4]` is two, `[3][4]` is two, and `[3]–[5]` cites the fourth as well. */
export interface Citation extends Span {
  readonly number: number;
  /** Cited by a range, between its ends; the span is the whole range. */
  readonly isImplied: boolean;
}

/** `[3]` or `[3, 4]` */
const BRACKETS = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g;
const RANGE = /^\s*[–—-]\s*$/;
/** A longer range is no range of sources. */
const MAX_RANGE = 50;

/**
 * The citations of a note in order: in prose, never in code, nor where the brackets are a link's, save one whose label
 * is a number (`[3]` with `[3]: https://…` somewhere in the note).
 */
export function citationsOf(note: ParsedNote, prose: Prose, sources: readonly SourceFact[]): Citation[] {
  // Without a definition that has a number there is no reference link that is a citation.
  const links = sources.some(({ list }) => list === undefined) ? [...numericReferences(note)] : [];
  const citations = [...links];
  for (const match of prose.text.matchAll(BRACKETS)) {
    const leaf = prose.leaves[prose.leafAt(match.index)];
    if (leaf?.kind === 'title') continue;
    const span = prose.spanOf(match.index, match.index + match[0].length);
    // The brackets of `\[3\]` are text, those of `[[3](…)]` a link's.
    if (note.text.slice(span.start, span.end) !== match[0]) continue;
    if (findTouching(sources, span.start + 1) || findTouching(links, span.start + 1)) continue;
    citations.push(...numbersIn(match[0], span));
  }
  citations.sort((a, b) => a.start - b.start);
  return withRanges(note.text, citations);
}

function numbersIn(brackets: string, span: Span): Citation[] {
  const numbers = [...brackets.matchAll(/\d+/g)];
  if (numbers.length === 1) return [{ ...span, number: Number(numbers[0]?.[0]), isImplied: false }];
  return numbers.map(({ index, 0: digits }) => ({
    start: span.start + index,
    end: span.start + index + digits.length,
    number: Number(digits),
    isImplied: false,
  }));
}

/** Adds what stands between the ends of `[3]–[5]`. */
function withRanges(text: string, citations: readonly Citation[]): Citation[] {
  return citations.flatMap((citation, index) => {
    const before = citations[index - 1];
    if (before === undefined || citation.number - before.number > MAX_RANGE) return [citation];
    if (!RANGE.test(text.slice(before.end, citation.start))) return [citation];
    const implied: Citation[] = [];
    for (let number = before.number + 1; number < citation.number; number++) {
      implied.push({ start: before.start, end: citation.end, number, isImplied: true });
    }
    return [...implied, citation];
  });
}

/** Reference links that are citations by their label: `[3]` is one, `[3][4]` two. */
function* numericReferences(note: ParsedNote): Generator<Citation> {
  for (const block of walkBlocks(note.blocks)) {
    if ('inlines' in block) yield* referencesIn(block.inlines);
  }
}

function* referencesIn(inlines: readonly Inline[]): Generator<Citation> {
  for (const inline of inlines) {
    if (inline.kind === 'link' && inline.label !== undefined) {
      const label = citationNumber(inline.label);
      const text = citationNumber(plainTextOf(inline.children));
      const textEnd = inline.content.end + 1;
      if (label === undefined) continue;
      if (text !== undefined) yield { start: inline.start, end: textEnd, number: text, isImplied: false };
      if (inline.form === 'full') yield { start: textEnd, end: inline.end, number: label, isImplied: false };
    } else if ('children' in inline) yield* referencesIn(inline.children);
  }
}
