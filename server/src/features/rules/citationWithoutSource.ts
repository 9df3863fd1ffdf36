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
        yield { start, end, message: `No source [${number}] in this part: it has ${known}.` };
      }
    }
  },
};

/** `1 to 12`, `only 3`, `1, 2, 5` */
function rangeOf(all: readonly number[]): string {
  const numbers = [...new Set(all)].sort((a, b) => a - b);
  const [first = 0] = numbers;
  const last = numbers[numbers.length - 1] ?? first;
  if (numbers.length === 1) return `only ${first}`;
  if (last - first === numbers.length - 1) return `${first} to ${last}`;
  return numbers.length <= MAX_NUMBERS ? numbers.join(', ') : `${numbers.length} others`;
}

/** More numbers than that are not read. */
const MAX_NUMBERS = 12;
