// Each snippet as it is inserted, before anything is filled in, is read by our own parser and rules as what it is meant
// to be, and nothing is wrong with it.
import { describe, expect, test } from 'vitest';
import { factsIn } from '../kit/facts.ts';
import { findingsIn } from '../kit/findings.ts';
import { previewOf } from '../preview/render.ts';
import { insert, snippets, tabStopsOf } from './insert.ts';

const prefixes = Object.values(snippets).map(({ prefix }) => prefix);

describe.each(prefixes)('%s', (prefix) => {
  test('is right as it is inserted', () => {
    // Sources that nobody cites are a finding, rightly.
    const page = prefix === 'source-list' ? 'Cited.[1][2]\n\n' : '';
    expect(findingsIn(`${page}${insert(prefix)}`)).toEqual([]);
  });

  test('leads from tab stop to tab stop, and out of it', () => {
    const stops = tabStopsOf(prefix);
    expect(stops).toEqual([...stops.keys()].map((index) => (index + 1) % stops.length));
  });

  test('has no names that belong to other snippets', () => {
    expect(prefixes.filter((other) => other === prefix)).toHaveLength(1);
    expect(insert(prefix)).not.toMatch(/[$|]/);
  });
});

test.each([
  ['integration-entry', ['First service', 'Second service']],
  ['integration-entry-of-three', ['First service', 'Second service', 'Third service']],
])('%s is an entry, and no template', (prefix, names) => {
  const { facts } = factsIn(insert(prefix));
  expect(facts.templates).toEqual([]);
  expect(facts.entries).toHaveLength(1);
  const [entry] = facts.entries;
  expect(entry?.operands.map(({ text }) => text)).toEqual(names);
  expect(entry?.labels.map(({ kind, hasContent }) => `${kind} ${hasContent}`)).toEqual([
    'role true',
    'integration true',
    'useCase true',
  ]);
  expect(entry?.labels[0]?.bullets.map(({ name }) => name)).toEqual(names);
});

test('service-section is the section of the service that is named in it', () => {
  const { facts } = factsIn(insert('service-section').replace('Name of the service', 'Amazon S3'));
  expect(facts.headings.map(({ level, text }) => `${level} ${text}`)).toEqual(['2 Amazon S3']);
});

test('notice is a box in the preview', () => {
  expect(previewOf(insert('notice'))).toContain('<div class="exam-notes-notice exam-notes-notice-tip" role="note">');
});

test('source-list closes the part above it', () => {
  const { facts } = factsIn(`Cited.[1][2]\n\n${insert('source-list')}`);
  expect(facts.parts.map(({ citations, sources }) => [citations.length, sources.length])).toEqual([[2, 2]]);
});

test('skill-page is the page of a skill, with a part and a notice', () => {
  const page = insert('skill-page');
  const { facts } = factsIn(page);
  expect(facts.title?.text).toBe('Skill 1.1.1: What it asks for');
  expect(facts.objectives.map(({ kind, id, where }) => `${kind} ${id} ${where}`)).toEqual(['skill 1.1.1 title']);
  expect(facts.parts).toHaveLength(1);
  expect(previewOf(page)).toContain('exam-notes-notice-tip');
});
