import { aliasClashes, nameKey, namesIn, type OwnedName } from '../catalog/aliasClashes.ts';
import { type EarlierCatalogs, unknownCategory } from '../catalog/check.ts';
import { NOTEBOOK_CATEGORY, type Term } from '../catalog/terms.ts';
import type { DataProblem } from '../data/problem.ts';
import type { Configuration } from './configuration.ts';

/** What fits the schema of `exam-notes.yaml` and is wrong all the same: names and categories of its services. */
export function checkConfiguration({ services }: Configuration, catalogs: EarlierCatalogs): DataProblem[] {
  const inCatalog = namesIn(catalogs.catalog);
  const idle = idleTerms(services, inCatalog);
  const names = services.flatMap((term, index) => (idle.has(index) ? [] : namesOf(term, index)));
  return [...idle.values(), ...aliasClashes(names, inCatalog), ...unknownCategories(services, catalogs)];
}

/** Terms that are no services of the notebook's own: a catalog has them, or a line above; each with what is wrong. */
function idleTerms(terms: readonly Term[], inCatalog: readonly OwnedName[]): Map<number, DataProblem> {
  const owners = new Map(inCatalog.map(({ text, id }) => [nameKey(text), id]));
  const seen = new Set<string>();
  const idle = new Map<number, DataProblem>();
  for (const [index, { name }] of terms.entries()) {
    const key = nameKey(name);
    const owner = owners.get(key);
    if (owner !== undefined || seen.has(key)) {
      const message =
        owner === undefined ? `“${name}” stands above already.` : `“${name}” is a name of ${owner} in a catalog.`;
      const path = ['services', index, 'name'];
      idle.set(index, { path, at: 'value', code: 'alias-clash', severity: 'warning', message });
    }
    seen.add(key);
  }
  return idle;
}

function namesOf({ name, aliases }: Term, index: number): OwnedName[] {
  const own = { text: name, sharedWith: [], id: name, owner: name, path: ['services', index, 'name'] };
  const others = aliases.map(({ text, sharedWith }, at): OwnedName => {
    return { text, sharedWith, id: name, owner: name, path: ['services', index, 'aliases', at, 'text'] };
  });
  return [own, ...others];
}

/** Where there are no categories, any may be used; where a catalog is not in force, it may be in that. */
function unknownCategories(terms: readonly Term[], { catalog, categories, isWhole }: EarlierCatalogs): DataProblem[] {
  const known = new Set([...catalog.services.map(({ category }) => category), ...categories]);
  if (!isWhole || known.size === 0) return [];
  known.add(NOTEBOOK_CATEGORY);
  return terms.flatMap(({ category }, index) =>
    category === undefined || known.has(category)
      ? []
      : [
          unknownCategory(category, ['services', index, 'category'], {
            known,
            declaredIn: '`categories` of a catalog',
          }),
        ],
  );
}
