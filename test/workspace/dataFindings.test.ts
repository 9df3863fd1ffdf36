import { expect, test } from 'vitest';
import { dataFindingsOf, notebookIn } from '../kit/data.ts';

/** What is wrong in an own catalog with these entries. */
async function inCatalog(entries: string, head = ''): Promise<string[]> {
  const text = `version: 1\nname: own\ntitle: Own\n${head}services:\n${entries}`;
  const { notebook } = await notebookIn({ 'exam-notes.yaml': 'catalogs: [aws, own.yaml]', 'own.yaml': text });
  return dataFindingsOf(notebook);
}

async function inConfiguration(text: string): Promise<string[]> {
  return dataFindingsOf((await notebookIn({ 'exam-notes.yaml': text })).notebook);
}

async function inBlueprint(text: string): Promise<string[]> {
  const { notebook } = await notebookIn({ 'exam-notes.yaml': 'blueprint: own.yaml', 'own.yaml': text });
  return dataFindingsOf(notebook);
}

const POD = '{id: pod, name: Pod, category: Containers, summary: Runs}';

test('nothing is wrong with what is right', async () => {
  expect(await inCatalog(`- ${POD}`)).toEqual([]);
  expect(await inConfiguration('')).toEqual([]);
  expect(await inConfiguration('# only a comment\n')).toEqual([]);
});

test.each([
  [
    'a key that is missing',
    '- {id: pod, name: Pod, category: Containers}',
    'error schema at “{id: pod, name: Pod, category: Containers}”: `summary` is missing.',
  ],
  [
    'the same in an entry of several lines',
    '- id: pod\n  name: Pod\n  category: Containers\n',
    'error schema at “id: pod”: `summary` is missing.',
  ],
  ['a number where text belongs', podWith('docs: 3'), 'error schema at “3”: This must be text: put it in quotes.'],
  [
    'an address that leads nowhere',
    podWith('docs: kubernetes.io'),
    'error schema at “kubernetes.io”: This must begin with https:// or http://.',
  ],
  [
    'an unknown status',
    podWith('status: {state: gone}'),
    'error schema at “gone”: This must be one of active, closed-to-new, retired.',
  ],
  [
    'a status that is misspelt',
    podWith('status: {state: retierd}'),
    'error schema at “retierd”: This must be one of active, closed-to-new, retired. Did you mean “retired”?',
  ],
  [
    'an unknown rule of an alias',
    podWith('aliases: [{text: Pods, match: always}]'),
    'error schema at “always”: This must be one of exact-case, mid-sentence, prefix-or-context.',
  ],
  [
    'an alias that is neither text nor map',
    podWith('aliases: [[Pods]]'),
    'error schema at “[Pods]”: This must be text or a map of keys and values.',
  ],
  ['an empty value', podWith('kind: ""'), 'error schema at “kind”: This must not be empty.'],
  [
    'a key that is misspelt',
    podWith('docz: x'),
    'warning unknown-key at “docz”: There is no key “docz” here. Did you mean “docs”?',
  ],
  [
    'a key that is written in part',
    podWith('alias: [Pods]'),
    'warning unknown-key at “alias”: There is no key “alias” here. Did you mean “aliases”?',
  ],
  [
    'a key that is there already is not meant',
    podWith('names: x'),
    'warning unknown-key at “names”: There is no key “names” here.',
  ],
  [
    'an id that is there twice',
    `- ${POD}\n- {id: pod, name: Pods, category: Containers, summary: Run}`,
    'error duplicate-id at “pod”: There is an entry with the id “pod” above.',
  ],
  [
    'a category that nobody has',
    '- {id: pod, name: Pod, category: Continers, summary: Runs}',
    'warning unknown-category at “Continers”: There is no category “Continers”: a new one is declared under `categories`. Did you mean “Containers”?',
  ],
  [
    'a parent that nobody has',
    podWith('parent: nod'),
    'warning unknown-service at “nod”: No catalog has a service with the id “nod”. Did you mean “pod”?',
  ],
  [
    'an entry that adds to nothing',
    '- {id: s33, aliases: [x]}',
    'error unknown-service at “s33”: No earlier catalog has a service “s33” for this entry to add to, and it has no `name` itself. Did you mean “s3”?',
  ],
  [
    'a name that another service has',
    podWith('aliases: [{text: lambda}]'),
    'warning alias-clash at “lambda”: “lambda” is a name of AWS Lambda (lambda) too; where both are meant, `sharedWith` says so.',
  ],
  ['a feature of itself', podWith('parent: pod'), 'warning parent-loop at “pod”: “pod” cannot be a feature of itself.'],
  [
    'a month that no calendar has',
    podWith('status: {state: retired, since: 2024-13}'),
    'warning no-date at “2024-13”: “2024-13” is no date: 2025-01-31, 2025-01 or "2025".',
  ],
  [
    'words for a date',
    podWith('formerNames: [{text: Whale, until: last year}]'),
    'warning no-date at “last year”: “last year” is no date: 2025-01-31, 2025-01 or "2025".',
  ],
  ['tabs', `- ${POD}\n\t- x`, 'error yaml at “\t”: Lines are indented by spaces, not by tabs.'],
])('catalog: %s', async (_, entries, finding) => {
  expect(await inCatalog(entries)).toEqual([`own.yaml: ${finding}`]);
});

