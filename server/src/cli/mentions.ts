import type { Mention } from '../index/mentions.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import type { Notebook } from '../workspace/notebook.ts';
import type { Arguments, ExitCode, Host } from './host.ts';
import { findServices } from './lookup.ts';
import { pathIn, printJson, reportProblems } from './report.ts';

/** A mention and where it stands: `line` from 1, `start` and `end` as UTF-16 columns from 0. */
interface PlacedMention {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where the name runs on to another line. */
  readonly endLine?: number;
  readonly text: string;
  /** Id of the service. */
  readonly service: string;
}

/** `exam-notes mentions [NAME]`: every place at which the service, or any service, is named. */
export function mentions(notebook: Notebook, { json }: Arguments, words: readonly string[], host: Host): ExitCode {
  const name = words.join(' ');
  const isBroken = reportProblems(notebook, host);
  const wanted = name === '' ? undefined : new Set(findServices(notebook.view, name).map(({ id }) => id));
  if (wanted?.size === 0) {
    host.error(`No service has the name “${name}”.\n`);
    return 1;
  }
  const found = notebook.view.notes
    .flatMap((note) => note.mentions.flatMap((mention) => placed(pathIn(notebook, note.uri), note, mention)))
    .filter(({ service }) => wanted === undefined || wanted.has(service));
  if (json) printJson(host, found);
  else
    host.out(
      found
        .map(({ file, line, start, text, service }) => `${file}:${line}:${start + 1}: ${text} → ${service}\n`)
        .join(''),
    );
  return isBroken ? 2 : 0;
}

function placed(file: string, { parsed }: IndexedNote, { start, end, namings }: Mention): PlacedMention[] {
  const from = parsed.lines.positionAt(start);
  const to = parsed.lines.positionAt(end);
  return namings.map(({ service }) => ({
    file,
    line: from.line + 1,
    start: from.character,
    end: to.character,
    ...(to.line !== from.line && { endLine: to.line + 1 }),
    text: parsed.text.slice(start, end),
    service: service.id,
  }));
}
