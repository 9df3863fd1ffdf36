import { fold } from '../text/words.ts';

/** A name with what stands behind the vendor's name in it: all of it, where there is none. */
export interface SplitName {
  /** As it is written. */
  readonly vendor: string | undefined;
  readonly rest: string;
}

/**
 * `Amazon S3` as `Amazon` and `S3`.
 *
 * @param prefixes of a catalog; case makes no difference
 */
export function splitVendor(name: string, prefixes: readonly string[]): SplitName {
  const folded = fold(name);
  const prefix = prefixes.find((vendor) => folded.startsWith(`${fold(vendor)} `));
  if (prefix === undefined) return { vendor: undefined, rest: name };
  return { vendor: name.slice(0, prefix.length), rest: name.slice(prefix.length + 1) };
}
