import { describe, expect, test } from 'vitest';
import { checkEntry } from '../../server/src/features/checkEntry.ts';
import { entryPrompt } from '../../server/src/features/entryPrompt.ts';
import { NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

const view = indexOf(fixtureOf('# Notes\n'));
const operands = ['s3', 'macie', 'Regional Endpoints'];

describe('our template', () => {
  test('names the exam, the services and the situation', () => {
    const prompt = entryPrompt(view, { operands, context: ' Documents of a hospital. ' });
    expect(prompt).toContain('AWS Certified Generative AI Developer - Professional (AIP-C01)');
    expect(prompt).toContain('\nServices: Amazon S3, Amazon Macie, Regional Endpoints\n');
    expect(prompt).toContain('\nSituation: Documents of a hospital.\n');
    expect(prompt).not.toMatch(/[{}]/);
  });

  test('shows the shape of the answer, which our parser knows for a template', () => {
    const prompt = entryPrompt(view, { operands });
    expect(prompt).toContain(
      '### Amazon S3 + Amazon Macie + Regional Endpoints\n- **Role:**\n  - **Amazon S3:** <WHAT',
    );
    expect(checkEntry(view, prompt).findings.map(({ code }) => code)).toEqual(['entry-placeholder']);
  });

  test('an answer in that shape has no findings', () => {
    const shape = checkEntry(view, entryPrompt(view, { operands })).text;
    const answer = shape.replace(/<[^>]*>/g, 'Something true.');
    expect(checkEntry(view, answer)).toMatchObject({ entries: [{}], findings: [] });
  });

  test('without a blueprint', () => {
    expect(entryPrompt(new NotebookIndex(), { operands: ['A', 'B'] })).toContain('prepare for a certification exam');
  });
});

describe('a template of one’s own', () => {
  test.each([
    ['{services}', 'Amazon S3, Amazon Macie, Regional Endpoints'],
    ['{heading}: {context}', 'Amazon S3 + Amazon Macie + Regional Endpoints: {role} $& once'],
    ['{json} {"a": 1} {toString}', '{json} {"a": 1} {toString}'],
    ['AWS Services Involved: <LIST THEM HERE>', 'AWS Services Involved: Amazon S3, Amazon Macie, Regional Endpoints'],
    ['Context & Integration: <DESCRIBE IT>\r\n', 'Context & Integration: {role} $& once\r\n'],
    ['### <SERVICE COMBINATION>', '### Amazon S3 + Amazon Macie + Regional Endpoints'],
    ['- <SERVICE 2>: <ITS ROLE>\n- <SERVICE 9>: x', '- Amazon Macie: <ITS ROLE>\n- <SERVICE 9>: x'],
  ])('%s', (template, filled) => {
    expect(entryPrompt(view, { operands, context: '{role} $& once', template })).toBe(filled);
  });

  test('who the assistant is to be', () => {
    expect(entryPrompt(view, { operands, template: 'Role of the LLM: <INSERT IT>' })).toMatch(
      /^Role of the LLM: You teach/,
    );
  });
});
