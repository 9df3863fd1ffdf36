import { type Inline, type ParsedNote, plainTextOf, walkBlocks } from '../markdown/note.ts';
import type { Prose } from '../text/prose.ts';
import { findTouching, type Span } from '../text/span.ts';
import { citationNumber, type SourceFact } from './sources.ts';

/** `[3]`: one number in brackets. `[3, 4]` is two, and so is `[3][4]`. */
export interface Citation extends Span {
  readonly number: number;
}

/** `[3]` or `[3, 4]`; ranges such as `[3]–[5]` cite what they name. */
const BRACKETS = /\[(\d{1,4}(?:\s*,\s*\d{1,4})*)\]/g;

/**
 * The citations of a note in order: in prose, never in code, nor where the brackets are a link's, save one whose label
 * is a number (`[3]` with `[3]: https://…` somewhere in the note).
 */
export function citationsOf(note: ParsedNote, prose: Prose, sources: readonly SourceFact[]): Citation[] {
  const links = [...numericReferences(note)];
  const citations = [...links];
  for (const match of prose.text.matchAll(BRACKETS)) {
    const span = prose.spanOf(match.index, match.index + match[0].length);
    // Escaped brackets, and brackets in a link's text, are no citation.
    if (note.text.slice(span.start, span.end) !== match[0]) continue;
    if (findTouching(sources, span.start + 1) || findTouching(links, span.start + 1)) continue;
    citations.push(...numbersIn(match[0], span));
  }
  return citations.sort((a, b) => a.start - b.start);
}

function numbersIn(brackets: string, span: Span): Citation[] {
  const numbers = [...brackets.matchAll(/\d+/g)];
  if (numbers.length === 1) return [{ ...span, number: Number(numbers[0]?.[0]) }];
  return numbers.map(({ index, 0: digits }) => ({
    start: span.start + index,
    end: span.start + index + digits.length,
    number: Number(digits),
  }));
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
      if (text !== undefined && label !== undefined) yield { start: inline.start, end: textEnd, number: text };
      if (label !== undefined && inline.form === 'full') yield { start: textEnd, end: inline.end, number: label };
    } else if ('children' in inline) yield* referencesIn(inline.children);
  }
}
