import { expect, test } from 'vitest';
import { NoteReader } from '../../server/src/facts/reader.ts';
import { BARRIER } from '../../server/src/text/prose.ts';

const HEAD = '---\ntitle: Queues\n---\n';

/** The prose of a note after it has been edited step by step, read in runs of two blocks. */
function proseAfter(...texts: readonly string[]): string {
  const reader = new NoteReader({ run: 2 });
  let read = reader.read(texts[0] ?? '');
  for (const text of texts.slice(1)) read = reader.readAgain(read.parsed, text);
  return read.facts.prose.text.replaceAll(BARRIER, '¦');
}

test.each([
  ['a block comes before all others', [`${HEAD}Two.\n\nThree.\n`, `${HEAD}One.\n\nTwo.\n\nThree.\n`]],
  ['all blocks but the last go', [`${HEAD}One.\n\nTwo.\n\nThree.\n`, `${HEAD}Three.\n`]],
  ['the last block goes, and another comes', [`${HEAD}One.\n`, HEAD, `${HEAD}Two.\n`]],
  ['the title changes', [`${HEAD}One.\n`, `${HEAD}One.\n`.replace('Queues', 'Topics')]],
])('what a page is called comes first, and once, when %s', (_, texts) => {
  const last = texts[texts.length - 1] ?? '';
  expect(proseAfter(...texts)).toBe(proseAfter(last));
  expect(proseAfter(last)).toMatch(/^¦(?:Queues|Topics)(?:¦(?:One|Two|Three)\.)+$/);
});

test('blocks far from an edit keep their facts', () => {
  const reader = new NoteReader({ run: 2 });
  const text = 'One [1]\n\n---\n\nTwo [2]\n\n---\n\nThree [3]\n';
  const first = reader.readAgain(reader.read(text).parsed, `${text}\nFour [4]\n`);
  const { facts } = reader.readAgain(first.parsed, `${text}\nFour [45]\n`);
  expect(facts.citations.map(({ number }) => number)).toEqual([1, 2, 3, 45]);
  expect(facts.citations[0]).toBe(first.facts.citations[0]);
});
