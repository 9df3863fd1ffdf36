import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type LSPAny,
  type Position,
  type ProtocolConnection,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';

/** How a language server is started. */
export interface ServerCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** `ipc` is Node's own channel, which VS Code uses for the servers that it ships. */
  readonly transport: 'stdio' | 'ipc';
}

/** A character that is typed, and the note's text with it. */
export interface Typed {
  readonly at: Position;
  readonly char: string;
  readonly text: string;
}

/** Any language server as a real process: ours and those that it is measured against, all in the same way. */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  readonly #child: ChildProcess;
  /** Rejects when the server ends before it was asked to. */
  readonly #ended: Promise<never>;
  #stopping = false;
  #sync: TextDocumentSyncKind = TextDocumentSyncKind.None;

  constructor({ program, args, transport }: ServerCommand) {
    const ipc = transport === 'ipc';
    this.#child = spawn(program, args, { stdio: ipc ? ['ignore', 'ignore', 'ignore', 'ipc'] : 'pipe' });
    this.connection = connectionTo(this.#child, transport);
    this.#ended = new Promise((_, reject) => {
      this.#child.once('error', reject);
      this.#child.once('exit', (code, signal) => {
        if (!this.#stopping) reject(new Error(`${program} ${args.join(' ')} ended by itself: ${code ?? signal}`));
      });
    });
    // Whoever waits for something hears of it in `answered`.
    this.#ended.catch(() => {});
    this.#child.stderr?.resume();
    this.connection.listen();
  }

  /** What a request or a wait comes to; rejects when the server has ended, or says nothing for too long. */
  async answered<T>(waiting: Promise<T>, seconds = 120): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), seconds * 1000);
    });
    try {
      return await Promise.race([waiting, late, this.#ended]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** @param capabilities what the client says that it can do: nothing, as long as it is not asked for */
  async initialize(
    folder: string,
    initializationOptions: LSPAny = {},
    capabilities: ClientCapabilities = {},
  ): Promise<void> {
    const uri = pathToFileURL(folder).toString();
    const params = {
      processId: process.pid,
      rootUri: uri,
      capabilities,
      workspaceFolders: [{ uri, name: 'notes' }],
      initializationOptions,
    };
    const result = await this.answered(this.connection.sendRequest(InitializeRequest.type, params), 10);
    this.#sync = syncKindOf(result.capabilities);
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Tells of a character typed at a position; servers that cannot take that in get the whole text instead. */
  type(uri: string, version: number, { at, char, text }: Typed): Promise<void> {
    const change =
      this.#sync === TextDocumentSyncKind.Incremental ? { range: { start: at, end: at }, text: char } : { text };
    const params = { textDocument: { uri, version }, contentChanges: [change] };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  /** Memory that the process holds now, in bytes; undefined where the system does not say (it does on Linux). */
  residentBytes(): number | undefined {
    return this.#child.pid === undefined ? undefined : residentBytesOf(this.#child.pid);
  }

  /** Ends the server as an editor does, and by force if it takes longer than two seconds. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const exit = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
    try {
      await Promise.race([this.connection.sendRequest(ShutdownRequest.type), exit]);
      await this.connection.sendNotification(ExitNotification.type);
    } catch {
      this.#child.kill('SIGKILL');
    }
    await exit;
    clearTimeout(timer);
    this.connection.dispose();
  }
}

function syncKindOf({ textDocumentSync = TextDocumentSyncKind.None }: ServerCapabilities): TextDocumentSyncKind {
  if (typeof textDocumentSync !== 'object') return textDocumentSync;
  return textDocumentSync.change ?? TextDocumentSyncKind.None;
}

function connectionTo(child: ChildProcess, transport: ServerCommand['transport']): ProtocolConnection {
  if (transport === 'ipc') return createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  if (child.stdout === null || child.stdin === null) throw new Error('the process has no standard input and output');
  return createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
}

/** Memory that a process holds now, in bytes, from `VmRSS` of Linux; undefined elsewhere. */
export function residentBytesOf(pid: number): number | undefined {
  try {
    const kibibytes = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}
