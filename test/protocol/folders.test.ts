// Folders that an editor has open: none, one, several, and others than before.
import { describe, expect, test } from 'vitest';
import { CompletionRequest, DefinitionRequest, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol/node';
import { methods, type TreeResult } from '../../server/src/protocol.ts';
import { type NotebookOnDisk, notebookOnDisk, startServer } from './notebookOnDisk.ts';
import type { StdioServer } from './stdioServer.ts';

const CATALOG = (name: string, summary: string) =>
  `version: 1\nname: own\ntitle: Own\nservices:\n- {id: vault, name: ${name}, category: Storage, summary: ${summary}}\n`;

/** A notebook with a catalog of its own. */
function ownNotebook(summary: string): NotebookOnDisk {
  return notebookOnDisk({
    'exam-notes.yaml': 'catalogs: [own.yaml]\nblueprint: none\n',
    'own.yaml': CATALOG('Vault', summary),
    'notes.md': '# Notes\n\nThe Vault keeps it, and Amazon S3.\n',
  });
}

const folderOf = ({ root }: NotebookOnDisk, name = 'notes') => ({ uri: root, name });

async function cardAt(server: StdioServer, notebook: NotebookOnDisk, phrase: string): Promise<string | undefined> {
  const found = await server.hoverAt(notebook.at('notes.md', phrase));
  return found === null ? undefined : JSON.stringify(found.contents);
}

describe('one folder', () => {
  test.each([
    ['by its address', ({ root }: NotebookOnDisk) => ({ rootUri: root, workspaceFolders: null })],
    ['by its path', ({ folder }: NotebookOnDisk) => ({ rootPath: folder, rootUri: null, workspaceFolders: null })],
  ])('of a client that knows of one only, %s', async (_, paramsOf) => {
    const notebook = ownNotebook('Locked');
    const server = await startServer(paramsOf(notebook));
    expect(await cardAt(server, notebook, 'V<|>ault')).toContain('Locked');
    expect(await server.status()).toMatchObject({ folders: [{ notes: 1, isNotebook: true }] });
  });

  test('that is not there: no error, and notes as soon as it is', async () => {
    const outer = notebookOnDisk();
    const uri = `${outer.root}/later`;
    const server = await startServer({ rootUri: uri, workspaceFolders: [{ uri, name: 'later' }] });
    expect(await server.status()).toMatchObject({ folders: [{ notes: 0 }] });
    await server.filesChanged([outer.write('later/notes.md', '## Amazon S3\n\nKeeps.\n')]);
    expect(await server.status()).toMatchObject({ folders: [{ notes: 1 }] });
  });
});

describe('no folder', () => {
  test('a file that is open gets hovers, completion, definitions and no findings', async () => {
    const text = '## Amazon S3\n\nKeeps objects.[7] Then simple st\n\n[1](https://example.com)\n';
    const notebook = notebookOnDisk({ 'notes.md': text });
    const server = await startServer();
    await server.open(notebook.uri('notes.md'), text);
    expect(await cardAt(server, notebook, '## A<|>mazon S3')).toContain('Amazon S3');
    const list = await server.connection.sendRequest(CompletionRequest.type, notebook.at('notes.md', 'simple st<|>'));
    expect(list).toMatchObject({ items: [{ label: 'Amazon Simple Storage Service' }] });
    const found = await server.connection.sendRequest(
      DefinitionRequest.type,
      notebook.at('notes.md', '## A<|>mazon S3'),
    );
    expect(found).toMatchObject([{ uri: notebook.uri('notes.md') }]);
    expect(server.diagnostics.size).toBe(0);
    expect(await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 's3' })).toEqual([]);
    expect(await server.status()).toEqual({ loading: false, folders: [] });
  });

  test('a file that is closed again is forgotten', async () => {
    const notebook = notebookOnDisk({ 'notes.md': 'Amazon S3\n' });
    const server = await startServer();
    await server.open(notebook.uri('notes.md'), notebook.text('notes.md'));
    await server.close(notebook.uri('notes.md'));
    await server.settled();
    expect(await cardAt(server, notebook, 'A<|>mazon S3')).toBeUndefined();
  });
});

