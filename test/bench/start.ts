import type { GeneratedNote } from './generate.ts';
import { byteSize, milliseconds, Timings, times } from './measure.ts';
import type { Peers } from './peers.ts';
import { bareNode, type Start, timeProcess } from './processes.ts';
import type { SuiteOptions, Table } from './report.ts';
import { openNoteByOurs, openNoteByRumdl, openNoteByVscode, wholeByOurs, wholeByVscode } from './serverStarts.ts';

export interface StartOptions extends SuiteOptions {
  /** Our built programs. */
  readonly programs: { readonly server: string; readonly cli: string };
  readonly peers: Peers;
  /** The folder with the generated notes, and what is in it; the last is the guide that is opened. */
  readonly notebook: string;
  readonly notes: readonly GeneratedNote[];
  /** The sample notebook's folder. */
  readonly sample: string;
}

/** One thing that is run again and again, whole processes each time. */
interface Contender {
  readonly name: string;
  /** False for what does something else than the others. */
  readonly compared?: boolean;
  run(): Promise<Start>;
}

/** What a contender came to. */
interface Outcome {
  /** By round. */
  readonly times: ReadonlyMap<number, number>;
  readonly timings: Timings;
  /** Median of the memory that the process held when it had answered, in bytes. */
  readonly resident: number | undefined;
}

type Outcomes = ReadonlyMap<string, Outcome>;

interface Results {
  /** What could be measured, by the contenders' names. */
  readonly outcomes: Outcomes;
  /** Runs that gave no figure, and why: one of a peer must not cost all others. */
  readonly failures: readonly string[];
}

const NODE = 'Node alone, without a program';
const SERVER = 'Exam Notes server: all notes indexed, findings sent';
const CHECK = 'exam-notes check';
const OPEN = 'Exam Notes server: hover';

/** From the start of a process: how long until it knows the whole notebook, and until it answers in the open note. */
export async function startTables(options: StartOptions): Promise<Table[]> {
  const whole = wholeNotebook(options);
  const open = openNote(options);
  const { outcomes, failures } = await inTurns([...whole, ...open], options);
  const size = options.notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const about =
    `${(options.notes.length - 1).toLocaleString('en-US')} generated notes and a long one, ${byteSize(size)}. ` +
    `Contenders took turns; rounds: ${options.runs}; ratios are medians of the rounds’ own. Memory: what the process held at that moment (n/a off Linux). `;
  return [
    {
      title: 'From process start: the whole notebook',
      about: `${about}The last columns: our server, and our command line, as multiples of the row’s time.`,
      head: ['Until there is', 'Median', 'Range', 'Memory', 'Server ÷ it', 'Check ÷ it'],
      rows: whole.map((contender) => row(contender, outcomes, [SERVER, CHECK])),
      remarks: [...memoryRemarks(outcomes, size), ...options.peers.missing, ...failures],
    },
    {
      title: 'From process start: an answer in the open note',
      about: `The long note of the same notebook is opened at once. The last column: ours as a multiple of the row’s time.`,
      head: ['Until there is', 'Median', 'Range', 'Memory', 'Ours ÷ it'],
      rows: open.map((contender) => row(contender, outcomes, [OPEN])),
    },
  ];
}

function wholeNotebook({
  programs: { server, cli },
  peers: { rumdl, vscode },
  notebook,
  notes,
  sample,
}: StartOptions): Contender[] {
  const links = ['--enable', 'MD051,MD052,MD053,MD057'];
  const check = ['check', '--no-cache', '--no-config'];
  return [
    { name: NODE, compared: false, run: bareNode },
    { name: SERVER, run: () => wholeByOurs(server, notebook, notes.length) },
    { name: CHECK, run: () => timeProcess(process.execPath, [cli, 'check'], notebook) },
    ...(rumdl === undefined
      ? []
      : [
          { name: 'rumdl check, all its rules', run: () => timeProcess(rumdl, [...check, '.'], notebook) },
          { name: 'rumdl check, links only', run: () => timeProcess(rumdl, [...check, ...links, '.'], notebook) },
        ]),
    ...(vscode === undefined
      ? []
      : [
          { name: 'VS Code’s server: workspace symbols', run: () => wholeByVscode(vscode, notebook, 'symbols') },
          { name: 'VS Code’s server: symbols, then all links', run: () => wholeByVscode(vscode, notebook, 'links') },
        ]),
    { name: 'Exam Notes server: the sample notebook', compared: false, run: () => wholeByOurs(server, sample) },
  ];
}

