// What renumbering and renaming must not change: which address each citation leads to. And what is offered for those
// that lead nowhere.

import { expect, test } from 'vitest';
import type { NoteFacts } from '../../server/src/facts/noteFacts.ts';
import { renameCitation } from '../../server/src/features/renameCitation.ts';
import { renumber } from '../../server/src/features/renumber.ts';
import { type IndexedNote, NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { citedNote } from '../kit/citedNotes.ts';
import fc from '../kit/fastCheck.ts';
import { inFolder } from '../kit/faultyNotes.ts';
import { applied } from '../kit/findings.ts';
import { trialsIn } from '../kit/fixes.ts';
import { uriOf } from '../kit/fixture.ts';

const URI = uriOf('note.md');
const RUNS = { numRuns: 400 };

/** The note of a text, without any catalog. */
function read(text: string): { readonly note: IndexedNote; readonly text: string } {
  const index = new NotebookIndex();
  index.apply({ kind: 'note', uri: URI, text, isOpen: true });
  const note = index.findNote(URI);
  if (note === undefined) expect.fail('the note is there');
  return { note, text };
}

/** Where each citation of a note leads, in order; its number where it leads nowhere. */
function addressesIn({ citations, parts, sources }: NoteFacts): string[] {
  return citations.map((citation) => {
    const part = parts.find(({ start, end }) => start <= citation.start && citation.start < end);
    const definitions = sources.filter(({ list }) => list === undefined);
    const found = [...(part?.sources ?? []), ...definitions].find((source) => source.number === citation.number);
    return found?.url ?? `[${citation.number}]`;
  });
}

test('renumbering leads to the same addresses, and twice is once', () => {
  let renumbered = 0;
  fc.assert(
    fc.property(citedNote, fc.nat(), (text, at) => {
      const offset = at % (text.length + 1);
      const before = read(text);
      const once = renumber({ note: before.note, text, offset });
      if ('refusal' in once) return;
      renumbered++;
      const after = read(applied(text, once.edits));
      expect(addressesIn(after.note.facts)).toEqual(addressesIn(before.note.facts));
      const index = before.note.facts.parts.findIndex(({ start, end }) => start <= offset && offset <= end);
      const end = after.note.facts.parts[Math.max(0, index)]?.end ?? 0;
      const again = renumber({ note: after.note, text: after.text, offset: end });
      expect(again).toEqual({ edits: [] });
    }),
    RUNS,
  );
  expect(renumbered).toBeGreaterThan(20);
});

test('renaming leads to the same addresses', () => {
  let renamed = 0;
  fc.assert(
    fc.property(citedNote, fc.nat(), fc.constantFrom('1', '4', '7', '100'), (text, at, name) => {
      const before = read(text);
      const places = [
        ...before.note.facts.citations.filter(({ isImplied }) => !isImplied),
        ...before.note.facts.sources,
      ];
      const place = places[at % Math.max(1, places.length)];
      if (place === undefined) return;
      const offset = 'numberSpan' in place ? place.numberSpan.start : place.start;
      const rewriting = renameCitation({ note: before.note, text, offset }, name);
      if (rewriting === undefined) expect.fail('a citation or a source can be renamed, or it is said why not');
      if ('refusal' in rewriting || rewriting.edits.length === 0) return;
      renamed++;
      const after = read(applied(text, rewriting.edits));
      const now = addressesIn(after.note.facts);
      addressesIn(before.note.facts).forEach((address, index) => {
        // A source that nothing cited may take the number of citations that had none.
        if (address.startsWith('https:')) expect(now[index]).toBe(address);
      });
    }),
    RUNS,
  );
  expect(renamed).toBeGreaterThan(20);
});

test('what is done about a citation without a source brings nothing else', () => {
  let tried = 0;
  fc.assert(
    fc.property(citedNote, (text) => {
      for (const { finding, code, title, outcome } of trialsIn(inFolder(text))) {
        if (code !== 'citation-without-source') continue;
        tried++;
        const { remains, came } = outcome();
        expect({ finding, title, remains, came }).toEqual({ finding, title, remains: false, came: [] });
      }
    }),
    { numRuns: 60 },
  );
  expect(tried).toBeGreaterThan(20);
});
