import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import type { IndexedNote, NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import type { Span } from '../../server/src/text/span.ts';
import { type Fixture, fixtureOf, indexOf, uriOf } from './fixture.ts';

/** A notebook with a cursor, and the words under any span of it. */
export interface AtCursor extends Fixture {
  readonly view: NotebookIndex;
  /** The note with the cursor. */
  readonly note: IndexedNote;
  readonly text: string;
  /** `week1.md:3 “Amazon S3”`: file, line and words; longer words are cut in their middle. */
  shown(span: Span, uri?: string): string;
  /** The words under a span of the note with the cursor, line ends as `⏎`. */
  words(span: Span): string;
}

/** Reads a fixture and indexes it, the note with the cursor open, with the bundled catalog or another. */
export function atCursor(text: string, catalog?: Catalog): AtCursor {
  const fixture = fixtureOf(text);
  const { uri, files } = fixture;
  const view = indexOf(fixture);
  if (catalog !== undefined) view.apply({ kind: 'catalog', catalog, blueprint: view.blueprint });
  const note = view.findNote(uri);
  if (note === undefined) throw new Error(`no note ${uri}`);
  const textOf = (of: string): string => files.get(of) ?? '';
  const wordsIn = (of: string, { start, end }: Span): string => short(textOf(of).slice(start, end));
  return {
    ...fixture,
    view,
    note,
    text: textOf(uri),
    words: (span) => wordsIn(uri, span),
    shown: (span, of = uri) => {
      const line = textOf(of).slice(0, span.start).split('\n').length;
      return `${of.slice(uriOf('').length)}:${line} “${wordsIn(of, span)}”`;
    },
  };
}

function short(words: string): string {
  const line = words.replace(/\r?\n/g, '⏎');
  return line.length > 60 ? `${line.slice(0, 30)}…${line.slice(-25)}` : line;
}

/** A catalog of two services that share the name *Vault*. */
export const sharedNames: Catalog = loadCatalog({
  version: 1,
  name: 'own',
  title: 'Own',
  vendorPrefixes: ['Acme'],
  services: [
    { id: 'store', name: 'Acme Store', category: 'Storage', summary: 'Keeps things', aliases: ['Vault'] },
    { id: 'keys', name: 'Acme Keys', category: 'Security', summary: 'Locks things', aliases: ['Vault'] },
  ],
}).catalog;
