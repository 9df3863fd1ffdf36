import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { projectRoot } from '../vscode/project.ts';

/** Calls with a folder of its own, which is gone when the call has settled. */
export async function withTemporaryFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'exam-notes-bench-')));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** What a build must not see: what builds and tests have made. */
const MADE = new Set(['dist', '.git', '.bench', '.vscode-test']);

/**
 * Builds what is published, minified, into `folder/dist`, and leaves the checkout's own `dist` alone: esbuild.mjs reads
 * and writes below the current folder, so a folder of links to what is in the checkout has a build of its own.
 */
export function buildPackage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(projectRoot)) {
    if (!MADE.has(name)) symlinkSync(path.join(projectRoot, name), path.join(folder, name));
  }
  const build = path.join(projectRoot, 'esbuild.mjs');
  const { status, stderr } = spawnSync(process.execPath, [build, '--package'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node esbuild.mjs --package failed with ${status}\n${stderr}`);
}

export interface PackageSize {
  readonly files: number;
  readonly raw: number;
  /** What a zip file of them takes: each deflated by itself, and its two headers. */
  readonly zipped: number;
}

/** Size of a file, or of all that is in a folder. */
export function sizeOf(place: string): PackageSize {
  const files = statSync(place).isDirectory() ? filesBelow(place) : [place];
  const contents = files.map((file) => ({ name: path.basename(file), content: readFileSync(file) }));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    files: files.length,
    raw: sum(contents.map(({ content }) => content.length)),
    zipped: sum(contents.map(({ content, name }) => deflateRawSync(content).length + 76 + 2 * name.length)),
  };
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
