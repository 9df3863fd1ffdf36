import type { NameMatcher } from '../catalog/matcher.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import { partsOf } from '../facts/parts.ts';
import type { LineStarts } from '../text/lines.ts';
import { DataPacker, type Packed, SourceText } from '../text/packedData.ts';
import { fromPlainProse, type PlainProse, toPlainProse } from '../text/plainProse.ts';
import type { Prose } from '../text/prose.ts';
import type { ServiceExplanation } from './explanations.ts';
import type { Integration } from './integrations.ts';
import type { Mention } from './mentions.ts';
import { type NamedContent, namedContentOf } from './namedContent.ts';
import type { IndexedNote } from './notebookIndex.ts';
import { type NoteOutline, outlineOf } from './outline.ts';
import { PackedNames, SharedNames } from './packedNames.ts';
import type { ServiceSection } from './sections.ts';

/** What a closed note says by itself, in little room. */
export interface PackedContent {
  readonly uri: string;
  readonly lines: LineStarts;
  readonly outline: NoteOutline;
  /** The facts, then the prose, then its text, in one buffer: each costs as much as fifty bytes of text. */
  readonly bytes: Uint8Array;
  readonly proseAt: number;
  /** The text is UTF-8: it is searched through without the rest. */
  readonly textAt: number;
}

/** Facts without what can be told from the others. */
type PlainFacts = Omit<NoteFacts, 'prose' | 'parts'>;

