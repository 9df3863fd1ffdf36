import type { EntryFact } from '../facts/entries.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import { eolAt, lineEnd } from '../text/lines.ts';
import { touches } from '../text/span.ts';

/** Where an entry goes, what comes before it and behind it, and which entry it is to look like. */
export interface EntryPlace {
  readonly model: EntryFact | undefined;
  /** Of its heading. */
  readonly level: number;
  readonly insertion: Insertion;
}

export interface Insertion {
  /** UTF-16 offset in the note. */
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** The level of an entry's heading in a note without any. */
const LEVEL = 3;

/**
 * The place of a new entry: behind the entry at the cursor, else behind the note's last one, set apart as those are. In
 * a note without entries it is the cursor's, outside of what stands there.
 *
 * @param text the note's @param offset of the cursor
 */
export function entryPlaceOf(note: IndexedNote, text: string, offset: number): EntryPlace {
  const { entries } = note.facts;
  const model = entries.find((entry) => isAt(note, entry, offset)) ?? entries[entries.length - 1];
  if (model === undefined) return freePlace(note, text, offset);
  const before = separatorOf(note, text, model);
  const insertion = { offset: tailEnd(note, text, model), before, after: '' };
  return { model, level: headingOf(note, model)?.level ?? LEVEL, insertion };
}

function headingOf({ facts: { headings } }: IndexedNote, { start }: EntryFact) {
  return headings.find(({ section }) => section.start === start);
}

/** True where the cursor is in an entry, or below it before the next heading. */
function isAt(note: IndexedNote, entry: EntryFact, offset: number): boolean {
  const end = headingOf(note, entry)?.section.end ?? entry.end;
  return entry.start <= offset && (offset < end || (offset === end && end === note.facts.length));
}

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** A line that begins with a shortcode's tag: whether it closes one, and its name. */
const TAG = /^\s*\{\{[<%]\s*(\/?)\s*(\w[\w/-]*)/;

/**
 * End of the last line of an entry and of the remarks on it: up to a rule, the next heading, two blank lines, or the end
 * of the shortcode that the entry stands in.
 */
function tailEnd(note: IndexedNote, text: string, entry: EntryFact): number {
  const limit = headingOf(note, entry)?.section.end ?? text.length;
  let last = lineEnd(text, entry.end);
  let blanks = 0;
  let fence: string | undefined;
  const opened: string[] = [];
  for (let at = nextLine(text, last); at < limit; at = nextLine(text, lineEnd(text, at))) {
    const line = text.slice(at, lineEnd(text, at));
    blanks = line.trim() === '' ? blanks + 1 : 0;
    if (fence === undefined && (RULE.test(line) || blanks > 1)) break;
    const [, slash, name = ''] = TAG.exec(line) ?? [];
    if (fence === undefined && slash === '/' && !opened.includes(name)) break;
    if (slash === '') opened.push(name);
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    if (blanks === 0) last = at + line.length;
    if (at + line.length >= text.length) break;
  }
  return last;
}

function nextLine(text: string, end: number): number {
  return end >= text.length ? text.length : end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** What stands between an entry and the next, or the one before: blank lines, or a rule between blank lines. */
function separatorOf(note: IndexedNote, text: string, model: EntryFact): string {
  const { entries } = note.facts;
  const at = entries.indexOf(model);
  const order = [at, at - 1, ...entries.keys()];
  for (const index of order) {
    const [one, two] = [entries[index], entries[index + 1]];
    const between = one && two && text.slice(tailEnd(note, text, one), two.start);
    if (between !== undefined && isSeparator(between)) return between;
  }
  const eol = eolAt(text, model.start);
  // At the head of a note a rule parts nothing, and a second one would make front matter of what is between.
  const rule = /\S\s*[\r\n]([-*_ ]{3,})\s*$/.exec(text.slice(0, model.start))?.[1];
  return rule !== undefined && RULE.test(rule) ? eol + eol + rule + eol + eol : eol + eol;
}

function isSeparator(between: string): boolean {
  const lines = between.split(/\r\n|\n|\r/);
  const rules = lines.filter((line) => RULE.test(line));
  return (
    lines.length > 1 &&
    lines.length <= MAX_LINES &&
    lines.every((line) => line.trim() === '' || RULE.test(line)) &&
    rules.length <= 1
  );
}

/** More lines than that between two entries are a mishap, and no style. */
const MAX_LINES = 7;

/** Behind the block that the cursor is in, else at the cursor; never in front matter. */
function freePlace(note: IndexedNote, text: string, offset: number): EntryPlace {
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const { parsed, facts } = note;
  const isInHead = parsed?.frontMatter !== undefined && offset <= parsed.frontMatter.end;
  const block = parsed?.placed.find(({ block: { start, end }, shift }) => touches({ start, end }, offset - shift));
  const cursor = block === undefined ? offset : block.block.end + block.shift;
  const at = parsed === undefined || isInHead ? text.length : cursor;
  const end = Math.max(begin, text.slice(0, at).trimEnd().length);
  const eol = eolAt(text, 0);
  const rest = text.slice(end);
  const lines = /^\s*/.exec(rest)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  const wanted = rest.trim() === '' ? 1 : 2;
  const above = facts.headings.findLast(({ section }) => section.start < at);
  return {
    model: undefined,
    level: above === undefined ? LEVEL : Math.min(6, above.level + 1),
    insertion: {
      offset: end,
      before: end === begin ? '' : eol + eol,
      after: eol.repeat(Math.max(0, wanted - lines)),
    },
  };
}
