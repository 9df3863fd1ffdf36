// After a change the findings on links of a note are what they were, unless the index says that they may be others.

import { expect, test } from 'vitest';
import { findings } from '../../server/src/features/findings.ts';
import type { Change, NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { PLAIN_SITE } from '../../server/src/index/site.ts';
import fc from '../kit/fastCheck.ts';
import { indexOf, uriOf } from '../kit/fixture.ts';

const NOTES = ['a.md', 'b.md', 'deep/c.md', 'deep/README.md'].map(uriOf);
const PICTURES = ['x.png', 'deep/X.png', 'deep/d.md'].map(uriOf);

const pieces = [
  '# Cost\n\n',
  '## Price & limits\n\n',
  '<a id="own"></a>\n\n',
  '[1](#cost) [2](a.md#cost) [3](../b.md#price--limits) [4](deep/)\n\n',
  '![5](x.png) ![6](deep/x.png) ![7](X.png)\n\n',
  '[[a]] [[c#Cost]] [[Cost]] [[other]]\n\n',
  '[8](deep/d.md#cost) [9](README.md#own)\n\n',
  '---\ntitle: Other\naliases: [Cost]\n---\n',
  'Words.\n\n',
];

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('note' as const),
      uri: fc.constantFrom(...NOTES),
      text: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((chosen) => chosen.join('')),
      isOpen: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('removed' as const), uri: fc.constantFrom(...NOTES) }),
  fc.record({ kind: fc.constant('file' as const), uri: fc.constantFrom(...PICTURES), exists: fc.boolean() }),
  fc
    .constantFrom(true, false)
    .map((hasOtherAnchors): Change => ({ kind: 'site', site: { ...PLAIN_SITE, hasOtherAnchors } })),
);

function findingsOf(index: NotebookIndex): Map<string, string> {
  return new Map(index.notes.map((note) => [note.uri, JSON.stringify(findings(index, note))]));
}

test('any sequence of changes', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 2, maxLength: 12 }), (changes) => {
      const index = indexOf({ files: new Map(PICTURES.map((uri) => [uri, ''])), uri: '', offset: 0 });
      let before = findingsOf(index);
      index.takeAffected();
      for (const each of changes) {
        index.apply(each);
        const now = findingsOf(index);
        const affected = index.takeAffected();
        const others = [...now.keys()].filter((uri) => affected !== 'all' && !affected.has(uri));
        expect(others.map((uri) => [uri, now.get(uri)])).toEqual(others.map((uri) => [uri, before.get(uri)]));
        before = now;
      }
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) },
  );
});
