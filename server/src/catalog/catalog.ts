/** A list of services with the names by which people know them. */
export interface Catalog {
  /** `aws` */
  readonly name: string;
  readonly title: string;
  /** `Amazon`, `AWS`: words that may stand before any name of a service. */
  readonly vendorPrefixes: readonly string[];
  /** `AWS Region`, `Amazon Machine Image`: begin like a service and are none. */
  readonly nonServicePhrases: readonly string[];
  /** `Azure`, `Google Cloud`: a name directly behind one of them is not one of this catalog. */
  readonly otherVendors: readonly string[];
  readonly services: readonly Service[];
}

export interface Service {
  readonly id: string;
  /** The name in force: `Amazon Data Firehose`. */
  readonly name: string;
  readonly vendor: string | undefined;
  readonly kind: string;
  readonly category: string;
  /** Id of the service that this is a feature of. */
  readonly parent: string | undefined;
  /** One sentence, without a full stop. */
  readonly summary: string;
  /** Address of its documentation. */
  readonly docs: string | undefined;
  readonly status: ServiceStatus | undefined;
  /** All names, `name` first. */
  readonly names: readonly ServiceName[];
}

export interface ServiceStatus {
  readonly state: 'active' | 'closed-to-new' | 'retired';
  /** ISO date. */
  readonly since: string | undefined;
}

/**
 * Where a name that is not plainly one counts:
 * - `exact-case`: anywhere, but only with these capitals (`Lambda`, `Macie`);
 * - `mid-sentence`: an ordinary word (`Glue`, `Translate`) whose capital says something only where no sentence, item or
 *   cell opens with it; at an opening as `prefix-or-context`;
 * - `prefix-or-context`: an ordinary word that has a capital elsewhere too (`Backup`, `Connect`): behind the vendor's
 *   name, in a list of services, or in the section of its service or of what that is a feature of.
 */
export type NameRule = 'exact-case' | 'mid-sentence' | 'prefix-or-context';

export interface ServiceName {
  readonly text: string;
  readonly form: 'current' | 'alias' | 'informal' | 'former';
  readonly match: NameRule | undefined;
  /** Other things of that name. */
  readonly sharedWith: readonly string[];
  /** There where it is also a word for what one makes with the service: `a VPC`. */
  readonly isCountable?: true;
  /** For a former name: when it was given up, as far as is known (ISO date or year). */
  readonly until: string | undefined;
}

/** What a broken catalog is read as, and an index before it has one. */
export const EMPTY_CATALOG: Catalog = {
  name: '',
  title: '',
  vendorPrefixes: [],
  nonServicePhrases: [],
  otherVendors: [],
  services: [],
};
