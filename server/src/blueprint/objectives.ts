import type { ObjectiveKind } from '../text/objectiveIds.ts';
import type { Blueprint, Domain, Skill, Task } from './blueprint.ts';

/** A domain, task or skill with what it is part of. */
export interface PlacedObjective {
  readonly kind: ObjectiveKind;
  /** `2`, `2.3` or `2.3.1` */
  readonly id: string;
  readonly title: string;
  readonly domain: Domain;
  /** The task itself, or that of a skill. */
  readonly task: Task | undefined;
  readonly skill: Skill | undefined;
}

/** All objectives of an exam in their order, each domain before its tasks and each task before its skills. */
export function objectivesOf(blueprint: Blueprint): PlacedObjective[] {
  return domainsOf(blueprint).flatMap(withParts);
}

/** The domains of an exam. */
export function domainsOf({ domains }: Blueprint): PlacedObjective[] {
  return domains.map(ofDomain);
}

/** An objective and all below it, in their order. */
export function withParts(objective: PlacedObjective): PlacedObjective[] {
  return [objective, ...partsOf(objective).flatMap(withParts)];
}

/** What stands under an objective in the outline, whatever its number: the tasks of a domain, the skills of a task. */
export function partsOf({ kind, domain, task }: PlacedObjective): PlacedObjective[] {
  if (kind === 'domain') return domain.tasks.map((each) => ofTask(domain, each));
  if (kind === 'skill' || task === undefined) return [];
  return task.skills.map((skill) => ofSkill(domain, task, skill));
}

/** The task that a skill stands under; undefined for a task or a domain. */
export function taskOf({ kind, domain, task }: PlacedObjective): PlacedObjective | undefined {
  return kind === 'skill' && task !== undefined ? ofTask(domain, task) : undefined;
}

/** True where the one is the other, or stands under it in the outline. */
export function isPartOf(one: PlacedObjective, { kind, domain, task, skill }: PlacedObjective): boolean {
  if (kind === 'domain') return one.domain === domain;
  return kind === 'task' ? one.task === task : one.skill === skill;
}

function ofDomain(domain: Domain): PlacedObjective {
  return { kind: 'domain', id: domain.id, title: domain.title, domain, task: undefined, skill: undefined };
}

function ofTask(domain: Domain, task: Task): PlacedObjective {
  return { kind: 'task', id: task.id, title: task.title, domain, task, skill: undefined };
}

function ofSkill(domain: Domain, task: Task, skill: Skill): PlacedObjective {
  return { kind: 'skill', id: skill.id, title: skill.title, domain, task, skill };
}

/**
 * The objective with a number: `2.3.1` is a skill, `2.3` a task, `2` a domain, also where the outline has `2.0`.
 *
 * @param kind where only one of that kind is meant
 */
export function findObjective({ domains }: Blueprint, id: string, kind?: ObjectiveKind): PlacedObjective | undefined {
  const isMeant = (each: { readonly id: string }, of: ObjectiveKind) => each.id === id && (kind ?? of) === of;
  for (const domain of domains) {
    if (isMeant(domain, 'domain')) return ofDomain(domain);
    for (const task of domain.tasks) {
      if (isMeant(task, 'task')) return ofTask(domain, task);
      const skill = task.skills.find((each) => isMeant(each, 'skill'));
      if (skill !== undefined) return ofSkill(domain, task, skill);
    }
  }
  const long = domains.find((domain) => domain.id === `${id}.0`);
  return long !== undefined && (kind ?? 'domain') === 'domain' ? ofDomain(long) : undefined;
}

/** How notes name an objective: `Skill 2.3.1`. */
export function objectiveName({ kind, id }: Pick<PlacedObjective, 'kind' | 'id'>): string {
  return `${NAMES[kind]} ${id}`;
}

const NAMES = { domain: 'Domain', task: 'Task', skill: 'Skill' } as const;
