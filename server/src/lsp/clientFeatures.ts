import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';

/** What the client says that it can do; whatever it does not say it cannot. */
export interface ClientFeatures {
  /** Tells of files that change on the disk. */
  readonly watches: boolean;
  /** Tells of folders that come and go. */
  readonly followsFolders: boolean;
  /** Asks for findings; others are sent them. */
  readonly pullsDiagnostics: boolean;
  /** Asks for findings anew when it is told to. */
  readonly refreshesDiagnostics: boolean;
  /** Asks for semantic tokens, and for code lenses, anew when it is told to. */
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  /** Takes edits with the versions of the documents that they are for. */
  readonly versionedEdits: boolean;
  /** Creates files as part of an edit. */
  readonly createsFiles: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  readonly resolvesActions: boolean;
  /** The definition of something may say which words it is the definition of. */
  readonly linkedDefinitions: boolean;
  /** Completion items may have tab stops. */
  readonly snippets: boolean;
  /** Document symbols may be nested. */
  readonly nestedSymbols: boolean;
  /** Has an answer to links, headings, folding and the outline of Markdown of its own: VS Code. */
  readonly readsMarkdown: boolean;
  /** Commands that the client runs when a code lens of that name is clicked. */
  readonly commands: ReadonlySet<string>;
}

/** Reads a client's capabilities, and what it has sent along. */
export function clientFeaturesOf({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = capabilities;
  const options = initializationOptionsOf(initializationOptions);
  return {
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    followsFolders: workspace?.workspaceFolders === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    linkedDefinitions: textDocument?.definition?.linkSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    readsMarkdown: options.readsMarkdown === true,
    commands: new Set(options.commands),
  };
}

/** What the client has sent along, as far as it is what we know; any client may send anything. */
export function initializationOptionsOf(sent: unknown): InitializationOptions {
  if (typeof sent !== 'object' || sent === null) return {};
  const options: { -readonly [key in keyof InitializationOptions]: InitializationOptions[key] } = {};
  if ('filesByClient' in sent && sent.filesByClient === true) options.filesByClient = true;
  if ('readsMarkdown' in sent && sent.readsMarkdown === true) options.readsMarkdown = true;
  if ('rules' in sent && typeof sent.rules === 'string') options.rules = sent.rules;
  if ('commands' in sent && Array.isArray(sent.commands)) {
    options.commands = sent.commands.filter((command) => typeof command === 'string');
  }
  return options;
}
