import type { Service } from '../../catalog/catalog.ts';
import { findAround } from '../../text/span.ts';
import type { Found, Rule } from './rule.ts';

/** `Amazon Forecast`, which the exam guide rules out. */
export const outOfScopeService: Rule = {
  code: 'out-of-scope-service',
  severity: 'off',
  title: 'A service that the exam does not ask for',
  docs: `An exam guide also lists services that the exam does not ask for. Time spent on them is lost to what counts, but notes
name them all the same, in comparisons and because real projects use them. This rule is therefore off until
\`exam-notes.yaml\` gives it a severity:

\`\`\`yaml
rules:
  out-of-scope-service: hint
\`\`\`

Reported is the first mention in each note of a service that the blueprint lists under \`outOfScope\`. Without a blueprint
nothing is reported.

Wrong, with the blueprint of AIP-C01:

\`\`\`markdown
Predict the demand with Amazon Forecast.
\`\`\`

There is no fix.`,
  *check({ blueprint }, { mentions, facts: { verbatim } }): Iterable<Found> {
    if (blueprint === undefined) return;
    const seen = new Set<Service>();
    for (const { start, end, namings } of mentions) {
      const [{ service }, ...others] = namings;
      if (!blueprint.outOfScope.has(service.id) || others.length > 0 || seen.has(service)) continue;
      if (findAround(verbatim, { start, end }) !== undefined) continue;
      seen.add(service);
      yield { start, end, message: `${service.name} is out of scope for ${blueprint.code}.` };
    }
  },
};
