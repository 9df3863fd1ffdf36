// Invariant: the index after any sequence of changes equals one that is built anew from the same notes and catalog.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import { type Change, type Located, NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import type { Span } from '../../server/src/text/span.ts';

const aws = loadCatalog(bundledData.catalogs['aws']).catalog;
const catalogs: readonly Catalog[] = [
  aws,
  { ...aws, services: aws.services.filter(({ id }) => id !== 's3') },
  { ...aws, services: [] },
];

const pieces = [
  '## Amazon S3\nKeeps objects.\n\n',
  '## AWS Lambda\n- Runs **functions**\n\n',
  'S3 → Lambda → SQS\n\n',
  '**Amazon SQS**: Holds messages.\n\n',
  '### Amazon S3 + Amazon SQS\n- **Role:**\n  - **Amazon S3:** Keeps.\n\n',
  'Fast.[1] Cheap.[9]\n\n[1](https://example.com)\n\n---\n\n',
  'Nothing of note.\n\n',
];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('note' as const),
    uri: fc.constantFrom('file:///a.md', 'file:///b.md', 'file:///c.md'),
    text: fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((chosen) => chosen.join('')),
  }),
  fc.record({ kind: fc.constant('removed' as const), uri: fc.constantFrom('file:///a.md', 'file:///b.md') }),
  fc.constantFrom(...catalogs).map((catalog): Change => ({ kind: 'catalog', catalog, blueprint: undefined })),
);

/** All that an index answers, as plain data. */
function answersOf(index: NotebookIndex): unknown {
  const places = (located: readonly Located<Span>[]) =>
    located.map(({ note, item }) => `${note.uri} ${item.start}-${item.end}`);
  return {
    notes: index.notes.map(({ uri, parsed, mentions }) => [uri, parsed.text, mentions.length]),
    services: index.catalog.services.flatMap((service) => {
      const answers = [
        index.mentionsOf(service),
        index.sectionsOf(service),
        index.explanationsOf(service),
        index.integrationsOf(service),
      ].map(places);
      return answers.some((answer) => answer.length > 0) ? [[service.id, ...answers]] : [];
    }),
    mentioned: [...index.mentionedServices].map(({ id }) => id).sort(),
  };
}

test('any sequence of changes', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const index = new NotebookIndex();
      for (const each of changes) {
        index.apply(each);
        // Answers are asked for in between: what they keep must not grow stale.
        for (const service of index.mentionedServices) index.mentionsOf(service);
      }
      const rebuilt = new NotebookIndex();
      rebuilt.apply({ kind: 'catalog', catalog: index.catalog, blueprint: undefined });
      for (const { uri, parsed } of index.notes) rebuilt.apply({ kind: 'note', uri, text: parsed.text });
      expect(answersOf(index)).toEqual(answersOf(rebuilt));
    }),
    { numRuns: 60 },
  );
});
