import type { Span } from '../text/span.ts';
import type { FrontMatterItem } from './note.ts';

/** What is wrong with a TOML document, and where. */
export class TomlError extends Error {
  readonly span: Span;

  constructor(message: string, { start, end }: Span) {
    super(message);
    this.span = { start, end };
  }
}

const BARE_KEY = /[A-Za-z0-9_-]+/y;
const NUMBER =
  /(?:0x[\da-fA-F]+(?:_[\da-fA-F]+)*|0o[0-7]+(?:_[0-7]+)*|0b[01]+(?:_[01]+)*|[+-]?(?:inf|nan|(?:0|[1-9]\d*(?:_\d+)*)(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+(?:_\d+)*)?))(?![\w.+-])/y;
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?';
const OFFSET = '(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';
const DATE_OR_TIME = new RegExp(`(?:(\\d{4}-\\d{2}-\\d{2})(?:[Tt ]${TIME}${OFFSET}?)?|${TIME})(?![\\w:.+-])`, 'y');
const WORD = /[^\s,\]}#]+/y;
const ESCAPE = /\\(?:[btnfr"\\]|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;
const LINE_END_ESCAPE = /\\[ \t]*\r?\n\s*/y;
const NAMED_ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

/** Reads the words of TOML: keys, scalars, blanks and line ends. Throws a `TomlError` at the first that is none. */
export class TomlScanner {
  readonly #source: string;
  at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  peek(length = 1): string {
    return this.#source.slice(this.at, this.at + length);
  }

  /** Steps over spaces and tabs; the offset behind them. */
  skipBlanks(): number {
    while (this.#source[this.at] === ' ' || this.#source[this.at] === '\t') this.at++;
    return this.at;
  }

  /** Steps over blanks, comments and line ends; false at the end of the source. */
  skipLines(): boolean {
    for (;;) {
      this.skipBlanks();
      this.#skipComment();
      if (!this.#skipLineEnd()) return this.at < this.#source.length;
    }
  }

  /** Only a comment may follow on a line. */
  endOfLine(): void {
    this.skipBlanks();
    this.#skipComment();
    if (this.at < this.#source.length && !this.#skipLineEnd()) this.#fail('Expected the end of the line');
  }

  /** Steps over a mark behind blanks, if it is there. */
  accept(mark: string): boolean {
    this.skipBlanks();
    if (!this.#source.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  expect(mark: string): void {
    if (!this.accept(mark)) this.#fail(`Expected ${mark}`);
  }

  keyPart(): FrontMatterItem {
    this.skipBlanks();
    const quote = this.peek();
    if (quote === '"' || quote === "'") return this.#string(quote);
    const [value] = this.#match(BARE_KEY) ?? this.#fail('Expected a key');
    return { value, start: this.at - value.length, end: this.at };
  }

  /** A string, number, date or boolean; its span without quotes. */
  scalar(): FrontMatterItem {
    const quote = this.peek();
    if (quote === '"' || quote === "'") {
      return this.peek(3) === quote.repeat(3) ? this.#string(quote.repeat(3)) : this.#string(quote);
    }
    const start = this.at;
    const date = this.#match(DATE_OR_TIME);
    if (date?.[1] !== undefined && !isDate(date[1])) throw new TomlError('No such date', { start, end: this.at });
    const [value] =
      date ?? this.#match(NUMBER) ?? this.#match(/(?:true|false)(?![\w-])/y) ?? this.#fail('Expected a value');
    return { value, start, end: this.at };
  }

  /** @param quote one, or three of a string over several lines */
  #string(quote: string): FrontMatterItem {
    const opened = this.at;
    this.at += quote.length;
    // The first line end of a string over several lines is no part of it.
    if (quote.length === 3) this.#skipLineEnd();
    const start = this.at;
    let value = '';
    let from = start;
    while (!this.#source.startsWith(quote, this.at)) {
      const char = this.peek();
      if (char === '' || (quote.length === 1 && (char === '\n' || char === '\r'))) {
        throw new TomlError('Unclosed string', { start: opened, end: this.at });
      }
      if (char === '\\' && quote[0] === '"') {
        value += this.#source.slice(from, this.at) + this.#escape(quote.length === 3);
        from = this.at;
      } else if (char < ' ' && char !== '\t' && char !== '\n' && char !== '\r') this.#fail('Control character');
      else this.at++;
    }
    // One or two quotes more belong to the text: `""""a""""`.
    if (quote.length === 3) for (let more = 0; more < 2 && this.#source[this.at + 3] === quote[0]; more++) this.at++;
    const end = this.at;
    this.at += quote.length;
    return { value: value + this.#source.slice(from, end), start, end };
  }

  #escape(overLines: boolean): string {
    const match = this.#match(ESCAPE);
    if (match !== undefined) {
      const code = match[1] ?? match[2];
      if (code === undefined) return NAMED_ESCAPES[match[0].charAt(1)] ?? match[0].charAt(1);
      const point = Number.parseInt(code, 16);
      if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) {
        throw new TomlError('No such character', { start: this.at - match[0].length, end: this.at });
      }
      return String.fromCodePoint(point);
    }
    if (overLines && this.#match(LINE_END_ESCAPE) !== undefined) return '';
    throw new TomlError('Unknown escape', { start: this.at, end: this.at + 2 });
  }

  #skipComment(): void {
    if (this.peek() !== '#') return;
    for (let char = this.peek(); char !== '' && char !== '\n' && char !== '\r'; char = this.peek()) {
      if ((char < ' ' && char !== '\t') || char === '\x7F') this.#fail('Control character');
      this.at++;
    }
  }

  #skipLineEnd(): boolean {
    if (this.peek() === '\n') this.at++;
    else if (this.peek(2) === '\r\n') this.at += 2;
    else return false;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#source);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  /** Throws, with the word that stands here as the place. */
  #fail(message: string): never {
    const start = this.at;
    const length = this.#match(WORD)?.[0].length ?? Math.min(1, this.#source.length - start);
    throw new TomlError(message, { start, end: start + length });
  }
}

/** True for a day that is in the calendar. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
