import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CategoryNode,
  type FolderServices,
  methods,
  type SectionNode,
  type ServiceNode,
  type ServicesResult,
  type StatusParams,
} from '../../../server/src/protocol.ts';

type Node =
  | { readonly kind: 'folder'; readonly folder: FolderServices }
  | { readonly kind: 'category'; readonly id: string; readonly category: CategoryNode }
  | { readonly kind: 'service'; readonly id: string; readonly service: ServiceNode }
  | { readonly kind: 'section'; readonly id: string; readonly section: SectionNode };

/** While one types the status changes with every letter; the tree asks the server anew in a pause only. */
const PAUSE_MS = 150;

/** The tree *Services*: category → service → its sections, each of which opens its place. */
export function showServices(client: BaseLanguageClient, changed: vscode.Event<StatusParams>): vscode.Disposable {
  const tree = new ServicesTree(client);
  let pause: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from(
    { dispose: () => clearTimeout(pause) },
    vscode.window.createTreeView('examNotes.services', { treeDataProvider: tree, showCollapseAll: true }),
    changed(({ loading }) => {
      if (loading) return;
      clearTimeout(pause);
      pause = setTimeout(() => tree.refresh(), PAUSE_MS);
    }),
  );
}

class ServicesTree implements vscode.TreeDataProvider<Node> {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case 'folder':
        return categoriesOf(node.folder);
      case 'category':
        return node.category.services.map((service) => ({ kind: 'service', id: `${node.id}/${service.id}`, service }));
      case 'service':
        return node.service.sections.map((section, index) => ({ kind: 'section', id: `${node.id}/${index}`, section }));
      case 'section':
        return [];
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'folder':
        return new vscode.TreeItem(node.folder.name, vscode.TreeItemCollapsibleState.Expanded);
      case 'category':
        return categoryItem(node.id, node.category);
      case 'service':
        return serviceItem(node.id, node.service);
      case 'section':
        return sectionItem(node.id, node.section);
    }
  }

  async #roots(): Promise<Node[]> {
    if (!this.#client.isRunning()) return [];
    const { folders } = await this.#client.sendRequest<ServicesResult>(methods.services);
    const [only] = folders;
    if (folders.length === 1 && only !== undefined) return categoriesOf(only);
    return folders.map((folder) => ({ kind: 'folder', folder }));
  }
}

function categoriesOf({ name, categories }: FolderServices): Node[] {
  return categories.map((category) => ({ kind: 'category', id: `${name}/${category.category}`, category }));
}

function categoryItem(id: string, { category, services }: CategoryNode): vscode.TreeItem {
  const item = new vscode.TreeItem(category, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(services.length);
  return item;
}

function serviceItem(id: string, { name, mentions, card, sections }: ServiceNode): vscode.TreeItem {
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, sections.length > 0 ? Collapsed : None);
  item.id = id;
  item.description = mentions === 1 ? '1 mention' : `${mentions} mentions`;
  item.iconPath = new vscode.ThemeIcon('symbol-interface');
  item.tooltip = new vscode.MarkdownString(card);
  return item;
}

/** The place and not the title: that one is a name of the service, which stands a line above. */
function sectionItem(id: string, { title, uri, range }: SectionNode): vscode.TreeItem {
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const address = vscode.Uri.parse(uri);
  const path = vscode.workspace.asRelativePath(address);
  const slash = path.lastIndexOf('/');
  const line = start.line + 1;
  const item = new vscode.TreeItem(`${path.slice(slash + 1)}:${line}`);
  item.id = id;
  item.description = path.slice(0, Math.max(slash, 0));
  item.tooltip = `${title}\n${path}, line ${line}`;
  item.iconPath = new vscode.ThemeIcon('note');
  item.command = { title: 'Open', command: 'vscode.open', arguments: [address, { selection }] };
  return item;
}
