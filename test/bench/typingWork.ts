import { findings } from '../../server/src/features/findings.ts';
import type { NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { generateNotebook } from './generate.ts';
import { milliseconds, timeOf } from './measure.ts';
import { indexInProcess, uriOf } from './mentions.ts';
import type { Table } from './report.ts';

const FOLDER = '/notes';

/** Something that is typed into a note: what stands behind the place, and the characters that come before that. */
interface Typed {
  readonly what: string;
  readonly where: RegExp;
  readonly chars: string;
}

const TYPED: readonly Typed[] = [
  { what: 'A letter in a sentence', where: /^Use \S/m, chars: 'a' },
  { what: 'A letter in a heading that no link names', where: /(?<=^# )\S/m, chars: 'a' },
  { what: 'A letter in the heading that other notes link to', where: /(?<=^## )In short/m, chars: 'a' },
  { what: 'A line break above an entry', where: /^### [^\n]* \+ /m, chars: '\n' },
  { what: 'A letter in an operand of an entry', where: /(?<=^### )[^\n]* \+ /m, chars: 'a' },
  { what: 'A letter that leaves a notice without its end', where: /(?<=^\{\{)% \/notice/m, chars: 'a' },
];

/** In a large notebook: how many notes are checked after one character. */
export function typingWorkTable(notes: number): Table {
  const texts = [...generateNotebook({ notes })];
  const index = indexInProcess(FOLDER, texts);
  index.takeAffected();
  const rows = TYPED.map(({ what, where, chars }) => {
    const note = texts.find(({ text }) => where.test(text));
    if (note === undefined) throw new Error(`no note has ${where}`);
    const uri = uriOf(FOLDER, note.path);
    index.apply({ kind: 'note', uri, text: note.text, isOpen: true });
    index.takeAffected();
    const at = note.text.search(where);
    const text = `${note.text.slice(0, at)}${chars}${note.text.slice(at)}`;
    const applied = timeOf(() => index.apply({ kind: 'note', uri, text, isOpen: true }));
    let checked = 0;
    const checking = timeOf(() => {
      checked = checkAffected(index);
    });
    index.apply({ kind: 'note', uri, text: note.text, isOpen: false });
    index.takeAffected();
    return [what, checked.toLocaleString('en-US'), milliseconds(applied), milliseconds(checking)];
  });
  return {
    title: 'Notes that a keystroke has checked',
    about:
      `An index of ${notes.toLocaleString('en-US')} generated notes, in process; each thing is typed once, into a note that is open. ` +
      'Checked are the notes whose findings may have become others: one has changed, and what others say of it.',
    head: ['What is typed', 'Notes checked', 'The index', 'Their findings'],
    rows,
  };
}

/** Checks the notes that have to be checked after the last changes, and says how many. */
function checkAffected(index: NotebookIndex): number {
  const affected = index.takeAffected();
  const notes = affected === 'all' ? index.notes : index.notes.filter(({ uri }) => affected.has(uri));
  for (const note of notes) findings(index, note);
  return notes.length;
}
