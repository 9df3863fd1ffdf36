import type { Catalog } from '../catalog/catalog.ts';
import { unknownService } from '../catalog/check.ts';
import type { DataPath, DataProblem } from '../data/problem.ts';
import type { BlueprintFile } from './schema.ts';

/** A word of a blueprint file and where it stands. */
interface Placed {
  readonly id: string;
  readonly path: DataPath;
}

/**
 * What fits the schema of a blueprint and is wrong all the same: an objective that is there twice, a service that no
 * catalog has.
 */
export function checkBlueprint(file: BlueprintFile, catalog: Catalog): DataProblem[] {
  const known = new Set(catalog.services.map(({ id }) => id));
  const unknown = serviceIds(file).filter(({ id }) => !known.has(id));
  return [...duplicates(objectives(file)), ...unknown.map(({ id, path }) => unknownService(id, path, known))];
}

function duplicates(placed: readonly Placed[]): DataProblem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ id, path }): DataProblem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `The number ${id} stands above already.`;
    return [{ path, at: 'value', code: 'duplicate-id', severity: 'error', message }];
  });
}

function objectives(file: BlueprintFile): Placed[] {
  const domains = file.domains.map((domain, index) => ({ ...domain, path: ['domains', index] }));
  const tasks = domains.flatMap(({ tasks = [], path }) =>
    tasks.map((task, index) => ({ ...task, path: [...path, 'tasks', index] })),
  );
  return [...domains, ...tasks, ...skillsOf(file)].map(({ id, path }) => ({ id, path: [...path, 'id'] }));
}

function skillsOf({ domains }: BlueprintFile) {
  return domains.flatMap(({ tasks = [] }, domain) =>
    tasks.flatMap(({ skills = [] }, task) =>
      skills.map((skill, index) => ({ ...skill, path: ['domains', domain, 'tasks', task, 'skills', index] })),
    ),
  );
}

function serviceIds(file: BlueprintFile): Placed[] {
  const { examNames = [], inScope = [], outOfScope = [] } = file;
  return [
    ...examNames.map(({ service }, index) => ({ id: service, path: ['examNames', index, 'service'] })),
    ...skillsOf(file).flatMap(({ services = [], path }) => placed(services, [...path, 'services'])),
    ...placed(inScope, ['inScope']),
    ...placed(outOfScope, ['outOfScope']),
  ];
}

function placed(ids: readonly string[], path: DataPath): Placed[] {
  return ids.map((id, index) => ({ id, path: [...path, index] }));
}
