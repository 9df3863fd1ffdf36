import { expect, test } from 'vitest';
import { checkBlueprint } from '../../server/src/blueprint/check.ts';
import { loadBlueprint } from '../../server/src/blueprint/load.ts';
import { bundledData } from '../../server/src/bundled.ts';
import { awsCatalog } from '../kit/names.ts';

const { blueprint, file, problems } = loadBlueprint(bundledData.blueprints['aip-c01']);

test('it fits the schema, and each id is one of the catalog', () => {
  expect(problems).toEqual([]);
  expect(file && checkBlueprint(file, awsCatalog)).toEqual([]);
});

test('five domains of 20 tasks and 98 skills share the whole exam', () => {
  const domains = blueprint?.domains ?? [];
  const tasks = domains.flatMap((domain) => domain.tasks);
  expect(domains.map(({ id, weight }) => [id, weight])).toEqual([
    ['1', 31],
    ['2', 26],
    ['3', 20],
    ['4', 12],
    ['5', 11],
  ]);
  expect([tasks.length, tasks.flatMap(({ skills }) => skills).length]).toEqual([20, 98]);
});

test('objectives are numbered by what they belong to', () => {
  for (const domain of blueprint?.domains ?? []) {
    for (const task of domain.tasks) {
      expect(task.id).toMatch(new RegExp(`^${domain.id}\\.\\d+$`));
      expect(task.skills.filter(({ id }) => !id.startsWith(`${task.id}.`))).toEqual([]);
    }
  }
});

test('no service is both in scope and out of it', () => {
  expect([...(blueprint?.inScope ?? [])].filter((id) => blueprint?.outOfScope.has(id))).toEqual([]);
  expect(blueprint?.inScope.size).toBeGreaterThan(100);
});

test('names of the guide lead to their services', () => {
  expect(blueprint?.examNames).toContainEqual({ text: 'AWS Chatbot', service: 'chatbot' });
});
