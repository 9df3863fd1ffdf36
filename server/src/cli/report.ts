import type { Notebook } from '../workspace/notebook.ts';
import { CONFIGURATION_FILE, isNotePath, relativePath } from '../workspace/paths.ts';
import type { Host } from './host.ts';

/** Path of a file below the notebook's root, with `/`. */
export function pathIn(notebook: Notebook, uri: string): string {
  return relativePath(notebook.root ?? '', uri) ?? uri;
}

/**
 * Says what is wrong with the notebook's files. True where configuration or a catalog is: answers would be those of
 * another notebook.
 */
export function reportProblems(notebook: Notebook, host: Host): boolean {
  let isBroken = false;
  for (const { uri, message } of notebook.problems) {
    const path = pathIn(notebook, uri);
    host.error(`${path}: ${message}\n`);
    if (path === CONFIGURATION_FILE || /\.ya?ml$/.test(path)) isBroken = true;
  }
  if (notebook.view.notes.length === 0 && !notebook.problems.some(({ uri }) => isNotePath(uri))) {
    host.error('There are no notes here: no Markdown files.\n');
  }
  return isBroken;
}

export function printJson(host: Host, data: unknown): void {
  host.out(`${JSON.stringify(data, undefined, 2)}\n`);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
