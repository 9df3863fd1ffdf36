import { URI, Utils } from 'vscode-uri';
import { cardOf } from '../features/card.ts';
import { hover } from '../features/hover.ts';
import { integrationsTree, integrationsTreePath } from '../features/integrationsTree.ts';
import { lookup } from '../features/lookup.ts';
import { objectivesTree, objectivesTreePath } from '../features/objectivesTree.ts';
import { servicesTree, servicesTreePath } from '../features/servicesTree.ts';
import type { TreeNode as NotebookNode, TreeLevel } from '../features/tree.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import type {
  AtParams,
  CardParams,
  CardResult,
  DefinitionResult,
  FolderStatus,
  Grouping,
  LookupParams,
  LookupResult,
  MentionsParams,
  MentionsResult,
  PlainPlace,
  TreeName,
  TreeNode,
  TreeParams,
  TreePathParams,
  TreePathResult,
  TreeResult,
} from '../protocol.ts';
import type { Span } from '../text/span.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { normalizeUri } from '../workspace/paths.ts';
import { toRange } from './convert.ts';
import { foldersOf, placeOf, type Session } from './session.ts';

/** One level of a tree. With several folders each is a node at the top, and ids say of which folder they are. */
export async function toTree(session: Session, params: TreeParams): Promise<TreeResult> {
  await session.workspace.loaded;
  const folders = foldersOf(session);
  const [only] = folders;
  const { parent, filter } = params;
  if (parent === undefined && folders.length !== 1) {
    return { nodes: folders.map((folder) => folderNode(folder)) };
  }
  const asked = parent === undefined ? undefined : partsOf(parent);
  const notebook = asked === undefined ? only : folders.find(({ root }) => root === asked.root);
  // In a folder that is no notebook the view says what makes it one.
  if (notebook?.reason === undefined) return { nodes: [] };
  const level: TreeLevel = { parent: asked === undefined || asked.id === '' ? undefined : asked.id, filter };
  const nodes = levelOf(notebook.view, params.tree, level, params.grouping ?? 'category');
  return { nodes: nodes.map((node) => toNode(notebook, node)) };
}

function levelOf(view: IndexView, tree: TreeName, level: TreeLevel, grouping: Grouping): NotebookNode[] {
  if (tree === 'services') return servicesTree(view, level, grouping);
  return tree === 'objectives' ? objectivesTree(view, level) : integrationsTree(view, level);
}

/** Where in a tree stands what is at a place of a note. */
export async function toTreePath(session: Session, params: TreePathParams): Promise<TreePathResult> {
  const asked = await placeOf(session, { textDocument: { uri: params.uri }, position: params.position });
  if (asked?.notebook.root === undefined) return { path: [] };
  const { notebook, view, uri, offset } = asked;
  const path = pathIn(view, params.tree, { uri, offset, grouping: params.grouping ?? 'category' });
  const ids = path.map((id) => idOf(notebook, id));
  return { path: foldersOf(session).length === 1 || ids.length === 0 ? ids : [idOf(notebook, ''), ...ids] };
}

function pathIn(
  view: IndexView,
  tree: TreeName,
  { uri, offset, grouping }: { readonly uri: string; readonly offset: number; readonly grouping: Grouping },
): string[] {
  if (tree === 'services') return servicesTreePath(view, uri, offset, grouping);
  return tree === 'objectives' ? objectivesTreePath(view, uri, offset) : integrationsTreePath(view, uri, offset);
}

function folderNode(notebook: Notebook): TreeNode {
  return { id: idOf(notebook, ''), kind: 'folder', label: nameOf(notebook), expandable: true };
}

function toNode(notebook: Notebook, node: NotebookNode): TreeNode {
  const { id, kind, label, description, expandable, place, tooltip, service, docs } = node;
  const target = place && toPlace(notebook.view, place.uri, place.span);
  return {
    id: idOf(notebook, id),
    kind,
    label,
    ...(description !== '' && { description, spoken: `${label}, ${description}` }),
    expandable,
    ...(target !== undefined && { place: target }),
    ...(tooltip !== undefined && { tooltip }),
    ...(service !== undefined && { service }),
    ...(docs !== undefined && { docs }),
  };
}

/** The id of a node of one folder. */
function idOf({ root = '' }: Notebook, id: string): string {
  return `${root}#${id}`;
}

/** What `idOf` has put together: an address has no `#` in it that is not encoded. */
function partsOf(id: string): { readonly root: string; readonly id: string } {
  const at = id.indexOf('#');
  return { root: id.slice(0, at), id: id.slice(at + 1) };
}

/** All places that name a service; without sections and links, and so as many as are counted. */
export async function toMentions(session: Session, { uri, service: id }: MentionsParams): Promise<MentionsResult> {
  const { view } = await session.workspace.notebookOf(normalizeUri(uri));
  const service = view.catalog.services.find((each) => each.id === id);
  if (service === undefined) return { places: [] };
  const places = view.mentionsOf(service).map(({ note, item }) => {
    return { uri: note.uri, range: toRange(note.lines, item) };
  });
  return { places };
}

/** The card of a service, in the folder of the node that shows it. */
export async function toCard(session: Session, { service: id, node }: CardParams): Promise<CardResult> {
  await session.workspace.loaded;
  const root = node === undefined ? undefined : partsOf(node).root;
  const folders = foldersOf(session);
  const notebook = folders.find((folder) => folder.root === root) ?? folders[0];
  const service = notebook?.view.catalog.services.find((each) => each.id === id);
  return { card: notebook === undefined || service === undefined ? '' : cardOf(notebook.view, service) };
}

/** What stands at a place, for the view that follows the cursor. */
export async function toDefinitionCard(session: Session, { uri, position }: AtParams): Promise<DefinitionResult> {
  const asked = await placeOf(session, { textDocument: { uri }, position });
  if (asked === undefined) return {};
  const { view, offset } = asked;
  // Behind the last letter of a name the cursor is still at it.
  const found = hover(view, asked.uri, offset) ?? hover(view, asked.uri, Math.max(0, offset - 1));
  return found === undefined ? {} : { card: found.markdown };
}

/** Services, sections, entries and text of all folders, the best first. */
export async function toLookup(session: Session, { query }: LookupParams): Promise<LookupResult> {
  await session.workspace.loaded;
  const items = foldersOf(session).flatMap(({ view }) =>
    lookup(view, query).map(({ kind, label, description, detail, place, service, docs }) => {
      const target = place && toPlace(view, place.uri, place.span);
      return {
        kind,
        label,
        description,
        detail,
        ...(target !== undefined && { place: target }),
        ...(service !== undefined && { service }),
        ...(docs !== undefined && { docs }),
      };
    }),
  );
  return { items };
}

/** Counts of one folder, and what is wrong with its files. */
export function toStatus(notebook: Notebook, findingCount: number): FolderStatus {
  const { view } = notebook;
  return {
    uri: notebook.root ?? '',
    name: nameOf(notebook),
    notes: view.notes.length,
    services: [...view.mentionedServices].length,
    findings: findingCount,
    isNotebook: notebook.reason !== undefined,
    problems: notebook.problems,
  };
}

function toPlace(view: IndexView, uri: string, span: Span): PlainPlace | undefined {
  const lines = view.findNote(uri)?.lines;
  return lines && { uri, range: toRange(lines, span) };
}

function nameOf({ root }: Notebook): string {
  return root === undefined ? '' : Utils.basename(URI.parse(root));
}
