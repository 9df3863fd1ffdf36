import { citationsWithoutSource } from '../../facts/parts.ts';
import type { Rule } from './rule.ts';

/** `[99]` in a part whose source list has no `[99](https://…)`. */
export const citationWithoutSource: Rule = {
  code: 'citation-without-source',
  severity: 'error',
  *check(_view, { facts }) {
    for (const part of facts.parts) {
      const numbers = part.sources.map(({ number }) => number);
      const known = `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
      for (const { start, end, number } of citationsWithoutSource(part)) {
        yield { start, end, message: `No source [${number}] in this part: its list has ${known}.` };
      }
    }
  },
};
