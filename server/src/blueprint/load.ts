import { checkData } from '../data/check.ts';
import type { DataProblem } from '../data/problem.ts';
import type { Blueprint } from './blueprint.ts';
import { type BlueprintFile, blueprintFile } from './schema.ts';
import { sharesOf } from './weights.ts';

export interface LoadedBlueprint {
  /** Undefined where the content does not fit the schema. */
  readonly blueprint: Blueprint | undefined;
  /** The content as the schema has it. */
  readonly file: BlueprintFile | undefined;
  readonly problems: readonly DataProblem[];
}

/** Checks the content of a blueprint file as parsed from YAML or JSON, and completes it. Never throws. */
export function loadBlueprint(data: unknown): LoadedBlueprint {
  const { value: file, problems } = checkData(blueprintFile, data);
  return { blueprint: file && blueprintOf(file), file, problems };
}

/** A blueprint file that is known to fit the schema, completed. */
export function blueprintOf({
  exam,
  domains,
  inScope = [],
  outOfScope = [],
  examNames = [],
}: BlueprintFile): Blueprint {
  const weights = sharesOf(domains.map(({ weight }) => weight));
  return {
    code: exam.code,
    name: exam.name,
    domains: domains.map(({ id, title, tasks = [] }, index) => ({
      id,
      title,
      weight: weights[index],
      tasks: tasks.map(({ id, title, skills = [] }) => ({
        id,
        title,
        skills: skills.map(({ id, title, services = [], topics = [] }) => ({ id, title, services, topics })),
      })),
    })),
    inScope: new Set(inScope),
    outOfScope: new Set(outOfScope),
    examNames,
  };
}
