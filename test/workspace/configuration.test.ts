import { describe, expect, test } from 'vitest';
import { type Configuration, configurationFile, loadConfiguration } from '../../server/src/workspace/configuration.ts';
import { dataFindingsOf, notebookIn } from '../kit/data.ts';
import { uriOf } from '../kit/fixture.ts';

const FILE = configurationFile([
  { code: 'unused-source', title: 'A source that nothing cites', severity: 'hint' },
  { code: 'missing-file', title: 'A link to a file that is not there', severity: 'error' },
]);

function configured(data: unknown): Configuration | undefined {
  return loadConfiguration(data, FILE).configuration;
}

describe('what a notebook says of itself', () => {
  test('nothing: all defaults', () => {
    expect(configured(null)).toEqual({
      catalogs: ['aws'],
      blueprint: undefined,
      services: [],
      anchors: 'auto',
      contentRoot: undefined,
      rules: new Map(),
      include: undefined,
      exclude: [],
    });
  });

  test('whose anchors, which content folder, what rules count as', () => {
    const rules = { 'unused-source': 'warning', 'missing-file': 'off' };
    expect(configured({ anchors: 'hugo', contentRoot: 'site/content', rules })).toMatchObject({
      anchors: 'hugo',
      contentRoot: 'site/content',
      rules: new Map([
        ['unused-source', 'warning'],
        ['missing-file', 'off'],
      ]),
    });
  });

  test('a rule that does not exist leaves the others in force', () => {
    const { configuration, problems } = loadConfiguration({ rules: { typo: 'off', 'missing-file': 'hint' } }, FILE);
    expect(configuration?.rules).toEqual(new Map([['missing-file', 'hint']]));
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([['unknown-rule', 'rules', 'typo']]);
  });
});

test('a content folder that comes later is found', async () => {
  const { notebook, files } = await notebookIn({ 'exam-notes.yaml': 'contentRoot: content/en' });
  expect(dataFindingsOf(notebook)).toHaveLength(1);
  files.write('content/en/a.md', 'Amazon S3');
  await notebook.changed([uriOf('content')]);
  expect(dataFindingsOf(notebook)).toEqual([]);
});
