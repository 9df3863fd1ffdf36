import { decoded, relativeTo } from '../index/paths.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { CONFIGURATION_FILE, isNotePath, relativePath } from '../workspace/paths.ts';
import type { Host } from './host.ts';

/** Path of a file from the notebook's root, with `/`; that of a catalog elsewhere may begin with `../`. */
export function pathIn({ root = '' }: Notebook, uri: string): string {
  return relativePath(root, uri) ?? decoded(relativeTo(root, uri));
}

/**
 * Says what is wrong with the notebook's files. True where the configuration, a catalog or the blueprint is: answers
 * would be those of another notebook.
 */
export function reportProblems(notebook: Notebook, host: Host): boolean {
  for (const { uri, message } of notebook.problems) host.error(`${pathIn(notebook, uri)}: ${message}\n`);
  if (notebook.view.notes.length === 0 && !notebook.problems.some(({ uri }) => isNotePath(uri))) {
    host.error(`There are no notes here: ${whyNone(notebook)}.\n`);
  }
  return notebook.data.problems.length > 0;
}

/** Why a notebook without notes has none. */
function whyNone({ view, data }: Notebook): string {
  const files = [...(view.tree?.below('') ?? [])].filter(isNotePath);
  if (files.length === 0 || data.configuration.include === undefined) return 'no Markdown files';
  return `include in ${CONFIGURATION_FILE} matches none of ${plural(files.length, 'Markdown file')}`;
}

export function printJson(host: Host, data: unknown): void {
  host.out(`${JSON.stringify(data, undefined, 2)}\n`);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
