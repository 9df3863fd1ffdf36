import type { Blueprint } from '../../blueprint/blueprint.ts';
import { findObjective, isPartOf, objectiveName } from '../../blueprint/objectives.ts';
import type { HeadingFact } from '../../facts/headings.ts';
import type { NoteFacts } from '../../facts/noteFacts.ts';
import type { Objective } from '../../facts/objectives.ts';
import { contains, firstAtOrAfter, type Span } from '../../text/span.ts';
import type { Rule } from './rule.ts';
import { isUnknown } from './unknownObjective.ts';

/** `### Skill 3.1.1` on the page of Task 2.3. */
export const objectiveMismatch: Rule = {
  code: 'objective-mismatch',
  severity: 'warning',
  title: 'An objective under another one',
  docs: `A page titled *Task 2.3* covers the skills of Task 2.3. If it has a heading *Skill 3.1.1*, that heading is usually left
over from the page it was copied from, and coverage counts it for the wrong task.

A heading that begins with a task or skill is compared with what it stands under: the nearest heading that begins with a
wider objective, or else the note's title. If the first heading repeats the title, both must name the same objective.
Left alone are headings that only mention an objective (\`See also Skill 3.1.1\`), titles that name several or a range, and
prose.

Wrong:

\`\`\`markdown
# Task 2.3: Enterprise integration

## Skill 3.1.1: Safe outputs
\`\`\`

Right:

\`\`\`markdown
# Task 2.3: Enterprise integration

## Skill 2.3.1: Enterprise connectivity
\`\`\`

There is no fix: either number may be the wrong one.`,
  *check({ blueprint }, { facts }) {
    // Headings in whose section the next one stands, the widest first.
    const around: { readonly section: Span; readonly objective: Objective }[] = [];
    for (const heading of facts.headings) {
      const objective = openingObjective(facts, heading);
      if (objective?.where !== 'heading') continue;
      while ((around[around.length - 1]?.section.end ?? heading.span.end) < heading.span.end) around.pop();
      const above =
        around.findLast((other) => isWider(other.objective, objective))?.objective ??
        titleObjective(facts, { objective, isFirst: heading === facts.headings[0] });
      around.push({ section: heading.section, objective });
      if (above === undefined || agree(objective, above, blueprint)) continue;
      // A number that there is not has a finding of its own.
      if (blueprint !== undefined && isUnknown(objective, blueprint)) continue;
      const { start, end } = objective;
      const place = above.where === 'title' ? 'on the page of' : 'under';
      yield { start, end, message: `${objectiveName(objective)} stands ${place} ${objectiveName(above)}.` };
    }
  },
};

const OPENING = /^[^\p{L}\p{N}]*(?:\d+(?:\.\d+)*[.):]?\s+)?(Domain|Task|Skill)\s/u;

/** The objective that a heading begins with, emphasis, emoji and its number apart. */
function openingObjective({ objectives }: NoteFacts, { text, span }: HeadingFact): Objective | undefined {
  if (!OPENING.test(text)) return undefined;
  const objective = objectives[firstAtOrAfter(objectives, span.start)];
  return objective !== undefined && contains(span, objective) ? objective : undefined;
}

/** The objective of the title, where that is one and a heading can be held against it. */
function titleObjective(
  { title, objectives }: NoteFacts,
  { objective, isFirst }: { objective: Objective; isFirst: boolean },
): Objective | undefined {
  const [only, ...others] = objectives.filter(({ where }) => where === 'title');
  const numbers = title?.text.match(/\d+(?:\.\d+)+/g) ?? [];
  if (title === undefined || only === undefined || others.length > 0 || RANGE.test(title.text)) return undefined;
  if (numbers.some((number) => number !== only.id)) return undefined;
  return isFirst || isWider(only, objective) ? only : undefined;
}

/** `Task 2.1–2.3`, `Domain 1 and 2`, `Task 1.2 & Task 1.3` */
const RANGE = /\d\s*(?:[–—&/,+-]|and|or|to|through|bis|und)\s*(?:\d|Domain|Task|Skill)/u;

const WIDTH = { domain: 2, task: 1, skill: 0 } as const;

function isWider(one: Objective, other: Objective): boolean {
  return WIDTH[one.kind] > WIDTH[other.kind];
}

/** True where one is part of the other: as the outline says, and by the numbers where there is none that has both. */
function agree(one: Objective, other: Objective, blueprint: Blueprint | undefined): boolean {
  const placed = blueprint && findObjective(blueprint, one.id, one.kind);
  const above = blueprint && findObjective(blueprint, other.id, other.kind);
  if (placed !== undefined && above !== undefined) return isPartOf(placed, above) || isPartOf(above, placed);
  const [a, b] = [numberOf(one), numberOf(other)];
  return a.startsWith(b) || b.startsWith(a);
}

/** `2.` of `Domain 2` and `Domain 2.0`, `2.3.` of `Task 2.3`: what the numbers of its parts begin with. */
function numberOf({ kind, id }: Objective): string {
  return `${kind === 'domain' ? id.replace(/\.0$/, '') : id}.`;
}
