// Figures of three real notes that stand beside the project where it is worked on, and not in it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../server/src/facts/noteFacts.ts';
import { citationsWithoutSource, uncitedSources } from '../../server/src/facts/parts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';

const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds');
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn('SKIPPED: the figures of real notes, as ../shared/seeds is not here');

function factsOfSeed(name: string, change = (text: string) => text) {
  const note = new NoteParser().parse(change(readFileSync(path.join(seeds, name), 'utf8')));
  return { note, facts: factsOf(note) };
}

describe.skipIf(!hasSeeds)('real notes', () => {
  test.each([
    ['as they are', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('the study guide has eight parts, no dangling citation, 33 sources that nobody cites: %s', (_, change) => {
    const { facts } = factsOfSeed('aip-c01-study-guide.md', change);
    expect(facts.parts).toHaveLength(8);
    expect(facts.parts.flatMap(citationsWithoutSource)).toEqual([]);
    expect(facts.parts.flatMap(uncitedSources)).toHaveLength(33);
  });

  test('the list of integrations has its entries and one template', () => {
    const { facts, note } = factsOfSeed('aws-genai-integrations.md');
    const operands = facts.entries.map((entry) => entry.operands.length);
    expect(operands).toEqual([2, 3, 2, 2, 3]);
    expect(facts.entries.map(({ labels }) => labels.map(({ kind }) => kind).join())).toEqual(
      Array(5).fill('role,integration,useCase'),
    );
    expect(facts.entries.map(({ labels }) => labels[0]?.bullets.length)).toEqual(operands);
    expect(facts.templates.map(({ start }) => note.lines.positionAt(start).line + 1)).toEqual([138]);
  });

  test('the page of a task names its task and its five skills', () => {
    const { facts } = factsOfSeed('task-2.3-enterprise-integration.md');
    const ids = facts.objectives.filter(({ where }) => where !== 'prose').map(({ id }) => id);
    expect(ids).toEqual(['2.3', '2.3', '2.3.1', '2.3.2', '2.3.3', '2.3.4', '2.3.5']);
    expect(facts.flows.map(({ nodes }) => nodes.map(({ text }) => text))).toEqual([
      ['API Gateway', 'Lambda', 'Bedrock'],
      ['EventBridge', 'SQS', 'Lambda', 'Bedrock'],
      ['DynamoDB Streams', 'Lambda', 'Bedrock'],
    ]);
  });
});
