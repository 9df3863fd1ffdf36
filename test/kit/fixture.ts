import { loadBlueprint } from '../../server/src/blueprint/load.ts';
import { bundledData } from '../../server/src/bundled.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import { CatalogNames, NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { addressOf } from '../../server/src/index/paths.ts';
import { DEFAULT_CONFIGURATION } from '../../server/src/workspace/configuration.ts';
import { isNotePath } from '../../server/src/workspace/paths.ts';
import { siteFilesIn, siteOf } from '../../server/src/workspace/site.ts';

const ROOT = 'file:///notes';

/** Where the cursor stands in a fixture: `|` is a table's, `$0` a tab stop's. */
const CURSOR = '<|>';

export interface Fixture {
  readonly files: ReadonlyMap<string, string>;
  /** The file that holds the cursor, and the offset there; the only or last file's end where there is none. */
  readonly uri: string;
  readonly offset: number;
}

/**
 * Reads a notebook written as one text: files begin with a line `//- name.md`, common indentation is taken off, and
 * `<|>` marks the cursor. Without such a line the text is one file, `note.md`.
 */
export function fixtureOf(text: string): Fixture {
  const files = new Map<string, string>();
  const blocks = dedent(text).split(/^\/\/- (.+)\n/m);
  if (blocks[0] !== '' || blocks.length === 1) files.set('note.md', blocks[0] ?? '');
  for (let at = 1; at < blocks.length; at += 2) files.set(blocks[at] ?? '', blocks[at + 1] ?? '');
  let cursor = { name: [...files.keys()].at(-1) ?? '', offset: [...files.values()].at(-1)?.length ?? 0 };
  for (const [name, content] of files) {
    const offset = content.indexOf(CURSOR);
    if (offset < 0) continue;
    files.set(name, content.replace(CURSOR, ''));
    cursor = { name, offset };
  }
  return {
    files: new Map([...files].map(([name, content]) => [uriOf(name), content])),
    uri: uriOf(cursor.name),
    offset: cursor.offset,
  };
}

export function uriOf(name: string): string {
  return name === '' ? `${ROOT}/` : addressOf(ROOT, name);
}

/** Takes off the indentation that all lines share, and the empty first and last line of a template literal. */
export function dedent(text: string): string {
  const lines = text.split('\n');
  if (lines[0]?.trim() === '') lines.shift();
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = ' '.repeat(indent);
  return lines.map((line) => line.slice(indent)).join('\n');
}

const catalog = loadCatalog(bundledData.catalogs['aws']).catalog;
const blueprint = loadBlueprint(bundledData.blueprints['aip-c01']).blueprint;
const names = new CatalogNames(catalog);

/** Folders whose files a notebook does not look at. */
const IGNORED = /^(?:public|themes|node_modules)\//;

/** An index of the fixture's notes, that with the cursor open, with the bundled catalog and blueprint. */
export function indexOf({ files, uri: open }: Fixture): NotebookIndex {
  const index = new NotebookIndex();
  index.apply({ kind: 'catalog', catalog, blueprint, names });
  index.apply({ kind: 'files', root: ROOT, uris: files.keys(), isIgnored: (path) => IGNORED.test(path) });
  const { tree } = index;
  if (tree !== undefined) {
    const settings = siteFilesIn(tree).map((path) => ({ path, text: files.get(tree.addressOf(path)) ?? '' }));
    index.apply({ kind: 'site', site: siteOf(tree, DEFAULT_CONFIGURATION, settings) });
  }
  for (const [uri, text] of files) if (isNotePath(uri)) index.apply({ kind: 'note', uri, text, isOpen: uri === open });
  return index;
}
