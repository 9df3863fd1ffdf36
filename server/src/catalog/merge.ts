import type { Catalog, Service } from './catalog.ts';
import { extended, type LoadedCatalog } from './load.ts';

/** One catalog of several: later ones add services to those before them, replace them by id, or add to them. */
export function mergeCatalogs(loaded: readonly Pick<LoadedCatalog, 'catalog' | 'extensions'>[]): Catalog {
  const [only] = loaded;
  // The same object for all notebooks that have nothing else: what is made of it is made once.
  if (only !== undefined && loaded.length === 1 && only.extensions.length === 0) return only.catalog;
  const services = new Map<string, Service>();
  for (const { catalog, extensions } of loaded) {
    for (const service of catalog.services) services.set(service.id, service);
    for (const extension of extensions) {
      const service = services.get(extension.id);
      if (service !== undefined) services.set(service.id, extended(service, extension));
    }
  }
  const catalogs = loaded.map(({ catalog }) => catalog);
  return {
    name: catalogs.map(({ name }) => name).join('+'),
    title: catalogs.map(({ title }) => title).join(', '),
    vendorPrefixes: [...new Set(catalogs.flatMap(({ vendorPrefixes }) => vendorPrefixes))],
    nonServicePhrases: [...new Set(catalogs.flatMap(({ nonServicePhrases }) => nonServicePhrases))],
    otherVendors: [...new Set(catalogs.flatMap(({ otherVendors }) => otherVendors))],
    services: [...services.values()],
  };
}