test('catalog: a feature of what is a feature of it, by way of another catalog too', async () => {
  const job = 'name: Job, category: Containers, summary: Ends';
  expect(await inCatalog(`${podWith('parent: job')}\n- {id: job, ${job}, parent: pod}`)).toEqual([
    'own.yaml: warning parent-loop at “job”: “job” is a feature of “pod” already.',
    'own.yaml: warning parent-loop at “pod”: “pod” is a feature of “job” already.',
  ]);
  expect(await inCatalog(`- {id: job, ${job}, parent: s3}\n- {id: s3, parent: job}`)).toEqual([
    'own.yaml: warning parent-loop at “s3”: “s3” is a feature of “job” already.',
    'own.yaml: warning parent-loop at “job”: “job” is a feature of “s3” already.',
  ]);
});

/** An entry with one more key. */
function podWith(key: string): string {
  return `- ${POD.slice(0, -1)}, ${key}}`;
}

test('a category that the catalog declares, and a name that is shared on purpose, are right', async () => {
  expect(
    await inCatalog('- {id: pod, name: Pod, category: Workloads, summary: Runs}', 'categories: [Workloads]\n'),
  ).toEqual([]);
  expect(await inCatalog(podWith('aliases: [{text: Lambda, sharedWith: [lambda]}]'))).toEqual([]);
});

