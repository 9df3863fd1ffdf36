import { HoverRequest } from 'vscode-languageserver-protocol/node';
import { hover } from '../../server/src/features/hover.ts';
import type { GeneratedNote } from './generate.ts';
import { milliseconds, Timings, timeOf, times } from './measure.ts';
import { indexInProcess, type MentionPlace, randomMentions, uriOf } from './mentions.ts';
import type { Peers } from './peers.ts';
import { Random } from './random.ts';
import type { Table } from './report.ts';
import { ServerProcess } from './serverProcess.ts';
import { loaded, ourServer, rumdlServer } from './serverStarts.ts';
import { type TypingOptions, typeInto } from './serverTyping.ts';

export interface AnswerOptions {
  /** Our built server. */
  readonly server: string;
  readonly peers: Peers;
  readonly notebook: string;
  /** What is in the notebook; the last is the long note that is typed in. */
  readonly notes: readonly GeneratedNote[];
}

const HOVERS = 200;
const KEYSTROKES = 100;
const WARMUPS = 20;

/** Answers of a server that is up: hovers all over the notebook, and keystrokes in its long note. */
export async function answerTable({ server, peers, notebook, notes }: AnswerOptions): Promise<Table> {
  const guide = notes[notes.length - 1];
  if (guide === undefined) throw new RangeError('there is no note to type in');
  const random = new Random(7);
  const index = indexInProcess(notebook, notes);
  const places = (count: number) => randomMentions(index, notebook, notes, { count, random });
  const inProcess = places(WARMUPS + HOVERS).map(({ uri, offset }) => timeOf(() => hover(index, uri, offset)));
  const ours = await ourAnswers(server, notebook, guide, places(WARMUPS + HOVERS));
  const remarks: string[] = [];
  const rumdl = await rumdlKeystrokes(peers, notebook, guide).catch((error: Error) => {
    remarks.push(`Keystroke, rumdl server: ${error.message}.`);
    return undefined;
  });
  const base = ours.keystrokes.median;
  return {
    title: 'Answers of a running server',
    about:
      `${HOVERS} hovers on names all over the same notebook, ${KEYSTROKES} characters typed in its long note ` +
      `(${guide.text.split('\n').length} lines), each after ${WARMUPS} that do not count. A keystroke lasts from the ` +
      'change that is sent to the note’s findings, of which each moves one.',
    head: ['What', 'Median', '99th percentile', 'Ours ÷ it'],
    rows: [
      row('hover() in process', new Timings(inProcess.slice(WARMUPS))),
      row('Hover over stdio', ours.hovers),
      row('Hover over stdio, the first after a keystroke', ours.hoversAfter),
      row('Keystroke, Exam Notes', ours.keystrokes, base),
      ...(rumdl === undefined ? [] : [row('Keystroke, rumdl server', rumdl, base)]),
    ],
    remarks,
  };
}

function row(name: string, timings: Timings, base?: number): string[] {
  const compared = base === undefined ? '' : times(base / timings.median);
  return [name, milliseconds(timings.median), milliseconds(timings.percentile(99)), compared];
}

interface OurAnswers {
  readonly hovers: Timings;
  readonly hoversAfter: Timings;
  readonly keystrokes: Timings;
}

async function ourAnswers(
  program: string,
  folder: string,
  guide: GeneratedNote,
  places: readonly MentionPlace[],
): Promise<OurAnswers> {
  const server = new ServerProcess(ourServer(program));
  try {
    const ready = loaded(server);
    await server.initialize(folder);
    await ready;
    const hovers: number[] = [];
    for (const place of places) hovers.push(await timeHover(server, place));
    const [place] = places;
    const hoversAfter: number[] = [];
    const keystrokes = await typeInto(server, {
      ...typingIn(folder, guide),
      afterEach: async () => {
        if (place !== undefined) hoversAfter.push(await timeHover(server, place));
      },
    });
    return {
      hovers: new Timings(hovers.slice(WARMUPS)),
      hoversAfter: new Timings(hoversAfter.slice(WARMUPS)),
      keystrokes,
    };
  } finally {
    await server.stop();
  }
}

async function timeHover(server: ServerProcess, { uri, position }: MentionPlace): Promise<number> {
  const start = performance.now();
  const params = { textDocument: { uri }, position };
  const answer = await server.answered(server.connection.sendRequest(HoverRequest.type, params));
  if (answer === null) throw new Error(`there is no hover at line ${position.line + 1} of ${uri}`);
  return performance.now() - start;
}

async function rumdlKeystrokes({ rumdl }: Peers, folder: string, guide: GeneratedNote): Promise<Timings | undefined> {
  if (rumdl === undefined) return undefined;
  const server = new ServerProcess(rumdlServer(rumdl));
  try {
    await server.initialize(folder);
    return await typeInto(server, typingIn(folder, guide));
  } finally {
    await server.stop();
  }
}

function typingIn(folder: string, { path, text }: GeneratedNote): TypingOptions {
  const uri = uriOf(folder, path);
  return { uri, note: text, key: 'letter', findings: 'sent', count: KEYSTROKES, warmups: WARMUPS };
}
