import type { Blueprint } from '../../blueprint/blueprint.ts';
import { findObjective, objectiveName, objectivesOf, type PlacedObjective } from '../../blueprint/objectives.ts';
import type { Objective } from '../../facts/objectives.ts';
import type { IndexedNote } from '../../index/notebookIndex.ts';
import { contains } from '../../text/span.ts';
import { fold } from '../../text/words.ts';
import { isOfExam } from '../objectiveExam.ts';
import type { Rule } from './rule.ts';

/** `Skill 2.3.9`, where the exam's Task 2.3 has five skills. */
export const unknownObjective: Rule = {
  code: 'unknown-objective',
  severity: 'warning',
  title: 'An objective that the exam does not have',
  docs: `Coverage counts the domains, tasks and skills in headings and titles. A number that the exam's outline does not have
covers nothing, and the objective that was meant is shown as missing.

Headings and titles are compared with the blueprint in force, if there is one; prose may mention anything. Objectives of
another exam are left alone: those whose heading, title, folder or a heading above names that exam by its code
(\`SAA-C03\`) or its name, and those in a note that names only the other exam. Where a blueprint lists no tasks or skills,
their numbers are not checked.

Wrong:

\`\`\`markdown
### Skill 2.3.9: Enterprise connectivity
\`\`\`

Right:

\`\`\`markdown
### Skill 2.3.1: Enterprise connectivity
\`\`\`

There is no fix, but the message says which numbers exist, or which objective is worded like the heading.`,
  *check(view, note) {
    const { blueprint } = view;
    if (blueprint === undefined) return;
    for (const objective of note.facts.objectives) {
      if (objective.where === 'prose' || !isUnknown(objective, blueprint)) continue;
      if (!isOfExam(view, note, objective, blueprint)) continue;
      const { start, end } = objective;
      yield { start, end, message: messageOf(note, objective, blueprint) };
    }
  },
};

/** True where the blueprint says which objectives of its kind there are, and this one is not among them. */
export function isUnknown({ kind, id }: Pick<Objective, 'kind' | 'id'>, blueprint: Blueprint): boolean {
  if (findObjective(blueprint, id) !== undefined) return false;
  const parent = parentOf(id);
  if (parent === undefined) return blueprint.domains.length > 0;
  const above = findObjective(blueprint, parent);
  if (above === undefined) return isUnknown({ kind, id: parent }, blueprint);
  return siblingsOf(id, blueprint).length > 0;
}

/** `2.3` of `2.3.1` */
function parentOf(id: string): string | undefined {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? undefined : id.slice(0, dot);
}

function siblingsOf(id: string, blueprint: Blueprint): PlacedObjective[] {
  return objectivesOf(blueprint).filter((each) => parentOf(each.id) === parentOf(id));
}

function messageOf(note: IndexedNote, objective: Objective, blueprint: Blueprint): string {
  const meant = namedAlike(note, objective, blueprint);
  const hint = meant === undefined ? rangeNear(objective.id, blueprint) : `Did you mean ${objectiveName(meant)}?`;
  return `${blueprint.code} has no ${objectiveName(objective)}. ${hint}`;
}

/** The objective of the same kind that has the words behind the number for its title. */
function namedAlike(
  { facts: { title, headings } }: IndexedNote,
  objective: Objective,
  blueprint: Blueprint,
): PlacedObjective | undefined {
  const text = objective.where === 'title' ? title?.text : headings.find(({ span }) => contains(span, objective))?.text;
  const name = objectiveName(objective);
  const words = text === undefined ? '' : bare(text.slice(text.indexOf(name) + name.length));
  const alike = objectivesOf(blueprint).filter(({ kind, title }) => kind === objective.kind && bare(title) === words);
  return alike.length === 1 ? alike[0] : undefined;
}

function bare(title: string): string {
  return fold(title.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}

/** `Task 2.3 has 2.3.1 to 2.3.5.`, of the nearest above that there is. */
function rangeNear(id: string, blueprint: Blueprint): string {
  const parent = parentOf(id);
  const siblings = siblingsOf(id, blueprint);
  const [first] = siblings;
  const last = siblings[siblings.length - 1];
  if (first === undefined || last === undefined) return parent === undefined ? '' : rangeNear(parent, blueprint);
  const above = parent === undefined ? undefined : findObjective(blueprint, parent);
  const range = first === last ? `only ${first.id}` : `${first.id} to ${last.id}`;
  return above === undefined ? `Its domains are ${range}.` : `${objectiveName(above)} has ${range}.`;
}
