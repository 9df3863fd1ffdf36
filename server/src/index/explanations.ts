import type { Service } from '../catalog/catalog.ts';
import type { Explanation } from '../facts/explanations.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import type { NameLookups } from './nameLookups.ts';

/** What a note says of a service behind its bold name: its definition, where the service has no section. */
export interface ServiceExplanation extends Explanation {
  readonly services: readonly Service[];
}

/** The explanations of a note whose name is that of a service, in order. */
export function explanationsOf(facts: NoteFacts, lookups: NameLookups): ServiceExplanation[] {
  return facts.explanations.flatMap((explanation) => {
    const services = lookups.servicesNamedBy(explanation.name);
    return services.length > 0 ? [{ ...explanation, services }] : [];
  });
}
