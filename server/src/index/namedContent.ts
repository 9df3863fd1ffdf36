import type { NameMatcher, Scan } from '../catalog/matcher.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import { explanationsOf, type ServiceExplanation } from './explanations.ts';
import { type Integration, integrationsIn } from './integrations.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { NameLookups } from './nameLookups.ts';
import { type ServiceSection, sectionsOf } from './sections.ts';

/** What a note says of services: what its facts mean under a catalog. */
export interface NamedContent {
  readonly mentions: readonly Mention[];
  readonly sections: readonly ServiceSection[];
  readonly explanations: readonly ServiceExplanation[];
  readonly integrations: readonly Integration[];
}

export interface NamedContentOptions {
  /** What the matcher has found in the note's prose, where that is known. */
  readonly scan?: Scan | undefined;
  /** The mentions, where they are known. */
  readonly mentions?: readonly Mention[] | undefined;
  /** By the same matcher. */
  readonly lookups?: NameLookups;
}

/** Finds the services in a note's facts. */
export function namedContentOf(
  facts: NoteFacts,
  matcher: NameMatcher,
  { scan, mentions, lookups = new NameLookups(matcher) }: NamedContentOptions = {},
): NamedContent {
  const sections = sectionsOf(facts, lookups);
  return {
    mentions: mentions ?? mentionsOf(facts.prose, matcher, sections, scan),
    sections,
    explanations: explanationsOf(facts, lookups),
    integrations: integrationsIn(facts, lookups),
  };
}
