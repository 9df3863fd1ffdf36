import { type Connection, type DocumentDiagnosticParams, ErrorCodes } from 'vscode-languageserver';
import { blueprintPages } from '../features/blueprintPages.ts';
import { type BlueprintPagesParams, type BlueprintPagesResult, type BlueprintsResult, methods } from '../protocol.ts';
import type { Bundled } from '../workspace/bundled.ts';
import type { DiagnosticFeed } from './diagnosticFeed.ts';
import {
  toCheckedEntry,
  toEntryPrompt,
  toNames,
  toNewEntry,
  toRenumbering,
  toReplacements,
  toServiceList,
} from './entries.ts';
import {
  toDefinition,
  toDocumentLinks,
  toDocumentSymbols,
  toFolding,
  toHighlights,
  toReferences,
  toSelectionRanges,
  toWorkspaceSymbols,
} from './navigation.ts';
import { toCodeLenses, toHover, toSemanticTokens } from './reading.ts';
import { Refusal } from './refusal.ts';
import { runSafe } from './runSafe.ts';
import type { Session } from './session.ts';
import { AT, DOCUMENT, findMisfit, NOTE, PLACE, RANGE, type Shape } from './shapes.ts';
import { toCard, toDefinitionCard, toLookup, toMentions, toTree, toTreePath } from './sidebar.ts';
import {
  NOTHING,
  toCodeActions,
  toCodeActionWithEdit,
  toCompletion,
  toCompletionItemWithCard,
  toFileMove,
  toRename,
  toRenameRange,
} from './writing.ts';

/** What requests are answered from. */
export interface Answering {
  /** Called for each request: what the client wants may have changed. Throws where none is to be answered. */
  sessionOf(): Session;
  feedOf(): DiagnosticFeed;
  readonly bundled: Bundled;
}

