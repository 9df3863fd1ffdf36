import type { DataPath, DataProblem } from '../data/problem.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogFile, ServiceEntry } from './schema.ts';

/** What catalogs that count before a file have settled. */
export interface EarlierCatalogs {
  readonly catalog: Catalog;
  /** Categories that they declare, those of their services left out. */
  readonly categories: readonly string[];
  /** False where one of them is not in force: what nobody has may be in that. */
  readonly isWhole: boolean;
}

/** A name, whose it is, and where it stands if it does in the file that is checked. */
interface OwnedName {
  readonly text: string;
  readonly sharedWith: readonly string[];
  readonly id: string;
  readonly owner: string;
  readonly path: DataPath;
}

/** What fits the schema of a catalog and is wrong all the same. */
export function checkCatalog(file: CatalogFile, earlier: EarlierCatalogs): DataProblem[] {
  const known = new Set([...earlier.catalog.services, ...file.services].map(({ id }) => id));
  const unknown = [
    ...missingBases(file.services, earlier.catalog),
    ...unknownParents(file.services, known),
    ...unknownCategories(file, earlier),
  ];
  return [
    ...duplicateIds(file.services),
    ...(earlier.isWhole ? unknown : []),
    ...aliasClashes(file.services, earlier.catalog),
  ];
}

function duplicateIds(entries: readonly ServiceEntry[]): DataProblem[] {
  return entries.flatMap(({ id }, index): DataProblem[] => {
    if (entries.findIndex((entry) => entry.id === id) === index) return [];
    const message = `There is an entry with the id “${id}” above.`;
    return [{ path: ['services', index, 'id'], at: 'value', code: 'duplicate-id', severity: 'error', message }];
  });
}

/** Entries without a name that have nothing to add to. */
function missingBases(entries: readonly ServiceEntry[], earlier: Catalog): DataProblem[] {
  const bases = new Set([...earlier.services, ...entries.filter(({ name }) => name !== undefined)].map(({ id }) => id));
  return entries.flatMap(({ id, name }, index): DataProblem[] => {
    if (name !== undefined || bases.has(id)) return [];
    const nothing = `No earlier catalog has a service “${id}” for this entry to add to, and it has no \`name\` itself.`;
    const message = nothing + didYouMean(id, bases);
    return [{ path: ['services', index, 'id'], at: 'value', code: 'unknown-service', severity: 'error', message }];
  });
}

function unknownParents(entries: readonly ServiceEntry[], known: ReadonlySet<string>): DataProblem[] {
  return entries.flatMap(({ parent }, index) =>
    parent === undefined || known.has(parent) ? [] : [unknownService(parent, ['services', index, 'parent'], known)],
  );
}

/**
 * An id that no catalog has.
 *
 * @param known the ids that there are
 */
export function unknownService(id: string, path: DataPath, known: Iterable<string>): DataProblem {
  const message = `No catalog has a service with the id “${id}”.${didYouMean(id, known)}`;
  return { path, at: 'value', code: 'unknown-service', severity: 'warning', message };
}

/** A catalog that stands alone and declares no categories may use any. */
function unknownCategories(file: CatalogFile, { catalog, categories }: EarlierCatalogs): DataProblem[] {
  const inUse = catalog.services.map(({ category }) => category);
  const known = new Set([...inUse, ...categories, ...(file.categories ?? [])]);
  if (known.size === 0) return [];
  return file.services.flatMap(({ category }, index): DataProblem[] => {
    if (category === undefined || known.has(category)) return [];
    const meant = didYouMean(category, known);
    const message = `There is no category “${category}”: a new one is declared under \`categories\`.${meant}`;
    const path = ['services', index, 'category'];
    return [{ path, at: 'value', code: 'unknown-category', severity: 'warning', message }];
  });
}

function aliasClashes(entries: readonly ServiceEntry[], earlier: Catalog): DataProblem[] {
  const replaced = new Set(entries.filter(({ name }) => name !== undefined).map(({ id }) => id));
  const before = earlier.services
    .filter(({ id }) => !replaced.has(id))
    .flatMap(({ id, name, names }) =>
      names.map(({ text, sharedWith }): OwnedName => ({ text, sharedWith, id, owner: name, path: [] })),
    );
  const owners = new Map<string, OwnedName[]>();
  for (const name of before) enter(owners, name);
  return entries.flatMap((entry, index) =>
    namesOf(entry, ['services', index]).flatMap((name): DataProblem[] => {
      const other = enter(owners, name).find((each) => each.id !== name.id && !isShared(name, each));
      if (other === undefined) return [];
      const message = `“${name.text}” is a name of ${other.owner} (${other.id}) too; where both are meant, \`sharedWith\` says so.`;
      return [{ path: name.path, at: 'value', code: 'alias-clash', severity: 'warning', message }];
    }),
  );
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

function namesOf({ id, name, aliases = [], formerNames = [] }: ServiceEntry, path: DataPath): OwnedName[] {
  const owner = name ?? id;
  const current = name === undefined ? [] : [{ text: name, sharedWith: [], id, owner, path: [...path, 'name'] }];
  const others = aliases.map((alias, index): OwnedName => {
    const at = [...path, 'aliases', index];
    return typeof alias === 'string'
      ? { text: alias, sharedWith: [], id, owner, path: at }
      : { text: alias.text, sharedWith: alias.sharedWith ?? [], id, owner, path: [...at, 'text'] };
  });
  const former = formerNames.map(
    ({ text, sharedWith = [] }, index): OwnedName => ({
      text,
      sharedWith,
      id,
      owner,
      path: [...path, 'formerNames', index, 'text'],
    }),
  );
  return [...current, ...others, ...former];
}
