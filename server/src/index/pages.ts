import { nearestPath } from './nearestPath.ts';
import { folderOf, joined, nameOf } from './paths.ts';
import { contentRootOf, findPagePath, pagePathOf } from './site.ts';
import type { FoundPath, PlacedNote, Surroundings } from './targets.ts';

/**
 * A link to the address of a page of Hugo, or to a file that Hugo puts beside the page: `/certs/aip-c01/`,
 * `../lambda/`, `images/a.png` in `certs/aip-c01.md`. Languages, slugs and aliases are known; taxonomies and what
 * themes make are not.
 *
 * @param path as written, decoded
 */
export function findPage(surroundings: Surroundings, { note, here }: PlacedNote, path: string): FoundPath {
  const { tree, site } = surroundings;
  const page = findPagePath(site, here);
  const isAbsolute = path.startsWith('/');
  if (!isAbsolute && page === undefined) return 'missing';
  const addresses = isAbsolute
    ? [pagePathOf(path), pagePathOf(path.replace(/^\/[a-z]{2}(?:-[a-z]{2,4})?(?=\/|$)/i, ''))]
    : [pageFrom(page ?? '', path), pageFrom(folderOf(page ?? ''), path)];
  for (const address of addresses) {
    const found = address === undefined ? undefined : findPageAt(surroundings, here, address);
    if (found !== undefined) return { path: found, isSpelled: true };
  }
  if (isAbsolute) return isInSections(surroundings, addresses, path) ? 'missing' : 'unknown';
  const beside = joined(page ?? '', path);
  const files = [...site.contentRoots, ...site.staticRoots].map((root) => beside && joined(root, beside));
  // An image's path may begin at the assets as well.
  files.push(...site.staticRoots.map((root) => joined(root, path)));
  for (const file of files) {
    const spelling = file === undefined ? undefined : tree.findSpelling(file);
    if (spelling !== undefined) return { path: spelling, isSpelled: spelling === file };
  }
  const { slug, url } = note.facts.page;
  if (slug !== undefined || url !== undefined) return 'unknown';
  return isInSections(surroundings, addresses, path) ? 'missing' : 'unknown';
}

function pageFrom(folder: string, path: string): string | undefined {
  const page = joined(folder, path);
  return page === undefined ? undefined : pagePathOf(page);
}

/** The note of a page's path or of another address of it; the folder where Hugo makes a page of its own. */
function findPageAt({ tree, site, names }: Surroundings, here: string, address: string): string | undefined {
  const uris = [...names().find('page', address), ...names().find('address', address)];
  const paths = uris.flatMap((uri) => tree.findPath(uri) ?? []);
  const found = nearestPath(paths, here, nameOf(address));
  if (found !== undefined) return found;
  for (const root of site.contentRoots) {
    const folder = tree.findSpelling(root === '' ? address : `${root}/${address}`);
    if (folder !== undefined && tree.kindOf(folder) === 'folder') return folder;
  }
  return undefined;
}

/**
 * True where an address is one that Hugo has only by a file: it lies below a section that is there, and pages have no
 * addresses of their own. A first part that is no section may be a taxonomy's, or a theme's.
 */
function isInSections({ tree, site }: Surroundings, addresses: readonly (string | undefined)[], path: string): boolean {
  if (/\.\w+$/.test(path) && !/\.(?:html?|xml|json)$/i.test(path)) return true;
  if (site.hasOtherAddresses) return false;
  return addresses.every((address) => {
    const section = address?.split('/')[0] ?? '';
    if (address === undefined || !address.includes('/')) return false;
    return site.contentRoots.some((root) => {
      const folder = tree.findSpelling(root === '' ? section : `${root}/${section}`);
      return folder !== undefined && tree.kindOf(folder) === 'folder';
    });
  });
}

/**
 * The page of Hugo's `ref` and `relref`: from the page itself, from the content folder, or by a name that only one page
 * has. Hugo fails where there is none; so nothing is unknown but what is in no content folder.
 */
export function findRef({ tree, site, names }: Surroundings, here: string, written: string): FoundPath {
  const page = findPagePath(site, here);
  const path = pagePathOf(written.replaceAll('\\', '/'));
  const candidates = written.startsWith('/')
    ? [path]
    : [pageFrom(folderOf(page ?? ''), written), pageFrom(page ?? '', written), path];
  const found = new Set<string>();
  for (const candidate of candidates) {
    if (candidate !== undefined) for (const uri of names().find('page', candidate)) found.add(uri);
    if (found.size > 0) break;
  }
  if (found.size === 0) {
    for (const uri of names().find('pageName', nameOf(path))) {
      const other = findPagePath(site, tree.findPath(uri) ?? '');
      if (other === path || other?.endsWith(`/${path}`)) found.add(uri);
    }
  }
  const paths = [...found].flatMap((uri) => tree.findPath(uri) ?? []);
  const nearest = nearestPath(paths, here, nameOf(path));
  if (nearest !== undefined) return { path: nearest, isSpelled: true };
  for (const root of site.contentRoots) {
    const file = tree.findSpelling([root, path].filter((part) => part !== '').join('/'));
    if (file !== undefined) return { path: file, isSpelled: true };
  }
  return site.anchors === 'hugo' && contentRootOf(site.contentRoots, here) !== undefined ? 'missing' : 'unknown';
}