/** All requests that a client can make, each with the shape of its parameters and what it is told where the answer fails. */
export function answerRequests(connection: Connection, { sessionOf, feedOf, bundled }: Answering): void {
  const log = (message: string) => connection.console.error(message);
  /** A handler that never throws but to refuse. */
  const safe =
    <P, R>(what: string, shape: Shape, fallback: R, run: (session: Session, params: P) => R | Promise<R>) =>
    (params: P): Promise<R> =>
      runSafe(log, what, fallback, () => run(sessionOf(), fitting(params, shape)));
  /** A handler whose failure a person is told who has asked by a command. */
  const told =
    <P, R>(shape: Shape, run: (session: Session, params: P) => R | Promise<R>) =>
    (params: P): R | Promise<R> =>
      run(sessionOf(), fitting(params, shape));

  connection.onHover(safe('hover', PLACE, null, toHover));
  connection.onCompletion(safe('completion', PLACE, NOTHING, toCompletion));
  connection.onCompletionResolve((item) =>
    runSafe(log, 'completion item', item, () => toCompletionItemWithCard(sessionOf(), item)),
  );
  connection.onDefinition(safe('definition', PLACE, [], toDefinition));
  connection.onReferences(safe('references', { ...PLACE, context: {} }, [], toReferences));
  connection.onDocumentHighlight(safe('highlights', PLACE, [], toHighlights));
  connection.onDocumentLinks(safe('links', DOCUMENT, [], toDocumentLinks));
  connection.onDocumentSymbol(safe('outline', DOCUMENT, [], toDocumentSymbols));
  connection.onWorkspaceSymbol(safe('symbols', { query: 'string' }, [], toWorkspaceSymbols));
  connection.onFoldingRanges(safe('folding', DOCUMENT, [], toFolding));
  connection.onSelectionRanges(safe('selection ranges', { ...DOCUMENT, positions: 'array' }, [], toSelectionRanges));
  connection.onCodeLens(safe('code lenses', DOCUMENT, [], toCodeLenses));
  const { semanticTokens } = connection.languages;
  semanticTokens.on(safe('semantic tokens', DOCUMENT, { data: [] }, toSemanticTokens));
  semanticTokens.onRange(safe('semantic tokens', { ...DOCUMENT, range: RANGE }, { data: [] }, toSemanticTokens));
  connection.onPrepareRename(safe('rename', PLACE, null, toRenameRange));
  connection.onRenameRequest(safe('rename', { ...PLACE, newName: 'string' }, null, toRename));
  connection.workspace.onWillRenameFiles(safe('moving files', { files: 'array' }, null, toFileMove));
  connection.onCodeAction(
    safe('code actions', { ...DOCUMENT, range: RANGE, context: { diagnostics: 'array' } }, [], toCodeActions),
  );
  connection.onCodeActionResolve((action) =>
    runSafe(log, 'code action', action, () => toCodeActionWithEdit(sessionOf(), action)),
  );

  const { diagnostics } = connection.languages;
  diagnostics.on(told(DOCUMENT, (_, params: DocumentDiagnosticParams) => feedOf().ofDocument(params)));
  diagnostics.onWorkspace((params, token) =>
    told({ previousResultIds: 'array' }, () => feedOf().ofWorkspace(params, token))(params),
  );

  connection.onRequest(methods.tree, safe('tree', { tree: 'string' }, { nodes: [] }, toTree));
  connection.onRequest(methods.treePath, safe('place in a tree', { ...AT, tree: 'string' }, { path: [] }, toTreePath));
  connection.onRequest(methods.card, safe('card', { service: 'string' }, { card: '' }, toCard));
  connection.onRequest(methods.definitionAt, safe('definition', AT, {}, toDefinitionCard));
  connection.onRequest(methods.mentions, safe('mentions', { ...NOTE, service: 'string' }, { places: [] }, toMentions));
  connection.onRequest(methods.lookup, safe('lookup', { query: 'string' }, { items: [] }, toLookup));
  connection.onRequest(methods.serviceList, safe('services', NOTE, { services: [] }, toServiceList));
  connection.onRequest(methods.names, safe('names', NOTE, { version: undefined, names: [] }, toNames));
  connection.onRequest(methods.newEntry, told({ ...AT, operands: 'array' }, toNewEntry));
  connection.onRequest(methods.entryPrompt, told({ ...NOTE, operands: 'array' }, toEntryPrompt));
  connection.onRequest(methods.checkEntry, told({ ...NOTE, text: 'string' }, toCheckedEntry));
  connection.onRequest(methods.renumber, told(AT, toRenumbering));
  connection.onRequest(methods.replaceRenamed, told(NOTE, toReplacements));
  connection.onRequest(
    methods.blueprints,
    told('anything', () => toBlueprints(bundled)),
  );
  connection.onRequest(
    methods.blueprintPages,
    told({ blueprint: 'string' }, (_, params: BlueprintPagesParams) => toBlueprintPages(bundled, params)),
  );
}

/** What a client has sent; thrown back where it cannot be what it must be. */
function fitting<P>(params: P, shape: Shape): P {
  const misfit = findMisfit(params, shape);
  if (misfit !== undefined) throw new Refusal(`${misfit} is missing or of another type`, ErrorCodes.InvalidParams);
  return params;
}

function toBlueprints(bundled: Bundled): BlueprintsResult {
  return {
    blueprints: bundled.blueprintNames.flatMap((id) => {
      const blueprint = bundled.blueprint(id);
      return blueprint === undefined ? [] : [{ id, code: blueprint.code, title: blueprint.name }];
    }),
  };
}

function toBlueprintPages(bundled: Bundled, { blueprint: id }: BlueprintPagesParams): BlueprintPagesResult {
  const blueprint = bundled.blueprint(id);
  const [catalog] = bundled.catalogNames.flatMap((name) => bundled.catalog(name)?.catalog ?? []);
  return { pages: blueprint === undefined ? [] : blueprintPages(blueprint, { id, catalog }) };
}
