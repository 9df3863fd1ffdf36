import type { ParsedNote } from '../markdown/note.ts';
import { NoteParser } from '../markdown/parse.ts';
import { blockFactsOf } from './blockFacts.ts';
import { factsFrom, factsOf, type NoteFacts, type PlacedFacts } from './noteFacts.ts';

/** A note as it was read, and what it says. */
export interface ReadNote {
  readonly parsed: ParsedNote;
  readonly facts: NoteFacts;
}

/** Reads notes, and reads them anew after an edit: the facts of blocks that it has left alone are used again. */
export class NoteReader {
  readonly #parser = new NoteParser();
  /** The facts of single blocks, of those notes that are being edited. */
  readonly #blocks = new WeakMap<ParsedNote, readonly PlacedFacts[]>();

  /** Parses a text and draws its facts. Never throws. */
  read(text: string): ReadNote {
    const parsed = this.#parser.parse(text);
    return { parsed, facts: factsOf(parsed) };
  }

  /** The same, for a note of which an earlier text has been read. What it returns equals a reading from scratch. */
  readAgain(before: ParsedNote, text: string): ReadNote {
    const { note, kept } = this.#parser.update(before, text);
    const known =
      this.#blocks.get(before) ??
      before.placed.map(({ block, shift }) => ({ facts: blockFactsOf(before.text, block), shift }));
    const behind = note.placed.length - kept.tail;
    const blocks = note.placed.map(({ block, shift }, index): PlacedFacts => {
      const old =
        index < kept.head
          ? known[index]
          : index >= behind
            ? known[known.length - note.placed.length + index]
            : undefined;
      return old === undefined ? { facts: blockFactsOf(text, block), shift } : { facts: old.facts, shift };
    });
    this.#blocks.set(note, blocks);
    return { parsed: note, facts: factsFrom(note, blocks) };
  }
}
