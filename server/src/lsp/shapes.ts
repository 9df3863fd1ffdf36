/** What a parameter must be; of an object its fields that are used. */
export type Shape = 'anything' | 'string' | 'number' | 'boolean' | 'array' | { readonly [field: string]: Shape };

/**
 * The first field of a client's parameters that is not what it must be, as a path: `position.line`; undefined where all
 * is well. Any client may send anything.
 */
export function findMisfit(value: unknown, shape: Shape, path = 'params'): string | undefined {
  if (shape === 'anything') return undefined;
  if (shape === 'array') return Array.isArray(value) ? undefined : path;
  if (typeof shape === 'string') return typeof value === shape ? undefined : path;
  if (typeof value !== 'object' || value === null) return path;
  for (const [field, inner] of Object.entries(shape)) {
    const misfit = findMisfit(Reflect.get(value, field), inner, path === 'params' ? field : `${path}.${field}`);
    if (misfit !== undefined) return misfit;
  }
  return undefined;
}

const POSITION: Shape = { line: 'number', character: 'number' };
export const RANGE: Shape = { start: POSITION, end: POSITION };

/** Parameters of requests about a document, and about a place in one. */
export const DOCUMENT = { textDocument: { uri: 'string' } } satisfies Shape;
export const PLACE = { ...DOCUMENT, position: POSITION } satisfies Shape;

/** The same in our own requests. */
export const NOTE = { uri: 'string' } satisfies Shape;
export const AT = { ...NOTE, position: POSITION } satisfies Shape;
