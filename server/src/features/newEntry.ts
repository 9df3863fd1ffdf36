import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { fold } from '../text/words.ts';
import { entryPlaceOf, type Insertion } from './entryPlace.ts';
import { entryStyleOf } from './entryStyle.ts';
import { entryLines, escapeTerm } from './entryText.ts';

export interface NewEntryOptions {
  readonly note: IndexedNote;
  /** Where the cursor is: a UTF-16 offset in the note. */
  readonly offset: number;
  /** What the entry joins, in order: ids of services, or words for what is none. */
  readonly operands: readonly string[];
  /** The note's text. */
  readonly text: string;
}

/** A snippet of the Language Server Protocol, and the offset at which it is inserted. */
export interface EntrySnippet {
  readonly offset: number;
  readonly snippet: string;
}

/** What is written at the tab stops until somebody writes better. */
const ROLE = 'What it does here';
const INTEGRATION = 'How they work together';
const USE_CASE = 'When to choose this';

/**
 * An integration entry as a snippet: behind the entry at the cursor, else behind the note's last one, written and set
 * apart as the entries of the note are. Its tab stops are the roles in the order of the heading, the integration and
 * the use case. As it is inserted it has no findings, but that it may be there already.
 */
export function newEntry(view: IndexView, { note, offset, operands, text }: NewEntryOptions): EntrySnippet {
  const names = namesOf(view, operands);
  const { model, level, insertion } = entryPlaceOf(note, text, offset);
  const style = entryStyleOf(text, note.facts, model);
  let stop = 0;
  const tabStop = (words: string) => `\${${++stop}:${words}}`;
  const lines = entryLines(style, {
    level,
    operands: names.map((name) => escapeSnippet(escapeTerm(name))),
    roles: names.map(() => tabStop(ROLE)),
    integration: tabStop(INTEGRATION),
    useCase: `${tabStop(USE_CASE)}$0`,
  });
  return { offset: insertion.offset, snippet: around(insertion, lines.join(style.eol)) };
}

/** The names in force of services, and words without what would be a plus sign of the heading; each once. */
function namesOf({ catalog }: IndexView, operands: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const operand of operands) {
    const service = catalog.services.find(({ id }) => id === operand);
    for (const part of service === undefined ? operand.split(/\s\+(?:\s|$)/) : [service.name]) {
      const name = part.replace(/\s+/g, ' ').trim();
      if (name !== '' && !names.has(fold(name))) names.set(fold(name), name);
    }
  }
  return [...names.values()];
}

function around({ before, after }: Insertion, entry: string): string {
  return escapeSnippet(before) + entry + escapeSnippet(after);
}

/** Text as a snippet has it: `$`, `}` and backslashes stand for themselves. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
