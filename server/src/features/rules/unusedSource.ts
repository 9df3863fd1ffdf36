import type { NoteFacts } from '../../facts/noteFacts.ts';
import { uncitedSources } from '../../facts/parts.ts';
import type { SourceFact } from '../../facts/sources.ts';
import { contains, type Span } from '../../text/span.ts';
import { definitionsOf } from '../numberScope.ts';
import { removalOf } from '../sourceEdits.ts';
import type { Found, Rule } from './rule.ts';
import { canLose, sameAddresses, sourcedParts, staysPart } from './sourceLists.ts';

const DOCS = `If nothing cites a source, the text it belonged to may be gone, or a citation is still to be added. Editors show the
source faded.

Reported is each source of a list whose number its part does not cite, and each numbered definition (\`[3]: https://…\`)
that the note does not cite. A range cites all of its numbers: \`[3]–[5]\` uses the fourth. So do other forms that may be
meant to cite: \`[1-3]\`, \`[10; 11]\`, and links in the text with the number and address of the source. A row of numbers
that nothing cites and that links to other notes is for turning pages, and is not a source list.

Wrong:

\`\`\`markdown
A queue evens out the load.[1]

[1](https://example.com/queues)
[2](https://example.com/topics)
\`\`\`

Right:

\`\`\`markdown
A queue evens out the load.[1]

[1](https://example.com/queues)
\`\`\`

Fix: *Remove* deletes the source with its line or list item, or only the source if others share its line. The other
numbers stay as they are. There is no fix if what remains would no longer be a source list. Where a part cites nothing at
all, each source is removed only by itself.`;

/** `[8](https://…)` in the source list of a part that has no `[8]`. */
export const unusedSource: Rule = {
  code: 'unused-source',
  severity: 'hint',
  title: 'A source that nothing cites',
  docs: DOCS,
  *check(_view, { facts }) {
    const ranges = new MentionedRanges(facts);
    for (const part of sourcedParts(facts)) {
      for (const source of ranges.without(uncitedSources(part), part)) yield foundAt(source, 'part');
    }
    for (const source of ranges.without(uncitedDefinitions(facts))) yield foundAt(source, 'note');
  },
  fixes({ start }, { note: { uri, facts }, text }) {
    const source = facts.sources.find((each) => each.start === start);
    if (source === undefined) return [];
    const part = facts.parts.find(({ sources }) => sources.includes(source));
    if (part === undefined ? !canGo(facts) : !canLose(part, 1)) return [];
    const span = removalOf(text, part?.sources ?? [source], source);
    if (span === undefined) return [];
    const fix = { title: `Remove source [${source.number}]`, edits: [{ uri, ...span, newText: '' }] };
    // Its double is cited in its place as soon as the two are merged.
    const isKept = sameAddresses(part?.sources ?? definitionsOf(facts)).some(([first]) => first === source);
    // Where nothing is cited, all of them together are what there is to read.
    const isCiting = (part ?? facts).citations.length > 0;
    const isPreferred = isCiting && !isKept && (part === undefined || staysPart(part));
    return [isPreferred ? { ...fix, preferred: true } : fix];
  },
};

function foundAt({ start, end, number }: SourceFact, where: string): Found {
  return { start, end, message: `[${number}] is not cited in this ${where}.`, unused: true };
}

/** Numbers in brackets that are no citations by their form and may well be meant as such: `[1-3]`, `[10;11]`. */
class MentionedRanges {
  readonly #facts: NoteFacts;
  #known: readonly MentionedRange[] | undefined;

  constructor(facts: NoteFacts) {
    this.#facts = facts;
  }

  /** Those of some sources that nothing in their part, or in the note, may be meant to cite. */
  without(sources: readonly SourceFact[], part?: Span): readonly SourceFact[] {
    if (sources.length === 0) return sources;
    this.#known ??= rangesIn(this.#facts);
    const numbers = new Set<number>();
    for (const range of this.#known) {
      if (part !== undefined && !contains(part, range)) continue;
      for (let number = range.from; number <= range.to; number++) numbers.add(number);
    }
    return sources.filter(({ number }) => !numbers.has(number));
  }
}

interface MentionedRange extends Span {
  readonly from: number;
  readonly to: number;
}

function rangesIn({ prose }: NoteFacts): MentionedRange[] {
  return Array.from(prose.text.matchAll(NUMBERS), ({ index, 0: { length }, 1: inner = '' }) => {
    // With commas alone it is a citation.
    if (!/[-–—;]/.test(inner)) return [];
    const span = prose.spanOf(index, index + length);
    return inner.split(/[;,]/).map((piece): MentionedRange => {
      const [from = 0, to = from] = piece.split(/[-–—]/).map(Number);
      return { ...span, from, to: Math.min(to, from + MAX_RANGE) };
    });
  }).flat();
}

const NUMBERS = /\[(\d{1,3}(?:\s?[-–—;,]\s?\d{1,3}){1,20})\]/g;
const MAX_RANGE = 50;

function uncitedDefinitions(facts: NoteFacts): SourceFact[] {
  const cited = new Set(facts.citations.map(({ number }) => number));
  // `[1]: # (later)` is a comment.
  return definitionsOf(facts).filter(({ number, url }) => !cited.has(number) && url !== '' && url !== '#');
}

/** False where a note's definitions are its only part, and would be gone with those that nothing cites. */
function canGo(facts: NoteFacts): boolean {
  if (facts.citations.length === 0 || facts.parts.some(({ sources }) => sources.length > 0)) return true;
  return uncitedDefinitions(facts).length < definitionsOf(facts).length;
}
