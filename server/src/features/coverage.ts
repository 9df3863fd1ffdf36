import type { Blueprint } from '../blueprint/blueprint.ts';
import {
  domainsOf,
  findObjective,
  objectiveName,
  type PlacedObjective,
  partsOf,
  taskOf,
  withParts,
} from '../blueprint/objectives.ts';
import type { Service } from '../catalog/catalog.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { ObjectivePlace } from '../index/outline.ts';
import { firstAtOrAfter } from '../text/span.ts';
import { isOfExam } from './objectiveExam.ts';
import { countWords } from './proseAt.ts';
import { pageOf } from './translations.ts';

/**
 * How much a notebook has on an objective. Of a skill, and of a task or domain that is not divided further:
 * `covered` where a title or heading names it and at least `COVERED_WORDS` words of prose stand under that;
 * `thin` where fewer do, or where only its task has a page of so many words; `missing` otherwise.
 * What is divided is `covered` where all of its parts are, `missing` where all are and no page names it, else `thin`.
 */
export type CoverageState = 'covered' | 'thin' | 'missing';

/** Words of prose that make a page of a heading: four or five points, or three sentences. */
export const COVERED_WORDS = 30;

/** A note that has an objective in its title, or in a heading. */
export interface CoveringPage extends ObjectivePlace {
  readonly note: IndexedNote;
  /** Words of prose under the title or heading; code and diagrams do not count. */
  readonly words: number;
}

/** An objective and what the notebook has on it. */
export interface ObjectiveCoverage {
  readonly objective: PlacedObjective;
  readonly state: CoverageState;
  /** Each note once, whatever its languages, the one with most words first. */
  readonly pages: readonly CoveringPage[];
  /** The services that the exam guide names for a skill, and whether its pages name them. */
  readonly services: readonly { readonly service: Service; readonly isNamed: boolean }[];
  /** Tasks of a domain, skills of a task. */
  readonly children: readonly ObjectiveCoverage[];
}

/** How many skills, or what is not divided into any, are in which state. */
export interface CoverageCount {
  readonly covered: number;
  readonly thin: number;
  readonly missing: number;
}

/** The coverage of an exam by a notebook: one for each domain, in the order of the blueprint. */
export function coverageOf(view: IndexView, blueprint: Blueprint): ObjectiveCoverage[] {
  const context = contextOf(view, blueprint, () => true);
  return domainsOf(blueprint).map((domain) => coverageIn(context, domain));
}

/** The coverage of one objective, with that of what it is divided into. */
export function coverageOfObjective(view: IndexView, blueprint: Blueprint, id: string): ObjectiveCoverage | undefined {
  const wanted = findObjective(blueprint, id);
  if (wanted === undefined) return undefined;
  const concerned = new Set(withParts(taskOf(wanted) ?? wanted).map(objectiveName));
  return coverageIn(
    contextOf(view, blueprint, (name) => concerned.has(name)),
    wanted,
  );
}

/** The skills of some objectives, or what is not divided into skills, by their state. */
export function countStates(coverages: readonly ObjectiveCoverage[]): CoverageCount {
  const leaves = coverages.flatMap(leavesOf);
  const count = (state: CoverageState): number => leaves.filter((leaf) => leaf.state === state).length;
  return { covered: count('covered'), thin: count('thin'), missing: count('missing') };
}

/** The part that is covered, from 0 to 1; what is thin counts half. */
export function shareOf({ covered, thin, missing }: CoverageCount): number {
  const all = covered + thin + missing;
  return all === 0 ? 0 : (covered + thin / 2) / all;
}

/** The part of the whole exam that is covered, from 0 to 1: the domains' shares by their weights, or all alike. */
export function examShareOf(domains: readonly ObjectiveCoverage[]): number {
  const weights = domains.map(({ objective }) => objective.domain.weight);
  const isWeighted = weights.every((weight) => weight !== undefined) && weights.some((weight) => weight !== 0);
  if (!isWeighted) return shareOf(countStates(domains));
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const shares = domains.map((domain, index) => shareOf(countStates([domain])) * (weights[index] ?? 0));
  return shares.reduce((sum, share) => sum + share, 0) / total;
}

