import type { DataPath, DataProblem } from '../data/problem.ts';
import type { Catalog } from './catalog.ts';

/** A name, whose it is, and where it stands if it does in the file that is checked. */
export interface OwnedName {
  readonly text: string;
  readonly sharedWith: readonly string[];
  readonly id: string;
  readonly owner: string;
  readonly path: DataPath;
}

/** The names of a catalog's services, as those that stand in another file. */
export function namesIn({ services }: Catalog): OwnedName[] {
  return services.flatMap(({ id, name, names }) =>
    names.map(({ text, sharedWith }): OwnedName => ({ text, sharedWith, id, owner: name, path: [] })),
  );
}

/**
 * Names that another service has too, where neither says that this is meant.
 *
 * @param names of a file, in its order
 * @param before names that count before it
 */
export function aliasClashes(names: readonly OwnedName[], before: readonly OwnedName[]): DataProblem[] {
  const owners = new Map<string, OwnedName[]>();
  for (const name of before) enter(owners, name);
  return names.flatMap((name): DataProblem[] => {
    const other = enter(owners, name).find((each) => each.id !== name.id && !isShared(name, each));
    if (other === undefined) return [];
    const whose = other.owner === other.id ? other.owner : `${other.owner} (${other.id})`;
    const message = `“${name.text}” is a name of ${whose} too; where both are meant, \`sharedWith\` says so.`;
    return [{ path: name.path, at: 'value', code: 'alias-clash', severity: 'warning', message }];
  });
}

/** Adds a name to those of the same letters, which are returned as they were before. */
function enter(owners: Map<string, OwnedName[]>, name: OwnedName): readonly OwnedName[] {
  const key = nameKey(name.text);
  const others = owners.get(key) ?? [];
  owners.set(key, [...others, name]);
  return others;
}

/** A name for comparison: capitals and the number of spaces make no difference. */
export function nameKey(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function isShared(name: OwnedName, other: OwnedName): boolean {
  const names = (owned: OwnedName, by: OwnedName) =>
    by.sharedWith.some((each) => each === owned.id || each === owned.owner);
  return names(name, other) || names(other, name);
}
