import type { NoteFacts } from '../../facts/noteFacts.ts';
import { citationsWithoutSource, type Part } from '../../facts/parts.ts';
import type { SourceFact } from '../../facts/sources.ts';
import { mergeSources } from '../mergeSources.ts';
import { definitionsOf } from '../numberScope.ts';
import { saysMore } from '../sourceEdits.ts';
import type { Rule } from './rule.ts';
import { sameAddresses, sourcedParts, staysPart } from './sourceLists.ts';

const DOCS = `Two numbers for the same page make a part look better supported than it is, and send the reader to that page twice.

Reported is each further source of a list whose address another number of the list already has. For definitions
(\`[3]: https://…\`) the whole note counts. Addresses must be exactly equal: \`…/guide\` and \`…/guide#limits\` are two. An
address that is still to be filled in (\`https://\`) is ignored. The same address in two parts of a note is fine.

Wrong:

\`\`\`markdown
A queue evens out the load.[1] It keeps messages for two weeks.[2]

[1](https://example.com/queues)
[2](https://example.com/queues)
\`\`\`

Right:

\`\`\`markdown
A queue evens out the load.[1] It keeps messages for two weeks.[1]

[1](https://example.com/queues)
\`\`\`

Fix: *Merge* cites the first number wherever the part cites the other, and removes the other source with its line or list
item. Where both are cited side by side, one remains; a range that loses a number is written out. The remaining numbers
stay as they are: *Renumber Citations* closes the gap.`;

/** `[3](https://a.example)` and `[7](https://a.example)` in one part. */
export const sameAddressTwice: Rule = {
  code: 'same-address-twice',
  severity: 'hint',
  title: 'One address under two numbers',
  docs: DOCS,
  *check(_view, { uri, facts }) {
    for (const [first, other] of pairsIn(facts)) {
      const related = [{ uri, start: first.start, end: first.end, message: `[${first.number}]` }];
      const message = `[${other.number}] has the same address as [${first.number}].`;
      yield { start: other.start, end: other.end, message, related };
    }
  },
  fixes(finding, { note: { uri, facts }, text }) {
    const pair = pairsIn(facts).find(([, other]) => other.start === finding.start);
    if (pair === undefined) return [];
    const [kept, dropped] = pair;
    const merged = mergeSources(facts, { uri, text, kept, dropped });
    if ('refusal' in merged) return [];
    const fix = { title: `Merge with [${kept.number}]`, edits: merged.edits };
    return [isSafe(facts, dropped) && !saysMore(text, dropped) ? { ...fix, preferred: true } : fix];
  },
};

/** True where a merge changes nothing but what it is about. */
function isSafe(facts: NoteFacts, dropped: SourceFact): boolean {
  // A range that stands for numbers without a source would be written out, as if somebody had meant each of them.
  const isOpen = (part: Part): boolean => citationsWithoutSource(part).some(({ isImplied }) => isImplied);
  if (facts.parts.some(isOpen)) return false;
  const part = facts.parts.find(({ sources }) => sources.includes(dropped));
  if (part === undefined) return true;
  // To CommonMark a citation leads to a definition of its number, even where the part's list has the number, too.
  return staysPart(part) && part.definitions.every(({ number }) => number !== dropped.number);
}

/** The first source with an address, and each later one that has another number. */
function pairsIn(facts: NoteFacts): [SourceFact, SourceFact][] {
  const lists = [...sourcedParts(facts).map(({ sources }) => sources), definitionsOf(facts)];
  return lists.flatMap(sameAddresses).filter(([first, other]) => first.number !== other.number);
}
