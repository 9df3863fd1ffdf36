import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What a program took from its start to its end. */
export interface Effort {
  /** Milliseconds on the clock. */
  readonly time: number;
  /** Milliseconds of processor time, all threads together; undefined where the system does not say (Linux does). */
  readonly processor: number | undefined;
  /** The most memory that it ever held, in bytes; undefined where the system does not say. */
  readonly peak: number | undefined;
}

/** Milliseconds between two looks at a process: what it does in its last moments may be missed. */
const PERIOD = 10;

/** Runs a program to its end. What it prints goes nowhere; exit code 1 says only that something was found. */
export async function effortOf(program: string, args: readonly string[], cwd: string): Promise<Effort> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, stdio: 'ignore' });
  const exit = once(child, 'exit');
  let seen: Omit<Effort, 'time'> = { processor: undefined, peak: undefined };
  const timer = setInterval(() => {
    if (child.pid !== undefined) seen = lookAt(child.pid) ?? seen;
  }, PERIOD);
  const [code] = await exit.finally(() => clearInterval(timer));
  const time = performance.now() - start;
  if (code !== 0 && code !== 1) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  return { time, ...seen };
}

/** Linux counts in these for all programs, whatever the machine's own clock is: `USER_HZ`. */
const TICKS_PER_SECOND = 100;

/** Peak and processor time so far, from `VmHWM` and from the fields `utime` and `stime` of `/proc`. */
function lookAt(pid: number): Omit<Effort, 'time'> | undefined {
  try {
    const kibibytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // The name of the program, in brackets, may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    if (kibibytes === undefined || Number.isNaN(ticks)) return undefined;
    return { processor: (1000 * ticks) / TICKS_PER_SECOND, peak: Number(kibibytes) * 1024 };
  } catch {
    return undefined;
  }
}
