import { describe, expect, test } from 'vitest';
import { findings } from '../../../server/src/features/findings.ts';
import { NotebookIndex } from '../../../server/src/index/notebookIndex.ts';
import { findingsIn } from '../../kit/findings.ts';
import { uriOf } from '../../kit/fixture.ts';

const UNKNOWN = 'unknown-objective';
const MISMATCH = 'objective-mismatch';

describe('unknown-objective', () => {
  test.each([
    ['a skill', '### Skill 2.3.9: Something\n', 'Skill 2.3.9', 'Task 2.3 has 2.3.1 to 2.3.5.'],
    ['a task', '# Task 4.9\n', 'Task 4.9', 'Domain 4 has 4.1 to 4.3.'],
    ['a domain', '## Domain 7\n', 'Domain 7', 'Its domains are 1 to 5.'],
    ['a skill of no task', '## Skill 2.9.1\n', 'Skill 2.9.1', 'Domain 2 has 2.1 to 2.5.'],
    ['in the title of a page', '---\ntitle: "Task 7.1: Things"\n---\n', 'Task 7.1', 'Its domains are 1 to 5.'],
    ['the words of another', '## Task 1.9: Select and configure FMs\n', 'Task 1.9', 'Did you mean Task 1.2?'],
    ['beside its exam', '# AIP-C01\n\n## Task 4.9\n', 'Task 4.9', 'Domain 4 has 4.1 to 4.3.'],
    [
      'a note that speaks of others, too',
      'Unlike SAA-C03, for AIP-C01:\n\n## Task 4.9\n',
      'Task 4.9',
      'Domain 4 has 4.1 to 4.3.',
    ],
  ])('%s', (_, text, marked, hint) => {
    expect(findingsIn(text, UNKNOWN)).toEqual([`${marked} unknown-objective: AIP-C01 has no ${marked}. ${hint}`]);
  });

  test.each([
    ['one that there is', '# Task 2.3\n\n## Skill 2.3.1\n'],
    ['prose', 'As in Task 7.7 and Skill 9.9.9.\n'],
    ['code', '## `Task 7.7`\n'],
    ['another exam in the heading', '## SAA-C03 Task 4.4\n'],
    ['another exam in a heading above', '# AZ-104\n\n## Week 1\n\n### Task 7.7\n'],
    ['another exam by its name', '# AWS Certified Solutions Architect\n\n## Task 4.4\n'],
    ['another exam in the title', '---\ntitle: SAA-C03 notes\n---\n\n## Task 4.4\n'],
    ['a note on another exam', 'These are my notes on SAA-C03.\n\n## Task 4.4\n'],
    ['the folder of another exam', '//- saa-c03/week1.md\n## Task 4.4\n'],
    [
      'a folder whose page is about another exam',
      '//- old/_index.md\n# DVA-C02\n//- old/week/one.md\n## Task 4.4<|>\n',
    ],
  ])('silent: %s', (_, text) => {
    expect(findingsIn(text, UNKNOWN)).toEqual([]);
  });

  test.each([
    ['no blueprint', undefined],
    ['a blueprint that lists no tasks', blueprintOf([])],
    ['a blueprint that lists no skills', blueprintOf([{ id: '1.1', title: 'x', skills: [] }])],
  ])('silent: %s', (_, blueprint) => {
    const index = new NotebookIndex();
    index.apply({ kind: 'catalog', catalog: index.catalog, blueprint });
    index.apply({ kind: 'note', uri: uriOf('note.md'), text: '## Skill 1.1.1\n', isOpen: false });
    expect(index.notes.flatMap((note) => findings(index, note))).toEqual([]);
  });
});

function blueprintOf(tasks: readonly { id: string; title: string; skills: readonly [] }[]) {
  const domain = { id: '1', title: 'Storage', weight: undefined, tasks };
  return {
    code: 'CKA',
    name: 'Certified Kubernetes Administrator',
    domains: [domain],
    inScope: new Set<string>(),
    outOfScope: new Set<string>(),
    examNames: [],
  };
}

describe('objective-mismatch', () => {
  test.each([
    [
      'a skill on the page of a task',
      '# Task 2.3: Enterprise\n\n## Skill 3.1.1: Safe\n',
      'Skill 3.1.1 stands on the page of Task 2.3.',
    ],
    [
      'front matter',
      '---\ntitle: Task 2.3\n---\n\n## Words\n\n### Skill 3.1.1\n',
      'Skill 3.1.1 stands on the page of Task 2.3.',
    ],
    [
      'a task on the page of a domain',
      '# Domain 2\n\nWords.\n\n## Task 3.1\n',
      'Task 3.1 stands on the page of Domain 2.',
    ],
    [
      'a skill under a task',
      '## Task 2.3\n\n### Skill 3.1.1\n\n## Task 3.1\n\n### Skill 3.1.2\n',
      'Skill 3.1.1 stands under Task 2.3.',
    ],
    [
      'the first heading, which repeats the title',
      '---\ntitle: Task 2.3\n---\n\n## Task 2.4: Integration\n',
      'Task 2.4 stands on the page of Task 2.3.',
    ],
    [
      'a heading with a number and emphasis',
      '# Task 2.3\n\n## 1. **Skill 3.1.1:** Safe\n',
      'Skill 3.1.1 stands on the page of Task 2.3.',
    ],
    [
      'a number that only begins alike',
      '# Task 2.1\n\n## Skill 2.3.1\n',
      'Skill 2.3.1 stands on the page of Task 2.1.',
    ],
  ])('%s', (_, text, message) => {
    expect(findingsIn(text, MISMATCH)).toEqual([
      `${message.slice(0, message.indexOf(' stands'))} ${MISMATCH}: ${message}`,
    ]);
  });

  test.each([
    ['its own skills', '---\ntitle: Task 2.3\n---\n\n## Task 2.3: Enterprise\n\n### Skill 2.3.1\n\n### Skill 2.3.5\n'],
    ['its own domain', '# Task 2.3\n\n## Domain 2 at a glance\n\n## Skill 2.3.1\n'],
    ['a heading that mentions one', '# Task 2.3\n\n## See also Skill 3.1.1\n'],
    ['another page’s task, further down', '# Task 2.3\n\n## Words\n\n## Task 2.4 comes next\n'],
    ['a title with a range', '# Task 2.3–2.4\n\n## Skill 2.4.1\n'],
    ['a title with two', '# Task 2.3 and Task 2.4\n\n## Skill 2.4.1\n'],
    ['a title with a number more', '# Task 2.3, 2.4\n\n## Skill 2.4.1\n'],
    ['a skill under the task that it is of', '# Domain 2\n\n## Task 2.3\n\n### Skill 2.3.1\n'],
    ['prose', '# Task 2.3\n\nSkill 3.1.1 is about safety.\n'],
    ['no title', '## Skill 3.1.1\n\n## Skill 2.3.1\n'],
    ['an objective that there is not, which is found by itself', '# Task 2.3\n\n## Skill 9.9.9\n'],
  ])('silent: %s', (_, text) => {
    expect(findingsIn(text, MISMATCH)).toEqual([]);
  });
});
