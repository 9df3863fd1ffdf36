/** A list of services with the names by which people know them. */
export interface Catalog {
  /** `aws` */
  readonly name: string;
  readonly title: string;
  /** `Amazon`, `AWS`: words that may stand before any name of a service. */
  readonly vendorPrefixes: readonly string[];
  /** `AWS Region`, `Amazon Machine Image`: begin like a service and are none. */
  readonly nonServicePhrases: readonly string[];
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

export interface ServiceName {
  readonly text: string;
  readonly form: 'current' | 'alias' | 'informal' | 'former';
  /** When an alias that is also an ordinary word is meant as a name. */
  readonly match: 'exact-case' | 'prefix-or-context' | undefined;
  /** Other things of that name. */
  readonly sharedWith: readonly string[];
  /** For a former name: when it was given up, as far as is known (ISO date or year). */
  readonly until: string | undefined;
}
