import { type Image, type Link, plainTextOf } from '../markdown/note.ts';
import { findTouching, type Span } from '../text/span.ts';
import type { Constructs } from './constructs.ts';
import { citationNumber } from './sourceLines.ts';

/** `[3]`: one number in brackets. `[3, 4]` is two, `[3][4]` is two, and `[3]–[5]` cites the fourth as well. */
export interface Citation extends Span {
  readonly number: number;
  /** Cited by a range, between its ends; the span is the whole range. */
  readonly isImplied: boolean;
}

/** The citation that many offsets further on. */
export function movedCitation(citation: Citation, by: number): Citation {
  if (by === 0) return citation;
  const { start, end, number, isImplied } = citation;
  return { start: start + by, end: end + by, number, isImplied };
}

/** `[3]` or `[3, 4]` */
const BRACKETS = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g;
/** On one line: behind a line's end the dash would be a bullet. */
const RANGE = /^[^\S\r\n]*[–—-][^\S\r\n]*$/;
/** A longer range is no range of sources. */
const MAX_RANGE = 50;

/**
 * The citations of top-level blocks in order: in prose, never in code, nor where the brackets are a link's, save one
 * whose label is a number (`[3]` with `[3]: https://…` somewhere in the note).
 *
 * @param constructs of the blocks
 */
export function citationsIn(text: string, { prose, links }: Constructs): readonly Citation[] {
  const references = referencesIn(links);
  if (!prose.text.includes('[')) return withRanges(text, references);
  const citations = [...references];
  const titleEnd = prose.leaves.find(({ kind }) => kind !== 'title')?.start ?? prose.text.length;
  for (const match of prose.text.matchAll(BRACKETS)) {
    if (match.index < titleEnd) continue;
    const span = prose.spanOf(match.index, match.index + match[0].length);
    // The brackets of `\[3\]` are text, those of `[[3](…)]` a link's.
    if (text.slice(span.start, span.end) !== match[0] || isLinkText(text, span)) continue;
    if (references.length === 0 || !findTouching(references, span.start + 1)) addNumbers(match[0], span, citations);
  }
  if (references.length > 0) citations.sort((a, b) => a.start - b.start);
  return withRanges(text, citations);
}

/** `[[3]](https://…)` has its source with it. */
function isLinkText(text: string, { start, end }: Span): boolean {
  return text.charAt(start - 1) === '[' && text.startsWith('](', end);
}

function addNumbers(brackets: string, { start, end }: Span, into: Citation[]): void {
  if (!brackets.includes(',')) {
    into.push({ start, end, number: Number(brackets.slice(1, -1)), isImplied: false });
    return;
  }
  for (const { index, 0: digits } of brackets.matchAll(/\d+/g)) {
    into.push({
      start: start + index,
      end: start + index + digits.length,
      number: Number(digits),
      isImplied: false,
    });
  }
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
  if (count <= 1 || count > MAX_RANGE) return false;
  return areJoinedByDash(text, from, to);
}

/** True where nothing but a dash stands between two citations: `[3]–[5]`. */
export function areJoinedByDash(text: string, from: Span, to: Span): boolean {
  if (to.start <= from.end || to.start - from.end > MAX_DASH) return false;
  return RANGE.test(text.slice(from.end, to.start));
}

/** A dash and the spaces around it. */
const MAX_DASH = 5;

/** Reference links and images that are citations by their label: `[3]` is one, `[3][4]` two. None is in another. */
function referencesIn(links: Constructs['links']): Citation[] {
  const citations: Citation[] = [];
  let until = 0;
  for (const link of links) {
    if (link.kind === 'wikiLink' || link.label === undefined || link.start < until) continue;
    until = link.end;
    for (const citation of citationsOfLink(link, link.label)) citations.push(citation);
  }
  return citations;
}

function citationsOfLink({ form, children, content, start, end }: Link | Image, label: string): Citation[] {
  const number = citationNumber(label);
  if (number === undefined) return [];
  const text = citationNumber(plainTextOf(children));
  const textEnd = content.end + 1;
  const first = text === undefined ? [] : [{ start, end: textEnd, number: text, isImplied: false }];
  return form === 'full' ? [...first, { start: textEnd, end, number, isImplied: false }] : first;
}
