import type { BundledData } from '../workspace/bundled.ts';
import type { Files } from '../workspace/files.ts';

/** What a person has typed, taken apart. */
export interface Arguments {
  /** `check`, and what stands behind it. */
  readonly words: readonly string[];
  readonly root: string | undefined;
  readonly format: string | undefined;
  readonly json: boolean;
  /** Mend what can be mended without asking. */
  readonly fix: boolean;
  readonly level: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** What the command line needs of the machine that it runs on. */
export interface Host {
  readonly files: Files;
  readonly bundled: BundledData;
  readonly version: string;
  /** Address of a path, relative to the current folder. */
  toUri(path: string): string;
  /** The same where all symbolic links are followed, as far as there is something at the path. */
  toRealUri(path: string): string;
  /** True where `out` is a terminal that shows colours. */
  readonly colors: boolean;
  /** Writes a note; rejects with a reason that a person understands, and leaves the old text where it fails. */
  write(uri: string, text: string): Promise<void>;
  /** Shows on a terminal how far long work has come; the next call takes its place, and an empty text clears it. */
  progress(text: string): void;
  out(text: string): void;
  error(text: string): void;
}

/** 0: nothing of warning or worse. 1: something is, or nothing has the name asked for. 2: wrong usage or configuration. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage: the message says what to do. */
export class UsageError extends Error {}
