import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import { nodeFiles } from '../../server/src/files.node.ts';
import { Bundled } from '../../server/src/workspace/bundled.ts';
import { Notebook } from '../../server/src/workspace/notebook.ts';
import { ignoredPaths } from '../../server/src/workspace/paths.ts';
import { makeNotebook } from '../vscode/notebooks.ts';

function folderWith(files: readonly string[]): string {
  const { folder, remove } = makeNotebook(Object.fromEntries(files.map((name) => [name, ''])));
  onTestFinished(remove);
  return folder;
}

/** Makes a symbolic link in a folder. */
function link(folder: string, name: string, target: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  symlinkSync(target, path.join(folder, name));
}

/** What is listed of a folder, and what is known to be that under another name. */
async function listed(folder: string, gitignore = ''): Promise<{ files: string[]; aliases: string[] }> {
  const { uris, aliases = [] } = await nodeFiles.list(pathToFileURL(folder).toString(), ignoredPaths(gitignore, []));
  const nameOf = (uri: string) => path.relative(folder, fileURLToPath(uri)).replaceAll('\\', '/');
  return { files: uris.map(nameOf), aliases: aliases.map(nameOf).sort() };
}

test('a pattern with `/` at its end names folders, and no files', async () => {
  const folder = folderWith(['.obsidian/app.json', '.obsidian/plugins/x/main.js', 'drafts/a.md', 'drafts/old/b.md']);
  expect((await listed(folder, 'drafts/*/\n')).files).toEqual(['.obsidian/app.json', 'drafts/a.md']);
});

test('a folder of packages is left out where it is a symbolic link, too', async () => {
  const folder = folderWith(['a.md']);
  link(folder, 'node_modules', folderWith(['x/README.md']));
  expect(await listed(folder)).toEqual({ files: ['a.md'], aliases: [] });
});

test('a file in the folder wins over a symbolic link to it, whichever is come upon first', async () => {
  const folder = folderWith(['m/a.md']);
  link(folder, 'a/a.md', '../m/a.md');
  link(folder, 'z/a.md', '../m/a.md');
  expect(await listed(folder)).toEqual({ files: ['m/a.md'], aliases: ['a/a.md', 'z/a.md'] });
});

test('a folder wins over a symbolic link to it', async () => {
  const folder = folderWith(['m/deep/a.md']);
  link(folder, 'a', 'm');
  link(folder, 'z', 'm/deep');
  expect(await listed(folder)).toEqual({ files: ['m/deep/a.md'], aliases: ['a', 'z'] });
});

test('what is elsewhere is listed once, under the first link to it', async () => {
  const elsewhere = folderWith(['a.md', 'deep/b.md']);
  const folder = folderWith(['c.md']);
  link(folder, 'first', elsewhere);
  link(folder, 'second', elsewhere);
  link(folder, 'third.md', path.join(elsewhere, 'a.md'));
  link(elsewhere, 'back', folder);
  expect(await listed(folder)).toEqual({
    files: ['c.md', 'first/a.md', 'first/deep/b.md'],
    aliases: ['first/back', 'second', 'third.md'],
  });
});

test('links in a circle, and a link to a folder that holds this one', async () => {
  const outer = folderWith(['notes/a.md', 'b.md']);
  const folder = path.join(outer, 'notes');
  link(folder, 'self', '.');
  link(folder, 'up', '..');
  link(folder, 'loop', 'loop');
  expect(await listed(folder)).toEqual({ files: ['a.md', 'up/b.md'], aliases: ['self', 'up/notes'] });
});

test('a notebook that is reached through a link itself', async () => {
  const folder = folderWith(['a.md']);
  link(folder, 'b.md', 'a.md');
  const links = folderWith([]);
  link(links, 'notes', folder);
  expect(await listed(path.join(links, 'notes'))).toEqual({ files: ['a.md'], aliases: ['b.md'] });
});

test('what happens to a symbolic link makes no second note, until it is a file of its own', async () => {
  const folder = folderWith(['m/a.md']);
  link(folder, 'b.md', 'm/a.md');
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).toString();
  const notebook = new Notebook(pathToFileURL(folder).toString(), nodeFiles, new Bundled(bundledData));
  await notebook.load();
  await notebook.changed([uriOf('b.md')]);
  expect(notebook.view.notes.map(({ uri }) => uri)).toEqual([uriOf('m/a.md')]);
  rmSync(path.join(folder, 'b.md'));
  writeFileSync(path.join(folder, 'b.md'), '# B\n');
  await notebook.changed([uriOf('b.md')]);
  expect(notebook.view.notes.map(({ uri }) => uri)).toEqual([uriOf('b.md'), uriOf('m/a.md')]);
});
