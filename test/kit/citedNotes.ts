import fc from './fastCheck.ts';

const number = fc.integer({ min: 1, max: 6 });
/** Also those that only definitions have. */
const cited = fc.integer({ min: 1, max: 7 });

/** `.[3]`, `[3][4]`, `[3, 4]`, `[3]–[5]` and what else cites, each in words of its own. */
const citing: fc.Arbitrary<string> = fc.oneof(
  cited.map((n) => `Queues even out the load.[${n}]`),
  fc.tuple(cited, cited, cited).map(([a, b, c]) => `Topics have readers[${a}][${b}][${c}]`),
  fc.tuple(cited, cited).map(([a, b]) => `A stream keeps order [${a}, ${b}].`),
  fc
    .tuple(cited, fc.integer({ min: 1, max: 4 }), fc.constantFrom('–', '-', ' — '), fc.boolean())
    .map(([a, more, dash, isUp]) => `Events are small [${isUp ? a : a + more}]${dash}[${isUp ? a + more : a}].`),
  fc.tuple(cited, cited).map(([a, b]) => `**Limits:**[${a}], [${b}]`),
  cited.map((n) => `- A bullet with a word[${n}]\n- and [the guide][${n}] of it`),
  cited.map((n) => `| a | b |\n|---|---|\n| fast | [${n}] |`),
  cited.map((n) => `### A heading [${n}]`),
  fc.constantFrom('Nothing is cited here.', 'Take `a[3]` and items[0].', 'See [2](https://example.com/b) there.'),
);

const address = fc.constantFrom('a', 'b', 'c', 'd', 'e').map((name) => `https://example.com/${name}`);

/** Sources at random, or one for each number. */
const sources = fc.oneof(
  fc.array(fc.tuple(number, address), { minLength: 1, maxLength: 6 }),
  fc
    .tuple(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), fc.array(address, { minLength: 6 }))
    .map(([numbers, urls]) => numbers.map((n, index): [number, string] => [n, urls[index] ?? ''])),
);

/** A list in one of the styles that notes have. */
const list: fc.Arbitrary<string> = fc
  .tuple(
    sources,
    fc.boolean(),
    fc.constantFrom('lines', 'breaks', 'bullets', 'ordered', 'blank', 'row', 'pairs', 'quote', 'label'),
  )
  .map(([items, isSorted, style]) => {
    const inOrder = isSorted ? [...items].sort(([a], [b]) => a - b) : items;
    const written = inOrder.map(([n, url]) => `[${n}](${url})`);
    return styled(written, style);
  });

function styled(sources: readonly string[], style: string): string {
  switch (style) {
    case 'breaks':
      return sources.map((source) => `${source}  `).join('\n');
    case 'bullets':
      return sources.map((source) => `- ${source}`).join('\n');
    case 'ordered':
      return sources.map((source, index) => `${index + 1}. ${source}`).join('\n');
    case 'blank':
      return sources.join('\n\n');
    case 'row':
      return sources.join(' ');
    case 'pairs':
      return sources
        .map((source, index) => source + (index % 2 === 0 ? ', ' : '\n'))
        .join('')
        .replace(/[,\s]+$/, '');
    case 'quote':
      return sources.map((source) => `> ${source}`).join('\n');
    case 'label':
      return `Sources:\n${sources.join('\n')}`;
    default:
      return sources.join('\n');
  }
}

/** Definitions with numbers of their own: in a part that has the number itself, nobody could say which one is meant. */
const definitions = (numbers: fc.Arbitrary<number>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(numbers, address), { minLength: 1, maxLength: 4 })
    .map((items) => items.map(([n, url]) => `[${n}]: ${url}`).join('\n'));

/** A stretch of a note, and what follows it. */
const stretch = (sources: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(citing, { minLength: 1, maxLength: 4 }),
      sources,
      fc.constantFrom('\n\n---\n\n', '\n\n## Next\n\n', '\n\n'),
    )
    .map(([text, listed, border]) => `${text.join('\n\n')}\n\n${listed}${border}`);

const nothing = fc.constant('');
const flavours = fc.oneof(
  { weight: 5, arbitrary: fc.array(stretch(fc.oneof(list, list, nothing)), { minLength: 1, maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.array(stretch(fc.oneof(list, definitions(fc.integer({ min: 7, max: 9 })))), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  { weight: 1, arbitrary: fc.array(stretch(fc.oneof(definitions(number), nothing)), { minLength: 1, maxLength: 3 }) },
);

/** Notes with citations and source lists of every kind, right and wrong. */
export const citedNote: fc.Arbitrary<string> = fc
  .tuple(flavours, fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([stretches, lineEnd, isTrimmed]) => {
    const text = stretches.join('');
    return (isTrimmed ? text.trimEnd() : text).replaceAll('\n', lineEnd);
  });
