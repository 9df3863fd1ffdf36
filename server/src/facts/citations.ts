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
export function citationsIn(text: string, block: Block, prose: Prose): Citation[] {
  const links = referencesInBlock(block);
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
  if (!brackets.includes(',')) return [{ ...span, number: Number(brackets.slice(1, -1)), isImplied: false }];
  return Array.from(brackets.matchAll(/\d+/g), ({ index, 0: digits }) => ({
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
function referencesInBlock(block: Block): Citation[] {
  if ('inlines' in block) return referencesIn(block.inlines);
  return 'children' in block ? block.children.flatMap(referencesInBlock) : [];
}

function referencesIn(inlines: readonly Inline[]): Citation[] {
  const citations: Citation[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'link' && inline.label !== undefined) citations.push(...citationsOfLink(inline, inline.label));
    else if ('children' in inline) citations.push(...referencesIn(inline.children));
  }
  return citations;
}

function citationsOfLink({ form, children, content, start, end }: Link, label: string): Citation[] {
  const number = citationNumber(label);
  if (number === undefined) return [];
  const text = citationNumber(plainTextOf(children));
  const textEnd = content.end + 1;
  const first = text === undefined ? [] : [{ start, end: textEnd, number: text, isImplied: false }];
  return form === 'full' ? [...first, { start: textEnd, end, number, isImplied: false }] : first;
}
