/** Milliseconds of each run, and what they come to. */
export class Timings {
  readonly #values: readonly number[];

  /** @param values at least one */
  constructor(values: readonly number[]) {
    if (values.length === 0) throw new RangeError('nothing was measured');
    this.#values = [...values].sort((a, b) => a - b);
  }

  get median(): number {
    return this.percentile(50);
  }

  get least(): number {
    return this.percentile(0);
  }

  /** `0.91–1.40 ms` */
  get range(): string {
    return `${significant(this.least)}–${milliseconds(this.percentile(100))}`;
  }

  /** The smallest value that at least `share` percent of all are not above: the nearest-rank method. */
  percentile(share: number): number {
    const rank = Math.max(1, Math.ceil((share / 100) * this.#values.length));
    return this.#values[rank - 1] ?? Number.NaN;
  }
}

/** Milliseconds that a call takes. */
export function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Times a call as often as asked, after some that do not count: the engine compiles what runs often. */
export function timingsOf(runs: number, run: () => unknown, { warmups = 5 } = {}): Timings {
  for (let count = 0; count < warmups; count++) run();
  return new Timings(Array.from({ length: runs }, () => timeOf(run)));
}

/**
 * Milliseconds of processor time that a call takes, its share of collecting garbage included: the mean of as many calls
 * as fit into some milliseconds, after one that does not count unless it took a second. What else the machine does
 * changes it little, so it is the measure for how time grows.
 */
export function processorTimeOf(run: () => unknown, { atLeast = 300 } = {}): number {
  const first = processorTime(run, 0);
  return first > 1000 ? first : processorTime(run, atLeast);
}

function processorTime(run: () => unknown, atLeast: number): number {
  const before = process.cpuUsage();
  const start = performance.now();
  let runs = 0;
  do {
    run();
    runs++;
  } while (performance.now() - start < atLeast);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / runs;
}

/** `0.42 ms`, `12.3 ms`, `1,204 ms`: three digits that mean something. */
export function milliseconds(value: number): string {
  return `${significant(value)} ms`;
}

/** `812 B`, `14.2 kB`, `4.37 MB`: decimal units, as package sizes are given. */
export function byteSize(value: number): string {
  if (value < 1e3) return `${value} B`;
  return value < 1e6 ? `${significant(value / 1e3)} kB` : `${significant(value / 1e6)} MB`;
}

/** `0.31×` */
export function times(ratio: number): string {
  return `${significant(ratio)}×`;
}

function significant(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** How long an input of a size took. */
export interface Sample {
  readonly size: number;
  readonly time: number;
}

/** By which power of its size a time grows: 1 is linear, 2 quadratic. */
export function growthOf(small: Sample, large: Sample): number {
  return Math.log(large.time / small.time) / Math.log(large.size / small.size);
}

/**
 * Growth above which a time is clearly not linear. Once a note's blocks outlive the young generation, collecting them
 * doubles the time per character, once: over a range of four times the size that alone makes 1.5 of 1.
 */
export const SUSPICIOUS_GROWTH = 1.75;

/** `1.04`, and in bold what is clearly more than linear. */
export function growthText(growth: number): string {
  const text = growth.toFixed(2);
  return growth > SUSPICIOUS_GROWTH ? `**${text}**` : text;
}
