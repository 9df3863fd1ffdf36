import type { FrontMatterEntry, ParseProblem } from './note.ts';

/** What stands between the fences of front matter: its top-level keys, and what is wrong with it. */
export interface FrontMatterBody {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly ParseProblem[];
}

/** A problem at offsets within a note. */
export function frontMatterProblem(message: string, start: number, end: number): ParseProblem {
  return { code: 'front-matter', message, start, end };
}
