import * as vscode from 'vscode';

/** The list comes up some time after it was asked for, and what is not up cannot be hidden: hidden now, and again. */
const HIDE_AFTER_MS = [0, 50, 100, 200, 400, 800];

/** So long a list that was opened may take to ask for what is in it. */
const ASKS_AFTER_MS = [100, 300];

/** VS Code asks before it answers the command, or soon after, or not at all. */
const ASKS_BEHIND_MS = 1000;

/**
 * VS Code's list of suggestions, opened and hidden by commands. It comes to them when it has time – behind fast fingers
 * that may be a second later –, hides only a list that is up, and opens none where one is up already. So that what was
 * asked for last is what stays, both are asked for until they have happened.
 */
export class SuggestList {
  #isOpen = false;
  #opened: Thenable<unknown> = Promise.resolve();
  #asked = 0;
  /** Openings of here, in their order, that have not asked yet what is to be in the list. */
  readonly #toAsk = new Set<symbol>();
  #invoked = 0;
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
        await this.#trigger({ auto: true });
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
    const invoked = this.#invoked;
    await attempt(async () => {
      await this.#opened;
      const triggered = this.#triggered;
      for (const pause of HIDE_AFTER_MS) {
        await milliseconds(pause);
        if (this.#isOpen || this.#invoked !== invoked || this.#triggered !== triggered) return;
        await vscode.commands.executeCommand('hideSuggestWidget');
        // What a person has asked for meanwhile may have been hidden with it.
        if (this.#invoked !== invoked) return this.#trigger({ auto: false });
      }
    });
    this.#hiding--;
  }

  async #trigger(how: { readonly auto: boolean }): Promise<void> {
    const opening = Symbol();
    this.#toAsk.add(opening);
    this.#opened = vscode.commands.executeCommand('editor.action.triggerSuggest', how);
    try {
      await this.#opened;
    } finally {
      setTimeout(() => this.#toAsk.delete(opening), ASKS_BEHIND_MS);
    }
  }

  /** VS Code has shut it. */
  hasShut(): void {
    this.#isOpen = false;
  }

  /**
   * VS Code asks what is to be in it.
   *
   * @param isInvoked by a command, this one's or that of a person: what a person asks for is not hidden
   */
  asks(isInvoked: boolean): void {
    this.#asked++;
    if (!isInvoked) return;
    const [opening] = this.#toAsk;
    if (opening === undefined) this.#invoked++;
    else this.#toAsk.delete(opening);
  }

  /** VS Code opens it by itself: what it then shows is to stay. */
  isTriggered(): void {
    this.#triggered++;
  }
}

async function attempt(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch {
    // VS Code is shutting down, and its list with it.
  }
}

/** Resolves after so many of them. */
export function milliseconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count));
}
