import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { nodeFiles } from '../../server/src/files.node.ts';
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
