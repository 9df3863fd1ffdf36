// What keeps a text from being YAML: one finding for each mistake, in words for those who write it, where it is.
import { expect, test } from 'vitest';
import { YamlText } from '../../server/src/data/yamlText.ts';

function findingsIn(text: string): string[] {
  return new YamlText(text).findings.map(({ start, end, message }) => `${text.slice(start, end)} → ${message}`);
}

const COLUMN = 'This line stands too far in or out: keys of one map, and items of one list, begin in one column.';
const COLON = 'A value with a colon in it has to stand in quotation marks.';

test.each([
  ['a colon in a value', 'title: Task 1.1: Pods\nservices: [a]\n', `Task 1.1: Pods → ${COLON}`],
  ['a colon behind quotation marks', 'title: "Pods": all of them\n', `"Pods": all of them → ${COLON}`],
  ['a mistake in each of two lines', 'a: x: y\nb: y: z\n', `x: y → ${COLON}`],
  ['a key below a value', 'name: Pod\n  summary: Runs\n', `summary: Runs → ${COLUMN}`],
  ['a key between two columns', 'a:\n  b: 1\n c: 2\n', `c: 2 → ${COLUMN}`],
  ['an item between two columns', 'a:\n  - b\n - c\nd: 1\n', `- c → ${COLUMN}`],
  ['a tab', 'a:\n\tb: 1\n\tc: 1\n', '\t → Lines are indented by spaces, not by tabs.'],
  [
    'a quotation mark that swallows the rest',
    'services:\n- name: "Pod\n  summary: Runs\n- name: Job\n',
    '"Pod → This quotation mark is not closed.',
  ],
  ['one with another in it', "name: 'Pod''s\nsummary: x\n", "'Pod''s → This quotation mark is not closed."],
  ['one behind an escape', 'name: "a \\" b\nsummary: x\n', '"a \\" b → This quotation mark is not closed.'],
  [
    'words behind brackets',
    'title: [WIP] Pods\nservices: []\n',
    '[WIP] Pods → A value that begins with “[” and goes on behind “]” has to stand in quotation marks.',
  ],
  [
    'words behind quotation marks',
    'title: "Pods" and more\n',
    '"Pods" and more → Nothing may stand behind the quotation mark that closes a value.',
  ],
  ['a list that is not closed', 'a: [x, [y], z\nb: c\n', '[x, [y], z → This list is not closed: “]” is missing.'],
  ['a map that is not closed', 'a: {x: 1\nb: c\n', '{x: 1 → This map is not closed: “}” is missing.'],
  ['a bracket too many', 'a: [x]]\n', '] → This “]” closes nothing.'],
  ['a list behind its key', 'a: - x\n', '- x → A list begins in the line below its key.'],
  ['a key without a colon', 'a: 1\nservices\nb: 2\n', 'services → Behind a key stand a colon and a space.'],
  ['a colon without a space', 'a:1\nb: 2\n', 'a:1 → Behind a key stand a colon and a space.'],
  ['items without a comma', 'a: ["x" "y"]\n', '"y"] → Between two items in brackets stands a comma.'],
  ['keys without a comma', 'a: {b: 1 c: 2}\n', '1 c: 2} → Between two items in brackets stands a comma.'],
  [
    'a directive without what it is for',
    '%YAML 1.2\na: 1\n',
    'a: 1 → Below a line that begins with “%” stands a line `---`.',
  ],
  ['a map below a list', '- a\nb: c\n', 'b: c → This does not go on with what stands above it.'],
  ['a sign of YAML', 'a: @home\n', '@home → A value that begins with “@” has to stand in quotation marks.'],
  ['a star before a key', '- *a: b\n', '*a: → A value that begins with “*” has to stand in quotation marks.'],
  ['a directive that there is not', '%FOO\n---\na: 1\n', '%FOO → Unknown directive %FOO.'],
  ['a star', 'a: [*, b]\n', '* → A value that begins with “*” has to stand in quotation marks.'],
])('%s', (_, text, finding) => {
  expect(findingsIn(text)).toEqual([finding]);
});

test('lists within lists, as deep as they are read', () => {
  for (const depth of [10, 500, 1000, 2000]) {
    const text = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(findingsIn(text).length).toBeLessThan(2);
  }
});

test('keys that stand twice are no reason to stop', () => {
  expect(findingsIn('a: 1\na: 2\nb: 1\nb: 2\nc: x: y\nc: 3\n')).toEqual([
    'a → This key stands above already.',
    'b → This key stands above already.',
    `x: y → ${COLON}`,
  ]);
});

test.each([
  ['an anchor and what leads to it', 'a: &x [1]\nb: *x\n'],
  ['one document between its lines', '---\na: 1\n---\n'],
  ['an end, and remarks behind it', 'a: 1\n...\n# so far\n'],
  ['a frame of number signs behind its end', `a: 1\n---\n${'#'.repeat(80)}\n# mine\n`],
  ['remarks above it', '# mine\n---\na: 1\n'],
])('right: %s', (_, text) => {
  expect(findingsIn(text)).toEqual([]);
});
