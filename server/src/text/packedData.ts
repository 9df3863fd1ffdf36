/** Data of a type, packed. */
export interface Packed<T> {
  readonly bytes: Uint8Array;
  /** Never there: says of which type the data is. */
  readonly type?: T;
}

/**
 * Keeps plain data in little room as long as nobody reads it: numbers take one to five bytes, texts are UTF-8, and the
 * keys of objects are written once for all objects that have them. What is shared within the data is shared again when
 * it is unpacked. MessagePack with record structures does the like; ours has only what facts are made of.
 */
export class DataPacker {
  /** The keys of objects, by the number of their shape, and the other way round. */
  readonly #shapes: (readonly string[])[] = [];
  readonly #root = createShape();

  /**
   * @param data of objects, arrays, texts, whole numbers, booleans, undefined and null; anything else is refused
   * @param source a text that much of the data has been cut from: of that only the place is written
   */
  pack<T>(data: T, source?: SourceText): Packed<T> {
    return { bytes: new Writer((keys) => this.#shapeOf(keys), source).pack(data) };
  }

  /**
   * The data, equal to what this packer has packed.
   *
   * @param source the text that it was packed with
   */
  unpack<T>({ bytes }: Packed<T>, source = ''): T {
    // What has been packed as one is one.
    return new Reader(bytes, this.#shapes, source).read() as T;
  }

  #shapeOf(keys: readonly string[]): number {
    let shape = this.#root;
    for (const key of keys) {
      let next = shape.next.get(key);
      if (next === undefined) {
        next = createShape();
        shape.next.set(key, next);
      }
      shape = next;
    }
    shape.number ??= this.#shapes.push(keys) - 1;
    return shape.number;
  }
}

/** Keys in their order: where they lead to, key by key, and the number of those that have been passed. */
interface Shape {
  readonly next: Map<string, Shape>;
  number: number | undefined;
}

function createShape(): Shape {
  return { next: new Map(), number: undefined };
}

/** Texts of this length and more are looked for in the source; what they begin with is the key by which. */
const LONG = 24;
const KEY = 12;

/** A text from which data is cut, and where pieces of it may begin. */
export class SourceText {
  readonly text: string;
  readonly #places = new Map<string, number>();

  constructor(text: string, starts: Iterable<number>) {
    this.text = text;
    for (const start of starts) {
      const key = text.slice(start, start + KEY);
      if (!this.#places.has(key)) this.#places.set(key, start);
    }
  }

  /** Where a long text begins in the source, and how much of it stands there; undefined where too little does. */
  find(piece: string): { readonly start: number; readonly length: number } | undefined {
    const start = this.#places.get(piece.slice(0, KEY));
    if (start === undefined) return undefined;
    let length = KEY;
    while (length < piece.length && this.text.charCodeAt(start + length) === piece.charCodeAt(length)) length++;
    return length < LONG ? undefined : { start, length };
  }
}

/** What a value begins with. From `SMALL` on the byte is a number itself. */
const UNDEFINED = 0;
const NULL = 1;
const FALSE = 2;
const TRUE = 3;
const NUMBER = 4;
const NEGATIVE = 5;
const TEXT = 6;
const ARRAY = 7;
const OBJECT = 8;
/** An object or array that stands before. */
const AGAIN = 9;
/** A text of which the beginning is a piece of the source. */
const PIECE = 10;
const SMALL = 16;
const SMALLS = 256 - SMALL;

class Writer {
  readonly #shapeOf: (keys: readonly string[]) => number;
  readonly #source: SourceText | undefined;
  readonly #known = new Map<object, number>();
  #bytes = new Uint8Array(1024);
  #at = 0;

  constructor(shapeOf: (keys: readonly string[]) => number, source: SourceText | undefined) {
    this.#shapeOf = shapeOf;
    this.#source = source;
  }

  pack(data: unknown): Uint8Array {
    this.#write(data);
    return this.#bytes.slice(0, this.#at);
  }

  #write(value: unknown): void {
    if (value === undefined) this.#byte(UNDEFINED);
    else if (value === null) this.#byte(NULL);
    else if (typeof value === 'boolean') this.#byte(value ? TRUE : FALSE);
    else if (typeof value === 'number') this.#writeNumber(value);
    else if (typeof value === 'string') this.#writeText(value);
    else if (typeof value === 'object') this.#writeObject(value);
    else throw new TypeError(`a ${typeof value} cannot be packed`);
  }

  #writeNumber(value: number): void {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${value} cannot be packed`);
    if (value >= 0 && value < SMALLS) this.#byte(SMALL + value);
    else {
      this.#byte(value < 0 ? NEGATIVE : NUMBER);
      this.#count(Math.abs(value));
    }
  }

  #writeText(value: string): void {
    const piece = value.length < LONG ? undefined : this.#source?.find(value);
    if (piece !== undefined) {
      this.#byte(PIECE);
      this.#count(piece.start);
      this.#count(piece.length);
      this.#writeText(value.slice(piece.length));
      return;
    }
    this.#byte(TEXT);
    if (value.length < LONG && this.#writeAscii(value)) return;
    // Three bytes at most for each code unit, and as many for the length.
    this.#reserve(value.length * 3 + 8);
    const start = this.#at;
    this.#count(value.length);
    const head = this.#at - start;
    const { written } = ENCODER.encodeInto(value, this.#bytes.subarray(this.#at));
    if (written === value.length) {
      this.#at += written;
      return;
    }
    // Longer than it has letters: the number of bytes stands there, and may itself be longer.
    this.#at = start;
    this.#count(written);
    if (this.#at - start !== head) ENCODER.encodeInto(value, this.#bytes.subarray(this.#at));
    this.#at += written;
  }

  /** Letter by letter: calling the encoder takes longer. False where that cannot be. */
  #writeAscii(value: string): boolean {
    const start = this.#at;
    this.#byte(value.length);
    this.#reserve(value.length);
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code >= 0x80) {
        this.#at = start;
        return false;
      }
      this.#bytes[this.#at++] = code;
    }
    return true;
  }

