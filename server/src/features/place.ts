import type { IndexedNote } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a file that is about something, and the words in it that say so: a section and its heading. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
  /** Within the span. */
  readonly selection: Span;
}

/** What people call a note: its title, else the name of its file. */
export function noteName({ outline, uri }: IndexedNote): string {
  return outline.title || decodedName(uri.slice(uri.lastIndexOf('/') + 1));
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Address of a line of a note, as `file:` links in editors have it: `file:///notes/week1.md#L12`. */
export function addressOf(note: IndexedNote, offset: number): string {
  return `${note.uri}#L${lineOf(note, offset)}`;
}

/** The number of the line that holds an offset, from 1, as people count them. */
export function lineOf(note: IndexedNote, offset: number): number {
  return note.lines.positionAt(offset).line + 1;
}

/** The span and nothing else of something that has one. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
