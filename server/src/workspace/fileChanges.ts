import type { FileTree } from '../index/fileTree.ts';
import type { FileChange } from '../index/linkIndex.ts';
import type { Files } from './files.ts';

/** What of a folder counts. */
export interface FileScope {
  readonly files: Files;
  /** Takes a path below the root, that of a folder with `/` at its end. */
  readonly isIgnored: (path: string) => boolean;
  /** True for the address of a note: those are read by themselves. */
  readonly isNote: (uri: string) => boolean;
}

/**
 * What has happened to files that are no notes, at an address that somebody has told of: of a folder that comes, goes or
 * is renamed only its own name is told.
 *
 * @param tree the files as they are known
 */
export async function fileChangesAt(
  uri: string,
  tree: FileTree,
  { files, isIgnored, isNote }: FileScope,
): Promise<FileChange[]> {
  const path = tree.findPath(uri);
  if (path === undefined || path === '' || isNote(uri)) return [];
  const kind = tree.kindOf(path);
  const known = kind === 'folder' ? Array.from(tree.below(path), (each) => tree.addressOf(each)) : [uri];
  const there = new Set<string>();
  if (await files.isFolder(uri)) {
    const isListed = !isIgnored(`${path}/`);
    const { uris } = isListed ? await files.list(uri, (below) => isIgnored(`${path}/${below}`)) : { uris: [] };
    for (const each of uris) there.add(each);
  } else if (!isIgnored(path) && (await files.exists(uri))) there.add(uri);
  if (kind === undefined && there.size === 0) return [];
  const gone = known.filter((each) => !there.has(each)).map((each) => ({ uri: each, exists: false }));
  const come = Array.from(there, (each) => ({ uri: each, exists: true }));
  return [...gone, ...come].filter((each) => !isNote(each.uri)).map((each) => ({ kind: 'file', ...each }));
}
