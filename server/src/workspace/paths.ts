import ignore from 'ignore';
import { URI, Utils } from 'vscode-uri';

/**
 * Folders that hold no notes: what tools and site generators put there, the notes that somebody has deleted in Obsidian
 * and Logseq, and what comes with plugins. Of Obsidian's own folder it counts that it is there.
 */
const NEVER = [
  '.git/',
  'node_modules/',
  'public/',
  'resources/',
  'themes/',
  '.trash/',
  '.obsidian/*/',
  'logseq/bak/',
  'logseq/.recycle/',
];

export const CONFIGURATION_FILE = 'exam-notes.yaml';

export function isNotePath(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(path);
}

/** Path of a file below a folder, with `/`; undefined where it is elsewhere. */
export function relativePath(root: string, uri: string): string | undefined {
  const base = URI.parse(root);
  const file = URI.parse(uri);
  const prefix = base.path.endsWith('/') ? base.path : `${base.path}/`;
  const sameHost = base.scheme === file.scheme && base.authority === file.authority;
  return sameHost && file.path.startsWith(prefix) ? file.path.slice(prefix.length) : undefined;
}

/** Address of a path, with `/`, below a folder. */
export function resolvePath(root: string, path: string): string {
  return Utils.joinPath(URI.parse(root), path).toString();
}

/** An address in the form that this server knows files by: clients differ in what they percent-encode. */
export function normalizeUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** Tells which paths below a notebook's root are left out: by rule, by `.gitignore`, by `exclude`. */
export function ignoredPaths(gitignore: string, exclude: readonly string[]): (path: string) => boolean {
  const rules = ignore()
    .add(NEVER)
    .add(gitignore)
    .add([...exclude]);
  return (path) => path !== '' && path !== '/' && rules.ignores(path);
}

/** Tells which paths below a notebook's root `include` names; without it, all. */
export function includedPaths(include: readonly string[] | undefined): (path: string) => boolean {
  if (include === undefined) return () => true;
  const rules = ignore().add([...include]);
  return (path) => rules.ignores(path);
}
