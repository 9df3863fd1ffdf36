import type { Blueprint, Domain, Skill, Task } from '../blueprint/blueprint.ts';
import { objectiveName } from '../blueprint/objectives.ts';
import type { Catalog, Service } from '../catalog/catalog.ts';
import type { ObjectiveKind } from '../text/objectiveIds.ts';
import { isWordAt, tokenEnd } from '../text/words.ts';
import { COVERED_WORDS } from './coverage.ts';
import { escapeTerm } from './entryText.ts';

/** A file of a notebook that is to be begun. */
export interface BlueprintPage {
  /** Relative to the notebook's folder, with `/`; made of letters, digits, `-`, `_` and `.` on every system. */
  readonly path: string;
  readonly text: string;
}

export interface BlueprintPagesOptions {
  /** What `exam-notes.yaml` calls the blueprint: `aip-c01`, or the path of one's own. */
  readonly id: string;
  /** Knows the names of the services that the blueprint lists by their ids; without it the pages name none. */
  readonly catalog?: Catalog | undefined;
}

/**
 * The pages of a notebook that follows the outline of an exam, in the order of the outline: an index page for the exam
 * and for each domain, a page for each task with its skills as headings, and last an `exam-notes.yaml`. Front matter and
 * `_index.md` are what Hugo arranges pages by; GitHub and editors follow the links.
 *
 * What is named under a skill is kept short, and what it is about stands in a comment: empty pages cover nothing.
 */
export function blueprintPages(blueprint: Blueprint, { id, catalog }: BlueprintPagesOptions): readonly BlueprintPage[] {
  const services = new Map((catalog?.services ?? []).map((service) => [service.id, service]));
  const folders = pathNames('domain', blueprint.domains);
  const domains = blueprint.domains.map((domain, index) => ({ domain, folder: folders[index] ?? '', index }));
  const links = domains.map(({ domain, folder }) => linkLine('domain', domain, `${folder}/_index.md`));
  return [
    { path: '_index.md', text: page({ title: `${blueprint.code}: ${blueprint.name}` }, [links.join('\n')]) },
    ...domains.flatMap((each) => domainPages(each, services)),
    { path: 'exam-notes.yaml', text: `blueprint: ${yamlText(id)}\n` },
  ];
}

function domainPages(
  { domain, folder, index }: { readonly domain: Domain; readonly folder: string; readonly index: number },
  services: ReadonlyMap<string, Service>,
): BlueprintPage[] {
  const names = pathNames('task', domain.tasks).map((name) => `${name}.md`);
  const share = domain.weight === undefined ? [] : [`${domain.weight} % of the exam.`];
  const links = domain.tasks.map((task, at) => linkLine('task', task, names[at] ?? ''));
  const body = links.length > 0 ? links.join('\n') : placeToWrite([]);
  const front = { title: titleOf('domain', domain), weight: index + 1 };
  return [
    { path: `${folder}/_index.md`, text: page(front, [...share, body]) },
    ...domain.tasks.map((task, at) => ({
      path: `${folder}/${names[at]}`,
      text: page({ title: titleOf('task', task), weight: at + 1 }, taskBlocks(task, services)),
    })),
  ];
}

function taskBlocks({ skills }: Task, services: ReadonlyMap<string, Service>): string[] {
  if (skills.length === 0) return [placeToWrite([])];
  return skills.flatMap((skill) => [
    `### ${headingText(titleOf('skill', skill))}`,
    ...serviceLine(skill, services),
    placeToWrite(skill.topics),
  ]);
}

/** `Task 2.3: Enterprise integration`, on one line. */
function titleOf(kind: ObjectiveKind, { id, title }: { readonly id: string; readonly title: string }) {
  return `${objectiveName({ kind, id })}: ${title}`.replace(/\s+/g, ' ').trim();
}

function linkLine(kind: 'domain' | 'task', objective: Domain | Task, path: string): string {
  return `- [${plainText(titleOf(kind, objective))}](${path})`;
}

/** A page of blocks with a blank line between them. */
function page(
  { title, weight }: { readonly title: string; readonly weight?: number },
  blocks: readonly string[],
): string {
  // Every text of JSON is one of YAML.
  const front = [`title: ${JSON.stringify(title)}`, ...(weight === undefined ? [] : [`weight: ${weight}`])];
  return `${['---', ...front, '---', '', blocks.join('\n\n')].join('\n')}\n`;
}

/** `Services: Amazon S3, AWS CodeStar (retired)`: as many as leave the section for its writer to cover. */
function serviceLine({ services: ids }: Skill, services: ReadonlyMap<string, Service>): string[] {
  const known = ids.flatMap((id) => services.get(id) ?? []);
  const names = known.map(({ name, status }) => (status?.state === 'retired' ? `${name} (retired)` : name));
  const shown = names.filter((_, index) => wordsIn(names.slice(0, index + 1).join(' ')) <= MAX_NAMED_WORDS);
  if (shown.length === 0) return [];
  const rest = names.length - shown.length;
  return [`Services: ${[...shown.map(plainText), ...(rest === 0 ? [] : [`${rest} more`])].join(', ')}`];
}

const MAX_NAMED_WORDS = Math.floor((COVERED_WORDS * 2) / 3);

function wordsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at = tokenEnd(text, at)) if (isWordAt(text, at)) count++;
  return count;
}

/** A comment, which is neither shown nor counted, where notes are to stand; no topic can close it. */
function placeToWrite(topics: readonly string[]): string {
  const about = topics.map((topic) => topic.replace(/\s+/g, ' ').replace(/-{2,}/g, '–').trim()).join(', ');
  return `<!-- Your notes${about === '' ? '' : `: ${about}`} -->`;
}

/** Words in which nothing is markup: no emphasis, link, tag, character reference or shortcode. */
function plainText(text: string): string {
  return escapeTerm(text)
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\{\{(?=%)/g, '{\\{');
}

/** The same in a heading, of which number signs at the end would be the closing ones. */
function headingText(text: string): string {
  return plainText(text).replace(/ (#+)$/, ' \\$1');
}

/** Names of files or folders, one for each objective: `task-2-3`, by its number alone, so that a new title keeps them. */
function pathNames(kind: 'domain' | 'task', objectives: readonly { readonly id: string }[]): string[] {
  const taken = new Set<string>();
  return objectives.map(({ id }, index) => {
    const number = id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, MAX_NUMBER);
    const name = `${kind}-${number === '' ? index + 1 : number}`;
    let free = name;
    for (let copy = 2; taken.has(free); copy++) free = `${name}-${copy}`;
    taken.add(free);
    return free;
  });
}

/** Windows takes paths of 260 characters as a whole. */
const MAX_NUMBER = 40;

/** A text of YAML: as it is where nobody could take it for anything else. */
function yamlText(text: string): string {
  return /^[a-z]\w*[-./][\w./-]*$/i.test(text) ? text : JSON.stringify(text);
}
