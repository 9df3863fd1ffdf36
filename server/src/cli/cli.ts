import { Bundled } from '../workspace/bundled.ts';
import { Notebook } from '../workspace/notebook.ts';
import { CONFIGURATION_FILE } from '../workspace/paths.ts';
import { check } from './check.ts';
import { coverage } from './coverage.ts';
import { type Arguments, type ExitCode, type Host, UsageError } from './host.ts';
import { integrations } from './integrations.ts';
import { lookUp } from './lookup.ts';
import { mentions } from './mentions.ts';

export const USAGE = `Usage: exam-notes COMMAND [options]

  check [PATH…]         findings in a notebook, or in those notes of it
    --format text|json|sarif|github           text and github show warnings and worse, the others everything
    --level error|warning|information|hint    show this and worse
    --fix                                     mend what can be mended without asking
  lookup NAME           what the notebook and the catalog say of a service
  mentions [NAME]       where a service is named, or all of them
  integrations [NAME]   what works with what: entries and flows of a service, or all of them
  coverage [OBJECTIVE]  what the notes have on the exam, or on one domain, task or skill: 2.3

  --root DIR            the notebook's folder; else the current one
  --json                print JSON
  --help, --version

Exit code: 0 nothing of warning or worse; 1 something is, or nothing has that name; 2 wrong usage or configuration.
`;

type Command = (
  notebook: Notebook,
  args: Arguments,
  words: readonly string[],
  host: Host,
) => ExitCode | Promise<ExitCode>;

const COMMANDS = new Map<string, Command>([
  ['check', check],
  ['coverage', coverage],
  ['lookup', lookUp],
  ['integrations', integrations],
  ['mentions', mentions],
]);

/** Runs one command. Resolves with its exit code; what it has to say goes to `host`. */
export async function runCli(args: Arguments, host: Host): Promise<ExitCode> {
  try {
    return await run(args, host);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.error(`exam-notes: ${error.message}\n`);
    return 2;
  }
}

async function run(args: Arguments, host: Host): Promise<ExitCode> {
  if (args.version) {
    host.out(`${host.version}\n`);
    return 0;
  }
  const [command, ...words] = args.words;
  if (args.help) {
    host.out(USAGE);
    return 0;
  }
  const runCommand = COMMANDS.get(command ?? '');
  if (runCommand === undefined) {
    host.error(command === undefined ? USAGE : `exam-notes: there is no command “${command}”\n\n${USAGE}`);
    return 2;
  }
  if (runCommand !== check) refuseOptionsOfCheck(args);
  return runCommand(await load(args, host), args, words, host);
}

/** An option that a command would leave unread is not what somebody wants who has typed it. */
function refuseOptionsOfCheck({ words: [command], format, level, fix }: Arguments): void {
  const given = Object.entries({ format, level, fix }).find(([, value]) => value !== undefined && value !== false);
  if (given !== undefined) throw new UsageError(`${command} takes no --${given[0]}: check does`);
}

/** Reads the notebook at `root`, which is known by its real path as its notes are. */
async function load({ root: chosen }: Arguments, host: Host): Promise<Notebook> {
  const root = chosen ?? '.';
  const uri = host.toRealUri(root);
  if (!(await host.files.exists(uri))) throw new UsageError(`the folder ${root} is not there`);
  if (!(await host.files.isFolder(uri)))
    throw new UsageError(`${root} is no folder: --root takes the notebook’s folder`);
  const outer = chosen === undefined ? await findOuter(host) : undefined;
  if (outer !== undefined) {
    host.error(
      `${CONFIGURATION_FILE} stands in ${outer}, and is not read: --root ${outer} takes the whole notebook.\n`,
    );
  }
  const notebook = new Notebook(uri, host.files, new Bundled(host.bundled));
  const told = setInterval(() => host.progress(`Reading notes … ${notebook.view.notes.length}`), 500);
  try {
    await notebook.load();
  } finally {
    clearInterval(told);
    host.progress('');
  }
  const unreadable = notebook.problems.find((problem) => problem.uri === uri);
  if (unreadable !== undefined) throw new UsageError(`the folder ${root} ${unreadable.message}`);
  return notebook;
}

/** The nearest folder around the current one that is a notebook by its configuration, where the current one is none. */
async function findOuter(host: Host): Promise<string | undefined> {
  const has = (folder: string) => host.files.exists(host.toRealUri(`${folder}/${CONFIGURATION_FILE}`));
  if (await has('.')) return undefined;
  for (let folder = '..', inner = '.'; host.toUri(folder) !== host.toUri(inner); inner = folder, folder += '/..') {
    if (await has(folder)) return folder;
  }
  return undefined;
}
