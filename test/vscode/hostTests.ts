import { expect, test } from 'vitest';
import type { HostRun } from './host/runInHost.ts';

/** Shows each test of a run in an extension host as one of vitest's, and one more that stands for the run itself. */
export function registerHostTests({ exitCode, results, log }: HostRun): void {
  test('the tests ran in the extension host', () => {
    expect(results.length, `None ran. VS Code said:\n${log}`).toBeGreaterThan(0);
    expect(exitCode, `The run did not come to an end. VS Code said:\n${log}`).toBeDefined();
    const failed = results.some(({ state }) => state === 'failed');
    expect(exitCode === 0, `VS Code ended the run with ${exitCode}:\n${log}`).toBe(!failed);
  });

  for (const { title, state, error } of results) {
    test.skipIf(state === 'skipped')(title, () => {
      if (state === 'failed') throw new Error(error);
    });
  }
}
