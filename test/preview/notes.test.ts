// The preview of whole notes: of the sample notebook, and of real notes that stand beside the project where it is worked on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NoteReader } from '../../server/src/facts/reader.ts';
import { MASK_PATTERN } from '../../server/src/markdown/shortcodes.ts';
import { mentionsIn } from '../kit/names.ts';
import { previewWith, versions } from './render.ts';

const reader = new NoteReader();
const sample = path.join(import.meta.dirname, '../notebook');
const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds');
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn('SKIPPED: the preview of real notes, as ../shared/seeds is not here');

function notesBelow(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
}

/** Number and address of each citation that has a source, as the server has them. */
function citedIn(text: string): string[] {
  return reader.read(text).facts.parts.flatMap(({ citations, sources, definitions }) =>
    citations.flatMap(({ number, isImplied }) => {
      const source = [...sources, ...definitions].find((each) => each.number === number);
      return isImplied || source === undefined ? [] : [`${number} ${source.url}`];
    }),
  );
}

/** The same, as the preview has them. */
function linkedIn(html: string): string[] {
  return Array.from(html.matchAll(/<a [^>]*title="([^"]*)" class="exam-notes-citation">\[?(\d+)/g), (match) => {
    const [, url = '', number = ''] = match;
    return `${number} ${url.replaceAll('&amp;', '&')}`;
  });
}

/** Links within a page that lead nowhere there. */
function brokenLinksIn(html: string): string[] {
  const links = Array.from(html.matchAll(/href="#(exam-notes-[^"]*)"/g), ([, id = '']) => id);
  return links.filter((id) => html.split(`id="${id}"`).length !== 2);
}

function expectGoodPreview(text: string): void {
  const cited = citedIn(text);
  for (const version of versions) {
    const html = previewWith(version).render(text);
    expect(html).not.toMatch(MASK_PATTERN);
    expect(html).not.toMatch(/exam-notes-shortcode">\{\{[%<] *\/?notice/);
    expect(linkedIn(html)).toEqual(cited);
    expect(brokenLinksIn(html)).toEqual([]);
  }
}

describe('every citation is a link to the source that the server means, and every notice a box', () => {
  test.each(notesBelow(sample))('%s', (_, text) => expectGoodPreview(text));
  if (hasSeeds) test.each(notesBelow(seeds))('%s', (_, text) => expectGoodPreview(text));
});

test('every name on a line of its own words has its tooltip', () => {
  const [, text = ''] = notesBelow(sample).find(([name]) => name === 'integrations.md') ?? [];
  const { lines } = reader.read(text).parsed;
  const names = mentionsIn(text).map(({ start, end }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    title: text.slice(start, end),
  }));
  expect(names.length).toBeGreaterThan(20);
  for (const version of versions) {
    const html = previewWith(version, { namesOf: () => names }).render(text);
    const marked = Array.from(html.matchAll(/<span class="exam-notes-service" title="([^"]*)">([^<]*)<\/span>/g));
    expect(marked.map(([, , name]) => name)).toEqual(names.map(({ title }) => title));
    expect(marked.map(([, title]) => title)).toEqual(names.map(({ title }) => title));
  }
});
