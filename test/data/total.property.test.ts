// Whatever stands in a data file: it is read, what is wrong has a place in it, and nothing throws.

import { expect, test } from 'vitest';
import { loadBlueprint } from '../../server/src/blueprint/load.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import type { DataProblem } from '../../server/src/data/problem.ts';
import { YamlText } from '../../server/src/data/yamlText.ts';
import { dataCompletion } from '../../server/src/features/dataCompletion.ts';
import { dataHover } from '../../server/src/features/dataHover.ts';
import { configurationFile, loadConfiguration } from '../../server/src/workspace/configuration.ts';
import fc from '../kit/fastCheck.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

const CONFIGURATION = configurationFile([{ code: 'unused-source', title: 'Unused', severity: 'hint' }]);
const LOADERS: readonly ((data: unknown) => { readonly problems: readonly DataProblem[] })[] = [
  loadCatalog,
  loadBlueprint,
  (data) => loadConfiguration(data, CONFIGURATION),
];

const words = [
  'version: 1',
  'services:',
  '- ',
  'rules:',
  'unused-source: off',
  'id: s3',
  'aliases: [',
  '{text: x}',
  ']',
  '"',
  "'",
  '&a ',
  '*a',
  '|',
  '\n',
  '  ',
  '\r\n',
  '\t',
  '# ',
  'ö',
  '😀',
  'exam: {',
  'domains:',
  '---',
  ': ',
  '? ',
  '<<: *a',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const yaml = new YamlText(text);
      const problems = LOADERS.flatMap((load) => [...load(yaml.data).problems]);
      for (const { start, end } of [...yaml.findings, ...problems.map((problem) => yaml.findingOf(problem))]) {
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
        expect(start < end || text === '').toBe(true);
      }
    }),
  );
});

test('any data', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      for (const load of LOADERS) load(data);
    }),
  );
});

const view = indexOf(fixtureOf(''));

test('any place in any text', () => {
  fc.assert(
    fc.property(texts, fc.nat(200), (text, at) => {
      const offset = Math.min(at, text.length);
      dataHover(view, 'catalog', text, offset);
      for (const { range } of dataCompletion('catalog', text, offset, { view, catalogs: [], blueprints: [] })) {
        expect(range.start <= offset && offset <= range.end).toBe(true);
      }
    }),
  );
});
