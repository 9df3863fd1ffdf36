import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareEditor, startEditor } from '../editor.ts';
import { projectRoot } from '../project.ts';
import { type HostResult, parseHostResults } from './results.ts';
import { visitUntilExit } from './visit.ts';

export interface HostRun {
  /** What VS Code reports for the whole run: 0 if all is well; `undefined` if it did not come to an end. */
  readonly exitCode: number | undefined;
  readonly results: HostResult[];
  /** What the server and the page said, for the case that nothing ran. */
  readonly log: string;
}

export interface HostOptions {
  /** A folder, or a `.code-workspace` file. */
  readonly workspace: string;
  readonly extension?: string;
  /** The bundle whose `run` is called. */
  readonly tests?: string;
  readonly milliseconds?: number;
}

/** Runs the suites inside a real extension host, on one folder or several. */
export async function runInHost(options: HostOptions): Promise<HostRun> {
  const { workspace, extension = projectRoot, tests = join(projectRoot, 'dist/test/host.js') } = options;
  if (!existsSync(tests)) throw new Error(`${tests} is missing: build it with \`node esbuild.mjs --tests\``);
  await prepareEditor();
  const scratch = mkdtempSync(join(tmpdir(), 'exam-notes-host-'));
  const resultsFile = join(scratch, 'results.jsonl');
  const editor = await startEditor({ automation: true, env: { EXAM_NOTES_HOST_RESULTS: resultsFile } });
  const opened = workspace.endsWith('.code-workspace') ? { workspace } : { folder: workspace };
  try {
    const url = editor.url({ ...opened, extensionDevelopmentPath: extension, extensionTestsPath: tests });
    const { exitCode, messages } = await visitUntilExit(url, { milliseconds: options.milliseconds ?? 180_000 });
    const results = existsSync(resultsFile) ? parseHostResults(readFileSync(resultsFile, 'utf8')) : [];
    return { exitCode, results, log: [...messages, editor.output()].join('\n') };
  } finally {
    await editor.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}
