import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { methods, type StatusParams } from '../../server/src/protocol.ts';

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The built server as a real process over stdio, and what it has sent so far. */
export class StdioServer {
  readonly connection: ProtocolConnection;
  /** The last findings of each address. */
  readonly diagnostics = new Map<string, PublishDiagnosticsParams['diagnostics']>();
  readonly #child;
  #status: StatusParams | undefined;
  #waiting: { ready: (status: StatusParams) => boolean; resolve: (status: StatusParams) => void }[] = [];

  constructor() {
    const program = path.join(projectRoot, 'dist/server/main.node.js');
    this.#child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(this.#child.stdout);
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(this.#child.stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.diagnostics.set(uri, diagnostics);
    });
    this.connection.onNotification(methods.status, (status: StatusParams) => {
      this.#status = status;
      this.#waiting = this.#waiting.filter(({ ready, resolve }) => !ready(status) || resolve(status));
    });
    this.connection.listen();
  }

  async start(folder: string | undefined, capabilities: InitializeParams['capabilities'] = {}): Promise<void> {
    const uri = folder === undefined ? null : pathToFileURL(folder).toString();
    await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      capabilities,
      workspaceFolders: uri === null ? null : [{ uri, name: 'notes' }],
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    await this.status(({ loading }) => !loading);
  }

  /** The first status, the last one included, that is as asked for. */
  status(ready: (status: StatusParams) => boolean): Promise<StatusParams> {
    if (this.#status !== undefined && ready(this.#status)) return Promise.resolve(this.#status);
    return new Promise((resolve) => this.#waiting.push({ ready, resolve }));
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } });
  }

  /** Ends the server as an editor does; resolves with its exit code. */
  async stop(): Promise<number | null> {
    const exit = new Promise<number | null>((resolve) => this.#child.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await exit;
    this.connection.dispose();
    return code;
  }
}
