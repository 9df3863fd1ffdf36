// After a change those notes are checked whose findings rest on what has changed in another: its entries, the shortcodes
// that it closes, the exam that the page of a folder names.

import { describe, expect, test } from 'vitest';
import { fixtureOf, indexOf, uriOf } from '../kit/fixture.ts';
import { BOX, ENTRY, OPEN_BOX, SAME, SKILL, TERMS } from './keyedBlocks.ts';

/** The names of the notes that are to be checked after a note's text is another, the note itself left out. */
function concernedBy(notebook: string, name: string, edit: (text: string) => string): string[] {
  const fixture = fixtureOf(notebook);
  const index = indexOf(fixture);
  const uri = uriOf(name);
  index.takeAffected();
  index.apply({ kind: 'note', uri, text: edit(fixture.files.get(uri) ?? ''), isOpen: true });
  const affected = index.takeAffected();
  const all = affected === 'all' ? index.notes.map((note) => note.uri) : [...affected];
  expect(all).toContain(uri);
  return all
    .filter((each) => each !== uri)
    .map((each) => each.slice(uriOf('').length))
    .sort();
}

describe('entries', () => {
  const notebook = `//- a.md\nSome words.\n\n${ENTRY}//- b.md\n${SAME}//- c.md\n${TERMS}//- d.md\nNo entry.\n`;

  test.each<[string, (text: string) => string, string[]]>([
    ['a letter above an entry', (text) => text.replace('words', 'wordss'), []],
    ['a letter in its body', (text) => text.replace('private', 'privat'), []],
    ['a line break above it: it stands elsewhere', (text) => `\n${text}`, ['b.md']],
    ['other operands: the notes that had the same', (text) => text.replace('Macie', 'Glue'), ['b.md']],
    [
      'the operands of others',
      (text) => text.replace('Amazon S3 + Amazon Macie', 'Redis + entra ID'),
      ['b.md', 'c.md'],
    ],
    ['a name for the note, which others say', (text) => `---\ntitle: Private data\n---\n${text}`, ['b.md']],
  ])('%s', (_, edit, concerned) => {
    expect(concernedBy(notebook, 'a.md', edit)).toEqual(concerned);
  });
});

describe('shortcodes', () => {
  const notebook = `//- a.md\n${BOX}//- b.md\n${OPEN_BOX}//- c.md\n${BOX}//- d.md\n{{% card %}}\n`;

  test('one that loses its end concerns the notes that do not close it', () => {
    expect(concernedBy(notebook, 'a.md', () => OPEN_BOX)).toEqual(['b.md']);
    expect(concernedBy(notebook, 'd.md', () => '{{% card %}}\nA\n{{% /card %}}\n')).toEqual([]);
  });

  test('words in one concern nobody', () => {
    expect(concernedBy(notebook, 'a.md', (text) => text.replace('this', 'that'))).toEqual([]);
  });
});

test('the page of a folder that names another exam concerns what is in the folder', () => {
  const notebook = `//- README.md\nNotes.\n//- a.md\n${SKILL}//- deep/README.md\nMore notes.\n//- deep/b.md\n${SKILL}`;
  const name = (text: string) => `${text}\nFor SAA-C03.\n`;
  expect(concernedBy(notebook, 'deep/README.md', name)).toEqual(['deep/b.md']);
  expect(concernedBy(notebook, 'deep/README.md', (text) => `${text}\nFor everybody.\n`)).toEqual([]);
  expect(concernedBy(notebook, 'a.md', name)).toEqual([]);
});
