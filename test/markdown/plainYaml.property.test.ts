// Most front matter is read without the yaml package, which takes many times as long: the two have to agree.

import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import fc from '../kit/fastCheck.ts';
import { parse } from './outline.ts';

const word = fc.constantFrom(
  'a',
  'B',
  '1',
  'é',
  '関',
  'null',
  'true',
  '-',
  '_',
  '.',
  ':',
  '#',
  ' ',
  '  ',
  '"',
  "'",
  ',',
  '[',
  '{',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '\\',
  '\t',
  '\u00A0',
  '\u2028',
  '\r',
  '~',
  '=',
  '<<',
  '\uFEFF',
  '0x1',
  '1e3',
  '🎯',
  '\uD800',
);
const value = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
const line = fc
  .tuple(
    fc.constantFrom('a', 'b', 'title', 'null', 'c-d', 'e '),
    fc.constantFrom(':', ': ', ':  '),
    value,
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map((parts) => parts.join(''));

const words = fc.array(fc.constantFrom('a', 'b c', '1.2', '"d"', "'e  f'", 'null', '', '-', '"', 'g -'), {
  maxLength: 4,
});
const flowList = fc.tuple(words, fc.constantFrom(',', ', ', ' , ')).map(([each, comma]) => `[${each.join(comma)}]\n`);
const blockList = fc
  .array(fc.tuple(fc.constantFrom('- ', '- ', '  - ', '    - ', ' -'), value), { minLength: 1, maxLength: 3 })
  .map((items) => `\n${items.map((item) => `${item.join('')}\n`).join('')}`);
const list = fc
  .tuple(fc.constantFrom('l: ', 'm: ', 'n: '), fc.oneof(flowList, blockList))
  .map((parts) => parts.join(''));

test('the quick way reads what the yaml package reads', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, list), { minLength: 1, maxLength: 3 }), (lines) => {
      const body = lines.join('');
      const { frontMatter, problems } = parse(`---\n${body}---\n`);
      const document = parseDocument(body, { prettyErrors: false, logLevel: 'silent' });
      if (frontMatter === undefined || frontMatter.body.end !== 4 + body.length) return;
      expect(problems.length > 0).toBe(document.errors.length > 0);
      if (document.errors.length > 0 || !isMap(document.contents)) return;
      expect(frontMatter.entries).toHaveLength(document.contents.items.length);
      document.contents.items.forEach(({ key, value }, index) => {
        const entry = frontMatter.entries[index];
        expect(entry?.key).toBe(isScalar(key) ? (key.source ?? String(key.value)) : undefined);
        if (!isScalar(value) || value.value === null) expect(entry?.value).toBeUndefined();
        else expect(entry?.value).toBe(value.type === 'PLAIN' ? value.source : String(value.value));
        const items = isSeq(value) ? value.items.filter((item) => isScalar(item)) : [];
        expect(entry?.items.map((item) => item.value)).toEqual(
          items.map((item) => (item.type === 'PLAIN' ? item.source : String(item.value))),
        );
        // Block scalars begin in the line below, as a test of their own has it.
        if (!isScalar(value) || value.value === null || value.type?.startsWith('BLOCK_')) return;
        const quote = value.type?.startsWith('QUOTE_') ? 1 : 0;
        expect((entry?.valueSpan.start ?? 0) - 4).toBe((value.range?.[0] ?? 0) + quote);
      });
    }),
    { numRuns: 3_000 },
  );
});
