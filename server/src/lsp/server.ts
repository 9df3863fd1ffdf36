import {
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { methods } from '../protocol.ts';
import type { BundledData } from '../workspace/bundled.ts';
import type { Files } from '../workspace/files.ts';
import { normalizeUri } from '../workspace/paths.ts';
import { Workspace } from '../workspace/workspace.ts';
import { capabilitiesFor } from './capabilities.ts';
import { type ClientFeatures, clientFeaturesOf, initializationOptionsOf } from './clientFeatures.ts';
import { clientFiles } from './clientFiles.ts';
import { DiagnosticFeed } from './diagnosticFeed.ts';
import { Diagnostics } from './diagnostics.ts';
import { Refusal } from './refusal.ts';
import { answerRequests } from './requests.ts';
import { runSafe } from './runSafe.ts';
import { foldersOf, type Session } from './session.ts';
import { DEFAULT_SETTINGS, settingsOf } from './settings.ts';
import { toStatus } from './sidebar.ts';

/** What differs from host to host. */
export interface Runtime {
  readonly bundled: BundledData;
  /** Undefined where there is no file system: files are then read through the client. */
  readonly files: Files | undefined;
  readonly version: string;
  /** Address of the documentation of rules, where the host knows it. */
  readonly rules: string | undefined;
}

/** Answers one client over a connection until it says good-bye. */
export function startServer(connection: Connection, runtime: Runtime): void {
  new Server(connection, runtime).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #workspace: Workspace;
  #features: ClientFeatures;
  #settings = DEFAULT_SETTINGS;
  #diagnostics = new Diagnostics(undefined);
  #feed: DiagnosticFeed;
  /** Requests are answered between `initialize` and `shutdown`. */
  #phase: 'before' | 'open' | 'over' = 'before';
  /** The document whose change is being taken in. */
  #editing: string | undefined;

  constructor(connection: Connection, runtime: Runtime) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#workspace = new Workspace(runtime.bundled, () => this.#changed());
    this.#features = clientFeaturesOf({ capabilities: {}, processId: null, rootUri: null });
    this.#feed = new DiagnosticFeed(connection, this.#diagnostics, this.#features);
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onShutdown(() => {
      this.#phase = 'over';
    });
    connection.onInitialized(() => void this.#safely('start', () => this.#start()));
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings = settingsOf(settings);
      this.#changed();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => normalizeUri(uri));
      void this.#safely('file changes', () => this.#workspace.changed(uris));
    });
    this.#documents.onDidChangeContent(({ document }) => {
      void this.#safely('change', () => this.#opened(document));
    });
    this.#documents.onDidClose(({ document }) => {
      void this.#safely('close', () => this.#closed(document));
    });
    answerRequests(connection, {
      sessionOf: () => this.#answering(),
      feedOf: () => this.#feed,
      bundled: this.#workspace.bundled,
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    if (this.#phase !== 'before') throw new Refusal('The server is initialized once.', ErrorCodes.InvalidRequest);
    this.#phase = 'open';
    const options = initializationOptionsOf(params.initializationOptions);
    const { files, rules, version } = this.#runtime;
    this.#features = clientFeaturesOf(params);
    this.#diagnostics = new Diagnostics(options.rules ?? rules);
    this.#feed = new DiagnosticFeed(this.#connection, this.#diagnostics, this.#features);
    this.#workspace.setFiles(files === undefined || options.filesByClient ? clientFiles(this.#connection) : files);
    this.#workspace.setRoots(rootsOf(params).map(normalizeUri));
    return { serverInfo: { name: 'Exam Notes', version }, capabilities: capabilitiesFor(this.#features) };
  }

  async #start(): Promise<void> {
    if (this.#features.watches) {
      // Of a folder that is renamed or deleted a client tells only its own name.
      const watchers = [{ globPattern: '**/*' }];
      const { type } = DidChangeWatchedFilesNotification;
      // A client that cannot watch after all has its notes read all the same.
      await this.#safely(
        'watching files',
        async () => void (await this.#connection.client.register(type, { watchers })),
      );
    }
    if (this.#features.followsFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const folders = {
          added: added.map(({ uri }) => normalizeUri(uri)),
          removed: removed.map(({ uri }) => normalizeUri(uri)),
        };
        void this.#safely('folders', () => this.#workspace.changeRoots(folders.added, folders.removed));
      });
    }
    await this.#workspace.load();
    // What was asked for before the notes were read has to be asked for again.
    const { refreshesTokens, refreshesLenses } = this.#features;
    if (refreshesTokens) await this.#refresh('workspace/semanticTokens/refresh');
    if (refreshesLenses) await this.#refresh('workspace/codeLens/refresh');
  }

  #refresh(request: string): Promise<void> {
    return this.#safely(request, () => this.#connection.sendRequest(request));
  }

  async #opened(document: TextDocument): Promise<void> {
    const uri = normalizeUri(document.uri);
    this.#editing = uri;
    if (document.languageId === 'markdown') this.#workspace.opened(uri, document.getText());
    else if (document.languageId === 'yaml') await this.#workspace.dataEdited(uri, document.getText());
  }

  async #closed(document: TextDocument): Promise<void> {
    const uri = normalizeUri(document.uri);
    if (document.languageId === 'yaml') await this.#workspace.dataEdited(uri, undefined);
    else await this.#workspace.closed(uri);
  }

  /** The session of a request that is to be answered. */
  #answering(): Session {
    if (this.#phase === 'open') return this.#session();
    if (this.#phase === 'over') throw new Refusal('The server has been shut down.', ErrorCodes.InvalidRequest);
    throw new Refusal('The server has not been initialized.', ErrorCodes.ServerNotInitialized);
  }

  #session(): Session {
    return {
      workspace: this.#workspace,
      features: this.#features,
      settings: this.#settings,
      versionOf: (uri) => this.#findDocument(uri)?.version,
    };
  }

  #findDocument(uri: string): TextDocument | undefined {
    return this.#documents.get(uri) ?? this.#documents.all().find((document) => normalizeUri(document.uri) === uri);
  }

  /** Something is different: findings and status follow. */
  #changed(): void {
    const { notebooks, isLoading: loading } = this.#workspace;
    const uris = this.#diagnostics.update(this.#settings.findings ? notebooks : []);
    this.#feed.changed(uris, {
      isOpen: (uri) => this.#findDocument(uri) !== undefined,
      ownChange: this.#editing,
    });
    this.#editing = undefined;
    const folders = foldersOf(this.#session()).map((each) => toStatus(each, this.#diagnostics.countIn(each)));
    void this.#connection.sendNotification(methods.status, { loading, folders });
  }

  #safely(what: string, run: () => void | Promise<void>): Promise<void> {
    return runSafe((message) => this.#connection.console.error(message), what, undefined, run);
  }
}

/** The folders of a client: newer ones tell several, older ones an address or a path. */
function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders?.length) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}
