import type { DataPath, DataProblem } from '../data/problem.ts';
import { didYouMean } from '../text/nearest.ts';
import { aliasClashes, namesIn, type OwnedName } from './aliasClashes.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogFile, ServiceEntry } from './schema.ts';
import { upwardFrom } from './upward.ts';

/** What catalogs that count before a file have settled. */
export interface EarlierCatalogs {
  readonly catalog: Catalog;
  /** Categories that they declare, those of their services left out. */
  readonly categories: readonly string[];
  /** False where one of them is not in force: what nobody has may be in that. */
  readonly isWhole: boolean;
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
    ...nameClashes(file.services, earlier.catalog),
    ...parentLoops(file.services, earlier.catalog),
    ...noDates(file.services),
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
  return file.services.flatMap(({ category }, index) =>
    category === undefined || known.has(category)
      ? []
      : [unknownCategory(category, ['services', index, 'category'], { known, declaredIn: '`categories`' })],
  );
}

/** A category that nobody has or declares. */
export function unknownCategory(category: string, path: DataPath, { known, declaredIn }: KnownCategories): DataProblem {
  const meant = didYouMean(category, known);
  const message = `There is no category “${category}”: a new one is declared under ${declaredIn}.${meant}`;
  return { path, at: 'value', code: 'unknown-category', severity: 'warning', message };
}

interface KnownCategories {
  readonly known: ReadonlySet<string>;
  /** Where new ones are declared, for people to read. */
  readonly declaredIn: string;
}

function nameClashes(entries: readonly ServiceEntry[], earlier: Catalog): DataProblem[] {
  const replaced = new Set(entries.filter(({ name }) => name !== undefined).map(({ id }) => id));
  const names = entries.flatMap((entry, index) => namesOf(entry, ['services', index]));
  return aliasClashes(
    names,
    namesIn(earlier).filter(({ id }) => !replaced.has(id)),
  );
}

/** Services that are features of themselves, directly or by way of others. */
function parentLoops(entries: readonly ServiceEntry[], earlier: Catalog): DataProblem[] {
  const parents = new Map<string, string>();
  for (const { id, parent } of [...earlier.services, ...entries]) if (parent !== undefined) parents.set(id, parent);
  return entries.flatMap(({ id, parent }, index): DataProblem[] => {
    if (parent === undefined || !upwardFrom(parent, (each) => parents.get(each)).includes(id)) return [];
    const message =
      parent === id ? `“${id}” cannot be a feature of itself.` : `“${parent}” is a feature of “${id}” already.`;
    return [{ path: ['services', index, 'parent'], at: 'value', code: 'parent-loop', severity: 'warning', message }];
  });
}

function noDates(entries: readonly ServiceEntry[]): DataProblem[] {
  const dates = entries.flatMap(({ status, formerNames = [] }, index) => [
    { date: status?.since, path: ['services', index, 'status', 'since'] },
    ...formerNames.map(({ until }, at) => ({ date: until, path: ['services', index, 'formerNames', at, 'until'] })),
  ]);
  return dates.flatMap(({ date, path }): DataProblem[] => {
    if (date === undefined || isDate(date)) return [];
    const message = `“${date}” is no date: 2025-01-31, 2025-01 or "2025".`;
    return [{ path, at: 'value', code: 'no-date', severity: 'warning', message }];
  });
}

/** True for a year, a month, or a day of the calendar. */
function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
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
