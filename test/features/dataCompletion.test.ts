import { expect, test } from 'vitest';
import type { DataKind } from '../../server/src/data/problem.ts';
import { type DataSuggestion, dataCompletion } from '../../server/src/features/dataCompletion.ts';
import { RULE_CODES } from '../../server/src/features/rules/index.ts';
import { dedent, fixtureOf, indexOf } from '../kit/fixture.ts';

const view = indexOf(fixtureOf(''));
const known = { view, catalogs: ['aws'], blueprints: ['aip-c01'] };

/** What is offered at `<|>`. */
function offered(kind: DataKind, file: string): { text: string; suggestions: DataSuggestion[] } {
  const source = dedent(file);
  const offset = source.indexOf('<|>');
  const text = source.replace('<|>', '');
  return { text, suggestions: dataCompletion(kind, text, offset, known) };
}

function labels(kind: DataKind, file: string): string[] {
  return offered(kind, file).suggestions.map(({ label }) => label);
}

/** The file after taking the suggestion with a label. */
function completed(kind: DataKind, file: string, label: string): string | undefined {
  const { text, suggestions } = offered(kind, file);
  const taken = suggestions.find((suggestion) => suggestion.label === label);
  return taken && text.slice(0, taken.range.start) + taken.insert + text.slice(taken.range.end);
}

test('the keys of an empty file', () => {
  expect(labels('configuration', '<|>')).toEqual([
    'catalogs',
    'blueprint',
    'services',
    'anchors',
    'contentRoot',
    'rules',
    'include',
    'exclude',
  ]);
  expect(labels('blueprint', '<|>')).toEqual(['version', 'exam', 'examNames', 'domains', 'inScope', 'outOfScope']);
});

test('keys that stand there already are not offered', () => {
  expect(labels('configuration', 'catalogs: [aws]\nservices: []\nb<|>\nrules: {}\nexclude: []')).toEqual([
    'blueprint',
    'anchors',
    'contentRoot',
    'include',
  ]);
});

test('a key has plain words, and brings its colon', () => {
  expect(offered('configuration', 'bl<|>').suggestions[1]?.description).toMatch(/^The exam:/);
  expect(completed('configuration', 'bl<|>', 'blueprint')).toBe('blueprint: ');
  expect(completed('configuration', 'cat<|>', 'catalogs')).toBe('catalogs:');
  expect(completed('catalog', '<|>', 'version')).toBe('version: 1');
});

test('a key that has its colon keeps it', () => {
  expect(completed('configuration', 'blu<|>: aip-c01', 'blueprint')).toBe('blueprint: aip-c01');
  expect(completed('configuration', 'cat<|>alogs: [aws]', 'include')).toBe('include: [aws]');
});

const IN_ENTRY = `
  services:
    - id: pod
      <|>
      name: Pod
`;

test('the keys of an entry, of its status, of its aliases', () => {
  expect(labels('catalog', IN_ENTRY)).toEqual([
    'vendor',
    'kind',
    'category',
    'parent',
    'summary',
    'docs',
    'status',
    'aliases',
    'formerNames',
    'note',
  ]);
  expect(labels('catalog', 'services:\n  - id: pod\n    status:\n      <|>')).toEqual(['state', 'since', 'evidence']);
  expect(labels('catalog', 'services: [{id: pod, aliases: [{text: Pods, <|>}]}]')).toEqual([
    'match',
    'informal',
    'sharedWith',
    'countable',
  ]);
});

test.each([
  ['a status', 'catalog', 'services:\n- status: {state: <|>}', ['active', 'closed-to-new', 'retired']],
  [
    'a rule',
    'catalog',
    'services:\n- aliases:\n  - text: x\n    match: <|>',
    ['exact-case', 'mid-sentence', 'prefix-or-context'],
  ],
  ['true or false', 'catalog', 'services: [{aliases: [{informal: <|>', ['true', 'false']],
  ['a catalog', 'configuration', 'catalogs: [<|>]', ['aws']],
  ['a catalog on a line of its own', 'configuration', 'catalogs:\n  - <|>', ['aws']],
  ['a blueprint', 'configuration', 'blueprint: <|>', ['aip-c01', 'none']],
  ['whose anchors count', 'configuration', 'anchors: <|>', ['github', 'hugo', 'auto']],
  [
    'what a rule counts as',
    'configuration',
    'rules:\n  citation-without-source: <|>',
    ['error', 'warning', 'information', 'hint', 'off'],
  ],
  ['anything', 'configuration', 'exclude: [<|>]', []],
] as const)('the values of %s', (_, kind, file, values) => {
  expect(labels(kind, file)).toEqual(values);
});

test('the codes of rules, each with what it finds', () => {
  expect(labels('configuration', 'rules:\n  <|>')).toEqual([...RULE_CODES]);
  expect(labels('configuration', 'rules:\n  citation-without-source: off\n  cit<|>')).not.toContain(
    'citation-without-source',
  );
  expect(completed('configuration', 'rules:\n  cit<|>', 'citation-without-source')).toBe(
    'rules:\n  citation-without-source: ',
  );
  const { suggestions } = offered('configuration', 'rules:\n  <|>');
  expect(suggestions[0]?.description).toBe('A citation without a source. Without this key: error.');
});

test('categories, quoted where YAML would take them apart', () => {
  const file = 'services:\n  - id: pod\n    category: Sec<|>\n    name: Pod';
  expect(labels('catalog', file)).toContain('Containers');
  expect(completed('catalog', file, 'Containers')).toContain('category: Containers\n');
  expect(completed('catalog', file, 'Security, Identity, and Compliance')).toContain(
    'category: "Security, Identity, and Compliance"\n',
  );
  expect(completed('catalog', file.replace('Sec<|>', '"Sec<|>"'), 'Security, Identity, and Compliance')).toContain(
    'category: "Security, Identity, and Compliance"\n',
  );
});

test.each([
  ['a parent', 'catalog', 'services:\n- parent: s<|>'],
  ['a service to add to', 'catalog', 'services:\n- id: s<|>'],
  ['the services of a skill', 'blueprint', 'domains: [{tasks: [{skills: [{services: [lambda, s<|>]}]}]}]'],
  [
    'the services of a skill, one a line',
    'blueprint',
    'domains:\n- tasks:\n  - skills:\n    - services:\n      - s<|>',
  ],
  ['the services in scope', 'blueprint', 'inScope:\n- s3\n- s<|>'],
  ['a name of the guide', 'blueprint', 'examNames:\n- {text: S3, service: s<|>}'],
] as const)('ids of services: %s', (_, kind, file) => {
  expect(offered(kind, file).suggestions).toContainEqual({
    kind: 'service',
    label: 's3',
    insert: 's3',
    detail: 'Amazon S3',
    description: expect.stringMatching(/\.$/),
    range: { start: file.indexOf('s<|>'), end: file.indexOf('<|>') },
  });
  expect(completed(kind, file, 'sqs')).toBe(file.replace('s<|>', 'sqs'));
});

test('a list that is not begun yet', () => {
  expect(completed('configuration', 'catalogs:\n  <|>\nblueprint: none', 'aws')).toBe(
    'catalogs:\n  - aws\nblueprint: none',
  );
  expect(completed('catalog', 'services:\n  <|>', 'id')).toBe('services:\n  - id: ');
});

test('nothing in a comment, nor where the file knows no keys', () => {
  expect(labels('configuration', '# ca<|>')).toEqual([]);
  expect(labels('configuration', 'nonsense:\n  <|>')).toEqual([]);
});
