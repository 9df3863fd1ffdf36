import { LineTable } from '../text/lines.ts';
import { moved, type Span } from '../text/span.ts';
import { buildBlocks } from './blocks.ts';
import { type Change, changeBetween, needsWholeParse, widenedByShortcodes } from './change.ts';
import { markInCode } from './codeSpans.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { Grammar } from './grammar.ts';
import { movedBlock } from './moved.ts';
import { type Block, type ParsedNote, type PlacedBlock, type Shortcode, walkBlocks } from './note.ts';
import type { NoteEnv } from './noteEnv.ts';
import { findShortcodes, maskShortcodes } from './shortcodes.ts';
import { Source } from './source.ts';

/** A note parsed anew after an edit, and how much of it is as it was. */
export interface Update {
  readonly note: ParsedNote;
  /** How many top-level blocks are the same at the beginning, and how many at the end. */
  readonly kept: { readonly head: number; readonly tail: number };
}

const NOTHING_KEPT = { head: 0, tail: 0 };

/** Parses notes; it has no state but what notes define. */
export class NoteParser {
  readonly #grammar = Grammar.shared;
  /** The definitions by which links are known, of each note that may be updated. */
  readonly #definitions = new WeakMap<ParsedNote, NoteEnv>();

  /**
   * Reads one note. Total: whatever the text, it returns a note, and what could not be read is in its problems.
   *
   * @param text with line endings of any kind, with or without a byte order mark
   */
  parse(text: string): ParsedNote {
    const lines = new LineTable(text);
    const { frontMatter, problems } = parseFrontMatter(text, lines);
    const found = findShortcodes(text, frontMatter?.end ?? 0);
    const source = new Source(text, maskShortcodes(text, found), lines);
    const fromLine = frontMatter === undefined ? 0 : lines.lineAt(frontMatter.end) + 1;
    const tokens = this.#grammar.blocksOf(source, fromLine);
    const blocks = buildBlocks(this.#grammar, source, tokens, tokens.env);
    const placed = blocks.map((block) => ({ block, shift: 0 }));
    const note = { text, lines, frontMatter, blocks, placed, shortcodes: markInCode(found, blocks), problems };
    this.#definitions.set(note, tokens.env);
    return note;
  }

  /**
   * Reads a note of which an earlier text is known: from the last top-level block that the edit cannot have touched to
   * where the blocks are again those of before; the whole note where a definition has come, changed or gone. What it
   * returns is equal to a parse from scratch.
   */
  update(before: ParsedNote, text: string): Update {
    const definitions = this.#definitions.get(before);
    const change = changeBetween(before.text, text);
    if (definitions === undefined || needsWholeParse(before, text, change)) {
      return { note: this.parse(text), kept: NOTHING_KEPT };
    }
    return this.#updatePart(before, text, change, definitions) ?? { note: this.parse(text), kept: NOTHING_KEPT };
  }

  #updatePart(before: ParsedNote, text: string, narrow: Change, definitions: NoteEnv): Update | undefined {
    const lines = new LineTable(text);
    const { frontMatter, problems } = before;
    const found = findShortcodes(text, frontMatter?.end ?? 0);
    const change = widenedByShortcodes(narrow, before.shortcodes, found);
    const by = change.newEnd - change.oldEnd;
    const source = new Source(text, maskShortcodes(text, found), lines);
    const head = untouchedHead(before, lines.lineAt(change.start));
    const firstBody = frontMatter === undefined ? 0 : lines.lineAt(frontMatter.end) + 1;
    const first = before.placed[head];
    const fromLine = head === 0 || first === undefined ? firstBody : lines.lineAt(startOf(first));
    const tail = new Tail(before, head, change);
    const tokens = this.#grammar.blocksOf(source, fromLine, (line) => tail.beginsAt(source, line));
    const blocks = buildBlocks(this.#grammar, source, tokens, definitions);
    const gone = before.placed.slice(head, tail.index);
    if (blocks.some(holdsDefinition) || gone.some(({ block }) => holdsDefinition(block))) return undefined;

    const kept = before.placed.slice(tail.index);
    const placed = [
      ...before.placed.slice(0, head),
      ...blocks.map((block) => ({ block, shift: 0 })),
      ...(by === 0 ? kept : kept.map(({ block, shift }) => ({ block, shift: shift + by }))),
    ];
    const region = {
      start: lines.startOf(fromLine),
      end: kept.length > 0 ? lines.startOf(tokens.endLine) : text.length,
    };
    const shortcodes = [
      ...before.shortcodes.filter(({ start }) => start < region.start),
      ...markInCode(
        found.filter(({ start }) => start >= region.start && start < region.end),
        blocks,
      ),
      ...before.shortcodes.filter(({ start }) => start >= region.end - by).map((tag) => movedTag(tag, by)),
    ];
    const note = new UpdatedNote({ text, lines, frontMatter, placed, shortcodes, problems });
    this.#definitions.set(note, definitions);
    return { note, kept: { head, tail: kept.length } };
  }
}

/** A note whose blocks are moved to where they stand only when somebody asks for all of them. */
class UpdatedNote implements ParsedNote {
  readonly text: string;
  readonly lines: LineTable;
  readonly frontMatter: ParsedNote['frontMatter'];
  readonly placed: readonly PlacedBlock[];
  readonly shortcodes: readonly Shortcode[];
  readonly problems: ParsedNote['problems'];
  #blocks: readonly Block[] | undefined;

