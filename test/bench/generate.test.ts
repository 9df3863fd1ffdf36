import { expect, test } from 'vitest';
import { generateGuide, generateNotebook } from './generate.ts';
import { indexInProcess } from './mentions.ts';

test('the same seed makes the same notebook, another seed another', () => {
  const notebook = (seed: number) => [...generateNotebook({ notes: 20, seed })];
  expect(notebook(1)).toEqual(notebook(1));
  expect(notebook(1).map(({ path }) => path)).toEqual(notebook(2).map(({ path }) => path));
  expect(notebook(1).map(({ text }) => text)).not.toEqual(notebook(2).map(({ text }) => text));
});

test('notes are about as long as asked', () => {
  for (const { text } of generateNotebook({ notes: 20, noteLength: 4000 })) {
    expect(text.length).toBeGreaterThan(4000);
    expect(text.length).toBeLessThan(8000);
  }
});

test('a guide has as many lines as asked, and a few more to end its part', () => {
  const lines = generateGuide({ lines: 3000 }).split('\n').length;
  expect(lines).toBeGreaterThan(3000);
  expect(lines).toBeLessThan(3100);
});

test('notes hold what answers are about: sections, entries, citations with sources, names', () => {
  const notes = [...generateNotebook({ notes: 50 })];
  const found = indexInProcess('/notes', notes).notes;
  const count = (of: (note: (typeof found)[number]) => readonly unknown[]) =>
    found.reduce((sum, note) => sum + of(note).length, 0);
  expect(count(({ sections }) => sections)).toBeGreaterThan(100);
  expect(count(({ facts }) => facts.entries)).toBeGreaterThan(20);
  expect(count(({ facts }) => facts.sources)).toBeGreaterThan(100);
  expect(count(({ facts }) => facts.citations)).toBeGreaterThan(200);
  expect(count(({ mentions }) => mentions)).toBeGreaterThan(1000);
});
