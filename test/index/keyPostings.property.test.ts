// Whatever is edited, the notes of which it is said that nothing has changed have the findings that they had.

import { expect, test } from 'vitest';
import { findings } from '../../server/src/features/findings.ts';
import type { NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { toDiagnostic } from '../../server/src/lsp/convert.ts';
import fc from '../kit/fastCheck.ts';
import { indexOf, uriOf } from '../kit/fixture.ts';
import { BOX, ENTRY, OPEN_BOX, SAME, SKILL, TERMS } from './keyedBlocks.ts';

/** What clients are told of each note. */
function told(index: NotebookIndex): Map<string, string> {
  const options = { rules: undefined, placesIn: (uri: string) => index.findNote(uri)?.lines };
  return new Map(
    index.notes.map((note) => {
      const diagnostics = findings(index, note).map((finding) => toDiagnostic(note.lines, finding, options));
      return [note.uri, JSON.stringify(diagnostics)];
    }),
  );
}

test('after any sequence of changes clients are told the same of all other notes', () => {
  const titles = ['---\ntitle: One\n---\n', '---\ntitle: Other\n---\n'];
  const exams = ['For SAA-C03.\n\n', 'For AIP-C01.\n\n'];
  const pieces = [ENTRY, SAME, TERMS, BOX, OPEN_BOX, SKILL, ...titles, ...exams, 'Words.\n\n', 'Words '];
  const edit = fc.record({
    uri: fc.constantFrom(...['a.md', 'README.md', 'deep/b.md', 'deep/README.md'].map(uriOf)),
    text: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((chosen) => chosen.join('')),
    isOpen: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 12 }), (edits) => {
      const index = indexOf({ files: new Map(), uri: '', offset: 0 });
      let before = told(index);
      for (const each of edits) {
        index.takeAffected();
        index.apply({ kind: 'note', ...each });
        const affected = index.takeAffected();
        const now = told(index);
        for (const [uri, findingsNow] of now) {
          if (affected !== 'all' && !affected.has(uri)) expect([uri, findingsNow]).toEqual([uri, before.get(uri)]);
        }
        before = now;
      }
    }),
    { numRuns: 60 },
  );
});
