// The published JSON schemas say what the server accepts: they are made of its own schemas.
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { blueprintFile } from '../../server/src/blueprint/schema.ts';
import { catalogFile } from '../../server/src/catalog/schema.ts';
import { RULES } from '../../server/src/features/rules/index.ts';
import { configurationFile } from '../../server/src/workspace/configuration.ts';

const STALE = 'The schema has changed; publish it with: npx vitest run --project unit test/data/schemas.test.ts -u';

test.each([
  ['catalog', catalogFile],
  ['blueprint', blueprintFile],
  ['exam-notes', configurationFile(RULES)],
])('%s.schema.json is as the server checks', async (name, schema) => {
  const json = z.toJSONSchema(schema, { target: 'draft-07', io: 'input' });
  await expect(`${JSON.stringify(json, undefined, 2)}\n`, STALE).toMatchFileSnapshot(
    `../../server/schemas/${name}.schema.json`,
  );
});

test.each([
  ['catalog', catalogFile],
  ['blueprint', blueprintFile],
  ['exam-notes', configurationFile(RULES)],
])('each key of %s is described', (_, schema) => {
  expect(undescribed(z.toJSONSchema(schema, { target: 'draft-07', io: 'input' }), '')).toEqual([]);
});

/** Keys of which neither the schema nor, of a list, that of its items says what they are. */
function undescribed(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each) => undescribed(each, path));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword !== 'properties') return undescribed(value, path);
    return Object.entries<unknown>(value).flatMap(([key, each]) => {
      const place = `${path}.${key}`;
      const isDescribed = typeof each === 'object' && each !== null && 'description' in each;
      return [...(isDescribed ? [] : [place]), ...undescribed(each, place)];
    });
  });
}
