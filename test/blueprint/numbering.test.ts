// Outlines that do not number a task by its domain: it belongs to the domain that it stands under.
import { expect, test } from 'vitest';
import { findings } from '../../server/src/features/findings.ts';
import { objectivesTree, objectivesTreePath } from '../../server/src/features/objectivesTree.ts';
import { notebookIn } from '../kit/data.ts';
import { uriOf } from '../kit/fixture.ts';

const OUTLINE = `
  version: 1
  exam: {code: N10, name: Example Exam}
  domains:
  - {id: "1.0", title: Concepts, tasks: [{id: "1.1", title: Layers, skills: [{id: 1.1.1, title: Name them}]}]}
  - {id: "2.0", title: Networks, tasks: [{id: "2.1", title: Routes}, {id: "7.1", title: Switches}]}
`;

async function viewOf(note: string) {
  const { notebook } = await notebookIn({
    'exam-notes.yaml': 'blueprint: n10.yaml',
    'n10.yaml': OUTLINE,
    'a.md': note,
  });
  return notebook.view;
}

/** What is wrong with the objectives of a note. */
async function messagesIn(text: string): Promise<string[]> {
  const view = await viewOf(text);
  const note = view.findNote(uriOf('a.md'));
  const found = note === undefined ? [] : findings(view, note);
  return found.filter(({ code }) => code.includes('objective')).map(({ message }) => message);
}

test.each([
  [
    'tasks and skills under their domains',
    '# Domain 1.0\n## Task 1.1\n### Skill 1.1.1\n# Domain 2.0\n## Task 7.1\n',
    [],
  ],
  ['a task under another domain', '# Domain 1.0\n## Task 7.1\n# Domain 2.0\n', ['Task 7.1 stands under Domain 1.0.']],
  ['a domain by its short number', '# Domain 1: Concepts\n', []],
  ['a task that there is not', '## Task 2.2\n', ['N10 has no Task 2.2. Domain 2.0 has 2.1 to 7.1.']],
  ['a skill where the outline has none', '### Skill 2.1.1\n', []],
])('%s', async (_, text, messages) => {
  expect(await messagesIn(text)).toEqual(messages);
});

test('the tree shows them so, and the way to each', async () => {
  const view = await viewOf('# Networks\n## Task 7.1\ntext\n');
  const labels = objectivesTree(view, { parent: 'objective/2.0', filter: undefined }).map(({ label }) => label);
  expect(labels).toEqual(['Task 2.1: Routes', 'Task 7.1: Switches']);
  expect(objectivesTreePath(view, uriOf('a.md'), 25)).toEqual(['objective/2.0', 'objective/7.1']);
});
