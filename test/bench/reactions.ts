import { PublishDiagnosticsNotification } from 'vscode-languageserver-protocol/node';
import { methods } from '../../server/src/protocol.ts';
import type { ServerProcess } from './serverProcess.ts';

/** Milliseconds. */
const QUIET = 15;

/** What a server sends of itself after a change: a note's findings, and of ours the status. */
export class Reactions {
  readonly #server: ServerProcess;
  #last = Number.NEGATIVE_INFINITY;
  #waiting: () => void = () => {};

  constructor(server: ServerProcess, uri: string) {
    this.#server = server;
    server.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri !== uri) return;
      this.#heard();
      this.#waiting();
    });
    server.connection.onNotification(methods.status, () => this.#heard());
  }

  /** Settles with the note's next findings. Call it before the change is sent. */
  next(): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      this.#waiting = resolve;
    });
    return this.#server.answered(heard, 10);
  }

  /** Settles when nothing has come for a while: what a change brings about later must not count for the next. */
  async quiet(): Promise<void> {
    let since = Math.max(this.#last, performance.now());
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      if (this.#last < since) return;
      since = performance.now();
    }
  }

  #heard(): void {
    this.#last = performance.now();
  }
}
