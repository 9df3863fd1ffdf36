import { foldedName, folderOf, nameOf, withoutExtension } from './paths.ts';
import { languageOf } from './site.ts';

/**
 * Of several files that may be meant the one that is spelled like the name, then in the same language, then in the same
 * folder as the note that links to it, then the highest in the tree.
 *
 * @param here path of the note with the link
 */
export function nearestPath(paths: readonly string[], here: string, name: string): string | undefined {
  if (paths.length < 2) return paths[0];
  const folded = foldedName(name);
  const rankOf = (path: string) => [
    [foldedName(nameOf(path)), foldedName(withoutExtension(nameOf(path)))].includes(folded) ? 0 : 1,
    languageOf(path) === languageOf(here) ? 0 : 1,
    folderOf(path) === folderOf(here) ? 0 : 1,
    path.split('/').length,
  ];
  return [...paths].sort((a, b) => compareRanks(rankOf(a), rankOf(b)) || (a < b ? -1 : 1))[0];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
