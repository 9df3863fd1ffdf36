import { objectiveName } from '../blueprint/objectives.ts';
import {
  COVERED_WORDS,
  type CoverageState,
  type CoveringPage,
  countStates,
  coverageOf,
  coverageOfObjective,
  examShareOf,
  type ObjectiveCoverage,
  shareOf,
} from '../features/coverage.ts';
import { lineOf } from '../features/place.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { type Arguments, type ExitCode, type Host, UsageError } from './host.ts';
import { pathIn, plural, printJson, reportProblems } from './report.ts';

/** `exam-notes coverage [OBJECTIVE]`: what of the exam's outline, or of one objective, the notes cover, and why. */
export function coverage(notebook: Notebook, { json }: Arguments, words: readonly string[], host: Host): ExitCode {
  const wanted = words.join(' ');
  if (words.length > 1 && !/^(?:domain|task|skill) \S+$/i.test(wanted)) {
    throw new UsageError(`coverage takes one objective, not “${wanted}”`);
  }
  const isBroken = reportProblems(notebook, host);
  const { blueprint } = notebook.view;
  if (blueprint === undefined) {
    host.error(
      'No exam outline is in force: set blueprint in exam-notes.yaml, or name the exam in a note (AIP-C01).\n',
    );
    return isBroken ? 2 : 1;
  }
  const domains = coverageOf(notebook.view, blueprint);
  const found = wanted === '' ? undefined : coverageOfObjective(notebook.view, blueprint, numberIn(wanted));
  if (wanted !== '' && found === undefined) {
    host.error(`${blueprint.code} has no objective “${wanted}”: say it as 2, 2.3 or 2.3.1.\n`);
    return isBroken ? 2 : 1;
  }
  const listed = (found === undefined ? domains : [found]).map((each) => toListed(notebook, each));
  const share = examShareOf(domains);
  if (json) {
    const { code, name } = blueprint;
    printJson(host, { exam: { code, name }, share: rounded(share), objectives: listed });
  } else {
    host.out(`${blueprint.code}, ${blueprint.name}: ${percent(share)} covered\n`);
    const width = Math.max(...listed.flatMap(namesIn).map((name) => name.length));
    host.out(listed.map((each) => `\n${linesOf(each, '', width).join('\n')}\n`).join(''));
    host.out(`\n${LEGEND}`);
  }
  return isBroken ? 2 : 0;
}

const LEGEND =
  `covered: a title or heading names it, with ${COVERED_WORDS} words or more under it; thin: with fewer, or only its\n` +
  'task has a page; missing: neither. A thin one counts half.\n';

/** An objective as JSON has it. */
interface Listed {
  readonly kind: ObjectiveCoverage['objective']['kind'];
  readonly id: string;
  readonly title: string;
  readonly state: CoverageState;
  /** Percent of the exam, of a domain whose guide says so. */
  readonly weight?: number;
  /** The part of it that is covered, from 0 to 1. */
  readonly share: number;
  /** The titles and headings that name it. */
  readonly notes: readonly ListedNote[];
  /** The services that the guide names for a skill. */
  readonly services: readonly { readonly id: string; readonly name: string; readonly isNamed: boolean }[];
  /** Tasks of a domain, skills of a task. */
  readonly objectives: readonly Listed[];
}

interface ListedNote {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly words: number;
}

function toListed(notebook: Notebook, each: ObjectiveCoverage): Listed {
  const { objective, state, pages, services, children } = each;
  const { kind, id, title, domain } = objective;
  return {
    kind,
    id,
    title,
    state,
    ...(kind === 'domain' && domain.weight !== undefined && { weight: domain.weight }),
    share: rounded(shareOf(countStates([each]))),
    notes: pages.map((page) => toListedNote(notebook, page)),
    services: services.map(({ service, isNamed }) => ({ id: service.id, name: service.name, isNamed })),
    objectives: children.map((child) => toListed(notebook, child)),
  };
}

function toListedNote(notebook: Notebook, { note, selection, words }: CoveringPage): ListedNote {
  return { file: pathIn(notebook, note.uri), line: lineOf(note, selection.start), words };
}

function namesIn(listed: Listed): string[] {
  return [objectiveName(listed), ...listed.objectives.flatMap(namesIn)];
}

/**
 * An objective with its state, why that is so, and what it is divided into.
 *
 * @param width of the longest name
 */
function linesOf(listed: Listed, indent: string, width: number): string[] {
  const name = objectiveName(listed).padEnd(width);
  return [
    `${indent}${name}  ${stateOf(listed)}  ${listed.title}`,
    ...reasonsOf(listed).map((reason) => `${indent}${' '.repeat(width)}  ${reason}`),
    ...listed.objectives.flatMap((each) => linesOf(each, `${indent}  `, width)),
  ];
}

/** `31 % of the exam, 40 % covered` of a domain, `2 of 5 covered` of a task, the state of a skill. */
function stateOf({ kind, state, weight, share, objectives }: Listed): string {
  if (kind === 'domain') return `${weight === undefined ? '' : `${weight} % of the exam, `}${percent(share)} covered`;
  if (objectives.length === 0) return state.padEnd('covered'.length);
  return `${objectives.filter((each) => each.state === 'covered').length} of ${objectives.length} covered`;
}

/** The places of an objective, and which of a skill's services they name. */
function reasonsOf({ kind, state, notes, services }: Listed): string[] {
  const reasons = notes.map(({ file, line, words }) => `${file}:${line}: ${plural(words, 'word')}`);
  if (notes.length === 0 && kind === 'skill' && state === 'thin') reasons.push('only its task has a page');
  const names = (isNamed: boolean) => services.filter((each) => each.isNamed === isNamed).map(({ name }) => name);
  const named = names(true);
  const unnamed = names(false);
  if (named.length > 0) reasons.push(`names ${named.join(', ')}`);
  if (unnamed.length > 0) reasons.push(`${notes.length > 0 ? 'does not name' : 'asks for'} ${unnamed.join(', ')}`);
  return reasons;
}

/** The number in `Skill 2.3.1`, `2.3.1`; outlines of one's own may have letters in it. */
function numberIn(text: string): string {
  return /\S+$/.exec(text)?.[0] ?? text;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function rounded(share: number): number {
  return Math.round(1000 * share) / 1000;
}
