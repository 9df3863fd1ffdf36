import { areJoinedByDash, type Citation } from '../facts/citations.ts';
import type { Span } from '../text/span.ts';
import type { NoteEdit } from './rules/rule.ts';

/** Edits, or why there can be none, as a sentence for the person who asked. */
export type Rewriting = { readonly edits: readonly NoteEdit[] } | { readonly refusal: string };

/** Citations of one part that are to bear other numbers. */
export interface Renumbering {
  readonly uri: string;
  /** The note's. */
  readonly text: string;
  /** All citations of the part, in order. */
  readonly citations: readonly Citation[];
  /** The new number of each number that gets one; the others stay. */
  readonly numbers: ReadonlyMap<number, number>;
  /** What stands between numbers when a range is written out: with definitions, `[1][2]` would be one link. */
  readonly separator: '' | ', ';
}

/** `[3]`, one number of `[3, 4]`, or `[3]–[5]` as a whole. */
interface Piece extends Span {
  /** All numbers that it cites, those between the ends of a range too. */
  readonly numbers: number[];
  readonly isRange: boolean;
}

/**
 * The edits that give citations their new numbers. A range whose numbers are no longer in a row is written out; a number
 * that its neighbour in the run has by now is left out there: `[3][7]`, with 3 for 7, is `[3]`.
 */
export function citationEdits(renumbering: Renumbering): NoteEdit[] {
  return runsOf(renumbering).flatMap((run) => editsOfRun(run, renumbering));
}

function editsOfRun(run: readonly Piece[], renumbering: Renumbering): NoteEdit[] {
  const { uri, text } = renumbering;
  const kept = withoutRepeats(run, renumbering.numbers);
  if (kept.length === run.length) {
    return run.flatMap((piece) => {
      const newText = newTextOf(piece, renumbering);
      return newText === text.slice(piece.start, piece.end)
        ? []
        : [{ uri, start: piece.start, end: piece.end, newText }];
    });
  }
  const texts = kept.map((piece, index) => {
    const gap = index === 0 ? '' : text.slice(run[run.indexOf(piece) - 1]?.end, piece.start);
    return gap + newTextOf(piece, renumbering);
  });
  const start = run[0]?.start ?? 0;
  return [{ uri, start, end: run[run.length - 1]?.end ?? start, newText: texts.join('') }];
}

/** A run without those that have come to bear the number of another; what stood twice before stays. */
function withoutRepeats(run: readonly Piece[], numbers: ReadonlyMap<number, number>): readonly Piece[] {
  const others = new Set(run.flatMap((piece) => piece.numbers.filter((number) => !numbers.has(number))));
  return run.filter(({ isRange, numbers: [number = 0] }) => {
    const fresh = numbers.get(number);
    return isRange || fresh === undefined || !others.has(fresh);
  });
}

function newTextOf(piece: Piece, { text, numbers, separator }: Renumbering): string {
  const written = text.slice(piece.start, piece.end);
  const fresh = piece.numbers.map((number) => numbers.get(number) ?? number);
  if (fresh.every((number, index) => number === piece.numbers[index])) return written;
  if (piece.isRange && !isInARow(fresh)) return [...new Set(fresh)].map((number) => `[${number}]`).join(separator);
  return written.replace(/\d+/g, (digits) => String(numbers.get(Number(digits)) ?? digits));
}

function isInARow(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/** Pieces one behind the other, with nothing but spaces and a comma between them. */
function runsOf({ text, citations }: Renumbering): Piece[][] {
  const runs: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of piecesOf(text, citations)) {
    const run = runs[runs.length - 1];
    if (before !== undefined && /^[ \t]*,?[ \t]*$/.test(text.slice(before.end, piece.start))) run?.push(piece);
    else runs.push([piece]);
    before = piece;
  }
  return runs;
}

function piecesOf(text: string, citations: readonly Citation[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end, number, isImplied } of citations) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && isImplied) last.numbers.push(number);
    else if (last !== undefined && areJoinedByDash(text, last, { start, end })) {
      pieces[pieces.length - 1] = { start: last.start, end, numbers: [...last.numbers, number], isRange: true };
    } else pieces.push({ start, end, numbers: [number], isRange: false });
  }
  return pieces;
}
