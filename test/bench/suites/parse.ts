import { factsOf } from '../../../server/src/facts/noteFacts.ts';
import { NoteReader } from '../../../server/src/facts/reader.ts';
import { NoteParser } from '../../../server/src/markdown/parse.ts';
import { generateNotebook } from '../generate.ts';
import { findGuide } from '../guide.ts';
import { HOSTILE_UNITS, type HostileResult, LAYOUTS, runHostile } from '../hostile.ts';
import {
  byteSize,
  growthOf,
  growthText,
  milliseconds,
  processorTimeOf,
  type Sample,
  Timings,
  timeOf,
  timingsOf,
} from '../measure.ts';
import { Random } from '../random.ts';
import type { Suite, SuiteOptions, Table } from '../report.ts';
import { SHAPES, type Shape } from '../shapes.ts';

/** How long it takes to parse a note and to draw its facts: real notes, large notebooks, and hostile input. */
export const parse: Suite = {
  name: 'parse',
  async run({ progress }) {
    progress('parse: a guide, a large notebook');
    const speed = speedTable();
    progress('parse: keystrokes');
    const keystrokes = keystrokeTable();
    progress('parse: texts that grow');
    const growth = growthTable();
    return [speed, keystrokes, growth, await hostileTable(progress)];
  },
};

function speedTable(): Table {
  const parser = new NoteParser();
  const rows: string[][] = [];
  const add = (what: string, size: number, timings: Timings) => {
    const throughput = `${(size / 1e3 / timings.median).toFixed(1)} MB/s`;
    rows.push([what, byteSize(size), milliseconds(timings.median), milliseconds(timings.least), throughput]);
  };

  const guide = findGuide();
  const guideSize = Buffer.byteLength(guide.text);
  add(
    guide.name,
    guideSize,
    timingsOf(50, () => parser.parse(guide.text), { warmups: 50 }),
  );
  add(
    `${guide.name}, with facts`,
    guideSize,
    timingsOf(50, () => factsOf(parser.parse(guide.text)), { warmups: 50 }),
  );

  const notes = [...generateNotebook({ notes: 4600, seed: 2 })].map(({ text }) => text);
  const notebookSize = notes.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const notebook = `${notes.length.toLocaleString('en-US')} generated notes`;
  const parseEach = () => {
    for (const text of notes) parser.parse(text);
  };
  const factsOfEach = () => {
    for (const text of notes) factsOf(parser.parse(text));
  };
  const keepAll = () => notes.map((text) => factsOf(parser.parse(text)));
  add(notebook, notebookSize, timingsOf(3, parseEach, { warmups: 1 }));
  add(`${notebook}, with facts`, notebookSize, timingsOf(3, factsOfEach, { warmups: 1 }));
  add(`${notebook}, with facts, all kept`, notebookSize, timingsOf(3, keepAll, { warmups: 1 }));
  return {
    title: 'Parsing',
    about: 'In process, warm. A guide: median of 50 runs after 50; a notebook: median of 3 after 1.',
    head: ['What', 'Size', 'Median', 'Fastest', 'Throughput'],
    rows,
  };
}

const PLACES = 60;
const WORD = 'bucket';
const UNCOUNTED = 10;

/** Types into the guide: the same word, letter by letter, at places all over it. */
function keystrokeTable(): Table {
  const guide = findGuide();
  const row = (what: string, typed: readonly string[]): string[] => {
    const timings = typeAllOver(guide.text, typed);
    return [what, milliseconds(timings.median), milliseconds(timings.percentile(95))];
  };
  return {
    title: 'Reading a note again',
    about:
      `One keystroke in ${guide.name}: parsing and facts, in process, warm. ${PLACES} places at random, the first ` +
      `${UNCOUNTED} of which do not count.`,
    head: ['What is typed', 'Median', '95th percentile'],
    rows: [row('a word', [...WORD]), row('an empty line', ['\n', '\n']), row('a fence, left open', [...'\n```'])],
  };
}

function typeAllOver(text: string, typed: readonly string[]): Timings {
  const random = new Random(11);
  const reader = new NoteReader();
  const taken: number[] = [];
  for (let place = 0; place < PLACES; place++) {
    let at = random.below(text.length);
    let now = text;
    let read = reader.read(now);
    // The first edit of a note takes longer: its facts are drawn piece by piece, to be used again.
    for (const first of [`${now} `, now]) read = reader.readAgain(read.parsed, first);
    for (const char of typed) {
      now = now.slice(0, at) + char + now.slice(at);
      at += char.length;
      const { parsed } = read;
      taken.push(
        timeOf(() => {
          read = reader.readAgain(parsed, now);
        }),
      );
    }
  }
  return new Timings(taken.slice(UNCOUNTED * typed.length));
}

const FACTORS = [1, 2, 4, 8];

function growthTable(): Table {
  const parser = new NoteParser();
  const row = (shape: Shape): string[] => {
    const samples = FACTORS.map((factor): Sample => {
      const text = shape.text(factor);
      return { size: text.length, time: processorTimeOf(() => factsOf(parser.parse(text))) };
    });
    const [, small, , large] = samples;
    const growth = small === undefined || large === undefined ? Number.NaN : growthOf(small, large);
    return [
      shape.name,
      byteSize(large?.size ?? 0),
      ...samples.map(({ time }) => milliseconds(time)),
      growthText(growth),
    ];
  };
  return {
    title: 'Parsing: how time grows',
    about:
      'Parsing with facts, in process, warm; processor time, the mean of 0.3 s of runs. Growth is the power of the size from ' +
      '2× to 8×: 1 is linear, 2 quadratic, up to 1.7 a step of the garbage collector; bold is more.',
    head: ['What there is more of', 'Size at 8×', ...FACTORS.map((factor) => `${factor}×`), 'Growth'],
    rows: SHAPES.map(row),
  };
}

async function hostileTable(progress: SuiteOptions['progress']): Promise<Table> {
  const rows: string[][] = [];
  for (const unit of HOSTILE_UNITS) {
    progress(`parse: 1 MB of ${unit}`);
    const results: HostileResult[] = [];
    for (const layout of LAYOUTS) results.push(await runHostile(unit, layout));
    rows.push([codeSpan(unit), ...results.flatMap(hostileCells)]);
  }
  return {
    title: 'Parsing: hostile input',
    about:
      '1 MB of the same characters, parsed with facts in a process of its own, which is stopped when one length takes ' +
      'more than 20 s; processor time. Growth is the power of the size from 250 kB, or what else came first, to the last ' +
      'length that was measured.',
    head: ['Made of', 'One line', 'Growth', 'Lines of 80', 'Growth', 'Front matter', 'Growth'],
    rows,
  };
}

function hostileCells({ samples, stopped }: HostileResult): string[] {
  const [small] = samples;
  const large = samples.at(-1);
  const growth = small && large && small !== large ? growthText(growthOf(small, large)) : '–';
  const time = large === undefined ? '' : milliseconds(large.time);
  if (stopped === undefined) return [time, growth];
  return [`**${stopped}**${large === undefined ? '' : `; ${byteSize(large.size)}: ${time}`}`, growth];
}

function codeSpan(characters: string): string {
  const text = characters.replaceAll('\t', '\\t');
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
