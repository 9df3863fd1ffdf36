import { expect, test } from 'vitest';
import { factsOf } from '../../server/src/facts/noteFacts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';

/** What stands in the note where its prose has `S3`, each time. */
function writtenForS3(text: string): string[] {
  const { prose } = factsOf(new NoteParser().parse(text));
  return Array.from(prose.text.matchAll(/S3/g), ({ index }) => {
    const { start, end } = prose.spanOf(index, index + 2);
    return text.slice(start, end);
  });
}

test.each([
  ['a folded value', '---\ndescription: >\n  Notes on\n  AWS S3 and S3\n---\n', 2],
  ['a folded value with an empty line', '---\ndescription: >-\n  One\n\n  AWS S3\n---\n', 1],
  ['a literal value', '---\ndescription: |\n  One\n    AWS S3\n  S3\n---\n', 2],
  ['a plain value over lines', '---\ntitle: Notes on\n  S3 and\n  S3\n---\n', 2],
  ['a doubled quotation mark', "---\ntitle: 'It''s AWS S3, it''s S3'\n---\n", 2],
  ['escapes', '---\ntitle: "\\"Basics\\" of S3 \\u00e9 \\\\ S3"\n---\n', 2],
  ['a backslash before another escape', '---\ntitle: "a \\\\\\t S3"\n---\n', 1],
  ['an escaped line end', '---\ntitle: "Basics \\\n  of S3"\n---\n', 1],
  ['with CRLF', '---\r\ndescription: >\r\n  Notes on\r\n  AWS S3\r\n---\r\n', 1],
  ['escapes in TOML', '+++\ntitle = "\\"Q&A\\" on S3 \\U0001F600 S3"\n+++\n', 2],
  ['lines in TOML', '+++\ntitle = """\nNotes \\\n   on S3\n  and S3"""\n+++\n', 2],
  ['a literal in TOML', "+++\ntitle = 'C:\\notes\\S3'\n+++\n", 1],
])('%s: each name stands where its letters do', (_, text, count) => {
  expect(writtenForS3(text)).toEqual(Array<string>(count).fill('S3'));
});
