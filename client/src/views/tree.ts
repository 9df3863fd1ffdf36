import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CardResult,
  type Grouping,
  methods,
  type StatusParams,
  type TreeName,
  type TreeNode,
  type TreeParams,
  type TreePathResult,
  type TreeResult,
} from '../../../server/src/protocol.ts';
import { iconOf } from './icons.ts';

/** A node as the server gives it, and the way back to the top. */
export interface Branch {
  readonly node: TreeNode;
  readonly parent: Branch | undefined;
}

/** What a filter opens: groups, down to what it has found, and not what is in that. */
const GROUPS = /^(?:folder|group|domain|task)\b/;

/** While one types the status changes with every letter; a tree asks the server anew in a pause only. */
const PAUSE_MS = 150;

/**
 * A tree of the sidebar. It has no data of its own: each level is asked of the server when it is opened, and all that is
 * open when the notebook has changed. The ids of nodes stay, and with them what is expanded.
 */
export class Tree implements vscode.TreeDataProvider<Branch>, vscode.Disposable {
  readonly name: TreeName;
  readonly view: vscode.TreeView<Branch>;
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly onDidChangeTreeData = this.#changed.event;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;
  #filter: string | undefined;
  #grouping: Grouping | undefined;

  constructor(name: TreeName, client: BaseLanguageClient, changed: vscode.Event<StatusParams>) {
    this.name = name;
    this.#client = client;
    this.view = vscode.window.createTreeView(`examNotes.${name}`, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables.push(
      this.view,
      changed(({ loading }) => {
        if (!loading) this.#refreshSoon();
      }),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#isStale) this.refresh();
      }),
      { dispose: () => clearTimeout(this.#pause) },
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  get filter(): string | undefined {
    return this.#filter;
  }

  /** Shows only what holds these words, or everything again. */
  setFilter(filter: string | undefined): void {
    this.#filter = filter === '' ? undefined : filter;
    void vscode.commands.executeCommand('setContext', `examNotes.${this.name}.filtered`, this.#filter !== undefined);
    this.refresh();
  }

  get grouping(): Grouping | undefined {
    return this.#grouping;
  }

  setGrouping(grouping: Grouping): void {
    this.#grouping = grouping;
    void vscode.commands.executeCommand('setContext', `examNotes.${this.name}.grouping`, grouping);
    this.refresh();
  }

  refresh(): void {
    this.#isStale = false;
    this.#changed.fire(undefined);
  }

  async getChildren(parent?: Branch): Promise<Branch[]> {
    if (!this.#client.isRunning()) return [];
    const params: TreeParams = {
      tree: this.name,
      ...(parent !== undefined && { parent: parent.node.id }),
      ...(this.#grouping !== undefined && { grouping: this.#grouping }),
      ...(this.#filter !== undefined && { filter: this.#filter }),
    };
    const { nodes } = await this.#client.sendRequest<TreeResult>(methods.tree, params);
    if (parent === undefined) this.#sayFilter(nodes.length > 0);
    return nodes.map((node) => ({ node, parent }));
  }

  /** Where nothing matches, the welcome view says so; it does not show beside a message. */
  #sayFilter(hasMatches: boolean): void {
    const isSaid = hasMatches && this.#filter !== undefined;
    this.view.message = isSaid ? vscode.l10n.t('Only what matches “{0}”', this.#filter ?? '') : '';
  }

  getParent({ parent }: Branch): Branch | undefined {
    return parent;
  }

  getTreeItem({ node, parent }: Branch): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    // A filter leaves little: what it has found is to be seen at once.
    const isFound = this.#filter !== undefined && GROUPS.test(node.kind);
    const open = isFound || (node.kind === 'folder' && parent === undefined) ? Expanded : Collapsed;
    const item = new vscode.TreeItem(node.label, node.expandable ? open : None);
    // What a filter has opened is not what the person had opened.
    item.id = this.#filter === undefined ? node.id : `${node.id}?${this.#filter}`;
    if (node.description !== undefined) item.description = node.description;
    const icon = iconOf(node.kind);
    if (icon !== undefined) item.iconPath = icon;
    item.contextValue = [
      node.kind,
      node.docs === undefined ? '' : 'documented',
      node.place === undefined ? '' : 'placed',
    ]
      .filter((word) => word !== '')
      .join(' ');
    if (node.tooltip !== undefined) item.tooltip = new vscode.MarkdownString(node.tooltip);
    if (node.spoken !== undefined) item.accessibilityInformation = { label: node.spoken };
    if (node.place !== undefined) {
      item.command = { title: vscode.l10n.t('Open'), command: 'examNotes.open', arguments: [node.place] };
    }
    return item;
  }

  /** The card of a service is asked for when somebody points at it. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    { node }: Branch,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (node.service === undefined) return item;
    const params = { service: node.service, node: node.id };
    const { card } = await this.#client.sendRequest<CardResult>(methods.card, params, token);
    item.tooltip = new vscode.MarkdownString(card);
    return item;
  }

  /** Selects what stands at the cursor, as far as the tree has it; takes the focus from nothing. */
  async follow(editor: vscode.TextEditor): Promise<void> {
    if (!this.view.visible || this.#filter !== undefined || !this.#client.isRunning()) return;
    const { line, character } = editor.selection.active;
    const { path } = await this.#client.sendRequest<TreePathResult>(methods.treePath, {
      tree: this.name,
      uri: this.#client.code2ProtocolConverter.asUri(editor.document.uri),
      position: { line, character },
      ...(this.#grouping !== undefined && { grouping: this.#grouping }),
    });
    let branch: Branch | undefined;
    for (const id of path) {
      const children = await this.getChildren(branch);
      const next = children.find(({ node }) => node.id === id);
      if (next === undefined) break;
      branch = next;
    }
    if (branch !== undefined && this.view.visible) await this.view.reveal(branch, { select: true, focus: false });
  }

  #refreshSoon(): void {
    if (!this.view.visible) {
      this.#isStale = true;
      return;
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.refresh(), PAUSE_MS);
  }
}
