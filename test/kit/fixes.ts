import { findings } from '../../server/src/features/findings.ts';
import { type FixChoice, fixAll, fixesOf } from '../../server/src/features/fixes.ts';
import type { Finding, Fix, NoteEdit } from '../../server/src/features/rules/rule.ts';
import type { NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { applied } from './findings.ts';
import { indexOf } from './fixture.ts';

/** The texts of a notebook by address. */
export type Texts = ReadonlyMap<string, string>;

/** A fix of one finding, to be tried on the notebook as it was. */
export interface Trial {
  /** What is to be fixed: `week1.md: [2](https://…) unused-source: …`. */
  readonly finding: string;
  readonly code: string;
  readonly title: string;
  readonly isPreferred: boolean;
  outcome(): Outcome;
}

export interface Outcome {
  /** True where there are as many findings of the rule as before. */
  readonly remains: boolean;
  /** Findings that were not there before, each with its code and as a line. */
  readonly came: readonly { readonly code: string; readonly shown: string }[];
}

/** Notebooks with more notes are looked at only where a fix has changed them. */
const MAX_NOTES = 20;

/** Each fix of each finding of a notebook. */
export function* trialsIn(texts: Texts): Generator<Trial> {
  const index = indexOf({ files: texts, uri: '', offset: 0 });
  for (const { uri } of index.notes) {
    for (const finding of findingsOf(index, uri)) {
      for (const fix of fixesIn(index, texts, uri, finding)) {
        yield {
          finding: shown(problemOf(texts, uri, finding)),
          code: finding.code,
          title: fix.title,
          isPreferred: fix.preferred === true,
          outcome: () => outcomeOf(index, texts, finding.code, fix),
        };
      }
    }
  }
}

function fixesIn(index: NotebookIndex, texts: Texts, uri: string, finding: Finding): readonly Fix[] {
  const note = index.findNote(uri);
  const text = texts.get(uri);
  return note === undefined || text === undefined ? [] : fixesOf(finding, { view: index, note, text });
}

function outcomeOf(index: NotebookIndex, texts: Texts, code: string, fix: Fix): Outcome {
  const after = withEdits(texts, fix.edits);
  for (const { uri, text } of fix.creates ?? []) after.set(uri, text);
  const all = index.notes.map(({ uri }) => uri);
  const touched = all.length > MAX_NOTES ? [...new Set(fix.edits.map(({ uri }) => uri))] : all;
  const before = problemsIn(index, texts, touched);
  const isSame = fix.creates === undefined;
  const now = problemsIn(
    isSame ? moved(index, texts, after) : indexOf({ files: after, uri: '', offset: 0 }),
    after,
    touched,
  );
  if (isSame) moved(index, after, texts);
  const count = (problems: readonly Problem[]): number => problems.filter((problem) => problem.code === code).length;
  return {
    remains: count(now) >= count(before),
    came: withoutKnown(now, before).map((problem) => ({ code: problem.code, shown: shown(problem) })),
  };
}

/** The notebook after all fixes of a kind, applied until there is none; undefined where that has no end. */
export function fixedThroughout(texts: Texts, choice: FixChoice): Texts | undefined {
  const index = indexOf({ files: texts, uri: '', offset: 0 });
  let now = texts;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const edits = index.notes.flatMap((note) => {
      const context = { view: index, note, text: now.get(note.uri) ?? '' };
      return fixAll(findings(index, note), context, choice).filter(({ uri }) => uri === note.uri);
    });
    if (edits.length === 0) return now;
    const next = withEdits(now, edits);
    moved(index, now, next);
    now = next;
  }
  return undefined;
}

/** Fixes that touch each other wait for the next pass: in the longest source lists, every second one. */
const MAX_PASSES = 40;

/** How many findings of each rule a notebook has. */
export function countsIn(texts: Texts): Map<string, number> {
  const index = indexOf({ files: texts, uri: '', offset: 0 });
  const counts = new Map<string, number>();
  for (const note of index.notes) {
    for (const { code } of findings(index, note)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

function withEdits(texts: Texts, edits: readonly NoteEdit[]): Map<string, string> {
  const after = new Map(texts);
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const own = edits.filter((edit) => edit.uri === uri);
    after.set(uri, applied(after.get(uri) ?? '', own));
  }
  return after;
}

/** Brings an index from some texts to others. */
function moved(index: NotebookIndex, from: Texts, to: Texts): NotebookIndex {
  for (const [uri, text] of to) {
    if (from.get(uri) !== text && index.findNote(uri) !== undefined) {
      index.apply({ kind: 'note', uri, text, isOpen: false });
    }
  }
  return index;
}

interface Problem {
  readonly uri: string;
  readonly code: string;
  readonly message: string;
  /** What the finding marks. */
  readonly words: string;
}

function findingsOf(index: NotebookIndex, uri: string): Finding[] {
  const note = index.findNote(uri);
  return note === undefined ? [] : findings(index, note);
}

function problemsIn(index: NotebookIndex, texts: Texts, uris: readonly string[]): Problem[] {
  return uris.flatMap((uri) => findingsOf(index, uri).map((finding) => problemOf(texts, uri, finding)));
}

function problemOf(texts: Texts, uri: string, { code, message, start, end }: Finding): Problem {
  return { uri, code, message, words: texts.get(uri)?.slice(start, end) ?? '' };
}

/** What is left of problems without those known: all alike, else by message, else by words, for a message may count others. */
function withoutKnown(problems: readonly Problem[], known: readonly Problem[]): Problem[] {
  const byMessage = ({ uri, code, message }: Problem): string => JSON.stringify([uri, code, message]);
  const byWords = ({ uri, code, words }: Problem): string => JSON.stringify([uri, code, words]);
  const rest = [...known];
  return [JSON.stringify, byMessage, byWords].reduce<Problem[]>(
    (left, key) =>
      left.filter((problem) => {
        const at = rest.findIndex((other) => key(other) === key(problem));
        if (at >= 0) rest.splice(at, 1);
        return at < 0;
      }),
    [...problems],
  );
}

function shown({ uri, code, message, words }: Problem): string {
  return `${uri.slice(uri.lastIndexOf('/') + 1)}: ${words} ${code}: ${message}`;
}
