// `npm test`: types, lint, then every suite of vitest.config.mts; the last line counts what passed and what failed.
// Words after `--` go to vitest: `npm test -- --project unit`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const results = path.resolve('dist/test-results.json');
let passed = 0;
let failed = 0;

/** Runs a program of the project's own; true where it ended well. */
function run(name: string, args: readonly string[]): boolean {
  console.log(`\n▶ ${name} ${args.join(' ')}`);
  const started = Date.now();
  const { status } = spawnSync(path.resolve('node_modules/.bin', name), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(
    `  ${status === 0 ? 'ok' : `failed with ${status}`} after ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function check(name: string, args: readonly string[]): void {
  if (run(name, args)) passed++;
  else failed++;
}

check('tsc', ['-p', '.']);
check('biome', ['ci', '--error-on-warnings', '.']);

rmSync(results, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const ended = run('vitest', ['run', ...reporters, ...process.argv.slice(2)]);
let skipped = 0;
if (existsSync(results)) {
  const counts: unknown = JSON.parse(readFileSync(results, 'utf8'));
  passed += countOf(counts, 'numPassedTests');
  failed += countOf(counts, 'numFailedTests');
  skipped = countOf(counts, 'numPendingTests') + countOf(counts, 'numTodoTests');
}
// A suite that could not be loaded has no tests to count.
if (!ended && failed === 0) failed++;
if (ended && !existsSync(results)) failed++;

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

function countOf(counts: unknown, key: string): number {
  if (typeof counts !== 'object' || counts === null || !(key in counts)) return 0;
  const value: unknown = Reflect.get(counts, key);
  return typeof value === 'number' ? value : 0;
}
