import type { Service } from '../catalog/catalog.ts';
import type { NameMatcher } from '../catalog/matcher.ts';
import type { Explanation } from '../facts/explanations.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import { servicesNamedBy } from './sections.ts';

/** What a note says of a service behind its bold name: its definition, where the service has no section. */
export interface ServiceExplanation extends Explanation {
  readonly services: readonly Service[];
}

/** The explanations of a note whose name is that of a service, in order. */
export function explanationsOf(facts: NoteFacts, matcher: NameMatcher): ServiceExplanation[] {
  return facts.explanations.flatMap((explanation) => {
    const services = servicesNamedBy(explanation.name, matcher);
    return services.length > 0 ? [{ ...explanation, services }] : [];
  });
}
