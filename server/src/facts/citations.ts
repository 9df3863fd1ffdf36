import { type Block, type Inline, type Link, plainTextOf } from '../markdown/note.ts';
import type { Prose } from '../text/prose.ts';
import { findTouching, type Span } from '../text/span.ts';
import { citationNumber } from './sources.ts';

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
 * The citations of a top-level block in order: in prose, never in code, nor where the brackets are a link's, save one
 * whose label is a number (`[3]` with `[3]: https://…` somewhere in the note).
 *
 * @param prose the block's own
 */
export function citationsIn(text: string, block: Block, prose: Prose): readonly Citation[] {
  const links: Citation[] = [];
  collectReferences(block, links);
  if (!prose.text.includes('[')) return links;
  const citations = [...links];
  for (const match of prose.text.matchAll(BRACKETS)) {
    const span = prose.spanOf(match.index, match.index + match[0].length);
    // The brackets of `\[3\]` are text, those of `[[3](…)]` a link's.
    if (text.slice(span.start, span.end) !== match[0]) continue;
    if (!findTouching(links, span.start + 1)) citations.push(...numbersIn(match[0], span));
  }
  citations.sort((a, b) => a.start - b.start);
  return withRanges(text, citations);
}

function numbersIn(brackets: string, span: Span): Citation[] {
  if (!brackets.includes(',')) {
    return [{ start: span.start, end: span.end, number: Number(brackets.slice(1, -1)), isImplied: false }];
  }
  return Array.from(brackets.matchAll(/\d+/g), ({ index, 0: digits }) => ({
    start: span.start + index,
    end: span.start + index + digits.length,
    number: Number(digits),
    isImplied: false,
  }));
}

/** Adds what stands between the ends of `[3]–[5]`. */
function withRanges(text: string, citations: readonly Citation[]): readonly Citation[] {
  const all: Citation[] = [];
  let before: Citation | undefined;
  for (const citation of citations) {
    if (before !== undefined && isRange(text, before, citation)) {
      for (let number = before.number + 1; number < citation.number; number++) {
        all.push({ start: before.start, end: citation.end, number, isImplied: true });
      }
    }
    all.push(citation);
    before = citation;
  }
  return all;
}

function isRange(text: string, from: Citation, to: Citation): boolean {
  const count = to.number - from.number;
  // Most citations of a run touch each other.
  if (count <= 1 || count > MAX_RANGE || to.start <= from.end || to.start - from.end > MAX_DASH) return false;
  return RANGE.test(text.slice(from.end, to.start));
}

/** A dash and the spaces around it. */
const MAX_DASH = 5;

/** Collects reference links that are citations by their label: `[3]` is one, `[3][4]` two. */
function collectReferences(block: Block, into: Citation[]): void {
  if ('inlines' in block) collectInlineReferences(block.inlines, into);
  else if ('children' in block) for (const child of block.children) collectReferences(child, into);
}

function collectInlineReferences(inlines: readonly Inline[], into: Citation[]): void {
  for (const inline of inlines) {
    if (inline.kind === 'link' && inline.label !== undefined) into.push(...citationsOfLink(inline, inline.label));
    else if ('children' in inline) collectInlineReferences(inline.children, into);
  }
}

function citationsOfLink({ form, children, content, start, end }: Link, label: string): Citation[] {
  const number = citationNumber(label);
  if (number === undefined) return [];
  const text = citationNumber(plainTextOf(children));
  const textEnd = content.end + 1;
  const first = text === undefined ? [] : [{ start, end: textEnd, number: text, isImplied: false }];
  return form === 'full' ? [...first, { start: textEnd, end, number, isImplied: false }] : first;
}
