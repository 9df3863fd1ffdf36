// A real editor with the built server on a small notebook. A script in the editor's own language does what a person does,
// and writes what it saw as JSON.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installFromDebian } from '../kit/debian.ts';
import { makeNotebook } from '../vscode/notebooks.ts';

/** A program, or a library of it, and the package of Debian that it is in. */
export interface Need {
  readonly package: string;
  /** A command that ends well where it is there. */
  readonly check: readonly [program: string, ...args: string[]];
}

/** True where all is there, or could be installed; what is missing is said aloud. */
export function hasEditor(name: string, needs: readonly Need[]): boolean {
  const missing = needs.find((need) => !isThere(need) && !(installFromDebian(need.package) && isThere(need)));
  if (missing !== undefined)
    console.warn(`SKIPPED: the server in ${name}, as ${missing.package} is not here and cannot be installed`);
  return missing === undefined;
}

function isThere({ check: [program, ...args] }: Need): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** What the scripts do on this notebook: the cursor goes on the name in line 3, and behind the letters in line 4. */
const NOTEBOOK = {
  'exam-notes.yaml': '',
  'week1.md': '# Week 1\n\nLogs go to Amazon S3.[9]\nFiles go to Lamb\n\n[1](https://example.com)\n',
  'services.md': '# Services\n\n## Amazon S3\n\nKeeps objects in buckets.\n',
};

/** What an editor showed. */
export interface Seen {
  /** What stands in its window for hovers. */
  readonly hover: string;
  /** The list of suggestions. */
  readonly completion: readonly string[];
  /** Line, from 1, and message of each, in order. */
  readonly diagnostics: readonly string[];
  /** Name of the file and line, from 1, where the editor went. */
  readonly definition: string;
}

/**
 * Runs an editor on the notebook; what it printed is the error where it failed.
 *
 * @param command which runs the script, a file beside this one
 */
export function seenIn([program, ...args]: readonly [string, ...string[]]): Seen {
  const notebook = makeNotebook(NOTEBOOK);
  const home = mkdtempSync(path.join(tmpdir(), 'exam-notes-home-'));
  const answers = path.join(home, 'seen.json');
  const env = {
    ...process.env,
    HOME: home,
    EXAM_NOTES_NODE: process.execPath,
    EXAM_NOTES_SERVER: path.resolve(import.meta.dirname, '../../dist/server/main.node.js'),
    EXAM_NOTES_SEEN: answers,
  };
  try {
    const { stdout, stderr } = spawnSync(program, args, {
      cwd: notebook.folder,
      env,
      encoding: 'utf8',
      timeout: 50_000,
      killSignal: 'SIGKILL',
    });
    if (!existsSync(answers)) throw new Error(`${program} saw nothing:\n${stdout}${stderr}`);
    const seen: Seen = JSON.parse(readFileSync(answers, 'utf8'));
    return { ...seen, diagnostics: [...seen.diagnostics].sort() };
  } finally {
    notebook.remove();
    rmSync(home, { recursive: true, force: true });
  }
}
