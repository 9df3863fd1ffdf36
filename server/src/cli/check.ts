import { findings } from '../features/findings.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import { joined } from '../index/paths.ts';
import { LineTable } from '../text/lines.ts';
import type { CheckedFile } from '../workspace/dataReport.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { relativePath, resolvePath } from '../workspace/paths.ts';
import { readAhead } from '../workspace/readText.ts';
import { fix } from './fix.ts';
import { type Arguments, type ExitCode, type Host, UsageError } from './host.ts';
import { type PlacedFinding, placedFinding, SEVERITIES } from './placedFinding.ts';
import { toGithub } from './printers/github.ts';
import { toSarif } from './printers/sarif.ts';
import { toText } from './printers/text.ts';
import { pathIn, plural, printJson, reportProblems } from './report.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'];

/** `exam-notes check`: prints the findings of a notebook, or of those notes of it that are named. */
export async function check(
  notebook: Notebook,
  args: Arguments,
  paths: readonly string[],
  host: Host,
): Promise<ExitCode> {
  const format = args.json ? 'json' : (args.format ?? 'text');
  if (args.json && args.format !== undefined && args.format !== 'json') {
    throw new UsageError(`--json and --format ${args.format} are two formats: say one of them`);
  }
  if (!FORMATS.includes(format)) throw new UsageError(`there is no format “${format}”: ${FORMATS.join(', ')}`);
  const limit = levelOf(args.level ?? (format === 'text' || format === 'github' ? 'warning' : 'hint'));
  const isBroken = reportProblems(notebook, host);
  if (isBroken && args.fix) {
    const culprits = [...new Set(notebook.data.problems.map(({ uri }) => pathIn(notebook, uri)))].join(', ');
    host.error(`No note was changed: first mend ${culprits}, which says what notes and rules there are.\n`);
    return 2;
  }
  const { notes, files } = filesAt(notebook, paths, host);
  if (notebook.reason === undefined && notes.length > 0) {
    host.error('This folder is no notebook of exam notes; an exam-notes.yaml in it makes it one.\n');
  }
  const isWritten = !args.fix || notebook.reason === undefined || (await fixNotes(notebook, notes, host));
  const found = findingsOf(notebook, filesAt(notebook, paths, host));
  const shown = found.filter(({ severity }) => SEVERITIES.indexOf(severity) <= limit);
  if (format === 'json') printJson(host, { findings: shown });
  else if (format === 'sarif') printJson(host, toSarif(fromHere(notebook, shown, host), host.version));
  else if (format === 'github') host.out(toGithub(fromHere(notebook, shown, host)));
  else
    await printText(
      notebook,
      { shown, hidden: found.length - shown.length, checked: notes.length + files.length },
      host,
    );
  if (isBroken || !isWritten) return 2;
  return found.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}

/** Mends notes and says how many; false where some could not be written, each of which is named with the reason. */
async function fixNotes(notebook: Notebook, notes: readonly IndexedNote[], host: Host): Promise<boolean> {
  const chosen = new Set(notes.map(({ uri }) => uri));
  const { changed, failed } = await fix(notebook, host, ({ uri }) => chosen.has(uri));
  for (const [uri, reason] of failed) host.error(`${pathIn(notebook, uri)}: cannot be written: ${reason}\n`);
  const rest = failed.size === 0 ? '' : `, ${failed.size} could not be written`;
  host.error(`${plural(changed.size, 'note')} changed${rest}\n`);
  return failed.size === 0;
}

function levelOf(level: string): number {
  const index = SEVERITIES.indexOf(level);
  if (index < 0) throw new UsageError(`there is no level “${level}”: ${SEVERITIES.join(', ')}`);
  return index;
}

/** What is checked. */
interface Chosen {
  readonly notes: readonly IndexedNote[];
  readonly files: readonly CheckedFile[];
}

/** The notes and the YAML files at some paths, or all. */
function filesAt({ view, data }: Notebook, paths: readonly string[], host: Host): Chosen {
  const { notes } = view;
  const files = data.checked;
  if (paths.length === 0) return { notes, files };
  const chosen = new Set<string>();
  for (const path of paths) {
    const uris = [host.toUri(path), host.toRealUri(path)];
    const isAt = (file: string) => uris.some((uri) => file === uri || relativePath(uri, file) !== undefined);
    const below = [...notes, ...files].filter(({ uri }) => isAt(uri));
    if (below.length === 0) throw new UsageError(`there is no note at ${path} in this notebook`);
    for (const file of below) chosen.add(file.uri);
  }
  return { notes: notes.filter(({ uri }) => chosen.has(uri)), files: files.filter(({ uri }) => chosen.has(uri)) };
}

/** All findings, file by file in the order of their addresses, and within a file in its own. */
function findingsOf(notebook: Notebook, { notes, files }: Chosen): PlacedFinding[] {
  const inFiles = files.flatMap(({ uri, lines, findings: found }) =>
    found.map((finding) => placedFinding(pathIn(notebook, uri), lines, finding)),
  );
  if (notebook.reason === undefined) return inFiles;
  const inNotes = notes.flatMap((note) =>
    findings(notebook.view, note, notebook.severities).map((finding) =>
      placedFinding(pathIn(notebook, note.uri), note.lines, finding),
    ),
  );
  return [...inFiles, ...inNotes];
}

/** Services that show findings know files from where the command runs: in most cases the root of a repository. */
function fromHere({ root }: Notebook, shown: readonly PlacedFinding[], host: Host): readonly PlacedFinding[] {
  const folder = root === undefined ? undefined : relativePath(host.toUri('.'), root);
  return folder === undefined
    ? shown
    : shown.map((finding) => ({ ...finding, file: joined(folder, finding.file) ?? finding.file }));
}

async function printText(
  notebook: Notebook,
  {
    shown,
    hidden,
    checked,
  }: { readonly shown: readonly PlacedFinding[]; readonly hidden: number; readonly checked: number },
  host: Host,
): Promise<void> {
  const byFile = new Map<string, PlacedFinding[]>();
  for (const finding of shown) {
    const others = byFile.get(finding.file);
    if (others === undefined) byFile.set(finding.file, [finding]);
    else others.push(finding);
  }
  const read = (file: string) => notebook.textOf(resolvePath(notebook.root ?? '', file));
  for await (const [file, text] of readAhead([...byFile.keys()], read)) {
    const lines = text === undefined ? undefined : new LineTable(text);
    const lineOf = (_: string, line: number) => lines?.textOf(line - 1);
    host.out(toText(byFile.get(file) ?? [], { colors: host.colors, lineOf }));
  }
  const lesser = hidden === 0 ? '' : `, and ${hidden} of a lesser level`;
  host.out(`${plural(shown.length, 'finding')} in ${plural(checked, 'file')}${lesser}\n`);
}
