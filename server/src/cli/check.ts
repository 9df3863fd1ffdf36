import { findings } from '../features/findings.ts';
import type { Finding, Severity } from '../features/rules/rule.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import type { LineTable } from '../text/lines.ts';
import type { CheckedFile } from '../workspace/dataReport.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { relativePath } from '../workspace/paths.ts';
import { type Arguments, type ExitCode, type Host, UsageError } from './host.ts';
import { pathIn, plural, printJson, reportProblems } from './report.ts';

const LEVELS: readonly string[] = ['error', 'warning', 'information', 'hint'];

/** A finding and where it stands: `line` from 1, `start` and `end` as UTF-16 columns from 0. */
interface PlacedFinding {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where the range ends on another line. */
  readonly endLine?: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** `exam-notes check`: prints the findings of a notebook, or of those notes of it that are named. */
export function check(notebook: Notebook, args: Arguments, paths: readonly string[], host: Host): ExitCode {
  const format = args.json ? 'json' : (args.format ?? 'text');
  if (format !== 'text' && format !== 'json') throw new UsageError(`there is no format “${format}”: text or json`);
  const limit = levelOf(args.level ?? (format === 'text' ? 'warning' : 'hint'));
  const isBroken = reportProblems(notebook, host);
  const { notes, files } = filesAt(notebook, paths, host);
  if (notebook.reason === undefined && notes.length > 0) {
    host.error('This folder is no notebook of exam notes; an exam-notes.yaml in it makes it one.\n');
  }
  const inNotes = notebook.reason === undefined ? [] : notes.flatMap((note) => placedFindings(notebook, note));
  const found = [...files.flatMap((file) => placedInFile(notebook, file)), ...inNotes];
  const shown = found.filter(({ severity }) => LEVELS.indexOf(severity) <= limit);
  if (format === 'json') printJson(host, { findings: shown });
  else printText(shown, notes.length, host);
  if (isBroken) return 2;
  return found.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}

function levelOf(level: string): number {
  const index = LEVELS.indexOf(level);
  if (index < 0) throw new UsageError(`there is no level “${level}”: ${LEVELS.join(', ')}`);
  return index;
}

/** The notes and the YAML files at some paths, or all. */
function filesAt(
  { view: { notes }, data: { checked: files } }: Notebook,
  paths: readonly string[],
  host: Host,
): { readonly notes: readonly IndexedNote[]; readonly files: readonly CheckedFile[] } {
  if (paths.length === 0) return { notes, files };
  const chosen = new Set<IndexedNote | CheckedFile>();
  for (const path of paths) {
    const uri = host.toUri(path);
    const below = [...notes, ...files].filter((file) => file.uri === uri || relativePath(uri, file.uri) !== undefined);
    if (below.length === 0) throw new UsageError(`there is no note at ${path} in this notebook`);
    for (const file of below) chosen.add(file);
  }
  return { notes: notes.filter((note) => chosen.has(note)), files: files.filter((file) => chosen.has(file)) };
}

function placedFindings(notebook: Notebook, note: IndexedNote): PlacedFinding[] {
  return findings(notebook.view, note).map((finding) => placed(pathIn(notebook, note.uri), note.parsed.lines, finding));
}

function placedInFile(notebook: Notebook, { uri, lines, findings: found }: CheckedFile): PlacedFinding[] {
  return found.map((finding) => placed(pathIn(notebook, uri), lines, finding));
}

function placed(file: string, lines: LineTable, { start, end, code, severity, message }: Finding): PlacedFinding {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    file,
    line: from.line + 1,
    start: from.character,
    end: to.character,
    ...(to.line !== from.line && { endLine: to.line + 1 }),
    code,
    severity,
    message,
  };
}

function printText(found: readonly PlacedFinding[], notes: number, host: Host): void {
  for (const { file, line, start, severity, code, message } of found) {
    host.out(`${file}:${line}:${start + 1}: ${severity}: ${message} (${code})\n`);
  }
  host.out(`${plural(found.length, 'finding')} in ${plural(notes, 'note')}\n`);
}
