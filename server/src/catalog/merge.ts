import type { Catalog, Service } from './catalog.ts';

/** One catalog of several: later ones add services to those before them, or replace them by id. */
export function mergeCatalogs(catalogs: readonly Catalog[]): Catalog {
  const services = new Map<string, Service>();
  for (const catalog of catalogs) {
    for (const service of catalog.services) services.set(service.id, service);
  }
  return {
    name: catalogs.map(({ name }) => name).join('+'),
    title: catalogs.map(({ title }) => title).join(', '),
    vendorPrefixes: [...new Set(catalogs.flatMap(({ vendorPrefixes }) => vendorPrefixes))],
    nonServicePhrases: [...new Set(catalogs.flatMap(({ nonServicePhrases }) => nonServicePhrases))],
    otherVendors: [...new Set(catalogs.flatMap(({ otherVendors }) => otherVendors))],
    services: [...services.values()],
  };
}
