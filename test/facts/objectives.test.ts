import { expect, test } from 'vitest';
import { factsIn } from '../kit/facts.ts';

function objectivesIn(text: string): string[] {
  const { facts, at } = factsIn(text);
  return facts.objectives.map(
    (objective) => `${at(objective)}: ${objective.kind} ${objective.id} in ${objective.where}`,
  );
}

test.each([
  ['a title in front matter', '---\ntitle: "Task 2.3: Integration"\n---\n', ['Task 2.3: task 2.3 in title']],
  ['a title in TOML', '+++\ntitle = "Domain 2: Build"\n+++\n', ['Domain 2: domain 2 in title']],
  ['the only heading of level 1', '# Task 1.4: Stores\n', ['Task 1.4: task 1.4 in title']],
  [
    'headings',
    '## Task 1.4\n### Skill 1.4.2: Search\n',
    ['Task 1.4: task 1.4 in heading', 'Skill 1.4.2: skill 1.4.2 in heading'],
  ],
  [
    'prose',
    'As in **Skill 2.3.1** and Task 2.1.',
    ['Skill 2.3.1: skill 2.3.1 in prose', 'Task 2.1: task 2.1 in prose'],
  ],
  ['a list item', '- Domain 3, Skill 10.2.3', ['Domain 3: domain 3 in prose', 'Skill 10.2.3: skill 10.2.3 in prose']],
  ['a domain as Cisco and CompTIA number it', '# Domain 1.0: Networks', ['Domain 1.0: domain 1.0 in title']],
  ['numbers of three digits', 'Task 1.100', ['Task 1.100: task 1.100 in prose']],
  ['numbers of four', 'Task 1.2024, Domain 2024', []],
  ['too few numbers', 'Task 1 and Skill 2.3', []],
  ['too many numbers', 'Domain 1.2, Task 1.2.3, Skill 1.2.3.4', []],
  ['in code', '`Task 1.4`', []],
  ['small letters', 'the task 1.4', []],
])('%s', (_, text, expected) => {
  expect(objectivesIn(text)).toEqual(expected);
});
