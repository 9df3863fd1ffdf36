import type * as vscode from 'vscode';
import { milliseconds } from './milliseconds.ts';

/** VS Code asks before it answers the command, or soon after, or not at all. */
const ASKS_BEHIND_MS = 1000;

/** With each completion provider that an extension registers VS Code asks anew; one extension may register a dozen. */
const BURST_MS = 50;

/** So long after the first of them others may come. */
const BURSTS_MS = 300;

/** A question of VS Code's: what is to be in the list of suggestions there? */
export interface Question {
  /** Asked by a command or a person, behind a trigger character, or anew for a list that is up and not complete. */
  readonly kind: 'invoked' | 'triggered' | 'continued';
  readonly position: Pick<vscode.Position, 'line' | 'character'>;
  readonly token: Pick<vscode.CancellationToken, 'isCancellationRequested' | 'onCancellationRequested'>;
}

/** The list opened from here by command. */
interface Opening {
  /** VS Code has carried out the command. */
  isAnswered: boolean;
}

/** What is known of the list when a question comes. */
export interface ListState {
  /** Opened here, and to stay. */
  readonly isOpen: boolean;
  readonly isBeingHidden: boolean;
}

/**
 * Tells whose list VS Code asks for: one that was opened here by command, or one that a person asked for or VS Code
 * opened by itself, which is not hidden. Its questions do not say so: the command, Ctrl+Space, and a list that asks
 * anew while it is up all look alike.
 */
export class ListOwner {
  /** Openings of here, in their order, that have not asked yet what is to be in the list. */
  readonly #toAsk = new Set<Opening>();
  #last: 'own' | 'other' = 'other';
  /** Where VS Code asked for the list that was opened here. */
  #ownAt: Question['position'] | undefined;
  #unanswered = 0;
  #doubtfulAt = -Infinity;
  #burstAt = -Infinity;
  #invoked = 0;

  /** How often a person has asked. */
  get invoked(): number {
    return this.#invoked;
  }

  /** The list is opened from here. @returns what to call once VS Code has answered the command */
  opens(): () => void {
    const opening = { isAnswered: false };
    this.#toAsk.add(opening);
    return () => {
      opening.isAnswered = true;
      setTimeout(() => this.#toAsk.delete(opening), ASKS_BEHIND_MS);
    };
  }

  /** Whose list the question is about. Where that is in doubt it takes a moment. */
  async of(question: Question, list: ListState): Promise<'own' | 'other'> {
    const { kind } = question;
    if (kind === 'triggered') {
      this.#forgetAnswered();
      this.#last = 'other';
    }
    if (kind !== 'invoked') return this.#last;
    if (this.#isOwn()) {
      this.#ownAt = question.position;
      this.#last = 'own';
      return 'own';
    }
    if (await this.#asksAnew(question, list)) return 'own';
    this.#invoked++;
    this.#last = 'other';
    return 'other';
  }

  /** True for the question of an opening of here, which is then no longer awaited. */
  #isOwn(): boolean {
    if (this.#forgetAnswered()) return true;
    const [opening] = this.#toAsk;
    return opening !== undefined && this.#toAsk.delete(opening);
  }

  /** With the next question VS Code has dropped those that came to it before. @returns whether there were any */
  #forgetAnswered(): boolean {
    const answered = [...this.#toAsk].filter(({ isAnswered }) => isAnswered);
    for (const opening of answered) this.#toAsk.delete(opening);
    return answered.length > 0;
  }

  /** Resolves when VS Code cancels its question: with the next one, with a cursor that leaves the line. */
  async untilCancelled(token: Question['token']): Promise<void> {
    this.#unanswered++;
    await new Promise<void>((resolve) => {
      token.onCancellationRequested(() => resolve());
    });
    // The next question comes in the same moment.
    setTimeout(() => this.#unanswered--, BURST_MS);
  }

  /** True where VS Code asks again about the list that was opened here. */
  async #asksAnew({ position, token }: Question, { isOpen, isBeingHidden }: ListState): Promise<boolean> {
    if (this.#last === 'other') return false;
    // Nobody can ask for a list that is up.
    if (isOpen) return true;
    if (!isBeingHidden && this.#unanswered === 0) return false;
    // Letters before the place where it was opened have been removed.
    if (this.#ownAt?.line === position.line && position.character < this.#ownAt.character) return true;
    const now = Date.now();
    if (now - this.#doubtfulAt < BURST_MS) this.#burstAt = now;
    this.#doubtfulAt = now;
    await milliseconds(BURST_MS);
    return token.isCancellationRequested || now - this.#burstAt < BURSTS_MS;
  }
}
