import type { Suggestion } from './suggestion.ts';
import { rangeOf, type TypingPlace } from './typingPlace.ts';

/** Keys that notes have, and what for: those of Hugo's pages, and our own. */
const KEYS: readonly (readonly [string, string])[] = [
  ['title', 'What the page is called; an objective in it says what the page covers.'],
  ['date', 'When the page was written: 2025-03-14.'],
  ['weight', 'Its place among the pages beside it: the lightest comes first.'],
  ['description', 'What the page is about, in a sentence.'],
  ['chapter', 'True for a page that opens a chapter.'],
  ['service', 'The service that the note is about, one that no catalog has among them.'],
  ['services', 'The services that the note is about: a list of names.'],
  ['tags', 'Words by which pages are found: a list.'],
  ['categories', 'Groups of pages that it is in: a list.'],
  ['draft', 'True while the page is not to be published.'],
  ['aliases', 'Addresses that lead here too: a list.'],
  ['linkTitle', 'A shorter title, for menus.'],
  ['slug', 'The last part of the page’s address.'],
  ['url', 'The page’s whole address.'],
  ['pre', 'What stands before the title in menus.'],
];

/** The keys that a page's front matter does not have yet, at the beginning of its lines. Undefined elsewhere. */
export function frontMatterCompletion(place: TypingPlace): Suggestion[] | undefined {
  if (place.where !== 'frontMatter' || !/^[\w-]*$/.test(place.before)) return undefined;
  const { parsed, before, after } = place;
  const isToml = parsed.text.startsWith('+++') || parsed.text.startsWith('\uFEFF+++');
  const written = writtenKeys(place);
  // The rest of a key that is there stays, and so does its colon.
  if (/^[\w-]/.test(after)) return [];
  const sign = /^\s*[:=]/.test(after) ? '' : isToml ? ' = ' : ': ';
  return KEYS.filter(([key]) => !written.has(key) && key.toLowerCase().startsWith(before.toLowerCase())).map(
    ([key, description]) => ({
      kind: 'key',
      label: key,
      insert: key + sign,
      filter: key,
      range: rangeOf(place, 0),
      detail: undefined,
      description,
      documentation: undefined,
    }),
  );
}

/** Keys of the front matter, that of the cursor's line left out: it is being written. */
function writtenKeys({ parsed, lineStart }: TypingPlace): Set<string> {
  const lines = parsed.frontMatter?.body ?? { start: 0, end: lineStart };
  const keys = parsed.text.slice(lines.start, lines.end).matchAll(/^([\w-]+)[ \t]*[:=]/gm);
  return new Set(Array.from(keys, ({ index, 1: key = '' }) => (lines.start + index === lineStart ? '' : key)));
}
