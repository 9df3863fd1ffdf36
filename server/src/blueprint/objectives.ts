import type { Blueprint, Domain, Skill, Task } from './blueprint.ts';

/** A domain, task or skill with what it is part of. */
export interface PlacedObjective {
  readonly kind: 'domain' | 'task' | 'skill';
  /** `2`, `2.3` or `2.3.1` */
  readonly id: string;
  readonly title: string;
  readonly domain: Domain;
  /** The task itself, or that of a skill. */
  readonly task: Task | undefined;
  readonly skill: Skill | undefined;
}

/** All objectives of an exam in their order, each domain before its tasks and each task before its skills. */
export function objectivesOf({ domains }: Blueprint): PlacedObjective[] {
  return domains.flatMap((domain) => [
    ofDomain(domain),
    ...domain.tasks.flatMap((task) => [
      ofTask(domain, task),
      ...task.skills.map((skill) => ofSkill(domain, task, skill)),
    ]),
  ]);
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

/** The objective with a number: `2.3.1` is a skill, `2.3` a task, `2` a domain. */
export function findObjective({ domains }: Blueprint, id: string): PlacedObjective | undefined {
  for (const domain of domains) {
    if (domain.id === id) return ofDomain(domain);
    for (const task of domain.tasks) {
      if (task.id === id) return ofTask(domain, task);
      const skill = task.skills.find((each) => each.id === id);
      if (skill !== undefined) return ofSkill(domain, task, skill);
    }
  }
  return undefined;
}

/** How notes name an objective: `Skill 2.3.1`. */
export function objectiveName({ kind, id }: Pick<PlacedObjective, 'kind' | 'id'>): string {
  return `${NAMES[kind]} ${id}`;
}

const NAMES = { domain: 'Domain', task: 'Task', skill: 'Skill' } as const;
