import blueprintSchema from '../../schemas/blueprint.schema.json';
import catalogSchema from '../../schemas/catalog.schema.json';
import configurationSchema from '../../schemas/exam-notes.schema.json';
import type { DataKind, DataPath } from '../data/problem.ts';

/** A JSON schema, as far as the published ones go. */
export interface JsonSchema {
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema | undefined>> | undefined;
  readonly items?: JsonSchema | undefined;
  readonly anyOf?: readonly JsonSchema[] | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly const?: string | number | undefined;
  readonly required?: readonly string[] | undefined;
  /** What an editor can offer: see `data/schema.ts`. */
  readonly 'x-offer'?: string | undefined;
}

const SCHEMAS: Readonly<Record<DataKind, JsonSchema>> = {
  configuration: configurationSchema,
  catalog: catalogSchema,
  blueprint: blueprintSchema,
};

/** What may stand at a path of a data file: more than one schema where there are alternatives. */
export function schemasAt(kind: DataKind, path: DataPath): readonly JsonSchema[] {
  let schemas = alternativesOf(SCHEMAS[kind]);
  for (const step of path) {
    schemas = schemas.flatMap(({ properties = {}, items }) => {
      const next = typeof step === 'number' ? items : Object.hasOwn(properties, step) ? properties[step] : undefined;
      return next === undefined ? [] : alternativesOf(next);
    });
  }
  return schemas;
}

/** The schema itself, or what it is a choice of. */
export function alternativesOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf?.map((each) => ({ description: schema.description, ...each })) ?? [schema];
}
