import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type CompletionList,
  type CompletionMiddleware,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageclient';
import { milliseconds } from './milliseconds.ts';
import { SuggestList } from './suggestList.ts';

const KINDS = {
  [vscode.CompletionTriggerKind.Invoke]: 'invoked',
  [vscode.CompletionTriggerKind.TriggerCharacter]: 'triggered',
  [vscode.CompletionTriggerKind.TriggerForIncompleteCompletions]: 'continued',
} as const;

/** Letters of any script: what a server's trigger characters do not open the list for. */
const LETTER = /^[\p{L}\p{N}]$/u;

/** Begins with a trigger character of the server; behind a bracket the editor may have put the other one. */
const TRIGGERS = /^[[{# ]/;

/** Between the letters of one who knows what to write there is no time to read a list. */
const PAUSE_MS = 60;

/**
 * Opens the list of suggestions while one types in a notebook. Quick suggestions are off in Markdown by default, and
 * VS Code leaves letters to them: at the end of a word a server's trigger characters do not open the list.
 *
 * Opened by command, the list holds what every extension has, snippets and words of the note too, and some of them
 * resemble any word: `the` is in `integration-entry-of-three`. So the server is asked first, the list is opened only for
 * names, and closed as soon as there are none, so that Enter stays Enter. While it is open VS Code keeps it up to date.
 */
export class Suggestions {
  readonly #list = new SuggestList();

  /** What is asked of the server for the list. */
  readonly middleware: CompletionMiddleware = {
    provideCompletionItem: (document, position, context, token, next) =>
      this.#list.answer({ kind: KINDS[context.triggerKind], position, token }, () => {
        const isAutomatic = context.triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
        // Where the list is not to open by itself, what the server's trigger characters ask for is not asked either.
        return isAutomatic && document.languageId === 'markdown' && !mayOpenByItself(document)
          ? []
          : next(document, position, context, token);
      }),
  };

  /** @param isNote tells whether a document is a note of a notebook */
  openWhileTyping(client: BaseLanguageClient, isNote: (uri: vscode.Uri) => boolean): vscode.Disposable {
    const list = this.#list;
    let asked = 0;
    let behind: vscode.Position | undefined;
    const moves = vscode.window.onDidChangeTextEditorSelection(({ selections }) => {
      if (behind === undefined || isStillAt(behind, selections)) return;
      // VS Code shuts a list that is up, and not one that is about to come up, which would then open elsewhere.
      behind = undefined;
      asked++;
      void list.hide();
    });
    const changes = vscode.workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
      const editor = vscode.window.activeTextEditor;
      if (contentChanges.length === 0 || document.languageId !== 'markdown' || editor?.document !== document) return;
      const [change, ...others] = contentChanges;
      // Behind a trigger character VS Code asks by itself, and what it then shows is to stay, unless it is already hidden.
      const isTrigger = change !== undefined && TRIGGERS.test(change.text);
      const isAsked = isTrigger && list.isBeingHidden;
      if (isTrigger) list.isTriggered();
      const isTyped = change !== undefined && others.length === 0 && reason === undefined;
      const typed = isTyped ? typedIn(change, isAsked) : undefined;
      asked++;
      behind = typed?.end;
      const question = asked;
      if (
        typed === undefined ||
        (typed.isRemoval && !list.isOpen) ||
        !isNote(document.uri) ||
        !opensByItself(document)
      ) {
        // Left open, VS Code would fill it with whatever begins the next word. What was taken from it has shut it.
        if (contentChanges.every(({ text }) => text.length < 2)) void list.hide();
        else list.hasShut();
        return;
      }
      const pause = list.isOpen ? undefined : milliseconds(PAUSE_MS);
      const hasNames = await offersAt(client, document, typed.end);
      if (hasNames) await pause;
      if (question === asked) void (hasNames ? list.open() : list.hide());
    });
    return vscode.Disposable.from(moves, changes);
  }
}

/** True where the cursor is where it was typed, or still on its way there. */
function isStillAt(typed: vscode.Position, selections: readonly vscode.Selection[]): boolean {
  return selections.every(
    ({ isEmpty, active }) => isEmpty && active.line === typed.line && active.character <= typed.character,
  );
}

/** Where the cursor is behind a letter that was typed or removed; undefined for any other change but one that `isAsked`. */
function typedIn(
  { range, text }: vscode.TextDocumentContentChangeEvent,
  isAsked: boolean,
): { readonly end: vscode.Position; readonly isRemoval: boolean } | undefined {
  if (text === '') return { end: range.start, isRemoval: true };
  return range.isEmpty && (isAsked || LETTER.test(text))
    ? { end: range.start.translate(0, isAsked ? 1 : text.length), isRemoval: false }
    : undefined;
}

/** True where the server has something to offer to somebody who has not asked. */
async function offersAt(
  client: BaseLanguageClient,
  { uri }: vscode.TextDocument,
  { line, character }: vscode.Position,
): Promise<boolean> {
  // Other listeners to the same change tell the server of it first.
  await milliseconds(0);
  if (!client.isRunning()) return false;
  const params: CompletionParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    position: { line, character },
    context: { triggerKind: CompletionTriggerKind.TriggerCharacter },
  };
  try {
    const { items } = await client.sendRequest<CompletionList>('textDocument/completion', params);
    return items.length > 0;
  } catch {
    // The client has logged it; the list stays shut.
    return false;
  }
}

/** Not where the setting says no, nor where VS Code's own quick suggestions do it already. */
function opensByItself(document: vscode.TextDocument): boolean {
  const quick: unknown = vscode.workspace.getConfiguration('editor', document).get('quickSuggestions');
  const isQuick = typeof quick === 'object' && quick !== null ? Reflect.get(quick, 'other') === 'on' : quick === true;
  return mayOpenByItself(document) && !isQuick;
}

/** What the setting says. */
function mayOpenByItself(document: vscode.TextDocument): boolean {
  const own = vscode.workspace.getConfiguration('examNotes', document);
  return own.get<boolean>('completion.opensByItself', true) && own.get<boolean>('completion.enabled', true);
}
