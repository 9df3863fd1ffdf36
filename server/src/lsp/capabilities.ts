import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.ts';
import { CODE_ACTION_KINDS } from './codeActions.ts';
import { SHOW_REFERENCES, TOKENS } from './reading.ts';

/** What opens the list of suggestions in the middle of a sentence: a citation, a shortcode, an anchor, the next word. */
const MARKS = ['[', '{', '#', ' '];
/** Editors that ask at these characters only, and not at every letter. VS Code leaves letters to the client. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What the server can do for a client: what that has an answer of its own to is left to it. */
export function capabilitiesFor(features: ClientFeatures): ServerCapabilities {
  const { readsMarkdown, pullsDiagnostics, followsFolders, commands } = features;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: readsMarkdown ? MARKS : [...MARKS, '(', ...LETTERS],
    },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: true },
    semanticTokensProvider: { legend: TOKENS, full: true, range: true },
    ...(commands.has(SHOW_REFERENCES) && { codeLensProvider: {} }),
    ...(!readsMarkdown && { documentSymbolProvider: true, foldingRangeProvider: true, selectionRangeProvider: true }),
    ...(pullsDiagnostics && { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } }),
    workspace: {
      ...(followsFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } },
    },
  };
}
