import type { Span } from '../text/span.ts';

/** What a YAML file of a notebook is: `exam-notes.yaml`, a catalog, or a blueprint. */
export type DataKind = 'configuration' | 'catalog' | 'blueprint';

/** Keys and indices from the top of a file to a place: `['services', 3, 'name']`. */
export type DataPath = readonly (string | number)[];

/** Something in the content of a data file that is wrong, and where. */
export interface DataProblem {
  readonly path: DataPath;
  /** The key at the path, or what stands behind it. */
  readonly at: 'key' | 'value';
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
}

/** A problem where it stands in the file's text. */
export interface DataFinding extends Span {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
}

/** True where the content cannot be used at all. */
export function isBroken(problems: readonly { readonly code: string; readonly severity: string }[]): boolean {
  return problems.some(({ code, severity }) => severity === 'error' && (code === 'schema' || code === 'yaml'));
}
