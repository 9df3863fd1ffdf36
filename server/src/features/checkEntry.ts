import type { EntryFact } from '../facts/entries.ts';
import { factsOf } from '../facts/noteFacts.ts';
import { namedContentOf } from '../index/namedContent.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { outlineOf } from '../index/outline.ts';
import { NoteParser } from '../markdown/parse.ts';
import { eolAt } from '../text/lines.ts';
import { entryPlaceOf } from './entryPlace.ts';
import { findings, type Severities } from './findings.ts';
import type { Finding } from './rules/rule.ts';

/** A pasted text, held against the notebook's rules. */
export interface CheckedEntry {
  /** What would be inserted: from the first entry's heading to the end of the last, without fence and small talk. */
  readonly text: string;
  /** Its entries; offsets are those of `text`, as they are of the findings. */
  readonly entries: readonly EntryFact[];
  readonly findings: readonly Finding[];
}

/** What a text that is not in a note yet has for its address. */
const ADDRESS = 'untitled:integration-entry.md';

/** Rules whose answer depends on the note that the text is to stand in: its links and anchors, its sources, its title. */
const OF_A_PLACE =
  /^(?:citation-|duplicate-(?:source|link)|same-address|unused-|missing-(?:file|image|heading|relref)|file-case|undefined-|front-matter|objective-|unknown-objective)/;

/**
 * Holds a text, such as the answer to an entry prompt, against the parser and the rules that notes are held against,
 * save those that ask where it stands. Answers come with words around them, and in a fence: then what is in it counts.
 *
 * @param severities the notebook's, as for its notes
 */
export function checkEntry(view: IndexView, text: string, severities?: Severities): CheckedEntry {
  const entry = entryIn(text) ?? text;
  const note = noteOf(view, entry);
  const found = findings(view, note, severities).filter(({ code }) => !OF_A_PLACE.test(code));
  return { text: entry, entries: note.facts.entries, findings: found };
}

/** The entries of a text, templates that are still to be filled in among them; undefined where there are none. */
function entryIn(text: string): string | undefined {
  const parsed = new NoteParser().parse(text);
  const { entries, templates } = factsOf(parsed);
  const all = [...entries, ...templates];
  if (all.length > 0) {
    const start = all.reduce((first, each) => Math.min(first, each.start), text.length);
    return text.slice(
      start,
      all.reduce((last, each) => Math.max(last, each.end), start),
    );
  }
  for (const block of parsed.blocks) {
    if (block.kind !== 'code' || !block.fenced || !/^(?:markdown|md|text)?$/i.test(block.info)) continue;
    const inner = entryIn(text.slice(block.body.start, block.body.end));
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The text as the index would have it, were it a note. */
function noteOf(view: IndexView, text: string): IndexedNote {
  const parsed = new NoteParser().parse(text);
  const facts = factsOf(parsed);
  return {
    uri: ADDRESS,
    lines: parsed.lines.withoutText(),
    parsed,
    facts,
    outline: outlineOf(facts),
    prose: facts.prose,
    proseText: facts.prose.text,
    ...namedContentOf(facts, view.matcher),
  };
}

export interface InsertEntryOptions {
  readonly note: IndexedNote;
  /** Of the cursor in the note. */
  readonly offset: number;
  /** The note's text. */
  readonly text: string;
  readonly entry: CheckedEntry;
}

/**
 * Puts what was checked where a new entry goes: behind the entry at the cursor, else behind the last one, with the
 * headings on the level and the lines with the endings that the note has.
 */
export function insertEntry({ note, offset, text, entry }: InsertEntryOptions): { offset: number; newText: string } {
  const { level, insertion } = entryPlaceOf(note, text, offset);
  let source = entry.text;
  for (const { start } of [...entry.entries].reverse()) {
    source = source.slice(0, start) + source.slice(start).replace(/^#{1,6}(?=[ \t])/, '#'.repeat(level));
  }
  const eol = eolAt(text, insertion.offset);
  const lines = source.trim().split(/\r\n|\n|\r/);
  return { offset: insertion.offset, newText: insertion.before + lines.join(eol) + insertion.after };
}
