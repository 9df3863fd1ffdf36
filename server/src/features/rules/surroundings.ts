import { leafSpan } from '../../catalog/serviceList.ts';
import type { NoteFacts } from '../../facts/noteFacts.ts';
import type { Prose } from '../../text/prose.ts';
import { proseOffsetOf } from '../../text/proseOffset.ts';
import { findAround, type Span } from '../../text/span.ts';

/** A place of a note as a reader meets it: its words and the sentence around them, without markup. */
export interface Surroundings {
  /** The place itself, in the prose. */
  readonly span: Span;
  readonly written: string;
  /** The sentence up to the place, and behind it. */
  readonly before: string;
  readonly after: string;
  /** The block: its index in the prose, and its span there. */
  readonly leaf: number;
  readonly block: Span;
}

/** Reads around a stretch of a note; undefined where that is not prose. */
export function surroundingsOf(prose: Prose, { start, end }: Span): Surroundings | undefined {
  const from = proseOffsetOf(prose, start);
  const last = proseOffsetOf(prose, end - 1);
  if (from === undefined || last === undefined) return undefined;
  const span = { start: from, end: last + 1 };
  const leaf = prose.leafAt(from);
  const block = leafSpan(prose, leaf);
  const before = prose.text.slice(Math.max(block.start, from - MAX_SENTENCE), from);
  const after = prose.text.slice(span.end, Math.min(block.end, span.end + MAX_SENTENCE));
  const borders = [...before.matchAll(SENTENCE_END)];
  const border = borders[borders.length - 1];
  return {
    span,
    leaf,
    block,
    written: prose.text.slice(from, span.end),
    before: border === undefined ? before : before.slice(border.index + border[0].length),
    after: after.slice(0, after.search(SENTENCE_END) + 1 || undefined),
  };
}

/** What stands farther away says nothing of the place. */
const MAX_SENTENCE = 400;

/** A stop, not that of `e.g.`, `vs.` or `f.k.a.`, and then a capital or the name in question. */
const SENTENCE_END = /(?<!(?:^|[\s(.])(?:\p{L}|vs|etc|incl|cf|approx))[.!?]["'”’)]*\s+(?=$|[\p{Lu}"“'(])/gu;

/**
 * Tells, of places of a note in their order, where the words are not the author's: in quotations, in quotation marks,
 * and in titles of pages elsewhere.
 */
export function quotationsIn({ fixedWords, prose }: NoteFacts): (place: Span, around: Surroundings) => boolean {
  let leaf: number | undefined;
  let quoted: readonly Span[] = [];
  return (place, around) => {
    const words = findAround(fixedWords, place);
    if (words !== undefined && words.kind !== 'label') return true;
    if (leaf !== around.leaf) {
      leaf = around.leaf;
      quoted = quotedIn(prose.text, around.block);
    }
    return findAround(quoted, around.span) !== undefined;
  };
}

/** True for what only reads like a name: a command (`aws sso`), a tag (`#QuickSight`), part of a path (`C:\QuickSight`). */
export function isSymbol({ before, written }: Surroundings, name: string): boolean {
  if (TAG_OR_PATH.test(before)) return true;
  return written === written.toLowerCase() && name !== name.toLowerCase();
}

const TAG_OR_PATH = /(?:#(?:[\p{L}\p{N}_-]+\/)*|\\)$/u;

/** True in `[[Amazon QuickSight]]`: another name would lead to another note. */
export function isLabel({ fixedWords }: NoteFacts, place: Span): boolean {
  return findAround(fixedWords, place)?.kind === 'label';
}

/** What stands in quotation marks in a block of the prose. */
function quotedIn(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(QUOTED), ({ index, 0: { length } }) => {
    return { start: start + index, end: start + index + length };
  });
}

/** A single mark opens behind a space only: others are apostrophes. */
const QUOTED =
  /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‹[^‹›]*›|「[^「」]*」|『[^『』]*』|(?<![\p{L}\p{N}])[‘‚][^‘’‚]*[‘’](?![\p{L}\p{N}])/gu;
