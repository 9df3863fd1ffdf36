import type { Service } from '../catalog/catalog.ts';
import type { NameMatcher, Naming } from '../catalog/matcher.ts';
import { isNotebookService } from '../catalog/terms.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import type { Excerpt } from '../facts/openings.ts';
import { withoutNumber } from '../text/headingNumber.ts';
import type { Span } from '../text/span.ts';

/** What short texts of a note name. */
export interface SectionLookups {
  /** The services that a text as a whole names, as `servicesNamedBy` finds them. */
  servicesNamedBy(text: string, within?: readonly Service[]): readonly Service[];
  /** The services that are called exactly so. */
  servicesCalled(name: string): readonly Service[];
}

/** A heading that equals a name of a service, or a note of which the title does, and what stands under it. */
export interface ServiceSection extends Span {
  readonly services: readonly Service[];
  readonly title: string;
  /** The heading's text, or the title's. */
  readonly headingSpan: Span;
  readonly excerpt: Excerpt;
}

/** The service sections of a note, in order. */
export function sectionsOf(facts: NoteFacts, lookups: SectionLookups): ServiceSection[] {
  const sections = wholeNote(facts, lookups);
  for (const heading of facts.headings) {
    if (heading.span.start === facts.title?.span.start) continue;
    const around = sections.filter(({ end }) => end > heading.section.start).flatMap((section) => section.services);
    const services = lookups.servicesNamedBy(heading.text, around);
    if (services.length === 0) continue;
    const { text, span, section, excerpt } = heading;
    sections.push({ services, title: text, headingSpan: span, excerpt, ...section });
  }
  return sections;
}

/** The note as a whole, as a section of what its title names, and of each notebook service that it declares. */
function wholeNote(facts: NoteFacts, lookups: SectionLookups): ServiceSection[] {
  const extent = { start: 0, end: facts.length };
  const { title, declared } = facts;
  const titled = title === undefined ? [] : lookups.servicesNamedBy(title.text);
  const sections: ServiceSection[] = declared.flatMap(({ name, excerpt, start, end }) => {
    const services = lookups.servicesCalled(name).filter(isNotebookService);
    const others = services.filter((service) => !titled.includes(service));
    return others.length === 0
      ? []
      : [{ services: others, title: name, headingSpan: { start, end }, excerpt, ...extent }];
  });
  if (title === undefined || titled.length === 0) return sections;
  return [
    ...sections,
    { services: titled, title: title.text, headingSpan: title.span, excerpt: title.excerpt, ...extent },
  ];
}

/**
 * The services that a heading names and nothing else: without its number, emphasis and a bracket at its end.
 *
 * @param within services in whose section it stands: `Guardrails` under `Amazon Bedrock` is Bedrock's
 */
export function servicesNamedBy(heading: string, matcher: NameMatcher, within: readonly Service[] = []): Service[] {
  const bare = withoutNumber(heading).trim();
  const found = matcher.lookUp(bare, within);
  const isBracketed = found.length === 0 && bare.endsWith(')');
  const namings: readonly Naming[] = isBracketed ? matcher.lookUp(bare.replace(/\s*\([^()]*\)$/, ''), within) : found;
  return namings.map(({ service }) => service);
}
