import type { Blueprint } from '../blueprint/blueprint.ts';
import { findObjective, objectiveName, objectivesOf, type PlacedObjective } from '../blueprint/objectives.ts';
import { MAX_SUGGESTIONS } from './nameCompletion.ts';
import type { Suggestion } from './suggestion.ts';
import { rangeOf, type TypingPlace } from './typingPlace.ts';

/** The word and the numbers that are typed of it. */
const TYPED = /(?<![\p{L}\p{N}_-])(Domain|Task|Skill)[ \t]+([\d.]*)$/u;

/**
 * The exam's objectives behind `Skill `, `Task ` and `Domain `: those of the task and the domain that the note is about
 * first. In a heading or a title the objective's own title comes along. Undefined elsewhere.
 */
export function objectiveCompletion(place: TypingPlace): Suggestion[] | undefined {
  const { before, after } = place;
  const { blueprint } = place.view;
  const typed = TYPED.exec(before);
  if (typed === null || blueprint === undefined) return undefined;
  const [, word = '', numbers = ''] = typed;
  const own = ownObjectives(place, blueprint);
  const found = objectivesOf(blueprint).filter((objective) => {
    return objectiveName(objective).startsWith(`${word} ${numbers}`) && objective.id !== numbers;
  });
  const isTitled = place.where !== 'prose' && /^["']?\s*$/.test(after);
  return found
    .map((objective, index) => ({ objective, index, distance: distanceTo(objective, own) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ objective }) => suggestionOf(objective, isTitled, place, typed.index));
}

function suggestionOf(objective: PlacedObjective, isTitled: boolean, place: TypingPlace, from: number): Suggestion {
  const name = objectiveName(objective);
  const titled = `${name}: ${objective.title}`;
  return {
    kind: 'objective',
    label: name,
    insert: isTitled ? titled : name,
    filter: titled,
    range: rangeOf(place, from),
    detail: objective.title,
    description: undefined,
    documentation: undefined,
  };
}

/** The objectives that the note has in its title and its headings. */
function ownObjectives({ note, offset }: TypingPlace, blueprint: Blueprint): PlacedObjective[] {
  const named = note.facts.objectives.filter(
    ({ where, start, end }) => where !== 'prose' && !(start < offset && offset <= end),
  );
  return named.flatMap(({ id, kind }) => findObjective(blueprint, id, kind) ?? []);
}

/** 0 for what belongs to a task that the note is about, 1 for one of its domain, 2 for any other. */
function distanceTo({ domain, task }: PlacedObjective, own: readonly PlacedObjective[]): number {
  if (task !== undefined && own.some((other) => other.task === task)) return 0;
  return own.some((other) => other.domain === domain) ? 1 : 2;
}
