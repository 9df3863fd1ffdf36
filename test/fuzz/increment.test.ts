// A note that is read again after each edit equals one that is read from scratch, blocks and facts alike.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NoteFacts } from '../../server/src/facts/noteFacts.ts';
import { NoteReader } from '../../server/src/facts/reader.ts';
import type { ParsedNote } from '../../server/src/markdown/note.ts';
import fc from '../kit/fastCheck.ts';

const project = path.resolve(import.meta.dirname, '../..');
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 700);
/** The same scripts in every run, so that a failure is the change's; FUZZ_SEED and FUZZ_RUNS look for new ones. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261120);

/** Stretches of real notes of so many lines: short, so that edits meet each other's blocks. */
const WINDOW = 60;

/** What people type and paste, and what turns everything behind it into something else. */
const SNIPPETS = [
  '\n',
  '\n\n',
  ' ',
  '    ',
  '\t',
  '#',
  '# ',
  '## S3\n',
  '---',
  '---\n',
  '+++\n',
  '===\n',
  '- ',
  '- a\n',
  '1. ',
  '  - b\n',
  '> ',
  '> q\n',
  '!!! note\n',
  '!!! tip "T"\n\n    a\n',
  '=== "Tab"\n',
  '??? ',
  '>',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '```',
  '```\n',
  '~~~\n',
  '```mermaid\nA --> B\n```\n',
  '|',
  '| a | b |\n|--|--|\n',
  '|--|\n',
  '[',
  ']',
  '[3]',
  '[3](u)\n',
  '[3]: u\n',
  '[a]: u\n',
  '[a]',
  '[^1]',
  '[^1]: f\n',
  '![x](y)',
  '[[w]]',
  '[[w#h|a]]',
  '[a][b]',
  '[a][]',
  '[x](y.md#z)',
  '<a id="x" href="y#z">',
  '{{< ref "y.md#z" >}}',
  '{#id}',
  '<',
  '<b>',
  '<!--',
  '-->',
  '<div>\n',
  '</div>\n',
  '<https://a.example>',
  '{{<',
  '{{% notice tip %}}\n',
  '{{% /notice %}}\n',
  '>}}',
  '"',
  '{{< x "',
  '$',
  '$$',
  '$$\n',
  '\\',
  '&amp;',
  '→',
  'Lambda',
  'Task 2.3',
  '**Role:**',
  '\r',
  '\r\n',
  '\uFEFF',
  '\0',
  '😀',
  '字',
];

/**
 * Removes so many characters at a place, given as a share of the text, and inserts something. Most of what decides on
 * blocks stands at the ends of lines.
 */
const edit = fc.record({
  snap: fc.constantFrom('line start', 'line end', 'anywhere'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 120 })),
  insert: fc.oneof(
    fc.constant(''),
    fc.constantFrom(...SNIPPETS),
    fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 4 }).map((each) => each.join('')),
  ),
});

interface Edit {
  readonly snap: string;
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

function edited(text: string, { snap, at, remove, insert }: Edit): string {
  const near = Math.floor(at * text.length);
  const end = text.slice(near).search(/[\r\n]|$/) + near;
  const start = snap === 'line start' ? text.lastIndexOf('\n', near) + 1 : snap === 'line end' ? end : near;
  return text.slice(0, start) + insert + text.slice(start + remove);
}

function plain({ parsed, facts }: { parsed: ParsedNote; facts: NoteFacts }): unknown {
  const { frontMatter, blocks, shortcodes, problems } = parsed;
  const { prose, ...rest } = facts;
  const places = prose.leaves.map(({ start }) => prose.spanOf(start, Math.min(start + 7, prose.text.length)));
  return {
    frontMatter,
    blocks,
    tags: shortcodes,
    read: problems,
    ...rest,
    text: prose.text,
    leaves: prose.leaves,
    places,
  };
}

function check(texts: readonly string[], numRuns: number): void {
  // Runs of few blocks, so that a short text has several.
  const readers = [new NoteReader({ run: 3 }), new NoteReader({ style: 'hugo', run: 1 }), new NoteReader()];
  const script = fc.record({
    reader: fc.constantFrom(...readers),
    text: fc.constantFrom(...texts),
    edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
  });
  fc.assert(
    fc.property(script, ({ reader, text, edits }) => {
      let now = text;
      let read = reader.read(now);
      for (const each of edits) {
        now = edited(now, each);
        read = reader.readAgain(read.parsed, now);
      }
      expect(plain(read)).toEqual(plain(reader.read(now)));
    }),
    { numRuns, seed: SEED },
  );
}

function markdownBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

function windowsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const lines = text.split(/(?<=\n)/);
    return Array.from({ length: Math.ceil(lines.length / WINDOW) }, (_, at) =>
      lines.slice(at * WINDOW, (at + 1) * WINDOW).join(''),
    );
  });
}

const corpora: readonly (readonly [string, string])[] = [
  ['the sample notebook', path.join(project, 'test/notebook')],
  ['three real notes', path.join(project, '../shared/seeds')],
  ['four public notebooks', path.join(project, '../shared/notebooks')],
];

describe.each(corpora)('%s', (name, folder) => {
  const isThere = existsSync(folder);
  if (!isThere) console.warn(`SKIPPED: edits of ${name}, as ${path.relative(project, folder)} is not here`);
  const windows = isThere ? windowsOf(markdownBelow(folder)) : [];

  test.skipIf(!isThere)('as it is', () => check(windows, RUNS));
  test.skipIf(!isThere)('with CRLF', () =>
    check(
      windows.map((text) => text.replace(/\r?\n/g, '\r\n')),
      RUNS / 2,
    ),
  );
});

test('whole notes', () => {
  check(markdownBelow(path.join(project, 'test/notebook')), 60);
});
