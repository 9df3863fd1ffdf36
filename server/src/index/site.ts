import type { AnchorStyle } from '../text/anchors.ts';

/** What makes pages of a notebook's notes, which decides where links lead. Folders are paths from the root. */
export interface Site {
  /** Who makes anchors of headings. */
  readonly anchors: AnchorStyle;
  /** A generator other than these two makes anchors: a heading cannot be said to be missing. */
  readonly hasOtherAnchors: boolean;
  /** Folders at which paths such as `/certs/s3.md` begin: `content`, `content/en`. */
  readonly contentRoots: readonly string[];
  /** Folders whose files stand at the root of the site: `static`, `assets`. */
  readonly staticRoots: readonly string[];
  /** Pages have addresses that their files do not tell: permalinks, modules, another generator. */
  readonly hasOtherAddresses: boolean;
}

/** Notes that are read as they are, on GitHub or in an editor. */
export const PLAIN_SITE: Site = {
  anchors: 'github',
  hasOtherAnchors: false,
  contentRoots: [],
  staticRoots: [],
  hasOtherAddresses: false,
};

/**
 * A page's path as Hugo knows it, below the content folder that holds it: without extension and language, in lower
 * case, spaces as `-`, and a bundle (`s3/index.md`, `s3/_index.md`) by its folder. Undefined for a file that is no page.
 */
export function findPagePath({ contentRoots }: Site, path: string): string | undefined {
  const root = contentRootOf(contentRoots, path);
  return root === undefined ? undefined : pagePathOf(root === '' ? path : path.slice(root.length + 1));
}

/** The innermost content folder that holds a file. */
export function contentRootOf(contentRoots: readonly string[], path: string): string | undefined {
  let found: string | undefined;
  for (const root of contentRoots) {
    const holds = root === '' || path === root || path.startsWith(`${root}/`);
    if (holds && (found === undefined || root.length > found.length)) found = root;
  }
  return found;
}

/** A path of a page in the form in which two that lead to the same one are equal. */
export function pagePathOf(path: string): string {
  return path
    .replace(/\/+$/, '')
    .replace(/(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.(?:md|markdown|mdown|mkd|html?)$/i, '')
    .replace(/(?:^|\/)_?index$/i, '')
    .replace(/^\/+/, '')
    .replace(/\s+/g, '-')
    .normalize('NFC')
    .toLowerCase();
}

/** The language in a page's path: of `s3.vi.md`, of `content/vi/s3.md`; empty where it names none. */
export function languageOf(path: string): string {
  const inName = /\.([a-z]{2}(?:-[a-z]{2,4})?)\.[a-z]+$/i.exec(path)?.[1];
  return (inName ?? /(?:^|\/)([a-z]{2}(?:-[a-z]{2,4})?)\//i.exec(path)?.[1] ?? '').toLowerCase();
}
