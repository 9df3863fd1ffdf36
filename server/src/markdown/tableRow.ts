import type { Span } from '../text/span.ts';
import type { OriginPiece } from './content.ts';

/** A cell of a table row: its span without the white space around it, and where each piece of its content stands. */
export interface RowCell extends Span {
  readonly pieces: readonly OriginPiece[];
}

/**
 * Splits a table row at its pipes as GFM does (and markdown-it's `escapedSplit`): `\|` is a pipe in the cell, also in
 * code spans; empty first and last cells are no cells.
 *
 * @param row a line from its first character behind quote marks and list markers, without trailing white space
 * @param base offset of that character in the note
 */
export function splitRow(row: string, base: number): RowCell[] {
  const stops: number[] = [];
  for (let at = 0; at < row.length; at++) {
    if (row.charAt(at) === '|' && row.charAt(at - 1) !== '\\') stops.push(at);
  }
  const bounds = [-1, ...stops, row.length];
  const cells = bounds.slice(1).map((end, index) => cellOf(row, (bounds[index] ?? -1) + 1, end, base));
  if (stops[0] === 0) cells.shift();
  if (cells.length > 0 && stops[stops.length - 1] === row.length - 1) cells.pop();
  return cells;
}

function cellOf(row: string, from: number, to: number, base: number): RowCell {
  const written = row.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  const end = Math.max(start, from + written.trimEnd().length);
  const pieces: OriginPiece[] = [{ content: 0, source: base + start }];
  let dropped = 0;
  for (let at = row.indexOf('\\|', start); at >= 0 && at < end; at = row.indexOf('\\|', at + 2)) {
    pieces.push({ content: at - start - dropped, source: base + at + 1 });
    dropped++;
  }
  return { start: base + start, end: base + end, pieces };
}
