/** A part of an exam's outline: domains have tasks, and tasks skills. */
export type ObjectiveKind = 'domain' | 'task' | 'skill';

/** How objectives are numbered where they can be named in notes: `Task 1` is of no exam, and `Task 1.2.3` a typing error. */
const IDS: Readonly<Record<ObjectiveKind, RegExp>> = {
  domain: /^\d{1,3}(?:\.0)?$/,
  task: /^\d{1,3}\.\d{1,3}$/,
  skill: /^\d{1,3}\.\d{1,3}\.\d{1,3}$/,
};

/** True for a number that an objective of this kind has in notes: of a domain `2` or `2.0`, of a task `2.3`, of a skill `2.3.1`. */
export function isObjectiveId(kind: ObjectiveKind, id: string): boolean {
  return IDS[kind].test(id);
}
