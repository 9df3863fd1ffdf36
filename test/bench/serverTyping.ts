import { DocumentDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { Timings } from './measure.ts';
import { Reactions } from './reactions.ts';
import type { ServerProcess } from './serverProcess.ts';
import { type Key, keystrokesIn } from './typing.ts';

export interface TypingOptions {
  readonly uri: string;
  /** The note's text before anything is typed. */
  readonly note: string;
  readonly key: Key;
  /** Findings come by themselves, or are asked for straight after each character. */
  readonly findings: 'sent' | 'asked for';
  /** How many keystrokes count, and how many before them do not. */
  readonly count: number;
  readonly warmups: number;
  /** Done after each keystroke, once the server is quiet. */
  readonly afterEach?: () => Promise<void>;
}

/** Opens a note in a server that is up, and types: how long each character takes until the note's findings are there. */
export async function typeInto(server: ServerProcess, options: TypingOptions): Promise<Timings> {
  const { uri, note, key, findings, count, warmups, afterEach } = options;
  const reactions = new Reactions(server, uri);
  const told = () => (findings === 'sent' ? reactions.next() : undefined);
  const taken: number[] = [];
  let version = 1;
  for (const { at, char, before, text } of keystrokesIn(note, key)) {
    if (version === 1) {
      const opened = told();
      await server.open(uri, before);
      await (opened ?? ask(server, uri));
      await reactions.quiet();
    }
    const reacted = told();
    const start = performance.now();
    await server.type(uri, ++version, { at, char, text });
    await (reacted ?? ask(server, uri));
    taken.push(performance.now() - start);
    await reactions.quiet();
    await afterEach?.();
    if (taken.length === warmups + count) break;
  }
  return new Timings(taken.slice(warmups));
}

/** Asks for a note's findings, as an editor does that pulls; that nothing is found would be a mistake here. */
async function ask(server: ServerProcess, uri: string): Promise<void> {
  const params = { textDocument: { uri } };
  const report = await server.answered(server.connection.sendRequest(DocumentDiagnosticRequest.type, params), 10);
  if (report.kind !== 'full' || report.items.length === 0) throw new Error('the server has found nothing');
}
