import type { Integration } from '../index/integrations.ts';
import type { IndexedNote } from '../index/notebookIndex.ts';
import type { Notebook } from '../workspace/notebook.ts';
import type { Arguments, ExitCode, Host } from './host.ts';
import { findServices, noService } from './lookup.ts';
import { pathIn, printJson, reportProblems } from './report.ts';

/** An entry or an edge of a flow, and where it stands: `line` from 1. */
interface PlacedIntegration {
  readonly file: string;
  readonly line: number;
  readonly form: Integration['form'];
  /** Names as the note has them, with the ids of those that are services. */
  readonly members: readonly { readonly text: string; readonly service?: string }[];
}

/** `exam-notes integrations [NAME]`: what works with what, or what the service works with. */
export function integrations(notebook: Notebook, { json }: Arguments, words: readonly string[], host: Host): ExitCode {
  const name = words.join(' ');
  const isBroken = reportProblems(notebook, host);
  const wanted = name === '' ? undefined : new Set(findServices(notebook.view, name));
  if (wanted?.size === 0) {
    host.error(noService(notebook.view, name));
    return 1;
  }
  const found = notebook.view.notes.flatMap((note) =>
    note.integrations
      .filter(({ members }) =>
        members.some(({ service }) => wanted === undefined || (service !== undefined && wanted.has(service))),
      )
      .map((integration) => placed(notebook, note, integration)),
  );
  if (json) printJson(host, found);
  else if (found.length > 0) host.out(found.map(lineOf).join(''));
  else
    host.error(`There are no integrations ${name === '' ? 'here' : `of “${name}” here`}: no entries and no flows.\n`);
  return isBroken ? 2 : 0;
}

function placed(notebook: Notebook, note: IndexedNote, { form, start, members }: Integration): PlacedIntegration {
  return {
    file: pathIn(notebook, note.uri),
    line: note.lines.positionAt(start).line + 1,
    form,
    members: members.map(({ text, service }) => ({ text, ...(service !== undefined && { service: service.id }) })),
  };
}

function lineOf({ file, line, form, members }: PlacedIntegration): string {
  return `${file}:${line}: ${members.map(({ text }) => text).join(form === 'entry' ? ' + ' : ' → ')}\n`;
}
