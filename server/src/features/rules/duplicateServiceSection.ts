import type { HeadingFact } from '../../facts/headings.ts';
import type { IndexedNote } from '../../index/notebookIndex.ts';
import type { ServiceSection } from '../../index/sections.ts';
import { withoutNumber } from '../../text/headingNumber.ts';
import { contains, firstAtOrAfter } from '../../text/span.ts';
import { fold } from '../../text/words.ts';
import { lineOf, spanOf } from '../place.ts';
import { withoutVendor } from './roles.ts';
import type { Found, Rule } from './rule.ts';

/** Two headings in a note that are each the name of the same service. */
export const duplicateServiceSection: Rule = {
  code: 'duplicate-service-section',
  severity: 'information',
  title: 'Two sections on one service in a note',
  docs: `The text under a heading that is a service's name is that service's definition in the notebook: cards quote it, links
lead to it. If a note has two, the first is quoted and the second is easily missed.

Headings are compared by the service they name: \`Amazon S3\`, \`S3\` and \`Simple Storage Service (S3)\` are the same.
\`Shield Standard\` and \`Shield Advanced\` are not, and neither are a former name and the current one. Not reported are a
section inside another one of the same service, headings that say more than the name (\`S3 pricing\`, \`S3 vs EFS\`),
services that are compared heading by heading (each under *What it does* and under *What it costs*), and sections in
different notes.

Wrong:

\`\`\`markdown
## Amazon S3
Keeps objects in buckets.

## Lifecycle rules
…

## S3
Cheap, durable, slow to list.
\`\`\`

Right:

\`\`\`markdown
## Amazon S3
Keeps objects in buckets. Cheap, durable, slow to list.

## S3 lifecycle rules
…
\`\`\`

There is no fix: join the two, or give one of them a heading that says what it is about.`,
  check({ catalog }, note) {
    const twins = twinsIn(note, catalog.vendorPrefixes);
    return twins
      .filter((twin) => !isInComparison(twin, twins))
      .map(({ section, other }) => foundAt(note, section, other));
  },
};

/** Two sections on one service, the second and the first, each with the heading that it stands under. */
interface Twin {
  readonly section: ServiceSection;
  readonly other: ServiceSection;
  readonly under: HeadingFact | undefined;
  readonly otherUnder: HeadingFact | undefined;
}

function twinsIn(note: IndexedNote, vendorPrefixes: readonly string[]): Twin[] {
  const twins: Twin[] = [];
  const known = new Map<string, ServiceSection[]>();
  for (const section of note.sections) {
    // Of a name that services share nobody knows which is meant: only the same services again are the same.
    const key = section.services.map(({ id }) => id).join('\n');
    const others = known.get(key) ?? [];
    const isPart = others.some((other) => contains(other, section) || contains(section, other));
    const other = others.find(({ title }) => haveSameName(title, section.title, vendorPrefixes));
    if (other !== undefined && !isPart) {
      twins.push({ section, other, under: headingAbove(note, section), otherUnder: headingAbove(note, other) });
    }
    known.set(key, [...others, section]);
  }
  return twins;
}

/** The heading under which a section's own stands. */
function headingAbove({ facts: { headings } }: IndexedNote, { headingSpan }: ServiceSection): HeadingFact | undefined {
  const at = firstAtOrAfter(
    headings.map(({ span }) => span),
    headingSpan.start,
  );
  const level = headings[at]?.level ?? 0;
  return headings.findLast((heading, index) => index < at && heading.level < level);
}

/** True where two headings have several services in common: what they do under the one, what they cost under the other. */
function isInComparison({ under, otherUnder }: Twin, twins: readonly Twin[]): boolean {
  if (under === undefined || otherUnder === undefined || fold(under.text) === fold(otherUnder.text)) return false;
  return twins.filter((twin) => isAt(twin.under, under) && isAt(twin.otherUnder, otherUnder)).length > 1;
}

function isAt(heading: HeadingFact | undefined, { span }: HeadingFact): boolean {
  return heading?.span.start === span.start;
}

function foundAt(note: IndexedNote, { headingSpan, services }: ServiceSection, other: ServiceSection): Found {
  const name = services[0]?.name ?? '';
  const { start, end } = headingSpan;
  const related = { uri: note.uri, ...spanOf(other.headingSpan), message: `“${other.title}”` };
  const message = `${name} has a section in this note already, in line ${lineOf(note, other.headingSpan.start)}.`;
  return { start, end, message, related: [related] };
}

/** True for two names of one service that differ in the vendor, in a bracket, or in that one is the abbreviation. */
function haveSameName(one: string, other: string, vendors: readonly string[]): boolean {
  const names = namesIn(other, vendors);
  return namesIn(one, vendors).some((name) => names.some((each) => isSameName(name, each)));
}

function isSameName(one: string, other: string): boolean {
  return spelling(one) === spelling(other) || abbreviates(one, other) || abbreviates(other, one);
}

/** `S3`, `EC2` and `IAM` are capitals and digits, and begin as the name in full does. */
function abbreviates(short: string, long: string): boolean {
  return /^[A-Z][A-Z0-9]{1,5}$/.test(short) && long.includes(' ') && long.charAt(0) === short.charAt(0);
}

function spelling(name: string): string {
  return fold(name.replace(/[\s-]+/g, ''));
}

/** A heading without its number and its bracket, and what the bracket says; both without the vendor. */
function namesIn(heading: string, vendors: readonly string[]): string[] {
  const bare = withoutNumber(heading).trim();
  const [, name = bare, bracket] = /^(.*?)\s*\(([^()]*)\)$/.exec(bare) ?? [];
  return [name, ...(bracket === undefined ? [] : [bracket])].map((each) => withoutVendor(each, vendors));
}