test.each([
  ['text where a list belongs', 'catalogs: aws', 'error schema at “aws”: This must be a list.'],
  ['a list where a map belongs', '- aws', 'error schema at “- aws”: This must be a map of keys and values.'],
  [
    'a catalog that does not ship',
    'catalogs: [aws, asw]',
    'error missing-file at “asw”: There is no catalog “asw”: aws, or the path of a file.',
  ],
  [
    'a catalog whose file is not there',
    'catalogs:\n- aws\n- own/k8s.yaml\n',
    'error missing-file at “own/k8s.yaml”: There is no file “own/k8s.yaml”.',
  ],
  [
    'a blueprint that is not there',
    'blueprint: dva-c02',
    'error missing-file at “dva-c02”: There is no blueprint “dva-c02”: aip-c01, none, or the path of a file.',
  ],
  [
    'a key that does not exist',
    'catalog: [aws]',
    'warning unknown-key at “catalog”: There is no key “catalog” here. Did you mean “catalogs”?',
  ],
  [
    'a term that a catalog has',
    'services: [Quorum, "Amazon S3"]',
    'warning alias-clash at “Amazon S3”: “Amazon S3” is a name of s3 in a catalog.',
  ],
  [
    'a term that is there twice',
    'services:\n- Quorum\n- name: quorum\n',
    'warning alias-clash at “quorum”: “quorum” stands above already.',
  ],
  [
    'another name of a term that a catalog has',
    'services: [{name: Quorum, aliases: [Quora, Lambda]}]',
    'warning alias-clash at “Lambda”: “Lambda” is a name of AWS Lambda (lambda) too; where both are meant, `sharedWith` says so.',
  ],
  [
    'another name of a term that is another term',
    'services: [Quorum Queue, {name: Quorum, aliases: [{text: quorum queue}]}]',
    'warning alias-clash at “quorum queue”: “quorum queue” is a name of Quorum Queue too; where both are meant, `sharedWith` says so.',
  ],
  [
    'a category of a term that is misspelt',
    'services: [{name: Quorum, category: Datebase}]',
    'warning unknown-category at “Datebase”: There is no category “Datebase”: a new one is declared under `categories` of a catalog. Did you mean “Database”?',
  ],
  [
    'anchors of something else',
    'anchors: gitlab',
    'error schema at “gitlab”: This must be one of github, hugo, auto. Did you mean “github”?',
  ],
  [
    'a content folder that is not there',
    'contentRoot: content',
    'error missing-file at “content”: There is no folder “content”.',
  ],
  [
    'a rule that does not exist',
    'rules: {citation-without-sources: off}',
    'warning unknown-rule at “citation-without-sources”: There is no rule “citation-without-sources”. Did you mean “citation-without-source”?',
  ],
  [
    'a rule that no rule resembles',
    'rules:\n  md013: off\n',
    'warning unknown-rule at “md013”: There is no rule “md013”.',
  ],
  [
    'something a rule cannot count as',
    'rules:\n  citation-without-source: warn\n',
    'error schema at “warn”: This must be one of error, warning, information, hint, off. Did you mean “warning”?',
  ],
  [
    'a pattern without its quotation marks',
    'exclude: [drafts/, *.draft.md]\n',
    'error yaml at “*.draft.md”: A value that begins with “*” has to stand in quotation marks.',
  ],
  [
    'an exception without its quotation marks',
    'exclude:\n- "*.md"\n- !keep.md\n',
    'error yaml at “!keep.md”: A value that begins with “!” has to stand in quotation marks.',
  ],
  [
    'what stands below a second line of dashes',
    '---\nexclude: [a]\n---\nanchors: hugo\n',
    'warning yaml at “---”: What stands below this line is not read.',
  ],
  [
    'what stands below three dots',
    'exclude: [a]\n... # end\nanchors: hugo\n',
    'warning yaml at “... # end”: What stands below this line is not read.',
  ],
  [
    'a key that is there twice',
    'exclude: [a]\nexclude: [b]\n',
    'error yaml at “exclude”: This key stands above already.',
  ],
  ['a list that is not closed', 'catalogs: [aws\n', 'error yaml at “[aws”: This list is not closed: “]” is missing.'],
])('configuration: %s', async (_, text, finding) => {
  expect(await inConfiguration(text)).toEqual([`exam-notes.yaml: ${finding}`]);
});

test('a catalog that cannot be read is a finding where it is named', async () => {
  const files = { 'exam-notes.yaml': 'catalogs: [aws, own]', 'own/k8s.yaml': '' };
  expect(dataFindingsOf((await notebookIn(files)).notebook)).toEqual([
    'exam-notes.yaml: error missing-file at “own”: “own” is a folder: a file belongs here.',
  ]);
});

const EXAM = 'version: 1\nexam: {code: CKA, name: Certified Kubernetes Administrator}\n';

