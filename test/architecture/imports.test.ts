// Who may import whom, as server/README.md draws it. A room imports itself and what stands in its row here, no more.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Rooms of the server, in the order of the flow, each with the rooms and packages that it may import. */
const SERVER: Readonly<Record<string, readonly string[]>> = {
  text: ['npm:github-slugger'],
  markdown: ['text', 'npm:markdown-it', 'npm:yaml'],
  data: ['text', 'npm:yaml', 'npm:zod/mini'],
  catalog: ['text', 'data', 'npm:zod/mini'],
  blueprint: ['text', 'data', 'catalog', 'npm:zod/mini'],
  facts: ['text', 'markdown'],
  index: ['text', 'markdown', 'catalog', 'blueprint', 'facts'],
  features: ['text', 'markdown', 'data', 'catalog', 'blueprint', 'facts', 'index', 'schemas'],
  workspace: [
    'text',
    'markdown',
    'data',
    'catalog',
    'blueprint',
    'facts',
    'index',
    'npm:vscode-uri',
    'npm:ignore',
    'npm:zod/mini',
  ],
  lsp: [
    'text',
    'markdown',
    'index',
    'features',
    'workspace',
    'protocol.ts',
    'npm:vscode-uri',
    'npm:vscode-languageserver',
    'npm:vscode-languageserver-textdocument',
  ],
  cli: ['text', 'catalog', 'blueprint', 'index', 'features', 'workspace', 'npm:string-width'],
  'protocol.ts': [],
  'bundled.ts': ['catalogs', 'blueprints', 'features', 'workspace'],
  'files.node.ts': ['walk.node.ts', 'reason.node.ts', 'workspace', 'npm:vscode-uri', 'node'],
  'walk.node.ts': ['reason.node.ts', 'workspace', 'npm:vscode-uri', 'node'],
  'reason.node.ts': [],
  'main.node.ts': [
    'lsp',
    'bundled.ts',
    'files.node.ts',
    'package.json',
    'npm:vscode-languageserver/node',
    'npm:vscode-uri',
    'node',
  ],
  'main.browser.ts': ['lsp', 'bundled.ts', 'package.json', 'npm:vscode-languageserver/browser'],
  'main.cli.ts': ['cli', 'bundled.ts', 'files.node.ts', 'reason.node.ts', 'package.json', 'npm:vscode-uri', 'node'],
};

/** The client knows VS Code and the names of the protocol, and nothing else of the server. */
const CLIENT = ['npm:vscode', 'npm:vscode-languageclient', 'npm:vscode-languageserver-protocol', 'protocol.ts'];
/** The preview asks the server's own functions what a shortcode, a source and a part is. */
const PREVIEW = [...CLIENT, 'npm:markdown-it', 'text', 'markdown', 'facts'];
const CLIENT_MAINS: Readonly<Record<string, readonly string[]>> = {
  'main.node.ts': ['node'],
  'client.node.ts': ['node', 'npm:vscode-languageclient/node'],
  'main.browser.ts': ['npm:vscode-languageclient/browser'],
};

function filesBelow(folder: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((name) => path.join(folder, name));
}

/** What a file imports: `npm:NAME`, `node`, or a path from the project's root. */
function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(/(?:^|\n)(?:import|export)\b[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/g)].map(
    (match) => {
      const name = match[1] ?? match[2] ?? '';
      if (name.startsWith('node:')) return 'node';
      if (!name.startsWith('.')) return `npm:${name}`;
      return path.relative(root, path.resolve(root, path.dirname(file), name)).replaceAll(path.sep, '/');
    },
  );
}

/** `server/src/facts/parts.ts` → `facts`; files beside the rooms are their own; data has its folder's name. */
function roomOf(imported: string): string {
  if (!imported.startsWith('server/')) return imported;
  const [, source, room = ''] = imported.split('/');
  return source === 'src' ? room : (source ?? '');
}

test.each(filesBelow('server/src'))('%s imports only what its room may', (file) => {
  const room = roomOf(file);
  const allowed = [room, ...(SERVER[room] ?? [])];
  expect(Object.keys(SERVER)).toContain(room);
  expect(
    importsOf(file)
      .map(roomOf)
      .filter((name) => !allowed.includes(name)),
  ).toEqual([]);
});

test.each(filesBelow('client/src'))('%s imports only what the client may', (file) => {
  const own = CLIENT_MAINS[path.basename(file)] ?? [];
  const room = /^client\/src\/(?:preview[/.]|client\.ts)/.test(file.replaceAll(path.sep, '/')) ? PREVIEW : CLIENT;
  const allowed = [...room, ...own];
  const foreign = importsOf(file).filter((name) => !name.startsWith('client/src/'));
  expect(foreign.map(roomOf).filter((name) => !allowed.includes(name))).toEqual([]);
});

test.each(filesBelow('client/src').filter((file) => /main\.\w+\.ts$/.test(file)))(
  '%s only picks the transport',
  (file) => {
    expect(readFileSync(path.join(root, file), 'utf8').split('\n').length).toBeLessThanOrEqual(26);
  },
);

test('nothing outside the tests reads beyond the project', () => {
  const reaching = [...filesBelow('server/src'), ...filesBelow('client/src')].filter((file) =>
    readFileSync(path.join(root, file), 'utf8').includes('../shared'),
  );
  expect(reaching).toEqual([]);
});