/** Packs what a note says. */
export function packContent(
  packer: DataPacker,
  { uri, lines, facts }: Pick<IndexedNote, 'uri' | 'lines' | 'facts'>,
): PackedContent {
  const { prose, parts: _, ...others } = facts;
  const packed: Packed<PlainFacts> = packer.pack(others, new SourceText(prose.text, startsIn(prose)));
  const plain: Packed<PlainProse> = packer.pack(toPlainProse(prose));
  const text = ENCODER.encode(prose.text);
  const proseAt = packed.bytes.length;
  const textAt = proseAt + plain.bytes.length;
  const bytes = new Uint8Array(textAt + text.length);
  bytes.set(packed.bytes);
  bytes.set(plain.bytes, proseAt);
  bytes.set(text, textAt);
  return {
    uri,
    lines,
    // What is cut from a text is, to JavaScript engines, often a view of it: one title would keep all of it in memory.
    outline: packer.unpack(packer.pack(outlineOf(facts))),
    bytes,
    proseAt,
    textAt,
  };
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where what facts quote may begin: with an inline, but for the colon or dash behind a bold name. */
function startsIn({ text, segments }: Prose): number[] {
  const starts: number[] = [];
  for (let at = 0; at < segments.length; at += 3) {
    let start = segments[at] ?? 0;
    starts.push(start);
    if (!/[\s:–—-]/.test(text.charAt(start))) continue;
    do start++;
    while (/[\s:–—-]/.test(text.charAt(start)));
    starts.push(start);
  }
  return starts;
}

/** A note's facts as everybody reads them, and what they mean under a catalog once somebody has asked for that. */
interface Unpacked {
  readonly facts: NoteFacts;
  named: NamedContent | undefined;
}

/** How much of what is packed is kept unpacked beside it, in bytes. */
const MAX_UNPACKED = 100_000;

/** A packed note that may be unpacked beside that. */
interface Unpackable {
  /** Of what is packed, in bytes. */
  readonly size: number;
  /** Forgets what is unpacked. */
  forget(): void;
}

/**
 * What all closed notes of an index share: how they are packed, and which of them are unpacked. The notes hold that
 * themselves: a map of it would be rebuilt again and again, and V8 lets each old table of a map keep young data alive.
 */
export class Archive {
  readonly packer = new DataPacker();
  shared = new SharedNames();
  /** Those unpacked first stand first. */
  #unpacked: Unpackable[] = [];
  #size = 0;
  #newest: Unpackable | undefined;

  /**
   * Keeps a note that is new unpacked until the next one is: whoever has a new note asks about it, and while a notebook is
   * loaded nobody asks again.
   */
  keepNewest(note: Unpackable): void {
    this.#newest?.forget();
    this.#newest = note;
  }

  /** Keeps a note that has been unpacked, until so many others are. */
  keep(note: Unpackable): void {
    this.#unpacked.push(note);
    this.#size += note.size;
    while (this.#size > MAX_UNPACKED && this.#unpacked.length > 1) {
      const oldest = this.#unpacked.shift();
      oldest?.forget();
      this.#size -= oldest?.size ?? 0;
    }
  }

  /** Under another catalog all closed notes are others: what those of before share is not needed any more. */
  clear(): void {
    this.#unpacked = [];
    this.#size = 0;
    this.#newest = undefined;
    this.shared = new SharedNames();
  }
}

/**
 * A note that is closed: the same answers as an open one, in about twice the room of its text. Places of names are kept
 * as numbers, everything else is unpacked when somebody reads it.
 */
export class ClosedNote implements IndexedNote, Unpackable {
  readonly content: PackedContent;
  readonly parsed = undefined;
  /** What concerns services, each by itself. */
  readonly names: PackedNames;
  readonly #archive: Archive;
  readonly #matcher: NameMatcher;
  #unpacked: Unpacked | undefined;

  /** @param facts of the content, where they are at hand */
  constructor(content: PackedContent, archive: Archive, matcher: NameMatcher, facts?: NoteFacts) {
    this.content = content;
    this.#archive = archive;
    this.#matcher = matcher;
    const read = facts ?? this.#unpackFacts();
    const named = namedContentOf(read, matcher);
    this.names = new PackedNames(named, archive.shared, () => this.#readNames());
    this.#unpacked = { facts: read, named };
    archive.keepNewest(this);
  }

  get size(): number {
    return this.content.proseAt;
  }

  forget(): void {
    this.#unpacked = undefined;
  }

  get uri(): string {
    return this.content.uri;
  }

  get lines(): LineStarts {
    return this.content.lines;
  }

  get facts(): NoteFacts {
    return this.#read().facts;
  }

  get outline(): NoteOutline {
    return this.content.outline;
  }

  get prose(): Prose {
    return this.#unpacked?.facts.prose ?? this.#unpackProse();
  }

  get proseText(): string {
    return this.#unpacked?.facts.prose.text ?? this.#unpackText();
  }

  get sections(): readonly ServiceSection[] {
    return this.names.sections();
  }

  get explanations(): readonly ServiceExplanation[] {
    return this.#readNames().explanations;
  }

  get integrations(): readonly Integration[] {
    return this.names.integrations();
  }

  get mentions(): readonly Mention[] {
    return this.names.mentions();
  }

  #read(): Unpacked {
    if (this.#unpacked === undefined) {
      this.#unpacked = { facts: this.#unpackFacts(), named: undefined };
      this.#archive.keep(this);
    }
    return this.#unpacked;
  }

  #readNames(): NamedContent {
    const unpacked = this.#read();
    unpacked.named ??= namedContentOf(unpacked.facts, this.#matcher, { mentions: this.mentions });
    return unpacked.named;
  }

  #unpackFacts(): NoteFacts {
    const prose = this.#unpackProse();
    const packed: Packed<PlainFacts> = { bytes: this.content.bytes };
    const facts = this.#archive.packer.unpack(packed, prose.text);
    return { ...facts, parts: partsOf(facts.citations, facts.sources), prose };
  }

  #unpackProse(): Prose {
    const { bytes, proseAt, textAt } = this.content;
    const packed: Packed<PlainProse> = { bytes: bytes.subarray(proseAt, textAt) };
    return fromPlainProse(this.#unpackText(), this.#archive.packer.unpack(packed));
  }

  #unpackText(): string {
    return DECODER.decode(this.content.bytes.subarray(this.content.textAt));
  }
}
