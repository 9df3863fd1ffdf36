import type { Catalog } from '../catalog/catalog.ts';
import { unknownService } from '../catalog/check.ts';
import type { DataPath, DataProblem } from '../data/problem.ts';
import { isObjectiveId, type ObjectiveKind } from '../text/objectiveIds.ts';
import type { BlueprintFile } from './schema.ts';
import { isWhole, totalOf } from './weights.ts';

/** A word of a blueprint file and where it stands. */
interface Placed {
  readonly id: string;
  readonly path: DataPath;
}

/** The number of an objective and where it stands. */
interface PlacedNumber extends Placed {
  readonly kind: ObjectiveKind;
}

/**
 * What fits the schema of a blueprint and is wrong all the same: an objective that is there twice or that no note can
 * name, weights that cannot count as they stand, a service that is in and out of scope, or that no catalog has.
 *
 * @param catalog undefined where not all of it can be read: then any id may be one of its services
 */
export function checkBlueprint(file: BlueprintFile, catalog: Catalog | undefined): DataProblem[] {
  const known = new Set(catalog?.services.map(({ id }) => id));
  const unknown = catalog === undefined ? [] : serviceIds(file).filter(({ id }) => !known.has(id));
  const numbers = objectives(file);
  return [
    ...duplicates(numbers),
    ...unnamable(numbers),
    ...weightProblems(file),
    ...scopeClashes(file),
    ...unknown.map(({ id, path }) => unknownService(id, path, known)),
  ];
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

/** Objectives that stay missing whatever is written: their numbers are none in a heading. */
function unnamable(numbers: readonly PlacedNumber[]): DataProblem[] {
  return numbers.flatMap(({ kind, id, path }): DataProblem[] => {
    if (isObjectiveId(kind, id)) return [];
    const message = `No heading can name “${id}”, so that nothing ever covers it: ${NUMBERS[kind]}.`;
    return [{ path, at: 'value', code: 'objective-id', severity: 'warning', message }];
  });
}

const NUMBERS: Readonly<Record<ObjectiveKind, string>> = {
  domain: 'a domain has one number, as in “Domain 1” or “Domain 1.0”',
  task: 'a task has two numbers, as in “Task 1.1”',
  skill: 'a skill has three numbers, as in “Skill 1.1.1”',
};

/** Where one weight is missing, none can count; where they do not add up to the whole exam, none counts as it stands. */
function weightProblems({ domains }: BlueprintFile): DataProblem[] {
  const weights = domains.flatMap(({ weight }) => weight ?? []);
  if (weights.length === 0) return [];
  if (weights.length < domains.length) {
    const message = 'This domain has no `weight`, and others have one: no weight counts, and all skills count alike.';
    return domains.flatMap(({ weight }, index): DataProblem[] => {
      if (weight !== undefined) return [];
      return [{ path: ['domains', index], at: 'value', code: 'weight', severity: 'warning', message }];
    });
  }
  const total = totalOf(weights);
  if (isWhole(total)) return [];
  const effect = total === 0 ? 'all skills count alike' : 'they count in proportion';
  const message = `The weights of the domains add up to ${total}, not to 100: ${effect}.`;
  return [{ path: ['domains'], at: 'key', code: 'weight', severity: 'hint', message }];
}

function scopeClashes({ inScope = [], outOfScope = [] }: BlueprintFile): DataProblem[] {
  const within = new Set(inScope);
  return outOfScope.flatMap((id, index): DataProblem[] => {
    if (!within.has(id)) return [];
    const message = `“${id}” stands under \`inScope\` too.`;
    return [{ path: ['outOfScope', index], at: 'value', code: 'scope-clash', severity: 'warning', message }];
  });
}

function objectives(file: BlueprintFile): PlacedNumber[] {
  const domains = file.domains.map((domain, index) => ({ ...domain, path: ['domains', index] }));
  const tasks = domains.flatMap(({ tasks = [], path }) =>
    tasks.map((task, index) => ({ ...task, path: [...path, 'tasks', index] })),
  );
  const numbersOf = (kind: ObjectiveKind, parts: readonly Placed[]) =>
    parts.map(({ id, path }) => ({ kind, id, path: [...path, 'id'] }));
  return [...numbersOf('domain', domains), ...numbersOf('task', tasks), ...numbersOf('skill', skillsOf(file))];
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
