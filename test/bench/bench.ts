// `npm run bench`: measures side by side, in one run, what the figures of this project are about, and prints them as
// Markdown. `npm run bench -- parse` runs that suite only; `--runs=9` repeats whole processes nine times.
import { answerHostileRun, HOSTILE_RUN } from './hostile.ts';
import { answerMemoryRun, MEMORY_RUN } from './indexMemory.ts';
import { machineLine, type Suite, type SuiteOptions, toMarkdown } from './report.ts';
import { editor } from './suites/editor.ts';
import { features } from './suites/features.ts';
import { findings } from './suites/findings.ts';
import { names } from './suites/names.ts';
import { parse } from './suites/parse.ts';
import { thread } from './suites/thread.ts';

const SUITES: readonly Suite[] = [thread, parse, names, features, findings, editor];
const DEFAULT_RUNS = 5;

async function main(args: readonly string[]): Promise<number> {
  const asked = args.filter((arg) => !arg.startsWith('--'));
  const runs = Number(args.find((arg) => arg.startsWith('--runs='))?.slice('--runs='.length) ?? DEFAULT_RUNS);
  const unknown = asked.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
    console.error(`Usage: npm run bench -- [--runs=N] [${SUITES.map(({ name }) => name).join('|')}]…`);
    return 2;
  }
  console.log(
    `## Figures\n\n${machineLine()}. Runs of whole processes: ${runs}; figures are medians unless they say otherwise.\n`,
  );
  const options: SuiteOptions = { runs, progress: (line) => console.error(`… ${line}`) };
  for (const suite of SUITES) {
    if (asked.length > 0 && !asked.includes(suite.name)) continue;
    for (const table of await suite.run(options)) console.log(toMarkdown(table));
  }
  return 0;
}

const [first, ...rest] = process.argv.slice(2);
if (first === HOSTILE_RUN) answerHostileRun(rest);
else if (first === MEMORY_RUN) answerMemoryRun(rest);
else {
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