describe('several folders', () => {
  const FOLLOWS = { capabilities: { workspace: { workspaceFolders: true } } };

  test('each with its own catalog and configuration: the answers differ', async () => {
    const [one, two] = [ownNotebook('Locked'), ownNotebook('Open to all')];
    const three = notebookOnDisk({ 'notes.md': '## Amazon S3\n\nThe Vault.\n' });
    const server = await startServer({ workspaceFolders: [one, two, three].map((each) => folderOf(each)) });
    expect(await cardAt(server, one, 'V<|>ault')).toContain('Locked');
    expect(await cardAt(server, two, 'V<|>ault')).toContain('Open to all');
    // Its own catalogs are all that a folder has.
    expect(await cardAt(server, two, 'A<|>mazon S3')).toBeUndefined();
    expect(await cardAt(server, three, 'V<|>ault')).toBeUndefined();
    expect(await cardAt(server, three, 'A<|>mazon S3')).toContain('Amazon S3');
  });

  test('a folder that comes is read, and one that goes takes its findings along', async () => {
    const one = notebookOnDisk({ 'notes.md': 'Fast.[9]\n\n[1](https://example.com)\n' });
    const two = ownNotebook('Locked');
    const server = await startServer({ workspaceFolders: [folderOf(one)], ...FOLLOWS });
    expect(server.diagnostics.get(one.uri('notes.md'))).toHaveLength(2);
    expect(await cardAt(server, two, 'V<|>ault')).toBeUndefined();
    await server.foldersChanged([two.root], [one.root]);
    expect(server.diagnostics.get(one.uri('notes.md'))).toEqual([]);
    expect(await cardAt(server, two, 'V<|>ault')).toContain('Locked');
    expect(await server.status()).toMatchObject({ folders: [{ uri: two.root, notes: 1 }] });
    await server.foldersChanged([one.root], [two.root]);
    expect(server.diagnostics.get(one.uri('notes.md'))).toHaveLength(2);
    expect(await cardAt(server, two, 'V<|>ault')).toBeUndefined();
  });

  test('an open note belongs to its folder as soon as that comes, and has its unsaved text', async () => {
    const notebook = ownNotebook('Locked');
    const server = await startServer(FOLLOWS);
    await server.open(notebook.uri('notes.md'), 'Unsaved: the Vault.\n');
    notebook.write('notes.md', 'Unsaved: the Vault.\n');
    expect(await cardAt(server, notebook, 'V<|>ault')).toBeUndefined();
    await server.foldersChanged([notebook.root], []);
    expect(await cardAt(server, notebook, 'V<|>ault')).toContain('Locked');
    await server.foldersChanged([], [notebook.root]);
    expect(await cardAt(server, notebook, 'V<|>ault')).toBeUndefined();
  });

  test('one within another: a note is of the inner one', async () => {
    const outer = notebookOnDisk({
      'notes.md': '## Amazon S3\n\nThe Vault.\n',
      'inner/exam-notes.yaml': 'catalogs: [own.yaml]\n',
      'inner/own.yaml': CATALOG('Vault', 'Locked'),
      'inner/notes.md': 'The Vault, and Amazon S3.\n',
    });
    const inner = { uri: `${outer.root}/inner`, name: 'inner' };
    const server = await startServer({ workspaceFolders: [folderOf(outer), inner] });
    const found = await server.hoverAt(outer.at('inner/notes.md', 'V<|>ault'));
    expect(JSON.stringify(found)).toContain('Locked');
    expect(await server.hoverAt(outer.at('inner/notes.md', 'A<|>mazon S3'))).toBeNull();
    expect(await server.hoverAt(outer.at('notes.md', 'A<|>mazon S3'))).not.toBeNull();
  });

  test('are nodes at the top of a tree, and no nodes where there is one folder', async () => {
    const [one, two] = [ownNotebook('Locked'), ownNotebook('Open to all')];
    const server = await startServer({ workspaceFolders: [folderOf(one), folderOf(two)], ...FOLLOWS });
    const nodesAt = async (parent?: string) => {
      const params = { tree: 'services', ...(parent !== undefined && { parent }) };
      return (await server.connection.sendRequest<TreeResult>(methods.tree, params)).nodes;
    };
    const top = await nodesAt();
    expect(top.map(({ kind }) => kind)).toEqual(['folder', 'folder']);
    expect(await nodesAt(top[1]?.id)).toMatchObject([{ kind: 'group', label: 'Storage' }]);
    await server.foldersChanged([], [one.root]);
    expect(await nodesAt()).toMatchObject([{ kind: 'group', label: 'Storage' }]);
  });
});
