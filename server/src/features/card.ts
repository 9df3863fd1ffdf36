import type { Service } from '../catalog/catalog.ts';
import { integrationsOf } from '../index/integrations.ts';
import type { IndexedNote, IndexView, Located } from '../index/notebookIndex.ts';
import type { ServiceSection } from '../index/sections.ts';
import { contains, type Span } from '../text/span.ts';
import { escapeMarkdown, markdownLink } from './markdownText.ts';

export interface CardOptions {
  /** Where the card is shown: on a section's own heading it leaves out the definition that stands right there. */
  readonly at?: Located<Span>;
}

/** How many partners a card names. */
const MAX_PARTNERS = 6;

/** What this notebook and the catalog say of a service, as Markdown: short, the notebook's own words first. */
export function cardOf(view: IndexView, service: Service, options: CardOptions = {}): string {
  const blocks = [
    headline(view, service),
    ...definition(view, service, options),
    partners(view, service),
    formerNames(service),
    footer(view, service),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function headline(view: IndexView, service: Service): string {
  const facts = [service.category];
  if (view.blueprint?.inScope.has(service.id)) facts.push(`in scope for ${view.blueprint.code}`);
  if (view.blueprint?.outOfScope.has(service.id)) facts.push(`out of scope for ${view.blueprint.code}`);
  const since = service.status?.since === undefined ? '' : ` since ${service.status.since}`;
  if (service.status?.state === 'closed-to-new') facts.push(`closed to new customers${since}`);
  if (service.status?.state === 'retired') facts.push(`retired${since}`);
  return `**${escapeMarkdown(service.name)}** · ${facts.map(escapeMarkdown).join(' · ')}`;
}

function definition(view: IndexView, service: Service, { at }: CardOptions): string[] {
  const sections = view.sectionsOf(service);
  const isHere = ({ note, item }: Located<ServiceSection>) => at?.note === note && contains(item.headingSpan, at.item);
  if (sections.some(isHere)) return [];
  const told = sections.find(({ item }) => item.excerpt.paragraph !== '' || item.excerpt.points.length > 0);
  if (told === undefined) return [`${escapeMarkdown(service.summary)}.`];
  const { paragraph, points } = told.item.excerpt;
  const list = points.map((point) => `- ${escapeMarkdown(point)}`).join('\n');
  return [escapeMarkdown(paragraph), list, `From ${sectionLink(told)}`];
}

function sectionLink({ note, item }: Located<ServiceSection>): string {
  const title = note.facts.title?.text;
  const name = title === undefined || title === item.title ? item.title : `${title} › ${item.title}`;
  return markdownLink(name, placeOf(note, item.headingSpan.start));
}

/** Address of a line of a note, as `file:` links to editors have it. */
export function placeOf(note: IndexedNote, offset: number): string {
  return `${note.uri}#L${note.parsed.lines.positionAt(offset).line + 1}`;
}

function partners(view: IndexView, service: Service): string {
  const all = integrationsOf(view, service);
  if (all.length === 0) return '';
  const links = all
    .slice(0, MAX_PARTNERS)
    .map(({ partner, note, entry }) => markdownLink(partner, placeOf(note, entry.start)));
  const more = all.length > MAX_PARTNERS ? ` and ${all.length - MAX_PARTNERS} more` : '';
  return `Works with ${links.join(', ')}${more}`;
}

function formerNames(service: Service): string {
  const former = service.names.filter(({ form }) => form === 'former');
  if (former.length === 0) return '';
  const names = former.map(({ text, until }) =>
    escapeMarkdown(until === undefined ? text : `${text} (until ${until})`),
  );
  return `Formerly ${names.join(', ')}`;
}

function footer(view: IndexView, service: Service): string {
  const mentions = view.mentionsOf(service);
  const notes = new Set(mentions.map(({ note }) => note)).size;
  const facts: string[] = [];
  if (mentions.length > 0)
    facts.push(`Mentioned ${times(mentions.length)} in ${notes === 1 ? 'one note' : `${notes} notes`}`);
  if (service.docs !== undefined) facts.push(markdownLink('Documentation', service.docs));
  return facts.join(' · ');
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
