import type { BundledData } from '../workspace/bundled.ts';
import type { Files } from '../workspace/files.ts';

/** What a person has typed, taken apart. */
export interface Arguments {
  /** `check`, and what stands behind it. */
  readonly words: readonly string[];
  readonly root: string | undefined;
  readonly format: string | undefined;
  readonly json: boolean;
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
  out(text: string): void;
  error(text: string): void;
}

/** 0: nothing of warning or worse. 1: something is. 2: wrong usage or configuration. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage: the message says what to do. */
export class UsageError extends Error {}
