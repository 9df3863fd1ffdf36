import aipC01Blueprint from '../blueprints/aip-c01.yaml';
import awsCatalog from '../catalogs/aws.yaml';
import { RULES } from './features/rules/index.ts';
import type { BundledData } from './workspace/bundled.ts';

/** What ships with the server. */
export const bundledData: BundledData = {
  catalogs: { aws: awsCatalog },
  blueprints: { 'aip-c01': aipC01Blueprint },
  rules: RULES,
};
