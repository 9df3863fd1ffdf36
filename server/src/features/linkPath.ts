import type { LinkFact } from '../facts/links.ts';
import type { FileTree } from '../index/fileTree.ts';
import { decoded, folderOf, isNoteName, joined, nameOf, relativeTo, withoutExtension } from '../index/paths.ts';
import { contentRootOf, findPagePath, pagePathOf, type Site } from '../index/site.ts';

/** Where a link stands, and what it leads to; both are paths in the notebook. */
export interface LinkEnds {
  /** The note with the link. */
  readonly here: string;
  readonly target: string;
}

/** What decides how a path is written. */
export interface PathStyle {
  readonly site: Site;
  readonly tree: FileTree | undefined;
  /** The address stands in `<` and `>`. */
  readonly isInAngles: boolean;
}

/**
 * A link's path for another target, or from another place, in the form in which the link is written: relative or from
 * the root, with `./` or without, with the extension or without, by name or by path, with its own percent-encoding.
 *
 * @param ends as they are to be @param before as they were, where the link led somewhere
 */
export function rewrittenPath(link: LinkFact, style: PathStyle, ends: LinkEnds, before?: LinkEnds): string {
  if (link.form === 'wiki') return wikiPath(link, style, ends, before);
  if (link.form === 'ref') return refPath(link, style.site, ends, before);
  const path = decoded(link.path);
  const isPage = isPagePath(path, style.site, ends);
  const written = isPage ? pagePath(path, style.site, ends, before) : filePath(path, style.site, ends, before);
  return encodedPath(written, link, style);
}

/** On a site of Hugo a path without extension is the address of a page. */
function isPagePath(path: string, site: Site, { here, target }: LinkEnds): boolean {
  const isIn = (each: string) => findPagePath(site, each) !== undefined;
  return (
    site.anchors === 'hugo' &&
    !/\.\w+$/.test(path) &&
    isNoteName(target) &&
    isIn(target) &&
    (path.startsWith('/') || isIn(here))
  );
}

function pagePath(path: string, site: Site, { here, target }: LinkEnds, before: LinkEnds | undefined): string {
  const page = findPagePath(site, target) ?? '';
  const slash = path.endsWith('/') ? '/' : '';
  if (path.startsWith('/')) return page === '' ? '/' : `/${page}${slash}`;
  const own = findPagePath(site, here) ?? '';
  // `../lambda/` is meant from the page, which to a browser is a folder, or from the file.
  const isFromFile =
    before !== undefined &&
    joined(folderOf(before.here), path)?.toLowerCase() === withoutExtension(before.target).toLowerCase();
  // The folder of an index file is its page.
  const from = isFromFile && !isIndexFile(here) ? folderOf(own) : own;
  return keepDot(path, relativeTo(from, page)) + slash;
}

function filePath(path: string, site: Site, { here, target }: LinkEnds, before: LinkEnds | undefined): string {
  const isFolder = before !== undefined && isFolderPath(path, before.target);
  const file = isFolder && isIndexFile(target) ? folderOf(target) : target;
  const isBare = !isFolder && isNoteName(target) && !/\.\w+$/.test(path);
  const slash = path.endsWith('/') && (file !== target || !/\.\w+$/.test(target)) ? '/' : '';
  const named = isBare ? withoutExtension(file) : file;
  if (path.startsWith('/')) return `/${belowRoot(named, path, site, before)}${slash}`;
  return keepDot(path, relativeTo(folderOf(here), named) || '.') + slash;
}

/** True where a path names the folder of a note that stands for it. */
function isFolderPath(path: string, target: string): boolean {
  const last = nameOf(path.replace(/\/+$/, ''));
  return isIndexFile(target) && withoutExtension(last).toLowerCase() !== withoutExtension(nameOf(target)).toLowerCase();
}

function isIndexFile(path: string): boolean {
  return /^(?:_?index|readme)\./i.test(nameOf(path));
}

/** A path below that folder at which paths from the root begin: the one that the link has used, else the innermost. */
function belowRoot(target: string, path: string, site: Site, before: LinkEnds | undefined): string {
  const roots = [...site.staticRoots, ...site.contentRoots, ''];
  const used = roots.find((root) => before !== undefined && joined(root, path) === before.target);
  const holds = (root: string) => root === '' || target.startsWith(`${root}/`);
  const root = used !== undefined && holds(used) ? used : (contentRootOf(roots, target) ?? '');
  return root === '' ? target : target.slice(root.length + 1);
}

function keepDot(path: string, written: string): string {
  return path.startsWith('./') && !written.startsWith('.') ? `./${written}` : written;
}

/** `[[Name]]` stays a name as long as only one file has it. */
function wikiPath(
  { path }: LinkFact,
  { tree }: PathStyle,
  { here, target }: LinkEnds,
  before: LinkEnds | undefined,
): string {
  const hasExtension = isNoteName(path) || !isNoteName(target);
  const whole = hasExtension ? target : withoutExtension(target);
  if (path.startsWith('.')) {
    const relative = relativeTo(folderOf(here), whole);
    return relative.startsWith('.') ? relative : `./${relative}`;
  }
  const named = tree?.named(nameOf(target)) ?? [];
  const isOnly = [...named].every((each) => each === target || each === before?.target);
  return path.includes('/') || !isOnly ? whole : nameOf(whole);
}

/** The argument of `ref` or `relref`. */
function refPath({ path }: LinkFact, site: Site, { here, target }: LinkEnds, before: LinkEnds | undefined): string {
  const root = contentRootOf(site.contentRoots, target) ?? '';
  const inContent = root === '' ? target : target.slice(root.length + 1);
  const whole = isNoteName(path) ? inContent : pagePathOf(inContent);
  if (path.startsWith('/')) return `/${whole}`;
  if (!path.includes('/')) {
    const isBeside = folderOf(here) === folderOf(target);
    const wasBeside = before !== undefined && folderOf(before.here) === folderOf(before.target);
    return isBeside || !wasBeside ? nameOf(whole) : `/${whole}`;
  }
  const isRelative =
    path.startsWith('.') || (before !== undefined && joined(folderOf(before.here), path) === before.target);
  if (!isRelative) return whole;
  return keepDot(path, relativeTo(folderOf(here), isNoteName(path) ? target : withoutExtension(target)));
}

/** A path as it may stand in a link: parts that the link has already are taken from there as they are written. */
function encodedPath(path: string, link: LinkFact, { isInAngles }: Pick<PathStyle, 'isInAngles'>): string {
  const own = new Map(link.path.split('/').map((part) => [decoded(part), part]));
  const wasEncoded = /%[89A-F][0-9A-F]/i.test(link.path);
  return path
    .split('/')
    .map((part) => own.get(part) ?? encodedPart(part, { isInAngles, isAscii: wasEncoded }))
    .join('/');
}

/** @param isAscii other letters are percent-encoded, too */
export function encodedPart(part: string, { isInAngles, isAscii }: { isInAngles: boolean; isAscii: boolean }): string {
  const special = isInAngles ? /[%#?<>\\\n\r]/g : /[%#?<>\\()"'\s]/g;
  const encoded = part.replace(special, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return isAscii ? encoded.replace(/[^\x20-\x7E]+/g, encodeURIComponent) : encoded;
}

/** True where a link's address stands in `<` and `>`. */
export function isInAngles(text: string, { pathStart, form }: LinkFact): boolean {
  return form !== 'html' && text.charAt(pathStart - 1) === '<';
}
