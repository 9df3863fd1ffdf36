import type { Service } from '../catalog/catalog.ts';
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
  if (told !== undefined) {
    const { paragraph, points } = told.item.excerpt;
    const list = points.map((point) => `- ${escapeMarkdown(point)}`).join('\n');
    return [escapeMarkdown(paragraph), list, `From ${sectionLink(told)}`];
  }
  const isElsewhere = ({ note, item }: Located<Span>) => !(at?.note === note && contains(item, at.item));
  const explained = view.explanationsOf(service).find(isElsewhere);
  if (explained === undefined) return [`${escapeMarkdown(service.summary)}.`];
  const { note, item } = explained;
  const from = markdownLink(note.facts.title?.text ?? fileNameOf(note), placeOf(note, item.start));
  return [escapeMarkdown(item.text), `From ${from}`];
}

function sectionLink({ note, item }: Located<ServiceSection>): string {
  const page = note.facts.title?.text ?? fileNameOf(note);
  return markdownLink(
    page === item.title ? item.title : `${page} › ${item.title}`,
    placeOf(note, item.headingSpan.start),
  );
}

/** The last part of a note's address, for people to read. */
function fileNameOf({ uri }: IndexedNote): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Address of a line of a note, as `file:` links to editors have it. */
export function placeOf(note: IndexedNote, offset: number): string {
  return `${note.uri}#L${note.parsed.lines.positionAt(offset).line + 1}`;
}

function partners(view: IndexView, service: Service): string {
  const found = new Map<string, string>();
  for (const { note, item } of view.integrationsOf(service)) {
    for (const member of item.members) {
      const name = member.service?.name ?? member.text;
      if (member.service !== service && !found.has(name)) found.set(name, placeOf(note, item.start));
    }
  }
  if (found.size === 0) return '';
  const links = [...found].slice(0, MAX_PARTNERS).map(([name, place]) => markdownLink(name, place));
  const more = found.size > MAX_PARTNERS ? ` and ${found.size - MAX_PARTNERS} more` : '';
  return `Works with ${links.join(', ')}${more}`;
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
