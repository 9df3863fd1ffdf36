import { findObjective, objectiveName } from '../blueprint/objectives.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import {
  type CoverageState,
  type CoveringPage,
  countStates,
  coverageOf,
  coverageOfObjective,
  type ObjectiveCoverage,
  shareOf,
} from './coverage.ts';
import { counted, escapeMarkdown } from './markdownText.ts';
import { NameQuery } from './nameQuery.ts';
import { noteName } from './place.ts';
import { type TreeLevel, type TreeNode, treeId, treeSteps } from './tree.ts';

/**
 * One level of the tree of an exam's objectives: domains, tasks, skills, and in each the notes that cover it. Empty where
 * no outline is in force. A filter finds objectives by number and title, by services, and by the titles of notes.
 */
export function objectivesTree(view: IndexView, { parent, filter }: TreeLevel): TreeNode[] {
  if (view.blueprint === undefined) return [];
  const query = NameQuery.of(filter);
  if (parent === undefined) return shown(coverageOf(view, view.blueprint), query).map(objectiveNode);
  const [kind, id = ''] = treeSteps(parent);
  const coverage = kind === 'objective' ? coverageOfObjective(view, view.blueprint, id) : undefined;
  if (coverage === undefined) return [];
  const isFound = query !== undefined && fits(coverage, query);
  return [...pageNodes(coverage), ...shown(coverage.children, isFound ? undefined : query).map(objectiveNode)];
}

/** The ids that lead to the objective that the heading or the title above a place of a note names. */
export function objectivesTreePath(view: IndexView, uri: string, offset: number): string[] {
  const note = view.findNote(uri);
  const { blueprint } = view;
  if (note === undefined || blueprint === undefined) return [];
  const around = note.outline.objectives.flatMap(({ objective: { id, kind }, span }) => {
    const objective = span.start <= offset && offset <= span.end ? findObjective(blueprint, id, kind) : undefined;
    return objective === undefined ? [] : [{ objective, length: span.end - span.start }];
  });
  const innermost = around.sort((a, b) => a.length - b.length)[0]?.objective;
  if (innermost === undefined) return [];
  const { domain, task, skill } = innermost;
  return [domain, task, skill].flatMap((each) => (each === undefined ? [] : [treeId('objective', each.id)]));
}

function shown(coverages: readonly ObjectiveCoverage[], query: NameQuery | undefined): ObjectiveCoverage[] {
  return coverages.filter((each) => query === undefined || holds(each, query));
}

/** True where the objective, or one below it, is what is looked for. */
function holds(coverage: ObjectiveCoverage, query: NameQuery): boolean {
  return fits(coverage, query) || coverage.children.some((child) => holds(child, query));
}

function fits({ objective, pages, services }: ObjectiveCoverage, query: NameQuery): boolean {
  const titles = pages.flatMap(({ note, title }) => [title, noteName(note)]);
  const names = [`${objectiveName(objective)} ${objective.title}`, ...(objective.skill?.topics ?? []), ...titles];
  return names.some((name) => query.scoreOf(name) !== undefined) || services.some((each) => query.fits(each.service));
}

function objectiveNode(coverage: ObjectiveCoverage): TreeNode {
  const { objective, state, pages, children } = coverage;
  const [page] = pages;
  return {
    id: treeId('objective', objective.id),
    kind: `${objective.kind}-${state}`,
    label: `${objectiveName(objective)}: ${objective.title}`,
    description: descriptionOf(coverage),
    expandable: pages.length > 0 || children.length > 0,
    place: page && { uri: page.note.uri, span: page.selection },
    tooltip: tooltipOf(coverage),
  };
}

/** `31 % · 40 % covered` of a domain, `2 of 5 covered` of a task, the state of a skill. */
function descriptionOf(coverage: ObjectiveCoverage): string {
  const { objective, state, children } = coverage;
  if (children.length === 0) return state;
  const counts = countStates(children);
  const all = counts.covered + counts.thin + counts.missing;
  if (objective.kind === 'task') return `${counts.covered} of ${all} covered`;
  const weight = objective.domain.weight === undefined ? [] : [`${objective.domain.weight} % of the exam`];
  return [...weight, `${Math.round(100 * shareOf(counts))} % covered`].join(' · ');
}

const STATES: Readonly<Record<CoverageState, string>> = {
  covered: 'A note covers it.',
  thin: 'Little is said of it, or only of its task.',
  missing: 'No note has it in a title or heading.',
};

function tooltipOf({ objective, state, services, children }: ObjectiveCoverage): string {
  const unnamed = services.filter(({ isNamed }) => !isNamed).map(({ service }) => service.name);
  const topics = objective.skill?.topics ?? [];
  const lines = [
    `**${objectiveName(objective)}** · ${escapeMarkdown(objective.title)}`,
    children.length > 0 ? '' : STATES[state],
    topics.length > 0 ? `Topics: ${escapeMarkdown(topics.join(', '))}` : '',
    unnamed.length > 0 ? `Not named there: ${escapeMarkdown(unnamed.join(', '))}` : '',
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

function pageNodes({ objective, pages }: ObjectiveCoverage): TreeNode[] {
  return pages.map(({ note, title, selection, words }: CoveringPage, index) => {
    const name = noteName(note);
    return {
      id: treeId('page', objective.id, index),
      kind: 'note',
      label: title,
      description: [...(name === title ? [] : [name]), counted(words, 'word')].join(' · '),
      expandable: false,
      place: { uri: note.uri, span: selection },
    };
  });
}