  #writeObject(value: object): void {
    const known = this.#known.get(value);
    if (known !== undefined) {
      this.#byte(AGAIN);
      this.#count(known);
      return;
    }
    this.#known.set(value, this.#known.size);
    if (Array.isArray(value)) {
      this.#byte(ARRAY);
      this.#count(value.length);
      for (const item of value) this.#write(item);
      return;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('an object of a class cannot be packed');
    const keys = Object.keys(value);
    this.#byte(OBJECT);
    this.#count(this.#shapeOf(keys));
    for (const each of Object.values(value)) this.#write(each);
  }

  /** A number from 0 as bytes of seven bits each, the lowest first (LEB128). */
  #count(number: number): void {
    let value = number;
    for (; value >= 0x80; value = Math.floor(value / 0x80)) this.#byte((value % 0x80) + 0x80);
    this.#byte(value);
  }

  #byte(value: number): void {
    if (this.#at === this.#bytes.length) this.#reserve(1);
    this.#bytes[this.#at++] = value;
  }

  #reserve(room: number): void {
    if (this.#at + room <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + room));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** Up to this length a text is put together letter by letter: calling the decoder takes longer. */
const SHORT = 24;

class Reader {
  readonly #bytes: Uint8Array;
  readonly #shapes: readonly (readonly string[])[];
  readonly #source: string;
  readonly #known: object[] = [];
  #at = 0;

  constructor(bytes: Uint8Array, shapes: readonly (readonly string[])[], source: string) {
    this.#bytes = bytes;
    this.#shapes = shapes;
    this.#source = source;
  }

  read(): unknown {
    const tag = this.#bytes[this.#at++] ?? UNDEFINED;
    if (tag >= SMALL) return tag - SMALL;
    switch (tag) {
      case NULL:
        return null;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case NUMBER:
        return this.#count();
      case NEGATIVE:
        return -this.#count();
      case TEXT:
        return this.#readText(this.#count());
      case PIECE:
        return this.#readPiece(this.#count(), this.#count());
      case ARRAY:
        return this.#readArray(this.#count());
      case OBJECT:
        return this.#readObject(this.#shapes[this.#count()] ?? []);
      case AGAIN:
        return this.#known[this.#count()];
      default:
        return undefined;
    }
  }

  #readArray(length: number): unknown[] {
    const array: unknown[] = [];
    this.#known.push(array);
    for (let index = 0; index < length; index++) array.push(this.read());
    return array;
  }

  #readObject(keys: readonly string[]): object {
    const object: Record<string, unknown> = {};
    this.#known.push(object);
    for (const key of keys) object[key] = this.read();
    return object;
  }

  /** The rest of the text follows: often nothing. */
  #readPiece(start: number, length: number): string {
    const rest = this.read();
    return this.#source.slice(start, start + length) + (typeof rest === 'string' ? rest : '');
  }

  #readText(length: number): string {
    const start = this.#at;
    this.#at += length;
    if (length > SHORT) return DECODER.decode(this.#bytes.subarray(start, this.#at));
    let text = '';
    for (let at = start; at < this.#at; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (byte >= 0x80) return DECODER.decode(this.#bytes.subarray(start, this.#at));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  #count(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte % 0x80) * factor;
      if (byte < 0x80) return value;
    }
  }
}