  constructor({ text, lines, frontMatter, placed, shortcodes, problems }: Omit<ParsedNote, 'blocks'>) {
    this.text = text;
    this.lines = lines;
    this.frontMatter = frontMatter;
    this.placed = placed;
    this.shortcodes = shortcodes;
    this.problems = problems;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= this.placed.map(({ block, shift }) => movedBlock(block, shift));
    return this.#blocks;
  }
}

/**
 * How many blocks at the beginning an edit from a line on cannot have changed. A block may depend on the line that
 * begins the next one, which ended it, and on the line below: a table is known by its second.
 */
function untouchedHead({ placed, lines }: ParsedNote, changedLine: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = placed[middle];
    if (block !== undefined && lines.lineAt(startOf(block)) + 1 < changedLine) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The blocks behind a change, any of which may turn out to be where the blocks agree again. */
class Tail {
  /** Index of the block at which they agree; behind the last until that is found. */
  index: number;
  readonly #placed: readonly PlacedBlock[];
  readonly #lines: LineTable;
  readonly #change: Change;
  #next: number;

  constructor({ placed, lines }: ParsedNote, from: number, change: Change) {
    this.#placed = placed;
    this.#lines = lines;
    this.#change = change;
    this.#next = from;
    this.index = placed.length;
  }

  /** True where a block of before begins at this line of the new text, behind all that has changed. */
  beginsAt(source: Source, line: number): boolean {
    const { newEnd, oldEnd } = this.#change;
    const lineStart = source.startOf(line);
    if (lineStart < newEnd) return false;
    const by = newEnd - oldEnd;
    const then = source.skipBlanks(lineStart) - by;
    // The line must have begun where it does now: its indentation counts.
    if (this.#lines.startOf(this.#lines.lineAt(then)) !== lineStart - by) return false;
    for (; this.#next < this.#placed.length; this.#next++) {
      const block = this.#placed[this.#next];
      if (block === undefined || startOf(block) > then) return false;
      if (startOf(block) === then) {
        this.index = this.#next;
        return true;
      }
    }
    return false;
  }
}

function startOf({ block, shift }: PlacedBlock): number {
  return block.start + shift;
}

function holdsDefinition(block: Block): boolean {
  for (const { kind } of walkBlocks([block])) {
    if (kind === 'definition' || kind === 'footnoteDefinition') return true;
  }
  return false;
}

function movedTag(tag: Shortcode, by: number): Shortcode {
  return by === 0 ? tag : { ...moved(tag, by), nameSpan: moved<Span>(tag.nameSpan, by) };
}
