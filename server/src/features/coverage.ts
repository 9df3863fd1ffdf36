import type { Blueprint } from '../blueprint/blueprint.ts';
import { objectivesOf, type PlacedObjective } from '../blueprint/objectives.ts';
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
  const objectives = objectivesOf(blueprint);
  return coveragesOf(view, blueprint, objectives).filter(({ objective }) => objective.kind === 'domain');
}

/** The coverage of one objective, with that of what it is divided into. */
export function coverageOfObjective(view: IndexView, blueprint: Blueprint, id: string): ObjectiveCoverage | undefined {
  const objectives = objectivesOf(blueprint);
  const wanted = objectives.find((objective) => objective.id === id);
  if (wanted === undefined) return undefined;
  const concerned = objectives.filter((each) => isWithin(each, wanted) || each === taskOf(objectives, wanted));
  return coveragesOf(view, blueprint, concerned).find(({ objective }) => objective.id === id);
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

function isWithin({ id }: PlacedObjective, outer: PlacedObjective): boolean {
  return id === outer.id || id.startsWith(`${outer.id}.`);
}

function taskOf(objectives: readonly PlacedObjective[], { task }: PlacedObjective): PlacedObjective | undefined {
  return objectives.find(({ kind, id }) => kind === 'task' && id === task?.id);
}

/** @param objectives in order: each before what it is divided into */
function coveragesOf(
  view: IndexView,
  blueprint: Blueprint,
  objectives: readonly PlacedObjective[],
): ObjectiveCoverage[] {
  const pages = pagesOf(view, blueprint, new Set(objectives.map(({ id }) => id)));
  const services = new Map(view.catalog.services.map((service) => [service.id, service]));
  const known = new Map<string, ObjectiveCoverage>();
  for (const objective of [...objectives].reverse()) {
    const children = objectives.flatMap((each) => {
      const child = each.kind !== objective.kind && parentIdOf(each) === objective.id ? known.get(each.id) : undefined;
      return child ?? [];
    });
    const own = pages.get(objective.id) ?? [];
    const state =
      children.length > 0 ? stateOfAll(children, own) : stateOf(own, pages.get(parentIdOf(objective)) ?? []);
    const named = (objective.skill?.services ?? []).flatMap((id) => {
      const service = services.get(id);
      return service === undefined ? [] : [{ service, isNamed: own.some((page) => namesService(page, service)) }];
    });
    known.set(objective.id, { objective, state, pages: own, services: named, children });
  }
  return objectives.flatMap(({ id }) => known.get(id) ?? []);
}

/** `2.3` of `2.3.1`; empty for a domain. */
function parentIdOf({ id }: PlacedObjective): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

function stateOf(own: readonly CoveringPage[], parents: readonly CoveringPage[]): CoverageState {
  if (own.some(({ words }) => words >= COVERED_WORDS)) return 'covered';
  const isTaskTold = parents.some(({ objective, words }) => objective.kind === 'task' && words >= COVERED_WORDS);
  return own.length > 0 || isTaskTold ? 'thin' : 'missing';
}

function stateOfAll(children: readonly ObjectiveCoverage[], own: readonly CoveringPage[]): CoverageState {
  if (children.every(({ state }) => state === 'covered')) return 'covered';
  return own.length === 0 && children.every(({ state }) => state === 'missing') ? 'missing' : 'thin';
}

/** The pages of each objective of this exam: of a note, and of its translations, the place with most words. */
function pagesOf(view: IndexView, blueprint: Blueprint, ids: ReadonlySet<string>): Map<string, CoveringPage[]> {
  const found = new Map<string, Map<string, CoveringPage>>();
  for (const note of view.notes) {
    for (const place of note.outline.objectives) {
      const { objective } = place;
      if (!ids.has(objective.id) || !isOfExam(view, note, objective, blueprint)) continue;
      const pages = found.get(objective.id) ?? new Map<string, CoveringPage>();
      found.set(objective.id, pages);
      const page = { ...place, note, words: wordsUnder(note, place) };
      const key = pageOf(note.uri);
      const known = pages.get(key);
      if (known === undefined || known.words < page.words) pages.set(key, page);
    }
  }
  return new Map([...found].map(([id, pages]) => [id, [...pages.values()].sort((a, b) => b.words - a.words)] as const));
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
