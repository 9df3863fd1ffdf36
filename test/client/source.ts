import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The text of a file of the project. */
export function textOf(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

/** The content of a JSON file of the project. */
export function jsonOf(name: string): unknown {
  return JSON.parse(textOf(name));
}

/** Paths of the files below a folder of the project, in order. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.map((file) => path.relative(root, file).replaceAll(path.sep, '/')).sort();
}

/** The TypeScript files of a folder with their text, without comments: what is said there is not done. */
export function sourcesBelow(folder: string): { readonly file: string; readonly code: string }[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, code: textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '') }));
}

/** A text of JavaScript with its quotes, as the text that it stands for. */
export function literalText(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
}
