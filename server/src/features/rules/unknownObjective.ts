import type { Blueprint } from '../../blueprint/blueprint.ts';
import {
  domainsOf,
  findObjective,
  objectiveName,
  objectivesOf,
  type PlacedObjective,
  partsOf,
} from '../../blueprint/objectives.ts';
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
export function isUnknown({ kind, id }: Numbered, blueprint: Blueprint): boolean {
  if (findObjective(blueprint, id, kind) !== undefined) return false;
  return siblingsIn(nearestAbove({ kind, id }, blueprint), blueprint).length > 0;
}

type Numbered = Pick<Objective, 'kind' | 'id'>;

/** What an objective that the exam does not have belongs to by its number, as far up as the exam has it. */
function nearestAbove({ kind, id }: Numbered, blueprint: Blueprint): PlacedObjective | undefined {
  const above = partOfNumber({ kind, id });
  if (above === undefined) return undefined;
  return findObjective(blueprint, above.id, above.kind) ?? nearestAbove(above, blueprint);
}

/** Task 2.3 for Skill 2.3.1, Domain 2 for Task 2.3. */
function partOfNumber({ kind, id }: Numbered): Numbered | undefined {
  const number = id.slice(0, id.lastIndexOf('.'));
  if (kind === 'domain') return undefined;
  return { kind: kind === 'skill' ? 'task' : 'domain', id: number };
}

/** The parts of an objective; of the whole exam its domains. */
function siblingsIn(above: PlacedObjective | undefined, blueprint: Blueprint): PlacedObjective[] {
  return above === undefined ? domainsOf(blueprint) : partsOf(above);
}

function messageOf(note: IndexedNote, objective: Objective, blueprint: Blueprint): string {
  const meant = namedAlike(note, objective, blueprint);
  const hint = meant === undefined ? rangeNear(objective, blueprint) : `Did you mean ${objectiveName(meant)}?`;
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
function rangeNear(objective: Numbered, blueprint: Blueprint): string {
  const above = nearestAbove(objective, blueprint);
  const siblings = siblingsIn(above, blueprint);
  const [first] = siblings;
  const last = siblings[siblings.length - 1];
  if (first === undefined || last === undefined) return '';
  const range = first === last ? `only ${first.id}` : `${first.id} to ${last.id}`;
  return above === undefined ? `Its domains are ${range}.` : `${objectiveName(above)} has ${range}.`;
}
