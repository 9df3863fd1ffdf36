import { checkData } from '../data/check.ts';
import type { DataProblem } from '../data/problem.ts';
import { type Catalog, EMPTY_CATALOG, type Service, type ServiceName } from './catalog.ts';
import { type CatalogFile, catalogFile, type NameEntry, type ServiceEntry } from './schema.ts';

export interface LoadedCatalog {
  readonly catalog: Catalog;
  /** Entries without a name: what they add to services of earlier catalogs. */
  readonly extensions: readonly ServiceEntry[];
  /** The content as the schema has it; undefined where it does not fit. */
  readonly file: CatalogFile | undefined;
  readonly problems: readonly DataProblem[];
}

/**
 * Checks the content of a catalog file and completes it. Never throws: what does not fit the schema yields a catalog
 * without services and its problems. Of two entries with one id the later counts.
 *
 * @param data a catalog file as parsed from YAML or JSON
 */
export function loadCatalog(data: unknown): LoadedCatalog {
  const { value: file, problems } = checkData(catalogFile, data);
  if (file === undefined) return { catalog: EMPTY_CATALOG, extensions: [], file, problems };
  return { ...completedCatalog(file), problems };
}

/** A catalog file that is known to fit the schema, completed. */
export function completedCatalog(file: CatalogFile): LoadedCatalog {
  const { name, title, vendorPrefixes = [], nonServicePhrases = [], otherVendors = [] } = file;
  const services = new Map<string, Service>();
  const extensions: ServiceEntry[] = [];
  for (const entry of file.services) {
    const service = serviceOf(entry);
    if (service === undefined) extensions.push(entry);
    else services.set(service.id, service);
  }
  const catalog = { name, title, vendorPrefixes, nonServicePhrases, otherVendors, services: [...services.values()] };
  return { catalog, extensions, file, problems: [] };
}

/** The service that an entry describes; undefined where it only adds to another. */
function serviceOf(entry: ServiceEntry): Service | undefined {
  const { id, name, vendor, kind = 'service', category, parent, summary, docs } = entry;
  if (name === undefined || category === undefined || summary === undefined) return undefined;
  const status = statusOf(entry);
  const current: ServiceName = { text: name, form: 'current', match: undefined, sharedWith: [], until: undefined };
  const names = [current, ...otherNamesOf(entry)];
  return { id, name, vendor, kind, category, parent, summary, docs, status, names };
}

/** The service with what an entry without a name has to add to it: names besides its own, all else in place of it. */
export function extended(service: Service, entry: ServiceEntry): Service {
  const { vendor, kind, category, parent, summary, docs } = entry;
  const known = new Set(service.names.map(({ text }) => text));
  return {
    id: service.id,
    name: service.name,
    vendor: vendor ?? service.vendor,
    kind: kind ?? service.kind,
    category: category ?? service.category,
    parent: parent ?? service.parent,
    summary: summary ?? service.summary,
    docs: docs ?? service.docs,
    status: statusOf(entry) ?? service.status,
    names: [...service.names, ...otherNamesOf(entry).filter(({ text }) => !known.has(text))],
  };
}

function statusOf({ status }: ServiceEntry): Service['status'] {
  return status && { state: status.state, since: status.since };
}

function otherNamesOf({ aliases = [], formerNames = [] }: ServiceEntry): ServiceName[] {
  const former = formerNames.map(
    ({ text, match, sharedWith = [], until }): ServiceName => ({ text, match, sharedWith, until, form: 'former' }),
  );
  return [...aliases.map(aliasOf), ...former];
}

/** An alias as it is written in a file. */
export function aliasOf(entry: NameEntry): ServiceName {
  const plain = { match: undefined, sharedWith: [], until: undefined };
  if (typeof entry === 'string') return { ...plain, text: entry, form: 'alias' };
  const { text, match, informal, sharedWith = [], countable } = entry;
  const name: ServiceName = { ...plain, text, match, sharedWith, form: informal ? 'informal' : 'alias' };
  return countable === true ? { ...name, isCountable: true } : name;
}
