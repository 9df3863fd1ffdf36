import path from 'node:path';
import { buildPackage, withTemporaryFolder } from '../builtPackage.ts';
import { type Effort, effortOf } from '../checks.ts';
import { type GeneratedNote, generateNotebook, writeNotebook } from '../generate.ts';
import { findGuide } from '../guide.ts';
import { byteSize, milliseconds, Timings, times } from '../measure.ts';
import { uriOf } from '../mentions.ts';
import { type Peers, preparePeers } from '../peers.ts';
import type { Suite, SuiteOptions, Table } from '../report.ts';
import { type ServerCommand, ServerProcess } from '../serverProcess.ts';
import { loaded, ourServer, rumdlServer } from '../serverStarts.ts';
import { type TypingOptions, typeInto } from '../serverTyping.ts';
import { typingCostTable } from '../typingCost.ts';
import { typingWorkTable } from '../typingWork.ts';

const AROUND = 1000;
const CHECKED = 5000;
const MANY = 7000;
const KEYSTROKES = 100;
const WARMUPS = 30;

/** What findings cost: after a keystroke, and of a whole notebook at once. */
export const findings: Suite = {
  name: 'findings',
  run: ({ runs, progress }) =>
    withTemporaryFolder(async (folder) => {
      progress('findings: the package, the peers, the notes');
      buildPackage(path.join(folder, 'build'));
      const programs = path.join(folder, 'build/dist/npm/dist');
      const peers = await preparePeers();
      const server = path.join(programs, 'server/main.node.js');
      const typing = await keystrokeTable({ server, peers, folder: path.join(folder, 'guide'), progress });
      progress('findings: a keystroke, step by step');
      const steps = await typingCostTable(findGuide());
      progress(`findings: a keystroke among ${MANY} notes`);
      const work = typingWorkTable(MANY);
      const cli = path.join(programs, 'cli/main.cli.js');
      const check = await checkTable({ cli, peers, folder: path.join(folder, 'notes'), runs, progress });
      return [typing, steps, work, check];
    }),
};

interface PeerOptions {
  readonly peers: Peers;
  readonly folder: string;
}

async function keystrokeTable({
  server,
  peers: { rumdl },
  folder,
  progress,
}: PeerOptions & { readonly server: string } & Pick<SuiteOptions, 'progress'>): Promise<Table> {
  const guide = findGuide();
  writeNotebook(folder, [...generateNotebook({ notes: AROUND }), { path: 'guide.md', text: guide.text }]);
  const typed = { uri: uriOf(folder, 'guide.md'), note: guide.text, count: KEYSTROKES, warmups: WARMUPS };
  const rows: string[][] = [];
  const remarks: string[] = [];
  const add = async (name: string, command: ServerCommand, options: Pick<TypingOptions, 'key' | 'findings'>) => {
    progress(`findings: ${name}, a ${options.key}, ${options.findings}`);
    const what = `${name}: a ${options.key}, findings ${options.findings}`;
    try {
      const timings = await keystrokesOf(command, folder, { ...typed, ...options });
      rows.push([what, milliseconds(timings.median), milliseconds(timings.percentile(95))]);
    } catch (error) {
      remarks.push(`${what}: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };
  for (const key of ['letter', 'line break'] as const) {
    await add('Exam Notes', ourServer(server), { key, findings: 'sent' });
    await add('Exam Notes', ourServer(server), { key, findings: 'asked for' });
    if (rumdl !== undefined) await add('rumdl server', rumdlServer(rumdl), { key, findings: 'sent' });
  }
  return {
    title: 'A keystroke, until its findings are there',
    about:
      `${KEYSTROKES} keystrokes after ${WARMUPS} that do not count, in the middle of ${guide.name} (${byteSize(Buffer.byteLength(guide.text))}), ` +
      `which ${AROUND.toLocaleString('en-US')} generated notes are beside; over stdio, from the change that is sent until this process ` +
      'has the findings, of which each keystroke moves one, and a line break half of them. The aim: under 5 ms in the median.',
    head: ['What', 'Median', '95th percentile'],
    rows,
    remarks,
  };
}

async function keystrokesOf(command: ServerCommand, folder: string, options: TypingOptions): Promise<Timings> {
  const server = new ServerProcess(command);
  try {
    const isOurs = command.program === process.execPath;
    const ready = isOurs ? loaded(server) : undefined;
    await server.initialize(folder, {}, options.findings === 'sent' ? {} : { textDocument: { diagnostic: {} } });
    await ready;
    return await typeInto(server, options);
  } finally {
    await server.stop();
  }
}

/** Something that checks a notebook. */
interface Checker {
  readonly name: string;
  run(): Promise<Effort>;
}

const OURS = 'exam-notes check';

async function checkTable({
  cli,
  peers: { rumdl, missing },
  folder,
  runs,
  progress,
}: PeerOptions & { readonly cli: string } & SuiteOptions): Promise<Table> {
  progress(`findings: ${CHECKED} notes`);
  const notes: readonly GeneratedNote[] = [...generateNotebook({ notes: CHECKED })];
  writeNotebook(folder, notes);
  const size = notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const bare = ['check', '--no-cache', '--no-config', '.'];
  const links = ['--enable', 'MD051,MD052,MD053,MD057'];
  const checkers: Checker[] = [
    { name: OURS, run: () => effortOf(process.execPath, [cli, 'check'], folder) },
    ...(rumdl === undefined
      ? []
      : [
          { name: 'rumdl check, all its rules', run: () => effortOf(rumdl, bare, folder) },
          { name: 'rumdl check, links only', run: () => effortOf(rumdl, [...bare, ...links], folder) },
        ]),
  ];
  const efforts = new Map<string, Effort[]>(checkers.map(({ name }) => [name, []]));
  for (let round = 1; round <= runs; round++) {
    progress(`findings: check, round ${round} of ${runs}`);
    for (const { name, run } of checkers) efforts.get(name)?.push(await run());
  }
  return {
    title: 'A whole notebook checked',
    about:
      `${CHECKED.toLocaleString('en-US')} generated notes, ${byteSize(size)}, from process start to its end, in turns, ${runs} rounds. Processor time is ` +
      'of all threads together, and what other work on the machine changes least. The last columns: ours as a multiple of the row. ' +
      'The aims: faster than rumdl, and under 300 MB.',
    head: ['What', 'Median', 'Range', 'Processor time', 'Peak memory', 'Ours ÷ it, time', 'processor time'],
    rows: [...efforts].map(([name, list]) => checkRow(name, list, efforts.get(OURS) ?? [])),
    remarks: missing,
  };
}

function checkRow(name: string, efforts: readonly Effort[], ours: readonly Effort[]): string[] {
  const clock = new Timings(efforts.map(({ time }) => time));
  const processor = medianOf(efforts.map((each) => each.processor));
  const peak = medianOf(efforts.map((each) => each.peak));
  const ratio = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined || name === OURS ? '' : times(one / other);
  return [
    name,
    milliseconds(clock.median),
    clock.range,
    processor === undefined ? 'n/a' : milliseconds(processor),
    peak === undefined ? 'n/a' : byteSize(peak),
    ratio(medianOf(ours.map(({ time }) => time)), clock.median),
    ratio(medianOf(ours.map((each) => each.processor)), processor),
  ];
}

function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : new Timings(known).median;
}
