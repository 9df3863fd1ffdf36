import type { Service } from '../catalog/catalog.ts';
import type { IndexedNote, IndexView, Located } from '../index/notebookIndex.ts';
import type { ServiceSection } from '../index/sections.ts';
import { contains, type Span } from '../text/span.ts';
import { counted, escapeMarkdown, markdownLink, times } from './markdownText.ts';
import { addressOf, noteName } from './place.ts';
import { readable } from './proseAt.ts';

export interface CardOptions {
  /** Where the card is shown: on a section's own heading it leaves out the definition that stands right there. */
  readonly at?: Located<Span>;
}

/** How many partners a card names. */
const MAX_PARTNERS = 6;
/** How many more sections it names. */
const MAX_SECTIONS = 3;
/** Among how many it looks, and how many it reads to choose one: a card must be there at once, in the largest notebook too. */
const MAX_LOOKED_AT = 12;
const MAX_READ = 3;

/** `(global)` says nothing to somebody who asks what a service is. */
const MIN_EXPLANATION = 12;

/** What this notebook and the catalog say of a service, as Markdown: short, the notebook's own words first. */
export function cardOf(view: IndexView, service: Service, { at }: CardOptions = {}): string {
  const blocks = [
    headline(view, service),
    ...definition(view, service, at),
    partners(view, service),
    [parentOf(view, service), formerNames(service)].filter((text) => text !== '').join(' · '),
    footer(view, service),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function headline(view: IndexView, service: Service): string {
  const facts = [service.category, ...standingOf(view, service)];
  return `**${escapeMarkdown(service.name)}** · ${facts.map(escapeMarkdown).join(' · ')}`;
}

/** Whether a service counts for the exam, and whether it is still offered, where either is known: `retired since 2024`. */
export function standingOf(view: IndexView, service: Service): string[] {
  const facts: string[] = [];
  if (view.blueprint?.inScope.has(service.id)) facts.push(`in scope for ${view.blueprint.code}`);
  if (view.blueprint?.outOfScope.has(service.id)) facts.push(`out of scope for ${view.blueprint.code}`);
  const since = service.status?.since === undefined ? '' : ` since ${service.status.since}`;
  if (service.status?.state === 'closed-to-new') facts.push(`closed to new customers${since}`);
  if (service.status?.state === 'retired') facts.push(`retired${since}`);
  return facts;
}

/** What notes say: a section of the same note before others, one with a paragraph before one of points alone. */
function definition(view: IndexView, service: Service, at: Located<Span> | undefined): string[] {
  const sections = sectionsFor(view, service, at?.note);
  const here = sections.find(({ note, item }) => at?.note === note && contains(item.headingSpan, at.item));
  if (here !== undefined) return [linksTo('Also in', view, { service, sections, but: here })];
  const isBest = ({ note, item }: Located<ServiceSection>) =>
    item.excerpt.paragraph !== '' || (note === at?.note && saysSomething(item));
  const first = sections.slice(0, MAX_READ).find(isBest) ?? sections.find(({ item }) => saysSomething(item));
  if (first === undefined) return explanation(view, service, at);
  const { paragraph, points } = first.item.excerpt;
  const list = points.map((point) => `- ${escapeMarkdown(point)}`).join('\n');
  const others = linksTo('also in', view, { service, sections, but: first });
  return [escapeMarkdown(paragraph), list, [`From ${sectionLink(first)}`, others].filter(Boolean).join(', ')];
}

/** The first sections of a service, those of a note before all others. */
function sectionsFor(view: IndexView, service: Service, here: IndexedNote | undefined): Located<ServiceSection>[] {
  const own = here?.sections.filter(({ services }) => services.includes(service)) ?? [];
  const others = view.sectionsOf(service, MAX_LOOKED_AT).filter(({ note }) => note !== here);
  return [...own.flatMap((item) => (here === undefined ? [] : [{ note: here, item }])), ...others];
}

function saysSomething({ excerpt }: ServiceSection): boolean {
  return excerpt.paragraph !== '' || excerpt.points.length > 0;
}

interface OtherSections {
  readonly service: Service;
  /** The first of them. */
  readonly sections: readonly Located<ServiceSection>[];
  readonly but: Located<ServiceSection>;
}

/** `also in [Week 2](…) and 3 more`: the other notes with a section of the service; empty where there are none. */
function linksTo(words: string, view: IndexView, { service, sections, but }: OtherSections): string {
  const notes = new Map(sections.filter(({ note }) => note !== but.note).map((each) => [each.note, each] as const));
  const others = [...notes.values()].slice(0, MAX_SECTIONS);
  if (others.length === 0) return '';
  const rest = view.countSectionsOf(service).notes - 1 - others.length;
  const links = others.map(({ note, item }) => markdownLink(noteName(note), addressOf(note, item.headingSpan.start)));
  return `${words} ${links.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What stands behind the service's bold name, where that says most; of a few words the catalog's say more. */
function explanation(view: IndexView, service: Service, at: Located<Span> | undefined): string[] {
  let best: { readonly place: Located<Span>; readonly text: string } | undefined;
  for (const place of view.explanationsOf(service, MAX_READ)) {
    const isHere = at?.note === place.note && contains(place.item, at.item);
    const text = readable(place.item.text);
    if (!isHere && text.length > (best?.text.length ?? MIN_EXPLANATION)) best = { place, text };
  }
  if (best === undefined) return [`${escapeMarkdown(service.summary)}.`];
  const { note, item } = best.place;
  return [escapeMarkdown(best.text), `From ${markdownLink(noteName(note), addressOf(note, item.start))}`];
}

function sectionLink({ note, item }: Located<ServiceSection>): string {
  const page = noteName(note);
  return markdownLink(
    page === item.title ? item.title : `${page} › ${item.title}`,
    addressOf(note, item.headingSpan.start),
  );
}

/** What works with a service, each a link to the first place that says so. */
function partners(view: IndexView, service: Service): string {
  const found = view.partnersOf(service);
  if (found.length === 0) return '';
  const links = found.slice(0, MAX_PARTNERS).map(({ partner }) => {
    const name = typeof partner === 'string' ? partner : partner.name;
    const place = view.findIntegration(service, partner);
    return place === undefined ? escapeMarkdown(name) : markdownLink(name, addressOf(place.note, place.item.start));
  });
  const more = found.length > MAX_PARTNERS ? ` and ${found.length - MAX_PARTNERS} more` : '';
  return `Works with ${links.join(', ')}${more}`;
}

/** `Part of Amazon Kinesis`, where the name does not say so itself. */
function parentOf({ catalog }: IndexView, { name, parent }: Service): string {
  const whole = parent === undefined ? undefined : catalog.services.find(({ id }) => id === parent);
  return whole === undefined || name.startsWith(whole.name) ? '' : `Part of ${escapeMarkdown(whole.name)}`;
}

/** Full former names, those given up at the same time together; the short ones say nothing more. */
function formerNames(service: Service): string {
  const former = service.names.filter(({ form }) => form === 'former');
  const full = former.filter(({ text }) => service.vendor !== undefined && text.startsWith(`${service.vendor} `));
  const byDate = new Map<string, string[]>();
  for (const { text, until } of full.length > 0 ? full : former) {
    const date = until === undefined ? '' : ` (until ${until})`;
    byDate.set(date, [...(byDate.get(date) ?? []), text]);
  }
  const names = [...byDate].map(([date, texts]) => escapeMarkdown(texts.join(', ') + date));
  return names.length === 0 ? '' : `Formerly ${names.join(', ')}`;
}

function footer(view: IndexView, service: Service): string {
  const { places, notes } = view.countOf(service);
  const facts: string[] = [];
  if (places > 0) facts.push(`Mentioned ${times(places)} in ${counted(notes, 'note')}`);
  if (service.docs !== undefined) facts.push(markdownLink('Documentation', service.docs));
  return facts.join(' · ');
}
