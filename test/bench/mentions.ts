import { pathToFileURL } from 'node:url';
import type { NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { type LineAndCharacter, LineTable } from '../../server/src/text/lines.ts';
import { indexOf } from '../kit/fixture.ts';
import type { GeneratedNote } from './generate.ts';
import type { Random } from './random.ts';

/** A place where a service is named. */
export interface MentionPlace {
  readonly uri: string;
  readonly offset: number;
  readonly position: LineAndCharacter;
}

/** An index of the notes in this process, with the bundled catalog. */
export function indexInProcess(folder: string, notes: readonly GeneratedNote[]): NotebookIndex {
  const files = new Map(notes.map(({ path, text }) => [uriOf(folder, path), text]));
  return indexOf({ files, uri: '', offset: 0 });
}

/** A place within a service's name: the first heading of a service section. */
export function findNamedHeading(text: string): LineAndCharacter {
  const line = text.split('\n').findIndex((content) => content.startsWith('### Amazon '));
  return { line, character: '### Am'.length };
}

/** Address of a note in a folder. */
export function uriOf(folder: string, path: string): string {
  return pathToFileURL(`${folder}/${path}`).toString();
}

/** Mentions in any of the notes, drawn by lot. */
export function randomMentions(
  index: NotebookIndex,
  folder: string,
  notes: readonly GeneratedNote[],
  { count, random }: { readonly count: number; readonly random: Random },
): MentionPlace[] {
  return Array.from({ length: count }, () => {
    const { path, text } = random.pick(notes);
    const uri = uriOf(folder, path);
    const offset = random.pick(index.findNote(uri)?.mentions ?? []).start;
    return { uri, offset, position: new LineTable(text).positionAt(offset) };
  });
}
