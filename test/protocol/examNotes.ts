import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../dist/cli/main.cli.js');

interface Folder {
  /** Where `exam-notes` runs. */
  readonly folder: string;
  /** Who runs it, if not who runs the tests. */
  readonly uid?: number;
  /** The open file that its answer goes to, if not back to the test. */
  readonly out?: number;
}

/** Runs `exam-notes` in a folder. */
export function examNotes(
  { folder, uid, out }: Folder,
  ...args: string[]
): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    uid,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['ignore', out ?? 'pipe', 'pipe'],
  });
  return { code: status, out: stdout, error: stderr };
}

/** The id that `nobody` has on Linux. */
const NOBODY = 65_534;

/** The same folder for somebody to whom permissions apply: for root, who runs tests in containers, there are none. */
export function ordinary({ folder }: Folder): Folder {
  if (process.getuid?.() !== 0) return { folder };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(path.join(folder, name), NOBODY, NOBODY);
  chownSync(folder, NOBODY, NOBODY);
  return { folder, uid: NOBODY };
}
