import { movedBlock } from '../markdown/moved.ts';
import type { Block, ParsedNote, PlacedBlock } from '../markdown/note.ts';
import { NoteParser, type Update } from '../markdown/parse.ts';
import type { AnchorStyle } from '../text/anchors.ts';
import { blockFactsOf, type PlacedFacts } from './blockFacts.ts';
import { factsFrom, factsOf, type NoteFacts } from './noteFacts.ts';

/** A note as it was read, and what it says. */
export interface ReadNote {
  readonly parsed: ParsedNote;
  readonly facts: NoteFacts;
}

/** How a `NoteReader` reads. */
export interface ReaderOptions {
  /** Who makes anchors of headings: GitHub unless told otherwise. */
  readonly style?: AnchorStyle;
  /**
   * How many top-level blocks have their facts drawn, and drawn again, together: few, as each keystroke reads that many
   * anew, and many, as it puts the facts of all runs together.
   */
  readonly run?: number;
}

const RUN = 32;

/** Reads notes, and reads them anew after an edit: the facts of blocks that it has left alone are used again. */
export class NoteReader {
  readonly #parser = new NoteParser();
  /** The facts of runs of blocks, of those notes that are being edited. */
  readonly #runs = new WeakMap<ParsedNote, readonly PlacedFacts[]>();
  readonly #style: AnchorStyle;
  readonly #run: number;

  constructor({ style = 'github', run = RUN }: ReaderOptions = {}) {
    this.#style = style;
    this.#run = run;
  }

  /** Parses a text and draws its facts. Never throws. */
  read(text: string): ReadNote {
    const parsed = this.#parser.parse(text);
    return { parsed, facts: factsOf(parsed, this.#style) };
  }

  /** The same, for a note of which an earlier text has been read. What it returns equals a reading from scratch. */
  readAgain(before: ParsedNote, text: string): ReadNote {
    const update = this.#parser.update(before, text);
    const known = this.#runs.get(before) ?? this.#draw(before, 0, before.placed.length);
    const runs = this.#drawAgain(known, before, update);
    this.#runs.set(update.note, runs);
    return { parsed: update.note, facts: factsFrom(update.note, runs, this.#style) };
  }

  /** The facts of the top-level blocks from one on and before another, in runs. */
  #draw(note: ParsedNote, from: number, to: number): PlacedFacts[] {
    const runs: PlacedFacts[] = [];
    for (let start = from; start < to || (start === 0 && runs.length === 0); start += this.#run) {
      const blocks = note.placed.slice(start, Math.min(start + this.#run, to)).map(whereItStands);
      const frontMatter = start === 0 ? note.frontMatter : undefined;
      runs.push({ facts: blockFactsOf(note.text, blocks, { frontMatter, style: this.#style }), shift: 0 });
    }
    return runs;
  }

  /** The facts of all runs of a note, those once more that lie in what an edit has left alone. */
  #drawAgain(known: readonly PlacedFacts[], before: ParsedNote, { note, kept }: Update): PlacedFacts[] {
    const by = note.text.length - before.text.length;
    let from = 0;
    let head = 0;
    for (let size = sizeOf(known[head]); size > 0 && from + size <= kept.head; size = sizeOf(known[head])) {
      from += size;
      head++;
    }
    const behind = note.placed.length - kept.tail;
    // The first run has the front matter with it.
    const least = Math.max(1, head);
    let to = note.placed.length;
    let tail = known.length;
    for (let size = sizeOf(known[tail - 1]); tail > least && to - size >= behind; size = sizeOf(known[tail - 1])) {
      to -= size;
      tail--;
    }
    const moved = known.slice(tail);
    return [
      ...known.slice(0, head),
      ...this.#draw(note, from, to),
      ...(by === 0 ? moved : moved.map(({ facts, shift }) => ({ facts, shift: shift + by }))),
    ];
  }
}

/** How many blocks a run has; 0 where there is none, and where a note has no blocks. */
function sizeOf(run: PlacedFacts | undefined): number {
  return run === undefined ? 0 : run.facts.openings.length;
}

function whereItStands({ block, shift }: PlacedBlock): Block {
  return movedBlock(block, shift);
}
