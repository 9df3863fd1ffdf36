import { citationsWithoutSource } from '../../facts/parts.ts';
import type { Rule } from './rule.ts';

/** `[99]` in a part whose source list has no `[99](https://…)`, with no `[99]: https://…` in the note. */
export const citationWithoutSource: Rule = {
  code: 'citation-without-source',
  severity: 'error',
  *check(_view, { facts }) {
    for (const part of facts.parts) {
      const known = rangeOf([...part.sources, ...part.definitions].map(({ number }) => number));
      for (const { start, end, number } of citationsWithoutSource(part)) {
        yield { start, end, message: `No source [${number}] in this part, which has ${known}.` };
      }
    }
  },
};

/** `1 to 12`, `only 3` */
function rangeOf(numbers: readonly number[]): string {
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  return first === last ? `only ${first}` : `${first} to ${last}`;
}
