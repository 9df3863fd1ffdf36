import aipC01Blueprint from '../blueprints/aip-c01.yaml';
import awsCatalog from '../catalogs/aws.yaml';
import type { BundledData } from './workspace/bundled.ts';

/** Data that ships with the server. */
export const bundledData: BundledData = {
  catalogs: { aws: awsCatalog },
  blueprints: { 'aip-c01': aipC01Blueprint },
};
