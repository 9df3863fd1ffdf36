import { isNotebookService } from '../catalog/terms.ts';
import { type TypedPlace, typedPlaceAt } from '../data/place.ts';
import type { DataKind } from '../data/problem.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';
import { alternativesOf, type JsonSchema, schemasAt } from './dataSchema.ts';

/** A key or a value on offer in `exam-notes.yaml`, a catalog or a blueprint. */
export interface DataSuggestion {
  readonly kind: 'key' | 'value' | 'service';
  readonly label: string;
  /** What stands in the file afterwards. */
  readonly insert: string;
  /** In short what it is: the name of the service with that id. */
  readonly detail: string | undefined;
  /** In plain words what it is for. */
  readonly description: string | undefined;
  /** What it takes the place of. */
  readonly range: Span;
}

/** What data files can refer to. */
export interface KnownData {
  readonly view: IndexView;
  /** Names of the catalogs and blueprints that ship. */
  readonly catalogs: readonly string[];
  readonly blueprints: readonly string[];
}

type Offered = Omit<DataSuggestion, 'range'>;

/** Keys and values for what is being typed in a data file; nothing where anything may stand. */
export function dataCompletion(kind: DataKind, text: string, offset: number, known: KnownData): DataSuggestion[] {
  const place = typedPlaceAt(text, offset);
  if (place === undefined) return [];
  const offered = place.role === 'key' ? atKey(kind, place, text, known) : valuesOf(schemasAt(kind, place.path), known);
  const isQuoted = /["']/.test(text.charAt(place.span.start - 1));
  return offered.map((each) => ({
    ...each,
    insert: each.kind === 'key' || isQuoted ? each.insert : written(each.insert),
    range: place.span,
  }));
}

/** A word that is a key, or on a line of its own may become one; there it may be an item of a list as well. */
function atKey(kind: DataKind, place: TypedPlace, text: string, known: KnownData): Offered[] {
  const around = schemasAt(kind, place.path.slice(0, -1));
  const hasColon = /^["']?[ \t]*:/.test(text.slice(place.span.end));
  const keys = around.flatMap((schema) => keysOf(schema, place.siblings, hasColon));
  if (!place.isOpen) return keys;
  const items = place.startsList
    ? around.flatMap(({ items }) => (items === undefined ? [] : alternativesOf(items)))
    : [];
  const inList = [...items.flatMap((item) => keysOf(item, [], hasColon)), ...valuesOf(items, known)];
  return [...keys, ...valuesOf(around, known), ...inList.map((each) => ({ ...each, insert: `- ${each.insert}` }))];
}

/** The keys of a map that it does not have yet, in the order of the schema. */
function keysOf({ properties = {} }: JsonSchema, siblings: readonly string[], hasColon: boolean): Offered[] {
  return Object.entries(properties).flatMap(([key, schema]): Offered[] => {
    if (schema === undefined || siblings.includes(key)) return [];
    const value = schema.const === undefined ? '' : String(schema.const);
    const isNested = schema.type === 'object' || schema.type === 'array';
    const insert = hasColon ? key : isNested ? `${key}:` : `${key}: ${value}`;
    return [{ kind: 'key', label: key, insert, detail: undefined, description: schema.description }];
  });
}

function valuesOf(schemas: readonly JsonSchema[], known: KnownData): Offered[] {
  return schemas.flatMap((schema) => {
    if (schema.enum !== undefined) return plainValues(schema.enum, schema.description);
    if (schema.const !== undefined) return plainValues([String(schema.const)], schema.description);
    if (schema.type === 'boolean') return plainValues(['true', 'false'], schema.description);
    return offersOf(schema, known);
  });
}

function offersOf({ 'x-offer': offer, description }: JsonSchema, { view, catalogs, blueprints }: KnownData): Offered[] {
  const services = view.catalog.services.filter((service) => !isNotebookService(service));
  switch (offer) {
    case 'catalogs':
      return plainValues(catalogs, description);
    case 'blueprints':
      return plainValues([...blueprints, 'none'], description);
    case 'categories':
      return plainValues([...new Set(services.map(({ category }) => category))].sort(), description);
    case 'services':
      return services.map(({ id, name, summary }) => ({
        kind: 'service',
        label: id,
        insert: id,
        detail: name,
        description: `${summary}.`,
      }));
    default:
      return [];
  }
}

function plainValues(values: readonly string[], description: string | undefined): Offered[] {
  return values.map((value) => ({ kind: 'value', label: value, insert: value, detail: undefined, description }));
}

/** A value as YAML has it anywhere, in a list in brackets too. */
function written(value: string): string {
  return /[,[\]{}#]|: /.test(value) ? JSON.stringify(value) : value;
}
