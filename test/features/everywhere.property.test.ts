// Every answer at every place: nothing throws, and ranges are where they belong.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeLens } from '../../server/src/features/codeLens.ts';
import { completion } from '../../server/src/features/completion.ts';
import { definition } from '../../server/src/features/definition.ts';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { folding } from '../../server/src/features/folding.ts';
import { highlights } from '../../server/src/features/highlights.ts';
import { hover } from '../../server/src/features/hover.ts';
import { integrationsTreePath } from '../../server/src/features/integrationsTree.ts';
import { lookup } from '../../server/src/features/lookup.ts';
import { objectivesTreePath } from '../../server/src/features/objectivesTree.ts';
import { references } from '../../server/src/features/references.ts';
import { selectionRanges } from '../../server/src/features/selectionRanges.ts';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { servicesTreePath } from '../../server/src/features/servicesTree.ts';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import type { NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { contains, type Span, touches } from '../../server/src/text/span.ts';
import fc from '../kit/fastCheck.ts';
import { indexOf, uriOf } from '../kit/fixture.ts';

/** Pieces that notes are made of, and that they are never made of. */
const PIECES = [
  ...['# Amazon S3', '### Amazon S3 + Amazon Macie + ', '- **Role:**', '  - **Amazon S3:** Keeps.', '  - ', '> ', '\t'],
  ...['[1]', '[1, 2]', '[1]–[4]', '[3](https://a.example "t")', '[3]: https://a.example', '[', ']', '[[', '![', '[^1]'],
  ...[
    'Amazon',
    ' S3',
    'Lamb',
    'AWS SSO',
    'Skill 1.1.1',
    'Task ',
    '# Task 2.3: x',
    'Lambda → S3',
    'Vault',
    'データ',
    '😀',
  ],
  ...[
    '```',
    '`',
    '$$',
    '<!-- ',
    '-->',
    '<b title="',
    '{{% notice tip %}}',
    '{{% /notice %}}',
    '{{% ',
    '{{< ref "',
    '}}',
  ],
  ...[
    '---',
    'title: Amazon S3',
    'service: Ledger',
    '+++',
    '| a | b |',
    '|---|---|',
    '\\',
    '&amp;',
    '***',
    '\u0000',
    '\uFFFC',
  ],
  ...['\n', '\n\n', '\r\n', '\r', ' '],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

function check(view: NotebookIndex, uri: string, offsets: Iterable<number>): void {
  const note = view.findNote(uri);
  const source = note?.parsed?.text;
  if (note === undefined || source === undefined) throw new Error(`no open note ${uri}`);
  const isWithin = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= source.length;
  const isOnLine = ({ start, end }: Span): boolean => !/[\r\n]/.test(source.slice(start, end));
  for (const offset of offsets) {
    const shown = hover(view, uri, offset);
    if (shown !== undefined) {
      expect(isWithin(shown.range) && shown.range.start <= offset && offset < shown.range.end).toBe(true);
      expect(shown.markdown).not.toMatch(/undefined|\[object|NaN|(?<!\\)\]\((?!https?:|file:)/);
    }
    const found = definition(view, uri, offset);
    expect(found === undefined || touches(found.origin, offset)).toBe(true);
    for (const { span, selection } of found?.places ?? []) expect(contains(span, selection)).toBe(true);
    const marked = highlights(view, uri, offset);
    expect(marked.every(({ span }) => isWithin(span))).toBe(true);
    expect(marked.length === 0 || marked.some(({ span }) => touches(span, offset)) || found !== undefined).toBe(true);
    const all = references(view, uri, offset, { includeDeclaration: true });
    expect(all.find((each) => each.uri === uri)?.spans ?? []).toHaveLength(marked.length);
    for (const { range, edits = [] } of completion(view, uri, offset)) {
      expect(isWithin(range) && touches(range, offset) && isOnLine(range)).toBe(true);
      for (const edit of edits) expect(edit.end < range.start || edit.start > range.end).toBe(true);
    }
    const [steps = []] = selectionRanges(note, [offset]);
    expect(steps.every((step, index) => contains(step, steps[index - 1] ?? step))).toBe(true);
    servicesTreePath(view, uri, offset, 'name');
    integrationsTreePath(view, uri, offset);
    objectivesTreePath(view, uri, offset);
  }
  let last = 0;
  for (const token of semanticTokens(note)) {
    expect(token.start >= last && token.end > token.start && isWithin(token) && isOnLine(token)).toBe(true);
    last = token.end;
  }
  const walk = ({ name, span, selection, children }: DocumentSymbol, outer: Span): void => {
    expect(name.trim()).not.toBe('');
    expect(contains(outer, span) && contains(span, selection)).toBe(true);
    for (const child of children) walk(child, span);
  };
  for (const symbol of documentSymbols(note)) walk(symbol, { start: 0, end: source.length });
  for (const fold of folding(note)) expect(isWithin(fold) && !isOnLine(fold)).toBe(true);
  for (const lens of codeLens(view, note, { command: 'x' })) expect(isWithin(lens.span)).toBe(true);
}

test('in any text', () => {
  fc.assert(
    fc.property(text, (source) => {
      const uri = uriOf('note.md');
      const view = indexOf({ files: new Map([[uri, source]]), uri, offset: 0 });
      check(
        view,
        uri,
        Array.from({ length: Math.min(source.length, 60) + 1 }, (_, index) => index),
      );
    }),
    { numRuns: 300 },
  );
});

test('for anything that is looked for', () => {
  const uri = uriOf('note.md');
  const files = new Map([[uri, '# Amazon S3\nKeeps.\n\n### Amazon S3 + Kendra\n- **Role:**\n  - **S3:** x\n']]);
  const view = indexOf({ files, uri, offset: 0 });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (query) => {
      expect(lookup(view, query).length).toBeLessThanOrEqual(50);
      workspaceSymbols(view, query);
    }),
    { numRuns: 300 },
  );
});

describe('in the sample notebook', () => {
  const folder = join(import.meta.dirname, '../notebook');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const files = new Map(names.map((name) => [uriOf(name), readFileSync(join(folder, name), 'utf8')]));

  test.each([...files.keys()])('%s', (uri) => {
    const view = indexOf({ files, uri, offset: 0 });
    const length = files.get(uri)?.length ?? 0;
    check(
      view,
      uri,
      Array.from({ length: Math.floor(length / 17) }, (_, index) => index * 17),
    );
  });
});
