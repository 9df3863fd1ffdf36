import { type LineAndCharacter, LineTable } from '../../server/src/text/lines.ts';

/** What is typed. */
export type Key = 'letter' | 'line break';

/** A character that is typed: where, by offset and by line, and the note's text before and with it. */
export interface Keystroke {
  readonly offset: number;
  readonly at: LineAndCharacter;
  readonly char: string;
  readonly before: string;
  readonly text: string;
}

/** A sentence with a finding for every Markdown linter, which whatever is typed before it moves. */
const SENTENCE = 'Typed in the middle, see [what nobody has written][nowhere].';

/**
 * A note with a sentence of our own in its middle, and keystrokes before that sentence: after each of them the note's
 * findings are others, so that each has to be told.
 */
export function* keystrokesIn(note: string, key: Key): Generator<Keystroke, never> {
  const heading = note.slice(note.length / 2).search(/^#{2,3} /m);
  if (heading < 0) throw new RangeError('there is no heading in the second half of the note');
  const offset = Math.floor(note.length / 2) + heading;
  let text = `${note.slice(0, offset)}${SENTENCE}\n\n${note.slice(offset)}`;
  const at = new LineTable(text).positionAt(offset);
  const chars = key === 'letter' ? [' ', 'd', 'e', 'p', 'y', 't'] : ['\n'];
  for (let count = 0; ; count++) {
    const char = chars[count % chars.length] ?? '';
    const before = text;
    text = `${before.slice(0, offset)}${char}${before.slice(offset)}`;
    yield { offset, at, char, before, text };
  }
}
