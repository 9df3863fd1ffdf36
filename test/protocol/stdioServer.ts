import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextDocumentPositionParams,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { methods, type StatusParams } from '../../server/src/protocol.ts';

const projectRoot = path.resolve(import.meta.dirname, '../..');

/** What the server may ask of a client. */
const ASKED = [
  'client/registerCapability',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/codeLens/refresh',
];

/** The built server as a real process over stdio, and what it has said so far. */
export class StdioServer {
  readonly connection: ProtocolConnection;
  /** The last findings of each address. */
  readonly diagnostics = new Map<string, PublishDiagnosticsParams['diagnostics']>();
  /** Methods of the requests that the server has made of the client, and what it asked for. */
  readonly asked: { readonly method: string; readonly params: unknown }[] = [];
  /** What the server has written to the client's log. */
  readonly log: string[] = [];
  /** What the server has announced. */
  capabilities: ServerCapabilities = {};
  /** Settles with the exit code. */
  readonly exit: Promise<number | null>;
  readonly #child;
  readonly #versions = new Map<string, number>();
  #status: StatusParams | undefined;
  #waiting: { ready: (status: StatusParams) => boolean; resolve: (status: StatusParams) => void }[] = [];

  constructor() {
    const program = path.join(projectRoot, 'dist/server/main.node.js');
    this.#child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.exit = new Promise((resolve) => this.#child.once('exit', resolve));
    const reader = new StreamMessageReader(this.#child.stdout);
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(this.#child.stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.diagnostics.set(uri, diagnostics);
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    this.connection.onNotification(methods.status, (status: StatusParams) => {
      this.#status = status;
      this.#waiting = this.#waiting.filter(({ ready, resolve }) => !ready(status) || resolve(status));
    });
    for (const method of ASKED) {
      this.connection.onRequest(method, (params: unknown) => {
        this.asked.push({ method, params });
        return null;
      });
    }
    this.connection.listen();
  }

  /** Says hello as a client that can do nothing but what is told; resolves when all notes are read. */
  async start(params: Partial<InitializeParams> = {}): Promise<void> {
    const { capabilities } = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: null,
      ...params,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    this.capabilities = capabilities;
    await this.status(({ loading }) => !loading);
  }

  /** The first status, the last one included, that is as asked for. */
  status(ready: (status: StatusParams) => boolean = () => true): Promise<StatusParams> {
    if (this.#status !== undefined && ready(this.#status)) return Promise.resolve(this.#status);
    return new Promise((resolve) => this.#waiting.push({ ready, resolve }));
  }

  /** Settles when the server has taken in all that it has been told so far. */
  async settled(): Promise<void> {
    await this.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'nothing is called that' });
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    const version = 1;
    this.#versions.set(uri, version);
    const textDocument = { uri, languageId, version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Changes an open document: to another text, or by edits in their order. */
  async change(uri: string, change: string | TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const contentChanges = typeof change === 'string' ? [{ text: change }] : change;
    const params = { textDocument: { uri, version }, contentChanges };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  async close(uri: string): Promise<void> {
    this.#versions.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells that files or folders have come, changed or gone, and waits until that has been taken in. */
  async filesChanged(uris: readonly string[], type: FileChangeType = FileChangeType.Changed): Promise<void> {
    const changes = uris.map((uri) => ({ uri, type }));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await this.settled();
  }

  /** Tells of folders that come and go in the editor, and waits until that has been taken in. */
  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    const folder = (uri: string) => ({ uri, name: path.basename(uri) });
    const event = { added: added.map(folder), removed: removed.map(folder) };
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    await this.settled();
  }

  async configure(settings: unknown): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.hoverAt({ textDocument: { uri }, position: { line, character } });
  }

  hoverAt(place: TextDocumentPositionParams): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, place);
  }

  /** The findings of a document, for a client that asks for them: their codes. */
  async codesOf(uri: string): Promise<unknown[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
  }

  /** Closes the way to the server, as an editor does that crashes. */
  hangUp(): void {
    this.#child.stdin.end();
  }

  /** Ends the server as an editor does; resolves with its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.exit;
    this.connection.dispose();
    return code;
  }
}
