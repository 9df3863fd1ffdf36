import type { Span } from '../text/span.ts';
import type { HeadingFact, Title } from './headings.ts';

/** A domain, task or skill of an exam, named in a heading or a title: `Skill 2.3.1`. */
export interface Objective extends Span {
  readonly kind: 'domain' | 'task' | 'skill';
  /** `2`, `2.3` or `2.3.1` */
  readonly id: string;
  readonly inTitle: boolean;
}

const OBJECTIVE =
  /\b(?:(Domain)\s+(\d{1,2})(?![\d.]*\d)|(Task)\s+(\d{1,2}\.\d{1,2})(?!\.?\d)|(Skill)\s+(\d{1,2}\.\d{1,2}\.\d{1,2})(?!\.?\d))/g;

/** The objectives that a note's title and headings name, the title's first. */
export function objectivesOf(title: Title | undefined, headings: readonly HeadingFact[]): Objective[] {
  const own = title === undefined ? [] : objectivesIn(title.text, title.span, true);
  return own.concat(headings.flatMap(({ text, span }) => objectivesIn(text, span, false)));
}

function objectivesIn(text: string, span: Span, inTitle: boolean): Objective[] {
  return [...text.matchAll(OBJECTIVE)].map((match) => {
    const [, domain, domainId, task, taskId, , skillId] = match;
    const kind = domain ? 'domain' : task ? 'task' : 'skill';
    return { kind, id: domainId ?? taskId ?? skillId ?? '', inTitle, start: span.start, end: span.end };
  });
}
