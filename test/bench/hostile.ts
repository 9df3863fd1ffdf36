import { spawn } from 'node:child_process';
import { factsOf } from '../../server/src/facts/noteFacts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import { generateGuide } from './generate.ts';
import { processorTimeOf, type Sample } from './measure.ts';

/** What notes may hold by accident or by malice: the same few characters over and over. */
export const HOSTILE_UNITS: readonly string[] = [
  ...['[', '*', '`', '>', '|', '{{', '{{<', '![', '<', '_', '~', '$', '(', '"', '&', '+ ', '- ', '# ', '1. ', 'a: '],
  ...['[[', '[^', '[1]', '[1](', '](', '**a*', '*a_ ', '`a``', '<!--', '<a ', '{{< "', 'a + ', 'S3 -> ', '\\', '\t'],
  ...['{:.a', '{: a="'],
];

/** One line of a million characters; lines of 80; a value in the front matter. */
export const LAYOUTS = ['one line', 'lines', 'front matter'] as const;
export type Layout = (typeof LAYOUTS)[number];

const LENGTHS = [250_000, 500_000, 1_000_000];
const MAX_MILLISECONDS = 20_000;

/** The argument with which this program starts itself for one input, so that it can be stopped. */
export const HOSTILE_RUN = '--hostile-run';

export interface HostileResult {
  /** One for each length, in order, up to the first that took too long. */
  readonly samples: readonly Sample[];
  /** Why there are no more; undefined where all were measured. */
  readonly stopped: string | undefined;
}

function hostileText(unit: string, length: number, layout: Layout): string {
  const line = layout === 'lines' ? `${unit.repeat(Math.ceil(80 / unit.length))}\n` : unit;
  const text = line.repeat(Math.ceil(length / line.length)).slice(0, length);
  return layout === 'front matter' ? `---\nkey: ${text}\n---\n` : text;
}

/** Parses one input in a process of its own, at lengths up to 1 MB. */
export function runHostile(unit: string, layout: Layout): Promise<HostileResult> {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, [program, HOSTILE_RUN, unit, layout], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let output = '';
    let errors = '';
    let stopped: string | undefined;
    const stop = () => {
      stopped = `stopped after ${MAX_MILLISECONDS / 1000} s`;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(stop, MAX_MILLISECONDS);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      clearTimeout(timer);
      timer = setTimeout(stop, MAX_MILLISECONDS);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0 && stopped === undefined)
        stopped = /^\w*Error: .*$/m.exec(errors)?.[0] ?? `ended with ${code ?? signal}`;
      resolve({ samples: samplesIn(output), stopped });
    });
  });
}

/** `125000 3.21`, a line for each sample. */
function samplesIn(output: string): Sample[] {
  return [...output.matchAll(/^(\d+) (\S+)\n/gm)].map(([, size, time]) => ({ size: Number(size), time: Number(time) }));
}

/** What the process of one input does. */
export function answerHostileRun([unit = '', asked]: readonly string[]): void {
  const parser = new NoteParser();
  const guide = generateGuide({ lines: 500 });
  for (let count = 0; count < 10; count++) factsOf(parser.parse(guide));
  const layout = LAYOUTS.find((each) => each === asked) ?? 'one line';
  for (const length of LENGTHS) {
    const text = hostileText(unit, length, layout);
    const time = processorTimeOf(() => factsOf(parser.parse(text)), { atLeast: 200 });
    process.stdout.write(`${length} ${time}\n`);
  }
}
