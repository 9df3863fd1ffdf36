/**
 * Paths of files in a notebook: relative to its root, with `/` between the parts, as the disk spells them. The root
 * itself is the empty path.
 */

/** The address of a path below a folder's address: as `URI.toString` of vscode-uri writes it. */
export function addressOf(root: string, path: string): string {
  return path === '' ? root : `${root}/${path.split('/').map(encodeName).join('/')}`;
}

function encodeName(name: string): string {
  if (/^[\w.~-]*$/.test(name)) return name;
  return encodeURIComponent(name).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The path of an address below a folder's address; undefined where it is elsewhere. */
export function findPath(root: string, uri: string): string | undefined {
  if (uri === root) return '';
  return uri.startsWith(`${root}/`) ? decoded(uri.slice(root.length + 1)) : undefined;
}

/** Without percent-encoding, as far as it is one: `100%.md` stays. */
export function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The folder that holds a file or folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Where a relative path leads from a folder: `a/b` and `../c.md` are `a/c.md`; undefined above the root. */
export function joined(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The way from a folder to a file: from `a/b`, `a/c.md` is `../c.md`. */
export function relativeTo(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** A name for comparison where case does not count; composed and decomposed accents are one. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The same where spaces, `-` and `_` do not count either: `Amazon S3` and `amazon-s3`. */
export function looseName(name: string): string {
  return foldedName(name)
    .trim()
    .replace(/[\s_-]+/g, '-');
}

const NOTE_EXTENSIONS = ['.md', '.markdown', '.mdown', '.mkd'];

/** The files that may be meant by a path without its extension. */
export function asNotes(path: string): string[] {
  return NOTE_EXTENSIONS.map((extension) => path + extension);
}

/** A note's path or name without the extension; others as they are. */
export function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown|mdown|mkd)$/i, '');
}

/** True for the name of a Markdown file. */
export function isNoteName(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(path);
}
