import type { Service } from '../catalog/catalog.ts';
import type { YamlText } from '../data/yamlText.ts';
import type { Place } from './place.ts';

/** A catalog of one's own, or `exam-notes.yaml`. */
export interface ServiceFile {
  readonly uri: string;
  readonly yaml: YamlText;
}

/** Where the first of these files that has a service describes it: its id there, or its name where it has none. */
export function findInCatalogs(files: readonly ServiceFile[], service: Service): Place | undefined {
  for (const file of files) {
    const place = findIn(file, service);
    if (place !== undefined) return place;
  }
  return undefined;
}

function findIn({ uri, yaml }: ServiceFile, { id, name }: Service): Place | undefined {
  const entries = servicesIn(yaml.data);
  const byId = entries.findIndex((entry) => textIn(entry, 'id') === id);
  const index = byId >= 0 ? byId : entries.findIndex((entry) => isNamed(entry, name));
  if (index < 0) return undefined;
  const key = byId >= 0 ? ['id'] : typeof entries[index] === 'string' ? [] : ['name'];
  const span = yaml.spanOf(['services', index, ...key], 'value');
  return { uri, span, selection: span };
}

function servicesIn(data: unknown): readonly unknown[] {
  const services = typeof data === 'object' && data !== null && 'services' in data ? data.services : undefined;
  return Array.isArray(services) ? services : [];
}

/** A service without an id of its own: one that a notebook declares. */
function isNamed(entry: unknown, name: string): boolean {
  return entry === name || (textIn(entry, 'id') === undefined && textIn(entry, 'name') === name);
}

function textIn(entry: unknown, key: string): string | undefined {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}
