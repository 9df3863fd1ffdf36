// Invariant: the index after any sequence of changes equals one that is built anew from the same notes and catalog.

import { expect, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import { type Change, type Located, NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import type { Span } from '../../server/src/text/span.ts';
import fc from '../kit/fastCheck.ts';

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
  'See [b](b.md#amazon-s3), [it](picture.PNG) and [[c]].\n\n',
  '---\ntitle: c\naliases: [d]\n---\n# Other\n',
  '{{% notice tip %}}\nRead twice.\n{{% /notice %}}\n\n',
  'Nothing of note.\n\n',
];

const ROOT = 'file:///notes';
const PICTURES = [`${ROOT}/picture.png`, `${ROOT}/deep/picture.PNG`];

function filesOf(uris: readonly string[]): Change {
  return { kind: 'files', root: ROOT, uris, isIgnored: () => false };
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('note' as const),
    uri: fc.constantFrom(`${ROOT}/a.md`, `${ROOT}/b.md`, `${ROOT}/c.md`),
    text: fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((chosen) => chosen.join('')),
    isOpen: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('removed' as const), uri: fc.constantFrom(`${ROOT}/a.md`, `${ROOT}/b.md`) }),
  fc.constantFrom(...catalogs).map((catalog): Change => ({ kind: 'catalog', catalog, blueprint: undefined })),
  fc.record({ kind: fc.constant('file' as const), uri: fc.constantFrom(...PICTURES), exists: fc.boolean() }),
  fc.subarray(PICTURES).map(filesOf),
);

/** All that an index answers, as plain data. */
function answersOf(index: NotebookIndex): unknown {
  const places = (located: readonly Located<Span>[]) =>
    located.map(({ note, item }) => `${note.uri} ${item.start}-${item.end}`);
  return {
    notes: index.notes.map(({ uri, facts, mentions }) => [uri, facts.prose.text, mentions.length]),
    services: index.catalog.services.flatMap((service) => {
      const answers = [
        index.mentionsOf(service),
        index.sectionsOf(service),
        index.explanationsOf(service),
        index.integrationsOf(service),
        index.partnersOf(service).flatMap(({ partner }) => index.findIntegration(service, partner) ?? []),
      ].map(places);
      return answers.some((answer) => answer.length > 0) ? [[service.id, ...answers]] : [];
    }),
    targets: index.notes.flatMap((note) =>
      note.facts.links.map((link) => {
        const target = index.resolve(note, link);
        return [note.uri, link.start, target.kind === 'note' ? [target.note.uri, target.place.kind] : target];
      }),
    ),
    links: [...index.notes.map(({ uri }) => uri), ...PICTURES].map((uri) => [uri, places(index.linksTo(uri))]),
    alike: index.notes.map(({ integrations }) => integrations.map((each) => index.entriesLike(each))),
    isPaired: index.isPairedShortcode('notice'),
    mentioned: [...index.mentionedServices].map(({ id }) => id).sort(),
  };
}

test('any sequence of changes', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const index = new NotebookIndex();
      const texts = new Map<string, string>();
      let pictures = new Set<string>();
      let isListed = false;
      for (const each of changes) {
        index.apply(each);
        if (each.kind === 'note') texts.set(each.uri, each.text);
        if (each.kind === 'removed') texts.delete(each.uri);
        if (each.kind === 'files') {
          isListed = true;
          pictures = new Set(each.uris);
        }
        if (each.kind === 'file' && isListed) {
          if (each.exists) pictures.add(each.uri);
          else pictures.delete(each.uri);
        }
        // Answers are asked for in between: what they keep must not grow stale.
        for (const service of index.mentionedServices) {
          index.mentionsOf(service);
          for (const { partner } of index.partnersOf(service)) index.findIntegration(service, partner);
        }
        for (const { uri } of index.notes) index.linksTo(uri);
      }
      const rebuilt = new NotebookIndex();
      rebuilt.apply({ kind: 'catalog', catalog: index.catalog, blueprint: undefined });
      if (isListed) rebuilt.apply(filesOf([...pictures]));
      for (const [uri, text] of texts) rebuilt.apply({ kind: 'note', uri, text, isOpen: false });
      expect(answersOf(index)).toEqual(answersOf(rebuilt));
    }),
    { numRuns: 60 },
  );
});