function openNote({ programs: { server }, peers: { rumdl, vscode }, notebook, notes }: StartOptions): Contender[] {
  const guide = notes[notes.length - 1];
  if (guide === undefined) return [];
  return [
    { name: OPEN, run: () => openNoteByOurs(server, notebook, guide) },
    ...(rumdl === undefined
      ? []
      : [{ name: 'rumdl server: findings', run: () => openNoteByRumdl(rumdl, notebook, guide) }]),
    ...(vscode === undefined
      ? []
      : [{ name: 'VS Code’s server: symbols', run: () => openNoteByVscode(vscode, notebook, guide) }]),
  ];
}

/** All once, then all again: what else the machine does meets each of them alike. */
async function inTurns(contenders: readonly Contender[], { runs, progress }: SuiteOptions): Promise<Results> {
  const starts = new Map<string, Map<number, Start>>(contenders.map(({ name }) => [name, new Map()]));
  const failures: string[] = [];
  for (let round = 1; round <= runs; round++) {
    progress(`thread: round ${round} of ${runs}`);
    for (const { name, run } of contenders) {
      try {
        starts.get(name)?.set(round, await run());
      } catch (error) {
        failures.push(`${name}, round ${round}: ${error instanceof Error ? error.message : String(error)}.`);
      }
    }
  }
  const measured = [...starts].filter(([, rounds]) => rounds.size > 0);
  return { outcomes: new Map(measured.map(([name, rounds]) => [name, outcomeOf(rounds)])), failures };
}

function outcomeOf(rounds: ReadonlyMap<number, Start>): Outcome {
  const starts = [...rounds.values()];
  const memory = starts.flatMap(({ resident }) => (resident === undefined ? [] : [resident]));
  return {
    times: new Map([...rounds].map(([round, { time }]) => [round, time])),
    timings: new Timings(starts.map(({ time }) => time)),
    resident: memory.length === 0 ? undefined : new Timings(memory).median,
  };
}

/** What the index costs in memory, beside what every program on Node has. */
function memoryRemarks(outcomes: Outcomes, size: number): string[] {
  const server = outcomes.get(SERVER)?.resident;
  const node = outcomes.get(NODE)?.resident;
  if (server === undefined || node === undefined) return [];
  const held = server - node;
  return [`Our server holds ${byteSize(held)} more than Node alone: ${times(held / size)} the notes’ bytes.`];
}

/** Median of the ratios of each round: what slows a round down slows both. */
function ratioOf(ours: Outcome, other: Outcome): string {
  const ratios = [...ours.times].flatMap(([round, time]) => {
    const base = other.times.get(round);
    return base === undefined ? [] : [time / base];
  });
  return ratios.length === 0 ? '' : times(new Timings(ratios).median);
}

function row({ name, compared = true }: Contender, outcomes: Outcomes, bases: readonly string[]): string[] {
  const outcome = outcomes.get(name);
  if (outcome === undefined) return [name, 'not measured', '', '', ...bases.map(() => '')];
  const { timings, resident } = outcome;
  const ratios = bases.map((base) => {
    const ours = outcomes.get(base);
    return compared && ours !== undefined ? ratioOf(ours, outcome) : '';
  });
  const memory = resident === undefined ? 'n/a' : byteSize(resident);
  return [name, milliseconds(timings.median), timings.range, memory, ...ratios];
}
