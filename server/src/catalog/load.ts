import { type Catalog, EMPTY_CATALOG, type Service, type ServiceName } from './catalog.ts';
import { catalogFile, type ServiceEntry } from './schema.ts';

/** Something in a catalog file that is not as the schema has it. */
export interface CatalogProblem {
  /** Keys and indices from the top of the file to the place: `['services', 3, 'name']`. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export interface LoadedCatalog {
  readonly catalog: Catalog;
  readonly problems: readonly CatalogProblem[];
}

/**
 * Checks the content of a catalog file and completes it. Never throws: what does not fit the schema yields a catalog
 * without services and its problems.
 *
 * @param data a catalog file as parsed from YAML or JSON
 */
export function loadCatalog(data: unknown): LoadedCatalog {
  const result = catalogFile.safeParse(data);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => ({ path, message }));
    return { catalog: EMPTY_CATALOG, problems };
  }
  const { name, title, vendorPrefixes = [], nonServicePhrases = [], otherVendors = [], services } = result.data;
  const known = { name, title, vendorPrefixes, nonServicePhrases, otherVendors };
  return { catalog: { ...known, services: services.map(serviceOf) }, problems: [] };
}

function serviceOf(entry: ServiceEntry): Service {
  return {
    id: entry.id,
    name: entry.name,
    vendor: entry.vendor,
    kind: entry.kind ?? 'service',
    category: entry.category,
    parent: entry.parent,
    summary: entry.summary,
    docs: entry.docs,
    status: entry.status && { state: entry.status.state, since: entry.status.since },
    names: namesOf(entry),
  };
}

function namesOf(entry: ServiceEntry): ServiceName[] {
  const plain = { match: undefined, sharedWith: [], until: undefined };
  const current: ServiceName = { ...plain, text: entry.name, form: 'current' };
  const aliases = (entry.aliases ?? []).map((alias): ServiceName => {
    if (typeof alias === 'string') return { ...plain, text: alias, form: 'alias' };
    const { text, match, informal, sharedWith = [] } = alias;
    return { text, match, sharedWith, until: undefined, form: informal ? 'informal' : 'alias' };
  });
  const former = (entry.formerNames ?? []).map(
    ({ text, match, sharedWith = [], until }): ServiceName => ({ text, match, sharedWith, until, form: 'former' }),
  );
  return [current, ...aliases, ...former];
}
