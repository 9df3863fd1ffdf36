import { LineTable } from '../text/lines.ts';
import { buildBlocks } from './blocks.ts';
import { markInCode } from './codeSpans.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { Grammar } from './grammar.ts';
import type { ParsedNote } from './note.ts';
import { findShortcodes, maskShortcodes } from './shortcodes.ts';
import { Source } from './source.ts';

/** Parses notes; it has no state but the grammar, which takes a while to set up. */
export class NoteParser {
  readonly #grammar = new Grammar();

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
    const blocks = buildBlocks(this.#grammar, source, fromLine);
    return { text, lines, frontMatter, blocks, shortcodes: markInCode(found, blocks), problems };
  }
}
