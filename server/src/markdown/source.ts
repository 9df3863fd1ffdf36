import type { LineTable } from '../text/lines.ts';
import { MASK_PATTERN } from './shortcodes.ts';

const TAB = 9;
const SPACE = 32;

/** A note's text in the three shapes that parsing needs, and the way from markdown-it's offsets to the note's. */
export class Source {
  /** As written. */
  readonly note: string;
  /** With shortcodes masked; the same offsets. */
  readonly text: string;
  readonly lines: LineTable;
  /** As markdown-it takes it: masked, `\n` for every line ending, no byte order mark, no NUL. */
  readonly normalized: string;
  /** Offsets of the normalized text's lines; undefined where they are the note's own. */
  readonly #normalizedStarts: readonly number[] | undefined;
  readonly #mark: 0 | 1;

  constructor(note: string, masked: string, lines: LineTable) {
    this.note = note;
    this.text = masked;
    this.lines = lines;
    this.#mark = masked.startsWith('\uFEFF') ? 1 : 0;
    const unmarked = this.#mark === 1 ? masked.slice(1) : masked;
    const unix = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
    this.normalized = unix.includes('\0') ? unix.replaceAll('\0', '\uFFFD') : unix;
    if (this.normalized.length !== masked.length) this.#normalizedStarts = this.#startsOfNormalized();
  }

  /** Offset of a line's first character behind a byte order mark. */
  startOf(line: number): number {
    return this.lines.startOf(line) + (line === 0 ? this.#mark : 0);
  }

  /** Offset behind a line's last character, before its ending. */
  endOf(line: number): number {
    return this.lines.endOf(line);
  }

  /** Offset behind the last character of a line that is neither space nor tab. */
  trimmedEndOf(line: number): number {
    const start = this.startOf(line);
    let end = this.endOf(line);
    while (end > start && isBlank(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** End of the last line before `toLine` that is not blank, without trailing white space; at least `from`. */
  blockEnd(fromLine: number, toLine: number, from: number): number {
    for (let line = toLine - 1; line > fromLine; line--) {
      const end = this.trimmedEndOf(line);
      if (end > this.startOf(line)) return Math.max(from, end);
    }
    return Math.max(from, this.trimmedEndOf(fromLine));
  }

  /** First offset at or after `from` in its line that is neither space nor tab. */
  skipBlanks(from: number): number {
    let at = from;
    while (isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Offset in the normalized text of a line's first character. */
  normalizedStartOf(line: number): number {
    return this.#normalizedStarts === undefined ? this.lines.startOf(line) : (this.#normalizedStarts[line] ?? 0);
  }

  /** Offset in the note of an offset in the normalized text that stands on a given line. */
  offsetOf(line: number, normalized: number): number {
    if (this.#normalizedStarts === undefined) return normalized;
    return this.startOf(line) + normalized - this.normalizedStartOf(line);
  }

  /** What stands in the note where parsing saw `seen`, which is that itself unless it has masked characters. */
  written(seen: string, start: number, end: number): string {
    return MASK_PATTERN.test(seen) ? this.note.slice(start, end) : seen;
  }

  #startsOfNormalized(): number[] {
    const starts = [0];
    for (let line = 0; line + 1 < this.lines.count; line++) {
      starts.push((starts[line] ?? 0) + this.endOf(line) - this.startOf(line) + 1);
    }
    return starts;
  }
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}
