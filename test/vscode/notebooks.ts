import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TemporaryNotebook {
  readonly folder: string;
  remove(): void;
}

/** A notebook of its own for one test: a copy of `from`, if given, and the files written in the test. */
export function makeNotebook(files: Readonly<Record<string, string>>, from?: string): TemporaryNotebook {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'exam-notes-notebook-')));
  if (from !== undefined) copyWritable(realpathSync(from), folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function copyWritable(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
