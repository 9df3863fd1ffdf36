import type { Span } from './span.ts';

/** A place as the Language Server Protocol has it: both from 0, `character` in UTF-16 code units. */
export interface LineAndCharacter {
  readonly line: number;
  readonly character: number;
}

const LF = 10;
const CR = 13;

/** What leads from offsets in a text to lines. */
export interface Places {
  /** Line and character of an offset, clamped to the text. */
  positionAt(offset: number): LineAndCharacter;
}

/** Where the lines of a text begin: all that is needed to say where something stands, when the text is gone. */
export class LineStarts implements Places {
  readonly #starts: Uint16Array | Uint32Array;
  readonly #length: number;

  /** @param length of the text, in UTF-16 code units */
  constructor(starts: ArrayLike<number>, length: number) {
    this.#starts = length <= 0xffff ? Uint16Array.from(starts) : Uint32Array.from(starts);
    this.#length = length;
  }

  /** Line and character of an offset, clamped to the text. */
  positionAt(offset: number): LineAndCharacter {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (this.#starts[low] ?? 0) };
  }

  /** Offset of a place; a character past the line counts as the next line's first. */
  offsetAt({ line, character }: LineAndCharacter): number {
    const start = this.#starts[Math.max(0, line)] ?? this.#length;
    return Math.min(start + Math.max(0, character), this.#starts[line + 1] ?? this.#length);
  }
}

/**
 * The lines of a text. A line ends with `\n`, `\r\n` or `\r`, as in the Language Server Protocol and in CommonMark;
 * there is always at least one, and a text that ends with a line ending has an empty last line.
 */
export class LineTable implements Places {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** The same without the text. */
  withoutText(): LineStarts {
    return new LineStarts(this.#starts, this.#text.length);
  }

  /** How many lines there are, from 1. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset of a line's first character; a line past the end begins where the text ends. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Offset behind a line's last character, before its line ending. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    const start = this.startOf(line);
    if (end > start && line + 1 < this.count) {
      if (this.#text.charCodeAt(end - 1) === LF) end--;
      if (end > start && this.#text.charCodeAt(end - 1) === CR) end--;
    }
    return end;
  }

  /** A line's span without its line ending. */
  spanOf(line: number): Span {
    return { start: this.startOf(line), end: this.endOf(line) };
  }

  /** A line's text without its line ending. */
  textOf(line: number): string {
    return this.#text.slice(this.startOf(line), this.endOf(line));
  }

  /** The line that holds an offset; offsets outside the text count as its first or last. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Line and character of an offset, clamped to the text; an offset within `\r\n` counts as the line's end. */
  positionAt(offset: number): LineAndCharacter {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(clamped);
    return { line, character: Math.min(clamped, this.endOf(line)) - this.startOf(line) };
  }

  /** Offset of a place; a character past the line's end counts as its end, a line past the last as the text's end. */
  offsetAt(position: LineAndCharacter): number {
    if (position.line >= this.count) return this.#text.length;
    const line = Math.max(0, position.line);
    return Math.min(this.startOf(line) + Math.max(0, position.character), this.endOf(line));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

/** Offset of the first character of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  // Only in the line itself: most notes have no `\r`, and to look for one in all that is before takes long.
  return start + text.slice(start, offset).lastIndexOf('\r') + 1;
}

/** Offset behind the last character of the line that holds an offset, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

/** The line ending of the line that holds an offset; where that is the last, of the first. */
export function eolAt(text: string, offset: number): string {
  return EOL.exec(text.slice(offset))?.[0] ?? EOL.exec(text)?.[0] ?? '\n';
}

const EOL = /\r\n|\n|\r/;

/** How lines that are added to a text are to end: as on Windows where any of them does. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
