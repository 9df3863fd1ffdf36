import { isObjectiveId, type ObjectiveKind } from '../text/objectiveIds.ts';
import type { Prose } from '../text/prose.ts';
import { contains, type Span } from '../text/span.ts';
import type { Title } from './headings.ts';

/** A domain, task or skill of an exam, named in a note: `Domain 2`, `Task 2.3`, `Skill 2.3.1`. */
export interface Objective extends Span {
  readonly kind: ObjectiveKind;
  /** `2` or `2.0`, `2.3`, `2.3.1` */
  readonly id: string;
  /** Only titles and headings say what a page is about; prose may speak of any objective. */
  readonly where: 'title' | 'heading' | 'prose';
}

const OBJECTIVE = /\b(Domain|Task|Skill)\s+(\d{1,3}(?:\.\d{1,3}){0,2})(?!\.?\d)/g;

/** The objectives that a stretch of prose names, in order, each with the span of its word and number. */
export function objectivesIn(prose: Prose): Objective[] {
  if (!KIND_WORDS.some((word) => prose.text.includes(word))) return [];
  const objectives: Objective[] = [];
  for (const { index, 0: text, 1: word = '', 2: id = '' } of prose.text.matchAll(OBJECTIVE)) {
    if (!isKind(word) || !isObjectiveId(KINDS[word], id)) continue;
    const kind = prose.leaves[prose.leafAt(index)]?.kind;
    const where = kind === 'heading' || kind === 'title' ? kind : 'prose';
    objectives.push({ kind: KINDS[word], id, where, ...prose.spanOf(index, index + text.length) });
  }
  return objectives;
}

/** The objective as one of the title where it stands in that: a note's only heading of level 1 is its title. */
export function withTitle(objective: Objective, title: Title | undefined): Objective {
  if (title !== undefined && contains(title.span, objective)) return { ...objective, where: 'title' };
  return objective.where === 'title' ? { ...objective, where: 'prose' } : objective;
}

const KIND_WORDS = ['Domain', 'Task', 'Skill'];
const KINDS = { Domain: 'domain', Task: 'task', Skill: 'skill' } as const;

function isKind(word: string): word is keyof typeof KINDS {
  return word in KINDS;
}
