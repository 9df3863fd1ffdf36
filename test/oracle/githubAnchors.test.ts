// Our anchors beside github-slugger's, as sites use it: on the text of the page that markdown-it renders by itself.
import GithubSlugger from 'github-slugger';
import createMarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { anchorsOf } from '../../server/src/facts/anchors.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import { PAGES } from './headings.ts';

const REFERENCES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function theirs(page: string): string[] {
  const slugger = new GithubSlugger();
  const html = createMarkdownIt({ html: true, linkify: true }).render(page);
  return [...html.matchAll(/<(h[1-6])>(.*?)<\/\1>/gs)].map(([, , inner = '']) => {
    const text = inner
      .replace(/<!--.*?-->|<[^>]*>/gs, '')
      .replace(/&\w+;/g, (reference) => REFERENCES[reference] ?? '');
    return slugger.slug(text);
  });
}

function ours(page: string): string[] {
  // What other tools than GitHub make an anchor of stands beside its own.
  const anchors = anchorsOf(new NoteParser().parse(page), 'github').filter(({ origin }) => origin === 'text');
  return anchors.map(({ id }) => id);
}

test.each(PAGES)('%s', (_name, page) => {
  // Where nothing is left of a heading there is nothing to link to.
  expect(ours(page)).toEqual(theirs(page).filter((id) => id !== ''));
});

test('a heading in HTML has an anchor, and counts', () => {
  const page = '<h1 align="center">Notes &amp; more</h1>\n\n## Notes more\n\n<div>\n<h2>Notes  more</h2>\n</div>\n';
  expect(ours(page)).toEqual(['notes--more', 'notes-more', 'notes--more-1']);
});
