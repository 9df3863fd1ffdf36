import type { Mention } from '../index/mentions.ts';
import type { Places } from '../text/lines.ts';
import type { Notebook } from '../workspace/notebook.ts';
import type { Arguments, ExitCode, Host } from './host.ts';
import { findServices, noService } from './lookup.ts';
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
export async function mentions(
  notebook: Notebook,
  { json }: Arguments,
  words: readonly string[],
  host: Host,
): Promise<ExitCode> {
  const name = words.join(' ');
  const isBroken = reportProblems(notebook, host);
  const wanted = name === '' ? undefined : new Set(findServices(notebook.view, name).map(({ id }) => id));
  if (wanted?.size === 0) {
    host.error(noService(notebook.view, name));
    return 1;
  }
  const found: PlacedMention[] = [];
  for (const note of notebook.view.notes) {
    const named = note.mentions.filter(({ namings }) => namings.some(({ service }) => wanted?.has(service.id) ?? true));
    if (named.length === 0) continue;
    const text = (await notebook.textOf(note.uri)) ?? '';
    const file = pathIn(notebook, note.uri);
    for (const mention of named) found.push(...placed({ file, lines: note.lines, text }, mention));
  }
  const shown = found.filter(({ service }) => wanted?.has(service) ?? true);
  if (json) printJson(host, shown);
  else
    host.out(
      shown
        .map(({ file, line, start, text, service }) => `${file}:${line}:${start + 1}: ${text} → ${service}\n`)
        .join(''),
    );
  return isBroken ? 2 : 0;
}

function placed(
  { file, lines, text }: { readonly file: string; readonly lines: Places; readonly text: string },
  { start, end, namings }: Mention,
): PlacedMention[] {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return namings.map(({ service }) => ({
    file,
    line: from.line + 1,
    start: from.character,
    end: to.character,
    ...(to.line !== from.line && { endLine: to.line + 1 }),
    text: text.slice(start, end),
    service: service.id,
  }));
}