test.each([
  [
    'a number without quotes',
    `${EXAM}domains: [{id: 1, title: Storage}]`,
    'error schema at “1”: This must be text: put it in quotes.',
  ],
  [
    'a weight beyond all',
    `${EXAM}domains: [{id: "1", title: Storage, weight: 110}]`,
    'error schema at “110”: This must be 100 or less.',
  ],
  [
    'a service of a skill that no catalog has',
    `${EXAM}domains:\n- id: "1"\n  title: Storage\n  tasks:\n  - id: "1.1"\n    title: Volumes\n    skills: [{id: 1.1.1, title: Make one, services: [ebs, pv]}]`,
    'warning unknown-service at “pv”: No catalog has a service with the id “pv”.',
  ],
  [
    'a service in scope that no catalog has, behind one that is listed twice',
    `${EXAM}domains: []\ninScope: [s3, s3, pv]`,
    'warning unknown-service at “pv”: No catalog has a service with the id “pv”.',
  ],
  [
    'an objective that is there twice',
    `${EXAM}domains: [{id: "1", title: Storage}, {id: "1", title: Networks}]`,
    'error duplicate-id at “1”: The number 1 stands above already.',
  ],
  [
    'a skill whose number has a letter in it',
    `${EXAM}domains: [{id: "1.0", title: D, tasks: [{id: "1.100", title: T, skills: [{id: 1.1.a, title: S}]}]}]`,
    'warning objective-id at “1.1.a”: No heading can name “1.1.a”, so that nothing ever covers it: a skill has three numbers, as in “Skill 1.1.1”.',
  ],
  [
    'a task of one number',
    `${EXAM}domains: [{id: "1", title: D, tasks: [{id: "3", title: T}]}]`,
    'warning objective-id at “3”: No heading can name “3”, so that nothing ever covers it: a task has two numbers, as in “Task 1.1”.',
  ],
  [
    'a domain without a weight beside one that has one',
    `${EXAM}domains:\n- {id: "1", title: A, weight: 60}\n- {id: "2", title: B}`,
    'warning weight at “{id: "2", title: B}”: This domain has no `weight`, and others have one: no weight counts, and all skills count alike.',
  ],
  [
    'weights that are not the whole exam',
    `${EXAM}domains: [{id: "1", title: A, weight: 60}, {id: "2", title: B, weight: 30}]`,
    'hint weight at “domains”: The weights of the domains add up to 90, not to 100: they count in proportion.',
  ],
  [
    'a service in and out of scope',
    `${EXAM}domains: []\ninScope: [s3, ec2]\noutOfScope: [s3]`,
    'warning scope-clash at “s3”: “s3” stands under `inScope` too.',
  ],
  ['no domains', EXAM, 'error schema at “version: 1”: `domains` is missing.'],
])('blueprint: %s', async (_, text, finding) => {
  expect(await inBlueprint(text)).toEqual([`own.yaml: ${finding}`]);
});

test.each([
  'services: [{name: Quorum, aliases: [{text: Lambda, sharedWith: [lambda]}]}]',
  'services: [{name: Quorum, category: Database}, {name: Quora, category: This notebook}]',
  'catalogs: []\nservices: [{name: Quorum, category: Ours}]',
])('configuration: names and categories that are right: %s', async (text) => {
  expect(await inConfiguration(text)).toEqual([]);
});

test.each(['weight: 33', 'weight: 33.4'])('blueprint: weights that are rounded are right: %s', async (weight) => {
  const domains = ['1', '2', '3'].map((id) => `{id: "${id}", title: D, ${weight}}`);
  expect(await inBlueprint(`${EXAM}domains: [${domains.join(', ')}]`)).toEqual([]);
});

test('several findings stand in the order of the file', async () => {
  expect(await inConfiguration('catalog: [aws]\nexclude: x\n')).toEqual([
    'exam-notes.yaml: warning unknown-key at “catalog”: There is no key “catalog” here. Did you mean “catalogs”?',
    'exam-notes.yaml: error schema at “x”: This must be a list.',
  ]);
});

test('a text that unfolds into more than there is room for is a finding, no failure', async () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'.replace(/./g, (key) => `${key}: &${key} [${`*${String.fromCharCode(key.charCodeAt(0) - 1)}, `.repeat(9)}]\n`)}`;
  expect(await inConfiguration(bomb)).toEqual([expect.stringMatching(/^exam-notes.yaml: error yaml at /)]);
});
