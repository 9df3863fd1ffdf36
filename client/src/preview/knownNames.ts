import type { NamedService, NamesResult } from '../../../server/src/protocol.ts';

/** What the names of previewed notes are drawn from. */
export interface NamesHost {
  /** The notes that are open: a note that is previewed is among them. */
  readonly notes: () => Iterable<OpenNote>;
  /** Asks the server for the names in a note as it is now. */
  readonly ask: (uri: string) => Promise<NamesResult>;
  /** Has all previews made anew. */
  readonly refresh: () => void;
}

export interface OpenNote {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

interface Known {
  readonly text: string;
  readonly names: readonly NamedService[];
}

/** A question to the server, and the one to be asked after it. */
interface Question extends OpenNote {
  /** The names that the preview has until there is an answer. */
  readonly shown: readonly NamedService[];
  readonly next?: Question;
}

/**
 * The names of services in notes that are being previewed. A preview cannot wait, and the server answers later: until
 * then the names of the note's last text are good, on the lines that are as they were, and when the answer says
 * otherwise the previews are made anew. Nothing is asked before there is a preview.
 */
export class KnownNames {
  readonly #host: NamesHost;
  readonly #known = new Map<string, Known>();
  readonly #asked = new Map<string, Question>();

  constructor(host: NamesHost) {
    this.#host = host;
  }

  /** The names in a text that is being previewed, as far as they are known. */
  namesOf(text: string): readonly NamedService[] {
    const note = this.#findNote(text);
    if (note === undefined) return [];
    const known = this.#known.get(note.uri);
    if (known?.text === text) return known.names;
    const shown = known === undefined ? [] : keptNames(known, text);
    const asked = this.#asked.get(note.uri);
    if ((asked?.next ?? asked)?.text !== text) void this.#ask({ ...note, shown });
    return shown;
  }

  /** Notes, catalog or settings have changed: what previews show may be different. */
  async changed(): Promise<void> {
    const open = new Map(Array.from(this.#host.notes(), (note) => [note.uri, note]));
    const questions = Array.from(this.#known, async ([uri, { names }]) => {
      const note = open.get(uri);
      if (note === undefined) this.#known.delete(uri);
      else await this.#ask({ ...note, shown: names });
    });
    await Promise.all(questions);
  }

  #findNote(text: string): OpenNote | undefined {
    for (const note of this.#host.notes()) if (note.text === text) return note;
    return undefined;
  }

  /** Asks now, or when the question before it has been answered: of those that wait only the last counts. */
  async #ask(question: Question): Promise<void> {
    const { uri, version, text, shown } = question;
    const asked = this.#asked.get(uri);
    this.#asked.set(uri, asked === undefined ? question : { ...asked, next: question });
    if (asked !== undefined) return;
    try {
      const answer = await this.#host.ask(uri);
      // An answer for a later text is asked for again when that is rendered.
      if ((answer.version ?? version) === version) {
        this.#known.set(uri, { text, names: answer.names });
        if (JSON.stringify(answer.names) !== JSON.stringify(shown)) this.#host.refresh();
      }
    } catch {
      // The client has told of it. What the preview shows stays.
    }
    const next = this.#asked.get(uri)?.next;
    this.#asked.delete(uri);
    if (next !== undefined) await this.#ask(next);
  }
}

/** The names of an earlier text that stand before the first line that is different, and behind the last. */
function keptNames({ text: before, names }: Known, after: string): NamedService[] {
  const old = before.split(LINE_END);
  const now = after.split(LINE_END);
  const limit = Math.min(old.length, now.length);
  let head = 0;
  while (head < limit && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < limit - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const behind = old.length - tail;
  return names.flatMap((name) => {
    const { start, end } = name.range;
    if (end.line < head) return [name];
    return start.line >= behind ? [movedName(name, now.length - old.length)] : [];
  });
}

const LINE_END = /\r\n?|\n/;

function movedName({ range: { start, end }, title }: NamedService, by: number): NamedService {
  return { range: { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } }, title };
}
