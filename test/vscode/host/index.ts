import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import type { HostResult } from './results.ts';

// Mocha in the extension host. VS Code requires this bundle as `extensionTestsPath` and calls `run`.

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  const grep = process.env['EXAM_NOTES_HOST_GREP'];
  if (grep !== undefined) mocha.grep(new RegExp(grep));
  // The suites are part of this bundle, so Mocha has no file to load and would never define `describe` and `it`.
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await import('./suites/index.ts');
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => record({ title: test.fullTitle(), state: 'passed' }))
      .on('pending', (test) => record({ title: test.fullTitle(), state: 'skipped' }))
      .on('fail', (test, error) => record({ title: test.fullTitle(), state: 'failed', error: describeError(error) }));
  });
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
}

/** A line for each test goes to a file: what is printed here passes through the page's console, which garbles it. */
function record(result: HostResult): void {
  const file = process.env['EXAM_NOTES_HOST_RESULTS'];
  if (file === undefined) throw new Error('EXAM_NOTES_HOST_RESULTS names no file for the results');
  appendFileSync(file, `${JSON.stringify(result)}\n`);
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${describeError(error.cause)}`;
  return (error.stack ?? error.message) + cause;
}
