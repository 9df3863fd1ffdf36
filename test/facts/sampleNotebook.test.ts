import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factsOf, type NoteFacts } from '../../server/src/facts/noteFacts.ts';
import { citationsWithoutSource, uncitedSources } from '../../server/src/facts/parts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';

const folder = join(import.meta.dirname, '../notebook');
const parser = new NoteParser();

function factsIn(name: string): NoteFacts {
  return factsOf(parser.parse(readFileSync(join(folder, name), 'utf8')));
}

function notesIn(subfolder: string): string[] {
  return readdirSync(join(folder, subfolder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(subfolder, name))
    .sort();
}

test('the study guide has five parts, and numbers restart in each', () => {
  const { parts } = factsIn('study-guide.md');
  expect(
    parts.map((part) => ({
      sources: part.sources.length,
      first: part.sources[0]?.number,
      citations: part.citations.length,
      uncited: uncitedSources(part).map(({ number }) => number),
    })),
  ).toEqual([
    { sources: 10, first: 1, citations: 20, uncited: [8, 10] },
    { sources: 9, first: 1, citations: 20, uncited: [7] },
    { sources: 9, first: 1, citations: 21, uncited: [4, 8] },
    { sources: 9, first: 1, citations: 21, uncited: [6] },
    { sources: 9, first: 1, citations: 20, uncited: [7] },
  ]);
});

test('no note cites a source that is not there, save the one that shows what is found', () => {
  for (const name of notesIn('.').filter((each) => each !== join('content', 'findings.md'))) {
    expect(factsIn(name).parts.flatMap(citationsWithoutSource), name).toEqual([]);
  }
});

test('seven sources of the study guide are cited by nobody, and a comment says that this is meant', () => {
  const { parts, directives } = factsIn('study-guide.md');
  expect(parts.flatMap(uncitedSources)).toHaveLength(7);
  expect(directives.map(({ scope, codes }) => [scope, ...codes.map(({ code }) => code)])).toEqual([
    ['note', 'unused-source'],
  ]);
});

test('the integrations are six entries, whatever their spelling; the prompt in the fence is none', () => {
  const { entries } = factsIn('integrations.md');
  expect(entries.map(({ operands }) => operands.map(({ text }) => text).join(' + '))).toEqual([
    'Amazon API Gateway + AWS Lambda',
    'Amazon S3 + Amazon EventBridge',
    'Amazon Bedrock Guardrails + Amazon Comprehend',
    'AWS Step Functions + Amazon SNS',
    'Amazon Cognito + Amazon API Gateway',
    'Amazon AppFlow + Salesforce + Amazon S3',
  ]);
});

test('each page of the site has its objective in the title, in YAML and in TOML', () => {
  const titles = notesIn('content').map((name) => {
    const objective = factsIn(name).objectives.find(({ where }) => where === 'title');
    return `${name.replaceAll('\\', '/')}: ${objective?.kind} ${objective?.id}`;
  });
  expect(titles).toEqual([
    'content/domain-1/_index.md: domain 1',
    'content/domain-1/task-1.2-choose-models.md: task 1.2',
    'content/domain-1/task-1.4-vector-stores.md: task 1.4',
    'content/domain-1/task-1.5-retrieval.md: task 1.5',
    'content/domain-2/task-2.1-agents.md: task 2.1',
    'content/domain-2/task-2.4-model-apis.md: task 2.4',
    'content/domain-3/task-3.1-safety.md: task 3.1',
    'content/domain-3/task-3.2-privacy.md: task 3.2',
    'content/domain-4/task-4.1-cost.md: task 4.1',
    'content/domain-5/task-5.1-evaluation.md: task 5.1',
    'content/findings.md: task 5.2',
  ]);
});
