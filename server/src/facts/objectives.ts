import type { Prose } from '../text/prose.ts';
import { contains, type Span } from '../text/span.ts';
import type { Title } from './headings.ts';

/** A domain, task or skill of an exam, named in a note: `Domain 2`, `Task 2.3`, `Skill 2.3.1`. */
export interface Objective extends Span {
  readonly kind: 'domain' | 'task' | 'skill';
  /** `2`, `2.3` or `2.3.1` */
  readonly id: string;
  /** Only titles and headings say what a page is about; prose may speak of any objective. */
  readonly where: 'title' | 'heading' | 'prose';
}

/** Each word with as many numbers as it takes: `Task 1` is of no exam, and `Task 1.2.3` a typing error. */
const OBJECTIVE = /\b(Domain|Task|Skill)\s+(\d{1,2}(?:\.\d{1,2}){0,2})(?!\.?\d)/g;
const NUMBERS = { Domain: 1, Task: 2, Skill: 3 } as const;

/** The objectives that a note names, in order, each with the span of its word and number. */
export function objectivesOf(prose: Prose, title: Title | undefined): Objective[] {
  const objectives: Objective[] = [];
  for (const { index, 0: text, 1: word = '', 2: id = '' } of prose.text.matchAll(OBJECTIVE)) {
    if (!isKind(word) || id.split('.').length !== NUMBERS[word]) continue;
    const span = prose.spanOf(index, index + text.length);
    objectives.push({ kind: KINDS[word], id, where: whereOf(prose, index, span, title), ...span });
  }
  return objectives;
}

const KINDS = { Domain: 'domain', Task: 'task', Skill: 'skill' } as const;

function isKind(word: string): word is keyof typeof KINDS {
  return word in KINDS;
}

function whereOf(prose: Prose, at: number, span: Span, title: Title | undefined): Objective['where'] {
  if (title !== undefined && contains(title.span, span)) return 'title';
  return prose.leaves[prose.leafAt(at)]?.kind === 'heading' ? 'heading' : 'prose';
}