function leavesOf(coverage: ObjectiveCoverage): ObjectiveCoverage[] {
  return coverage.children.length === 0 ? [coverage] : coverage.children.flatMap(leavesOf);
}

/** What the coverage of objectives rests on. */
interface Context {
  /** By the names of objectives: `Task 2.3`. */
  readonly pages: ReadonlyMap<string, readonly CoveringPage[]>;
  readonly services: ReadonlyMap<string, Service>;
}

/** @param isAsked takes the name of an objective */
function contextOf(view: IndexView, blueprint: Blueprint, isAsked: (name: string) => boolean): Context {
  return {
    pages: pagesOf(view, blueprint, isAsked),
    services: new Map(view.catalog.services.map((service) => [service.id, service])),
  };
}

/** Objectives belong to what they stand under in the outline: numbers are names, and not all exams nest them. */
function coverageIn(context: Context, objective: PlacedObjective): ObjectiveCoverage {
  const children = partsOf(objective).map((part) => coverageIn(context, part));
  const pagesFor = (each: PlacedObjective) => context.pages.get(objectiveName(each)) ?? [];
  const pages = pagesFor(objective);
  const task = taskOf(objective);
  const state = children.length > 0 ? stateOfAll(children, pages) : stateOf(pages, task ? pagesFor(task) : []);
  const services = (objective.skill?.services ?? []).flatMap((id) => {
    const service = context.services.get(id);
    return service === undefined ? [] : [{ service, isNamed: pages.some((page) => namesService(page, service)) }];
  });
  return { objective, state, pages, services, children };
}

/** @param ofTask the pages of the task that a skill is of */
function stateOf(own: readonly CoveringPage[], ofTask: readonly CoveringPage[]): CoverageState {
  if (own.some(({ words }) => words >= COVERED_WORDS)) return 'covered';
  const isTaskTold = ofTask.some(({ words }) => words >= COVERED_WORDS);
  return own.length > 0 || isTaskTold ? 'thin' : 'missing';
}

function stateOfAll(children: readonly ObjectiveCoverage[], own: readonly CoveringPage[]): CoverageState {
  if (children.every(({ state }) => state === 'covered')) return 'covered';
  return own.length === 0 && children.every(({ state }) => state === 'missing') ? 'missing' : 'thin';
}

/** The pages of each objective of this exam, by its name: of a note, and of its translations, the place with most words. */
function pagesOf(
  view: IndexView,
  blueprint: Blueprint,
  isAsked: (name: string) => boolean,
): Map<string, readonly CoveringPage[]> {
  const found = new Map<string, Map<string, CoveringPage>>();
  for (const note of view.notes) {
    for (const place of note.outline.objectives) {
      const { objective } = place;
      const name = objectiveName(objective);
      if (!isAsked(name) || !isOfExam(view, note, objective, blueprint)) continue;
      const pages = found.get(name) ?? new Map<string, CoveringPage>();
      found.set(name, pages);
      const page = { ...place, note, words: wordsUnder(note, place) };
      const key = pageOf(note.uri);
      const known = pages.get(key);
      if (known === undefined || known.words < page.words) pages.set(key, page);
    }
  }
  return new Map([...found].map(([name, pages]) => [name, [...pages.values()].sort((a, b) => b.words - a.words)]));
}

function wordsUnder({ prose }: IndexedNote, { span, selection }: ObjectivePlace): number {
  return countWords(prose, { start: Math.max(span.start, selection.end), end: span.end });
}

function namesService({ note, span }: CoveringPage, service: Service): boolean {
  const { mentions } = note;
  for (let at = firstAtOrAfter(mentions, span.start); (mentions[at]?.end ?? Infinity) <= span.end; at++) {
    if (mentions[at]?.namings.some((naming) => naming.service === service)) return true;
  }
  return false;
}
