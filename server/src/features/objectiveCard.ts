import { findObjective, objectiveName, type PlacedObjective } from '../blueprint/objectives.ts';
import type { Objective } from '../facts/objectives.ts';
import type { IndexView, Located } from '../index/notebookIndex.ts';
import { contains } from '../text/span.ts';
import {
  COVERED_WORDS,
  type CoveringPage,
  countStates,
  coverageOfObjective,
  type ObjectiveCoverage,
} from './coverage.ts';
import { counted, escapeMarkdown, markdownLink } from './markdownText.ts';
import { isOfExam } from './objectiveExam.ts';
import { addressOf, noteName } from './place.ts';

/** How many notes a card lists. */
const MAX_PAGES = 5;

/**
 * What the exam's outline says of an objective, and which notes of this notebook cover it. Undefined where no outline
 * is in force, where it has no such objective, and for one of another exam.
 */
export function objectiveCard(view: IndexView, { note, item }: Located<Objective>): string | undefined {
  const { blueprint } = view;
  const objective = blueprint && findObjective(blueprint, item.id);
  if (blueprint === undefined || objective === undefined || !isOfExam(view, note, item, blueprint)) return undefined;
  const coverage = coverageOfObjective(view, blueprint, objective.id);
  const blocks = [
    `**${objectiveName(objective)}** · ${placeOf(objective, blueprint.code)}`,
    escapeMarkdown(objective.title),
    topics(objective),
    ...(coverage === undefined ? [] : [services(coverage), parts(coverage), pages(view, coverage, { note, item })]),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** `Task 2.3, Domain 2 (26 % of AIP-C01)` */
function placeOf({ kind, task, domain }: PlacedObjective, code: string): string {
  const weight = domain.weight === undefined ? code : `${domain.weight} % of ${code}`;
  const above =
    kind === 'domain'
      ? []
      : [...(kind === 'skill' && task !== undefined ? [`Task ${task.id}`] : []), `Domain ${domain.id}`];
  return escapeMarkdown(above.length === 0 ? weight : `${above.join(', ')} (${weight})`);
}

function topics({ skill }: PlacedObjective): string {
  return skill === undefined || skill.topics.length === 0 ? '' : `Topics: ${escapeMarkdown(skill.topics.join(', '))}`;
}

/** Those that the notes on it do not name stand apart: they are what is still to be read. */
function services({ services: all, pages: own }: ObjectiveCoverage): string {
  if (all.length === 0) return '';
  const names = (isNamed: boolean): string =>
    all
      .filter((each) => each.isNamed === isNamed)
      .map(({ service }) => escapeMarkdown(service.name))
      .join(', ');
  const missing = names(false);
  if (own.length === 0 || missing === '') return `Services: ${names(true) || missing}`;
  return names(true) === ''
    ? `Services, none named there yet: ${missing}`
    : `Services: ${names(true)}; not named there yet: ${missing}`;
}

/** `4 skills: 2 covered, one thin, one missing` */
function parts({ children }: ObjectiveCoverage): string {
  if (children.length === 0) return '';
  const { covered, thin, missing } = countStates(children);
  const states = Object.entries({ covered, thin, missing }).filter(([, count]) => count > 0);
  return `${counted(covered + thin + missing, 'skill')}: ${states.map(([state, count]) => `${count} ${state}`).join(', ')}`;
}

/** The notes that cover it; what stands right under the heading that the card is shown on is only counted. */
function pages(view: IndexView, { objective, state, pages: all }: ObjectiveCoverage, at: Located<Objective>): string {
  if (all.length === 0) return state === 'thin' ? onlyTask(view, objective) : 'No note of this notebook covers it';
  const here = all.find((page) => page.note === at.note && contains(page.selection, at.item));
  const elsewhere = all.filter((page) => page !== here);
  const told = here === undefined || objective.kind !== 'skill' ? '' : hereText(here);
  if (elsewhere.length === 0) return told;
  const links = elsewhere.slice(0, MAX_PAGES).map(pageLink);
  const more = elsewhere.length > MAX_PAGES ? ` and ${elsewhere.length - MAX_PAGES} more` : '';
  const others = `${here === undefined ? 'In this notebook' : 'Also'}: ${links.join(', ')}${more}`;
  return told === '' ? others : `${told}\n\n${others}`;
}

function hereText({ words }: CoveringPage): string {
  const count = counted(words, 'word');
  return words < COVERED_WORDS ? `Thin: only ${count} here` : `Covered here in ${count}`;
}

function onlyTask(view: IndexView, { task }: PlacedObjective): string {
  const [page] = (task && view.blueprint && coverageOfObjective(view, view.blueprint, task.id)?.pages) ?? [];
  return page === undefined ? '' : `No heading names it, only its task has a page: ${pageLink(page)}`;
}

function pageLink({ note, title, selection, words }: CoveringPage): string {
  const page = noteName(note);
  const link = markdownLink(page === title ? title : `${page} › ${title}`, addressOf(note, selection.start));
  return `${link} (${counted(words, 'word')})`;
}
