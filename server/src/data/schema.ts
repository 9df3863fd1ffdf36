import * as z from 'zod/mini';

/** What an editor can offer for a text: names of bundled data, or what catalogs hold. */
export type Offer = 'services' | 'categories' | 'catalogs' | 'blueprints';

/** The keyword by which the published JSON schemas carry an `Offer`; other readers of a schema pass over it. */
export const OFFER = 'x-offer';

/** A text that is not empty. */
export function text(description: string, offer?: Offer) {
  return z.string().check(z.minLength(1), z.meta({ description, ...(offer !== undefined && { [OFFER]: offer }) }));
}

/** A list. */
export function list<T extends z.core.SomeType>(item: T, description: string) {
  return z.array(item).check(z.describe(description));
}

/** An address that may be put into a link. */
export function address(description: string) {
  return z
    .string()
    .check(z.regex(/^https?:\/\//, 'This must begin with https:// or http://.'), z.describe(description));
}
