import { factsOf, type NoteFacts } from '../../server/src/facts/noteFacts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import type { Span } from '../../server/src/text/span.ts';
import { dedent } from './fixture.ts';

const parser = new NoteParser();

/** The facts of a note, and the source under a span of it. */
export function factsIn(text: string): { facts: NoteFacts; at: (span: Span) => string } {
  const note = parser.parse(dedent(text));
  return { facts: factsOf(note), at: ({ start, end }) => note.text.slice(start, end) };
}
