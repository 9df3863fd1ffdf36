// Our anchors beside those of the real Hugo, heading by heading. Two things part us, and are left out: attributes whose
// value is a list or a map, and shortcodes, of which nobody knows what they become. Of Hugo since 0.144, which reads the
// plain text, also: addresses without a scheme or glued to a word, `<<`, references in code or behind a backslash, and
// footnotes that are not defined.
import { expect, test } from 'vitest';
import { anchorsOf } from '../../server/src/facts/anchors.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import { PAGES } from './headings.ts';
import { findHugo, renderWithHugo } from './hugo.ts';

const version = findHugo();
/** From 0.144 on Hugo reads the plain text of a heading instead of its line. */
const readsText = version !== undefined && version >= 144;
const parser = new NoteParser();

function ours(page: string): string[] {
  const anchors = anchorsOf(parser.parse(page), 'hugo').filter(({ origin }) => origin !== 'html');
  return anchors.map(({ id, laterId }) => (readsText ? (laterId ?? id) : id));
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/<h[1-6]([^>]*)>/g)].map(([, attributes = '']) => {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? 'NONE';
    return id.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  });
}

test.skipIf(version === undefined)('headings have the anchors that Hugo gives them', () => {
  const theirs = renderWithHugo(PAGES.map(([, page]) => page)).map(idsIn);
  expect(PAGES.map(([name, page]) => [name, ours(page)])).toEqual(PAGES.map(([name], at) => [name, theirs[at]]));
});

test.skipIf(version === undefined || readsText)('Hugo before 0.144 names a heading without text', () => {
  const texts = ['##\n\n## Heading\n', '## ##\n', '## <https://example.org/x_y>\n', '## https://example.org/\n'];
  expect(texts.map(ours)).toEqual(renderWithHugo(texts).map(idsIn));
});
