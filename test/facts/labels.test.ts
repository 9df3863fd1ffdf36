import { expect, test } from 'vitest';
import { factsIn } from '../kit/facts.ts';

/** The labels of a note's entries: what each spans, and whether anything is said there. */
function labelsIn(text: string): string[] {
  const { facts, at } = factsIn(text);
  return facts.entries.flatMap(({ labels }) =>
    labels.map((label) => `${label.hasContent ? 'said' : 'nothing'}: ${at(label)}`),
  );
}

test.each([
  ['bullets within bullets', '### A + B\n- Role:\n  - a\n    - b\n', ['said: Role:\n  - a\n    - b']],
  ['a paragraph in the item', '### A + B\n- Role:\n\n  Words.\n', ['said: Role:\n\n  Words.']],
  ['a paragraph below', '### A + B\nRole:\n\nWords.\n\nMore.\n', ['said: Role:\n\nWords.']],
  [
    'a paragraph that announces a list',
    '### A + B\nRole:\n\nThese:\n\n- a\n\nMore.\n',
    ['said: Role:\n\nThese:\n\n- a'],
  ],
  ['a comment between bullets', '### A + B\nRole:\n- a\n<!-- b -->\n- c\n', ['said: Role:\n- a\n<!-- b -->\n- c']],
  ['a list behind a remark', '### A + B\n- Role:\n  - a\n\nRemark.\n\n- b\n', ['said: Role:\n  - a']],
  ['a list under a smaller heading', '### A + B\n- Role:\n  - a\n\n#### C\n- b\n', ['said: Role:\n  - a']],
  ['code', '### A + B\n- Role:\n  - `a`\n', ['said: Role:\n  - `a`']],
  ['nothing', '### A + B\n- Role:\n- Use Case:\n', ['nothing: Role:', 'nothing: Use Case:']],
])('%s', (_, text, labels) => {
  expect(labelsIn(text)).toEqual(labels);
});

test('what is set off in a heading is read as it stands there', () => {
  const { facts, at } = factsIn('### [A](https://a.example) + `b c` + **D** e {#id}\n- Role: x\n');
  expect(facts.entries.flatMap(({ operands }) => operands.map((each) => `${each.text}: ${at(each)}`))).toEqual([
    'A: A',
    'b c: `b c`',
    'D e: D** e',
  ]);
});
