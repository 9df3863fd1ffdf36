import { type FrontMatterBody, frontMatterProblem } from './frontMatterBody.ts';
import type { FrontMatterEntry, FrontMatterItem } from './note.ts';
import { TomlError, TomlScanner } from './tomlScanner.ts';

/**
 * Top-level keys of a TOML 1.0 document, those before its first table. The tables are read too, so that what is wrong
 * in them has its place; the first problem ends the reading. Never throws; linear in the length of the source.
 *
 * @param base offset of the source in the note
 */
export function readToml(source: string, base: number): FrontMatterBody {
  const reader = new TomlReader(source, base);
  try {
    reader.read();
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const problem = frontMatterProblem(error.message, base + error.span.start, base + error.span.end);
    return { entries: reader.entries, problems: [problem] };
  }
  return { entries: reader.entries, problems: [] };
}

/** What a key stands for: `dotted` is a table made by `a.b = 1`, `implied` one made by `[a.b]`. */
interface TomlNode {
  kind: 'value' | 'table' | 'dotted' | 'implied' | 'array';
  children: Map<string, TomlNode>;
}

/** A key or one part of a dotted one; offsets in the source. */
interface KeyPart extends FrontMatterItem {}

interface TomlValue extends FrontMatterItem {
  readonly isScalar: boolean;
  readonly items: readonly FrontMatterItem[];
}

/** Arrays and inline tables may lie in each other so deep. */
const MAX_DEPTH = 100;

class TomlReader {
  readonly entries: FrontMatterEntry[] = [];
  readonly #scanner: TomlScanner;
  readonly #base: number;

  constructor(source: string, base: number) {
    this.#scanner = new TomlScanner(source);
    this.#base = base;
  }

  read(): void {
    const scanner = this.#scanner;
    const root = nodeOf('table');
    let table = root;
    while (scanner.skipLines()) {
      if (scanner.peek() === '[') table = this.#table(root);
      else {
        const { parts, value } = this.#keyValue(table, 0);
        if (table === root) this.#addEntry(parts, value);
      }
      scanner.endOfLine();
    }
  }

  #addEntry(parts: readonly KeyPart[], value: TomlValue): void {
    const [first] = parts;
    const last = parts[parts.length - 1];
    if (first === undefined || last === undefined) return;
    const key = parts.map((part) => part.value).join('.');
    const keySpan = this.#inNote(first.start, last.end);
    const items = value.items.map((item) => ({ value: item.value, ...this.#inNote(item.start, item.end) }));
    const valueSpan = value.isScalar ? this.#inNote(value.start, value.end) : { start: keySpan.end, end: keySpan.end };
    this.entries.push({ key, keySpan, value: value.isScalar ? value.value : undefined, valueSpan, items });
  }

  #inNote(start: number, end: number): { start: number; end: number } {
    return { start: this.#base + start, end: this.#base + end };
  }

  /** `[a.b]` or `[[a.b]]`: the table that the lines below it fill. */
  #table(root: TomlNode): TomlNode {
    const scanner = this.#scanner;
    const isArray = scanner.peek(2) === '[[';
    scanner.expect(isArray ? '[[' : '[');
    const parts = this.#key();
    scanner.expect(isArray ? ']]' : ']');
    let node = root;
    parts.forEach((part, index) => {
      const isLast = index === parts.length - 1;
      const child = node.children.get(part.value);
      if (child === undefined) {
        const made = nodeOf(isLast ? (isArray ? 'array' : 'table') : 'implied');
        node.children.set(part.value, made);
        node = made;
        return;
      }
      if (child.kind === 'value' || (isLast && child.kind !== (isArray ? 'array' : 'implied'))) {
        throw new TomlError(`Duplicate key: ${part.value}`, part);
      }
      if (isLast && isArray) child.children = new Map();
      else if (isLast) child.kind = 'table';
      node = child;
    });
    return node;
  }

  #keyValue(table: TomlNode, depth: number): { parts: readonly KeyPart[]; value: TomlValue } {
    const parts = this.#key();
    let node = table;
    parts.forEach((part, index) => {
      const isLast = index === parts.length - 1;
      const child = node.children.get(part.value);
      if (child !== undefined && (isLast || child.kind !== 'dotted')) {
        throw new TomlError(`Duplicate key: ${part.value}`, part);
      }
      const next = child ?? nodeOf(isLast ? 'value' : 'dotted');
      node.children.set(part.value, next);
      node = next;
    });
    this.#scanner.expect('=');
    return { parts, value: this.#value(depth) };
  }

  #key(): KeyPart[] {
    const parts: KeyPart[] = [];
    do {
      parts.push(this.#scanner.keyPart());
    } while (this.#scanner.accept('.'));
    return parts;
  }

  #value(depth: number): TomlValue {
    const scanner = this.#scanner;
    const start = scanner.skipBlanks();
    if (depth > MAX_DEPTH) throw new TomlError('Nested too deep', { start, end: start + 1 });
    const items: FrontMatterItem[] = [];
    if (scanner.peek() === '[') this.#array(items, depth + 1);
    else if (scanner.peek() === '{') this.#inlineTable(depth + 1);
    else return { ...scanner.scalar(), isScalar: true, items };
    return { value: '', start, end: scanner.at, isScalar: false, items };
  }

  #array(items: FrontMatterItem[], depth: number): void {
    const scanner = this.#scanner;
    scanner.expect('[');
    for (scanner.skipLines(); !scanner.accept(']'); scanner.skipLines()) {
      const { value, start, end, isScalar } = this.#value(depth);
      if (isScalar) items.push({ value, start, end });
      scanner.skipLines();
      if (scanner.accept(',')) continue;
      scanner.expect(']');
      return;
    }
  }

  #inlineTable(depth: number): void {
    const scanner = this.#scanner;
    const table = nodeOf('table');
    scanner.expect('{');
    if (scanner.accept('}')) return;
    do {
      this.#keyValue(table, depth);
    } while (scanner.accept(','));
    scanner.expect('}');
  }
}

function nodeOf(kind: TomlNode['kind']): TomlNode {
  return { kind, children: new Map() };
}
