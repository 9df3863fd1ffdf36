import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { residentBytesOf } from './serverProcess.ts';

/** When something was there, in milliseconds from the start of its process, and the memory that it then held, in bytes. */
export interface Start {
  readonly time: number;
  readonly resident: number | undefined;
}

/** Runs a program to its end. What it prints goes nowhere; exit code 1 says only that something was found. */
export async function timeProcess(program: string, args: readonly string[], cwd: string): Promise<Start> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  const time = performance.now() - start;
  if (code !== 0 && code !== 1) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  return { time, resident: undefined };
}

/** What every program on Node pays before its first line. */
export async function bareNode(): Promise<Start> {
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', 'console.log(); process.stdin.resume()'], { stdio: 'pipe' });
  await once(child.stdout, 'data');
  const time = performance.now() - start;
  const resident = child.pid === undefined ? undefined : residentBytesOf(child.pid);
  const exit = once(child, 'exit');
  child.stdin.end();
  await exit;
  return { time, resident };
}
