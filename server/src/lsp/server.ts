import {
  type CompletionItem,
  type CompletionList,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cardOf } from '../features/card.ts';
import { completion } from '../features/completion.ts';
import { hover } from '../features/hover.ts';
import { type InitializationOptions, methods, type ServicesResult } from '../protocol.ts';
import type { BundledData } from '../workspace/bundled.ts';
import type { Files } from '../workspace/files.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { normalizeUri } from '../workspace/paths.ts';
import { Workspace } from '../workspace/workspace.ts';
import { clientFiles } from './clientFiles.ts';
import { completionData, toCompletionItem, toRange } from './convert.ts';
import { completionInData, hoverInData } from './dataAnswers.ts';
import { Diagnostics } from './diagnostics.ts';
import { runSafe } from './runSafe.ts';
import { toServices, toStatus } from './views.ts';

/** What differs from host to host. */
export interface Runtime {
  readonly bundled: BundledData;
  /** Undefined where there is no file system: files are then read through the client. */
  readonly files: Files | undefined;
  readonly version: string;
}

/** Answers one client over a connection until it says good-bye. */
export function startServer(connection: Connection, runtime: Runtime): void {
  new Server(connection, runtime).listen();
}

const NOTHING: CompletionList = { isIncomplete: true, items: [] };

class Server {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #workspace: Workspace;
  readonly #diagnostics: Diagnostics;
  #canWatch = false;
  #canFollowFolders = false;

  constructor(connection: Connection, runtime: Runtime) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#workspace = new Workspace(runtime.bundled, () => this.#changed());
    this.#diagnostics = new Diagnostics((params) => void connection.sendDiagnostics(params));
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => void this.#safely('start', undefined, () => this.#start()));
    connection.onHover((params) => this.#safely('hover', null, () => this.#hover(params)));
    connection.onCompletion((params) => this.#safely('completion', NOTHING, () => this.#completion(params)));
    connection.onCompletionResolve((item) => this.#safely('completion item', item, () => this.#completionItem(item)));
    connection.onRequest(methods.services, () => this.#safely('services', { folders: [] }, () => this.#services()));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => normalizeUri(uri));
      void this.#safely('file changes', undefined, () => this.#workspace.changed(uris));
    });
    this.#documents.onDidChangeContent(({ document }) => {
      void this.#safely('change', undefined, () => this.#opened(document));
    });
    this.#documents.onDidClose(({ document }) => {
      void this.#safely('close', undefined, () => this.#closed(document));
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const options = initializationOptions(params.initializationOptions);
    const { files } = this.#runtime;
    this.#workspace.setFiles(files === undefined || options.filesByClient ? clientFiles(this.#connection) : files);
    const folders = params.workspaceFolders?.map(({ uri }) => uri);
    this.#workspace.setRoots((folders ?? (params.rootUri ? [params.rootUri] : [])).map(normalizeUri));
    const { workspace } = params.capabilities;
    this.#canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#canFollowFolders = workspace?.workspaceFolders === true;
    return {
      serverInfo: { name: 'Exam Notes', version: this.#runtime.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { resolveProvider: true },
        ...(this.#canFollowFolders && {
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        }),
      },
    };
  }

  async #start(): Promise<void> {
    if (this.#canWatch) {
      // Of a folder that is renamed or deleted a client tells only its own name.
      const watchers = [{ globPattern: '**/*' }];
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (this.#canFollowFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const folders = {
          added: added.map(({ uri }) => normalizeUri(uri)),
          removed: removed.map(({ uri }) => normalizeUri(uri)),
        };
        void this.#safely('folders', undefined, () => this.#workspace.changeRoots(folders.added, folders.removed));
      });
    }
    await this.#workspace.load();
  }

  async #opened(document: TextDocument): Promise<void> {
    const uri = normalizeUri(document.uri);
    if (document.languageId === 'markdown') this.#workspace.opened(uri, document.getText());
    else if (document.languageId === 'yaml') await this.#workspace.dataEdited(uri, document.getText());
  }

  async #closed(document: TextDocument): Promise<void> {
    const uri = normalizeUri(document.uri);
    if (document.languageId === 'yaml') await this.#workspace.dataEdited(uri, undefined);
    else await this.#workspace.closed(uri);
  }

  async #hover({ textDocument, position }: TextDocumentPositionParams): Promise<Hover | null> {
    const uri = normalizeUri(textDocument.uri);
    const notebook = await this.#workspace.notebookOf(uri);
    const data = this.#workspace.findData(uri);
    if (data !== undefined) return hoverInData(data, position);
    const lines = notebook.view.findNote(uri)?.parsed.lines;
    if (lines === undefined) return null;
    const found = hover(notebook.view, uri, lines.offsetAt(position));
    return found === undefined
      ? null
      : { contents: { kind: 'markdown', value: found.markdown }, range: toRange(lines, found.range) };
  }

  async #completion({ textDocument, position }: TextDocumentPositionParams): Promise<CompletionList> {
    const uri = normalizeUri(textDocument.uri);
    const { view, root, reason } = await this.#workspace.notebookOf(uri);
    const data = this.#workspace.findData(uri);
    if (data !== undefined) return { isIncomplete: false, items: completionInData(data, position) };
    const lines = view.findNote(uri)?.parsed.lines;
    // A README in a code repository is not to be filled with services; a single file is asked for on purpose.
    if (lines === undefined || (root !== undefined && reason === undefined)) return NOTHING;
    const items = completion(view, uri, lines.offsetAt(position)).map((suggestion, index) =>
      toCompletionItem(lines, suggestion, index, uri),
    );
    // With each letter the server decides anew where a name begins and which are meant.
    return { isIncomplete: true, items };
  }

  async #completionItem(item: CompletionItem): Promise<CompletionItem> {
    const asked = completionData(item);
    if (asked === undefined) return item;
    const { view } = await this.#workspace.notebookOf(asked.uri);
    const service = view.catalog.services.find(({ id }) => id === asked.service);
    if (service === undefined) return item;
    return { ...item, documentation: { kind: 'markdown', value: cardOf(view, service) } };
  }

  async #services(): Promise<ServicesResult> {
    await this.#workspace.loaded;
    return { folders: this.#folders().map(toServices) };
  }

  #folders(): Notebook[] {
    return this.#workspace.notebooks.filter(({ root }) => root !== undefined);
  }

  /** Something is different: findings and status follow. */
  #changed(): void {
    this.#diagnostics.update(this.#workspace.notebooks);
    const folders = this.#folders().map((notebook) => toStatus(notebook, this.#diagnostics.countIn(notebook)));
    void this.#connection.sendNotification(methods.status, { loading: this.#workspace.isLoading, folders });
  }

  #safely<T>(what: string, fallback: T, run: () => T | Promise<T>): Promise<T> {
    return runSafe((message) => this.#connection.console.error(message), what, fallback, run);
  }
}

/** What the client has sent along, as far as it is what we know; any client may send anything. */
function initializationOptions(sent: unknown): InitializationOptions {
  return {
    filesByClient: typeof sent === 'object' && sent !== null && 'filesByClient' in sent && sent.filesByClient === true,
  };
}
