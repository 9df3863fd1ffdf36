import { expect, test } from 'vitest';
import { factsOf } from '../../server/src/facts/noteFacts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import { BARRIER } from '../../server/src/text/prose.ts';
import { proseOffsetOf } from '../../server/src/text/proseOffset.ts';

const note =
  '---\ndescription: later\ntitle: first\n---\n\n# A **b** c\r\n\r\n- d &amp; e `f`\n- g  h\n  i\n\n| j | k |\n| - | - |\n';

test('each character of the prose is found again by where it stands in the note', () => {
  const { prose } = factsOf(new NoteParser().parse(note));
  const words = [...prose.text.matchAll(/[a-z]+/g)].map(({ index, 0: word }) => {
    const { start, end } = prose.spanOf(index, index + word.length);
    expect(note.slice(start, end)).toBe(word);
    expect(proseOffsetOf(prose, start)).toBe(index);
    expect(proseOffsetOf(prose, end - 1)).toBe(index + word.length - 1);
    return word;
  });
  expect(words.join(' ')).toBe('later first b c d e g h i j k');
});

test.each([
  ['markup', note.indexOf('**')],
  ['a place behind the end', note.length],
])('%s is no prose', (_, offset) => {
  expect(proseOffsetOf(factsOf(new NoteParser().parse(note)).prose, offset)).toBeUndefined();
});

test('code is a barrier', () => {
  const { prose } = factsOf(new NoteParser().parse(note));
  expect(prose.text.charAt(proseOffsetOf(prose, note.indexOf('f`')) ?? -1)).toBe(BARRIER);
});

test('an entity is one character, wherever in it', () => {
  const { prose } = factsOf(new NoteParser().parse(note));
  const start = note.indexOf('&amp;');
  expect([0, 2, 4].map((at) => prose.text.charAt(proseOffsetOf(prose, start + at) ?? -1))).toEqual(['&', '&', '&']);
});
