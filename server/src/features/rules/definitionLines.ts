import { LineTable } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/**
 * What goes when a definition goes: its lines, and one of two blank lines between which it stood. Undefined where it
 * shares its first line with something else, the mark of a quote or a list, or where a rule would open the note.
 *
 * @param span of the definition's block
 */
export function removalOf(text: string, { start, end }: Span): Span | undefined {
  const lines = new LineTable(text);
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  if (text.slice(lines.startOf(first), start).trim() !== '' || text.slice(end, lines.endOf(last)).trim() !== '') {
    return undefined;
  }
  const isBlank = (line: number) => line < 0 || line >= lines.count || lines.textOf(line).trim() === '';
  // At the head of a note a rule would open front matter.
  if (first === 0 && /^\s*(?:---|\+\+\+)/.test(text.slice(end))) return undefined;
  const isBetween = isBlank(first - 1) && isBlank(last + 1);
  if (isBetween && last + 2 < lines.count) return { start: lines.startOf(first), end: lines.startOf(last + 2) };
  if (isBetween && first > 0) return { start: lines.startOf(first - 1), end: lines.startOf(last + 1) };
  if (last + 1 < lines.count) return { start: lines.startOf(first), end: lines.startOf(last + 1) };
  // The last line of a note that does not end with a line ending takes the ending before it along.
  return { start: first > 0 ? lines.endOf(first - 1) : lines.startOf(first), end };
}
