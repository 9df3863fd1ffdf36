import { expect, test } from 'vitest';
import { mergeSources } from '../../server/src/features/mergeSources.ts';
import { applied, checked } from '../kit/findings.ts';
import { fixtureOf } from '../kit/fixture.ts';

/** The note after its second source was merged into its first, or why it was refused. */
function merged(text: string): string {
  const { note, text: before } = checked(fixtureOf(text));
  const [kept, dropped] = note.facts.sources;
  if (kept === undefined || dropped === undefined) throw new Error('no two sources');
  const rewriting = mergeSources(note.facts, { uri: note.uri, text: before, kept, dropped });
  return 'refusal' in rewriting ? rewriting.refusal : applied(before, rewriting.edits);
}

test('two sources with different addresses, where somebody says that they are one', () => {
  expect(merged('A.[1] B.[2] C.[3]\n\n[1](u)\n[2](v)\n[3](w)\n')).toBe('A.[1] B.[1] C.[3]\n\n[1](u)\n[3](w)\n');
});

test.each([
  ['A.[1][2]\n\n[1](u)\n[2](u)\n[2](v)\n', '[2] is given twice here.'],
  [
    'A.[1][2]\n\n[1](u)\n[2](u)\n\nB.[1]\n\n[1](v)\n',
    '[1] alone would be no source list: the text goes on right behind it.',
  ],
  ['A.[1][2]\n\n[1](v)\n\n---\n\n[2]: w\n', '[1] and [2] are not in one list.'],
  ['[1]: w\n[2]: w\n\nA.[1][2]\n\n[1](v)\n', '[1] is another source in one of the parts that cite [2].'],
  ['A.[1][2]\n\n- [1]: u\n- [2]: v\n  and more\n', '[2] shares its list item with other text.'],
])('refused: %j', (text, reason) => {
  expect(merged(text)).toBe(reason);
});
