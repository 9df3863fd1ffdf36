import type * as z from 'zod/mini';
import type { DataPath } from './problem.ts';

type Schema = z.core.$ZodType;

/** The keys that a schema knows of the map at a path; of alternatives, those of all. */
export function keysAt(schema: Schema, path: DataPath): string[] {
  let schemas = plainOf(schema);
  for (const step of path) schemas = schemas.flatMap((each) => insideOf(each, step)).flatMap(plainOf);
  return schemas.flatMap((each) => (isMap(each) ? Object.keys(each._zod.def.shape) : []));
}

/** What may stand behind a key of a map, or in a list. */
function insideOf(schema: Schema, step: string | number): readonly Schema[] {
  if (isList(schema)) return [schema._zod.def.element];
  const inside = isMap(schema) ? schema._zod.def.shape[step] : undefined;
  return inside === undefined ? [] : [inside];
}

/** The alternatives of a choice, and what may be left out as what it is. */
function plainOf(schema: Schema): readonly Schema[] {
  if (isOptional(schema)) return plainOf(schema._zod.def.innerType);
  return isChoice(schema) ? schema._zod.def.options.flatMap(plainOf) : [schema];
}

// By what zod says of each schema, not by its class: asking for one brings all classes into the bundle.

function isMap(schema: Schema): schema is z.core.$ZodObject {
  return schema._zod.def.type === 'object';
}

function isList(schema: Schema): schema is z.core.$ZodArray {
  return schema._zod.def.type === 'array';
}

function isOptional(schema: Schema): schema is z.core.$ZodOptional {
  return schema._zod.def.type === 'optional';
}

function isChoice(schema: Schema): schema is z.core.$ZodUnion {
  return schema._zod.def.type === 'union';
}
