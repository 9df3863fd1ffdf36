import { bundledData } from '../../server/src/bundled.ts';
import { NoteReader } from '../../server/src/facts/reader.ts';
import { findings } from '../../server/src/features/findings.ts';
import { RULES } from '../../server/src/features/rules/index.ts';
import type { IndexedNote, IndexView } from '../../server/src/index/notebookIndex.ts';
import { Diagnostics } from '../../server/src/lsp/diagnostics.ts';
import { Bundled } from '../../server/src/workspace/bundled.ts';
import { Notebook } from '../../server/src/workspace/notebook.ts';
import { fixtureOf, indexOf, uriOf } from '../kit/fixture.ts';
import { MemoryFiles } from '../kit/memoryFiles.ts';
import type { Guide } from './guide.ts';
import { milliseconds, Timings, timeOf } from './measure.ts';
import type { Table } from './report.ts';
import { type Key, type Keystroke, keystrokesIn } from './typing.ts';

const COUNT = 150;
const WARMUPS = 50;
const FILE = 'guide.md';
const DEAREST = 5;

/** Where the time of a keystroke goes, step by step, in this process. */
export async function typingCostTable({ name, text }: Guide): Promise<Table> {
  const rows: string[][] = [];
  for (const key of ['letter', 'line break'] as const) {
    const add = (step: string, timings: Timings) =>
      rows.push([`${step}, a ${key}`, milliseconds(timings.median), milliseconds(timings.percentile(95))]);
    add('Parsing and facts (`readAgain`)', timeReading(text, key));
    const { applied, found, byRule } = timeIndex(text, key);
    add('The index with that (`NotebookIndex.apply`)', applied);
    add('All rules (`findings`)', found);
    for (const { code, timings } of byRule.slice(0, DEAREST)) add(`… of which \`${code}\``, timings);
    const { opened, updated } = await timeNotebook(text, key);
    add('The notebook with all of the index (`Notebook.opened`)', opened);
    add('The findings brought in step (`Diagnostics.update`)', updated);
  }
  return {
    title: 'A keystroke, step by step',
    about: `The same keystrokes in ${name}, alone in its notebook, in process: ${COUNT} after ${WARMUPS} that do not count.`,
    head: ['Step', 'Median', '95th percentile'],
    rows,
  };
}

/** Keystrokes with what they are typed into. */
function* typed(note: string, key: Key): Generator<Keystroke & { readonly isCounted: boolean }> {
  let count = 0;
  for (const keystroke of keystrokesIn(note, key)) {
    if (count === WARMUPS + COUNT) return;
    yield { ...keystroke, isCounted: count >= WARMUPS };
    count++;
  }
}

function timeReading(note: string, key: Key): Timings {
  const reader = new NoteReader();
  const taken: number[] = [];
  let parsed = reader.read(note).parsed;
  for (const { text, isCounted } of typed(note, key)) {
    const time = timeOf(() => {
      parsed = reader.readAgain(parsed, text).parsed;
    });
    if (isCounted) taken.push(time);
  }
  return new Timings(taken);
}

interface RuleTimings {
  readonly code: string;
  readonly timings: Timings;
}

/** The index and the rules; the rules one by one, the dearest first. */
function timeIndex(
  note: string,
  key: Key,
): { readonly applied: Timings; readonly found: Timings; readonly byRule: readonly RuleTimings[] } {
  const uri = uriOf(FILE);
  const index = indexOf({ ...fixtureOf(`//- ${FILE}\n`), uri });
  const applied: number[] = [];
  const found: number[] = [];
  const byRule = new Map<string, number[]>(RULES.map(({ code }) => [code, []]));
  for (const { text, isCounted } of typed(note, key)) {
    const applying = timeOf(() => index.apply({ kind: 'note', uri, text, isOpen: true }));
    const changed = noteIn(index, uri);
    const finding = timeOf(() => findings(index, changed));
    for (const { code, check } of RULES) {
      const time = timeOf(() => [...check(index, changed)]);
      if (isCounted) byRule.get(code)?.push(time);
    }
    if (!isCounted) continue;
    applied.push(applying);
    found.push(finding);
  }
  const rules = [...byRule].map(([code, times]) => ({ code, timings: new Timings(times) }));
  return {
    applied: new Timings(applied),
    found: new Timings(found),
    byRule: rules.sort((a, b) => b.timings.median - a.timings.median),
  };
}

function noteIn(view: IndexView, uri: string): IndexedNote {
  const note = view.findNote(uri);
  if (note === undefined) throw new Error(`no note ${uri}`);
  return note;
}

async function timeNotebook(note: string, key: Key): Promise<{ readonly opened: Timings; readonly updated: Timings }> {
  const notebook = new Notebook(MemoryFiles.root, new MemoryFiles({ [FILE]: note }), new Bundled(bundledData));
  await notebook.load();
  const diagnostics = new Diagnostics(undefined);
  const opened: number[] = [];
  const updated: number[] = [];
  for (const { text, isCounted } of typed(note, key)) {
    const opening = timeOf(() => notebook.opened(uriOf(FILE), text));
    const updating = timeOf(() => diagnostics.update([notebook]));
    if (!isCounted) continue;
    opened.push(opening);
    updated.push(updating);
  }
  return { opened: new Timings(opened), updated: new Timings(updated) };
}
