import * as vscode from 'vscode';
import { ListOwner, type Question } from './listOwner.ts';
import { milliseconds } from './milliseconds.ts';

/** The list comes up some time after it was asked for, and what is not up cannot be hidden: hidden now, and again. */
const HIDE_AFTER_MS = [0, 50, 100, 200, 400, 800];

/** So long a list that was opened may take to ask for what is in it. */
const ASKS_AFTER_MS = [100, 300];

type Answer = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/**
 * VS Code's list of suggestions, opened and hidden by commands. It comes to them when it has time – behind fast fingers
 * that may be a second later –, hides only a list that is up, and opens none where one is up already. So that what was
 * asked for last is what stays, both are asked for until they have happened.
 *
 * VS Code shows no list before everybody has answered, and cannot be told to forget one that is not up yet. So no answer
 * is what keeps one that was opened here from coming up: when it is no longer wanted, and when it would hold nothing of
 * ours.
 */
export class SuggestList {
  #isOpen = false;
  #opened: Thenable<unknown> = Promise.resolve();
  #asked = 0;
  readonly #owner = new ListOwner();
  #triggered = 0;
  #hiding = 0;

  /** True where it was opened here, and has been neither hidden nor shut since. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get isBeingHidden(): boolean {
    return this.#hiding > 0;
  }

  /** Opens it, unless it is open. */
  async open(): Promise<void> {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const asked = this.#asked;
    await attempt(async () => {
      for (const pause of ASKS_AFTER_MS) {
        await this.#trigger();
        await milliseconds(pause);
        if (!this.#isOpen || this.#asked !== asked) return;
        // A list is up that was asked for earlier and has nothing of ours.
        await vscode.commands.executeCommand('hideSuggestWidget');
      }
    });
  }

  /** Hides it, unless it is hidden. */
  async hide(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#hiding++;
    const { invoked } = this.#owner;
    await attempt(async () => {
      await this.#opened;
      const triggered = this.#triggered;
      for (const pause of HIDE_AFTER_MS) {
        await milliseconds(pause);
        if (this.#isOpen || this.#owner.invoked !== invoked || this.#triggered !== triggered) return;
        await vscode.commands.executeCommand('hideSuggestWidget');
        // What a person has asked for meanwhile may have been hidden with it.
        if (this.#owner.invoked !== invoked) return showList({ auto: false });
      }
    });
    this.#hiding--;
  }

  async #trigger(): Promise<void> {
    const hasOpened = this.#owner.opens();
    this.#opened = showList({ auto: true });
    try {
      await this.#opened;
    } finally {
      hasOpened();
    }
  }

  /** VS Code has shut it. */
  hasShut(): void {
    this.#isOpen = false;
  }

  /** VS Code opens it by itself: what it then shows is to stay. */
  isTriggered(): void {
    this.#triggered++;
  }

  /**
   * VS Code asks what is to be in it.
   *
   * @param ask what to answer with, unless no answer is better
   */
  async answer(question: Question, ask: () => vscode.ProviderResult<Answer>): Promise<Answer> {
    this.#asked++;
    const { token } = question;
    const list = { isOpen: this.#isOpen, isBeingHidden: this.isBeingHidden };
    if ((await this.#owner.of(question, list)) === 'other') return ask();
    const answer = this.#isOpen ? await ask() : undefined;
    if (token.isCancellationRequested) return undefined;
    if (this.#isOpen && !isEmpty(answer)) return answer;
    void this.hide();
    await this.#owner.untilCancelled(token);
    return undefined;
  }
}

/** @param how a list that is not `auto` says so where it has nothing */
async function showList(how: { readonly auto: boolean }): Promise<void> {
  await vscode.commands.executeCommand('editor.action.triggerSuggest', how);
}

function isEmpty(answer: Answer): boolean {
  return (Array.isArray(answer) ? answer : (answer?.items ?? [])).length === 0;
}

async function attempt(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch {
    // VS Code is shutting down, and its list with it.
  }
}
