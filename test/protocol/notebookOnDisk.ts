import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import type { InitializeParams, Range, TextDocumentPositionParams } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { makeNotebook } from '../vscode/notebooks.ts';
import { StdioServer } from './stdioServer.ts';

/** Where the cursor stands in a phrase. */
const CURSOR = '<|>';

/** Calls a function when a test has ended, or all of a file. */
type AtEnd = (run: () => void | Promise<void>) => void;

/** A folder of notes on the disk, and servers that read it; all of it goes when the test ends. */
export class NotebookOnDisk {
  readonly folder: string;
  /** Does something when the notebook goes. */
  readonly atEnd: AtEnd;
  readonly #texts = new Map<string, string>();

  constructor(files: Readonly<Record<string, string>>, atEnd: AtEnd) {
    const { folder, remove } = makeNotebook(files);
    this.folder = folder;
    this.atEnd = atEnd;
    for (const [name, text] of Object.entries(files)) this.#texts.set(name, text);
    atEnd(remove);
  }

  /** Address of the folder. */
  get root(): string {
    return pathToFileURL(this.folder).toString();
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).toString();
  }

  /** Names of the files that have been written through here. */
  get names(): string[] {
    return [...this.#texts.keys()];
  }

  /** Writes a file and gives its address. */
  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (typeof content === 'string') this.#texts.set(name, content);
    return this.uri(name);
  }

  /** Deletes a file, or a folder with all that is in it, and gives its address. */
  remove(name: string): string {
    rmSync(path.join(this.folder, name), { recursive: true });
    return this.uri(name);
  }

  /** Gives a file or folder another name; the addresses before and after. */
  move(from: string, to: string): [before: string, after: string] {
    renameSync(path.join(this.folder, from), path.join(this.folder, to));
    return [this.uri(from), this.uri(to)];
  }

  /** A server that has read the folder; that it ends well is part of every test. */
  async serve(params: Partial<InitializeParams> = {}): Promise<StdioServer> {
    const { root } = this;
    return startServer({ rootUri: root, workspaceFolders: [{ uri: root, name: 'notes' }], ...params }, this.atEnd);
  }

  /** What the file says, as it was written last through here. */
  text(name: string): string {
    const text = this.#texts.get(name);
    if (text === undefined) throw new Error(`nothing was written to ${name}`);
    return text;
  }

  /** The place in a file where a phrase stands with `<|>` in it: `Logs go to Amazon S<|>3`. */
  at(name: string, phrase: string): TextDocumentPositionParams {
    const text = this.text(name);
    const start = text.indexOf(phrase.replace(CURSOR, ''));
    if (start < 0 || !phrase.includes(CURSOR)) throw new Error(`no such place in ${name}: ${phrase}`);
    const position = documentOf(text).positionAt(start + phrase.indexOf(CURSOR));
    return { textDocument: { uri: this.uri(name) }, position };
  }

  /** `week1.md:3 “Amazon S3”`: file, line, and the words under a range; longer ones are cut in their middle. */
  shown(uri: string, range: Range): string {
    const name = decodeURIComponent(uri.slice(this.root.length + 1));
    return `${name}:${range.start.line + 1} “${wordsUnder(this.text(name), range)}”`;
  }
}

/** A folder with files for the test that runs, or with `afterAll` for all of a file. */
export function notebookOnDisk(
  files: Readonly<Record<string, string>> = {},
  atEnd: AtEnd = onTestFinished,
): NotebookOnDisk {
  return new NotebookOnDisk(files, atEnd);
}

/** A server of its own for the test that runs. */
export async function startServer(
  params: Partial<InitializeParams> = {},
  atEnd: AtEnd = onTestFinished,
): Promise<StdioServer> {
  const server = new StdioServer();
  atEnd(async () => expect(await server.stop()).toBe(0));
  await server.start(params);
  return server;
}

/** The words of a text under a range, line ends as `⏎`, as the protocol counts lines and characters. */
export function wordsUnder(text: string, range: Range): string {
  const words = documentOf(text)
    .getText(range)
    .replace(/\r\n|\r|\n/g, '⏎');
  return words.length > 60 ? `${words.slice(0, 30)}…${words.slice(-25)}` : words;
}

function documentOf(text: string): TextDocument {
  return TextDocument.create('', 'markdown', 0, text);
}
