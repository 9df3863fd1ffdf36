import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DefinitionResult, methods } from '../../../server/src/protocol.ts';
import { cursorOf } from '../commands/context.ts';

/** The cursor rests this long before the view follows it. */
const REST_MS = 150;

/**
 * The view *Definition*: the card of what stands at the cursor. It keeps its last card where nothing stands there, so
 * that one can go on writing while one reads. No scripts run in it.
 */
export function showDefinitions(client: BaseLanguageClient): vscode.Disposable {
  const view = new DefinitionView(client);
  return vscode.Disposable.from(
    view,
    vscode.window.registerWebviewViewProvider('examNotes.definition', view),
    vscode.commands.registerCommand('examNotes.showDefinition', async () => {
      await vscode.commands.executeCommand('examNotes.definition.focus');
      await view.follow();
    }),
  );
}

class DefinitionView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #listeners: vscode.Disposable;
  #view: vscode.WebviewView | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #card = '';

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(() => this.#followSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#followSoon()),
    );
  }

  dispose(): void {
    clearTimeout(this.#rest);
    this.#listeners.dispose();
  }

  async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
    this.#view = view;
    view.webview.options = { enableScripts: false, localResourceRoots: [], enableCommandUris: ['examNotes.goTo'] };
    view.onDidDispose(() => {
      this.#view = undefined;
    });
    view.onDidChangeVisibility(() => this.#followSoon());
    await this.#show();
    await this.follow();
  }

  /** Shows what stands at the cursor, if anything does. */
  async follow(): Promise<void> {
    const at = cursorOf(this.#client);
    if (this.#view?.visible !== true || at === undefined || !this.#client.isRunning()) return;
    const { card } = await this.#client.sendRequest<DefinitionResult>(methods.definitionAt, at);
    if (card === undefined || card === this.#card) return;
    this.#card = card;
    await this.#show();
  }

  #followSoon(): void {
    clearTimeout(this.#rest);
    if (this.#view?.visible === true) this.#rest = setTimeout(() => void this.follow(), REST_MS);
  }

  async #show(): Promise<void> {
    if (this.#view === undefined) return;
    const nothing = vscode.l10n.t('Put the cursor on a service, a citation or an objective.');
    const html =
      this.#card === ''
        ? escapeHtml(nothing)
        : await vscode.commands.executeCommand<string>('markdown.api.render', withCommands(this.#card));
    // VS Code gives each link its address as a title: that of a command tells nobody anything.
    this.#view.webview.html = pageOf(html.replace(/ title="command:[^"]*"/g, ''));
  }
}

/**
 * A card whose links into notes are a command of ours: a webview opens no files, and Markdown as VS Code renders it makes
 * no link of `file:`. Brackets that come from a note are escaped, so what looks like a link is one.
 */
function withCommands(card: string): string {
  return card.replace(/(?<!\\)\]\(((?:file|vscode-[a-z]+|memfs|untitled):[^)]*)\)/g, (_, address: string) => {
    return `](command:examNotes.goTo?${encodeURIComponent(JSON.stringify([address]))})`;
  });
}

function pageOf(body: string): string {
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(vscode.l10n.t('Definition'))}</title>
<style>body { line-height: 1.5; overflow-wrap: anywhere; } ul { padding-left: 1.4em; }</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
