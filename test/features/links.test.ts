import { describe, expect, test } from 'vitest';
import { isBeyondBuiltIn } from '../../server/src/features/builtInLinks.ts';
import { documentLinks } from '../../server/src/features/documentLinks.ts';
import { linkDefinition } from '../../server/src/features/linkDefinition.ts';
import { linkHover } from '../../server/src/features/linkHover.ts';
import { fixtureOf, indexOf, uriOf } from '../kit/fixture.ts';

/** A note on S3 and one that links to it, with the line of the cursor. */
function notebook(line: string): string {
  return [
    '//- storage/Amazon S3.md',
    '# Amazon S3',
    'Keeps objects.',
    '',
    '## Cost',
    'By the gigabyte.',
    '- Less for what is cold',
    '//- images/s3.png',
    '//- note.md',
    line,
    '',
    '[s3]: storage/Amazon%20S3.md#cost',
    '[^1]: Prices of 2026.',
    '',
  ].join('\n');
}

function sliceOf(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

function goneTo(text: string): string | undefined {
  const fixture = fixtureOf(text);
  const found = linkDefinition(indexOf(fixture), fixture.uri, fixture.offset);
  if (found === undefined) return undefined;
  const origin = sliceOf(fixture.files.get(fixture.uri) ?? '', found.origin);
  const places = found.places.map(({ uri, selection }) => {
    return `${decodeURIComponent(uri.slice(uriOf('').length))}: ${sliceOf(fixture.files.get(uri) ?? '', selection)}`;
  });
  return `${origin} → ${places.join(', ')}`;
}

function hovered(text: string): string | undefined {
  const fixture = fixtureOf(text);
  const found = linkHover(indexOf(fixture), fixture.uri, fixture.offset);
  return found && `${sliceOf(fixture.files.get(fixture.uri) ?? '', found.range)} → ${found.markdown}`;
}

describe('definition', () => {
  test.each([
    ['[x](storage/Ama<|>zon%20S3.md)', 'storage/Amazon%20S3.md → storage/Amazon S3.md: Amazon S3'],
    ['[x](storage/Amazon%20S3.md#co<|>st)', 'storage/Amazon%20S3.md#cost → storage/Amazon S3.md: Cost'],
    ['[[Amaz<|>on S3]]', '[[Amazon S3]] → storage/Amazon S3.md: Amazon S3'],
    ['[[amazon s3#cost|the pr<|>ice]]', '[[amazon s3#cost|the price]] → storage/Amazon S3.md: Cost'],
    ['![x](images/<|>s3.png)', 'images/s3.png → images/s3.png: '],
    ['## Here\n[x](#he<|>re)', '#here → note.md: Here'],
    ['[x][s<|>3]', 's3 → note.md: s3'],
    ['Twice[^<|>1].', '1 → note.md: 1'],
  ])('%s', (line, answer) => {
    expect(goneTo(notebook(line))).toBe(answer);
  });

  test.each(['[wo<|>rds](storage/Amazon%20S3.md)', '[x](s4<|>.md)', '[x](https://exam<|>ple.com)', '`[x](#he<|>re)`'])(
    'nothing at %s',
    (line) => {
      expect(goneTo(notebook(line))).toBeUndefined();
    },
  );

  test('a page of Hugo', () => {
    const site = (line: string) => `//- hugo.toml\n//- content/a/_index.md\n# A page\n//- content/note.md\n${line}\n`;
    expect(goneTo(site('{{< relref "a<|>" >}}'))).toBe('{{< relref "a" >}} → content/a/_index.md: A page');
    expect(goneTo(site('[x](/a/<|>)'))).toBe('/a/ → content/a/_index.md: A page');
  });
});

describe('hover', () => {
  test.each([
    [
      '[[Amazon S<|>3#Cost]]',
      '[[Amazon S3#Cost]] → **[Amazon S3 › Cost](file:///notes/storage/Amazon%20S3.md#L4)**\n\nBy the gigabyte.\n\n' +
        '- Less for what is cold',
    ],
    [
      '[x](storage<|>/Amazon%20S3.md)',
      'storage/Amazon%20S3.md → **[Amazon S3](file:///notes/storage/Amazon%20S3.md#L1)**\n\nKeeps objects.',
    ],
    ['Twice[^<|>1].', '[^1] → Prices of 2026.'],
  ])('%s', (line, answer) => {
    expect(hovered(notebook(line))).toBe(answer);
  });

  test.each(['[x](images/<|>s3.png)', '[x](s4<|>.md)', 'Plain <|>words'])('nothing at %s', (line) => {
    expect(hovered(notebook(line))).toBeUndefined();
  });
});

test('document links', () => {
  const fixture = fixtureOf(
    notebook(
      '[a](storage/Amazon%20S3.md#cost) ![b](images/s3.png) [[Amazon S3]] [c][s3] [d](https://example.com) [e](f.md)',
    ),
  );
  const text = fixture.files.get(fixture.uri) ?? '';
  const links = documentLinks(indexOf(fixture), fixture.uri);
  expect(links.map(({ range, target }) => `${sliceOf(text, range)} → ${target}`)).toEqual([
    'storage/Amazon%20S3.md#cost → file:///notes/storage/Amazon%20S3.md#L4',
    'images/s3.png → file:///notes/images/s3.png',
    'Amazon S3 → file:///notes/storage/Amazon%20S3.md',
    's3 → file:///notes/storage/Amazon%20S3.md#L4',
    'https://example.com → https://example.com',
    'storage/Amazon%20S3.md#cost → file:///notes/storage/Amazon%20S3.md#L4',
  ]);
});

test('the id that a heading brings along leads there, elsewhere than in Hugo too', () => {
  const fixture = fixtureOf('//- a.md\n# A\n\n## Plain\n\n## Own {#mine}\n//- note.md\n[1](a.md#plain) [2](a.md#mine)');
  const view = indexOf(fixture);
  expect(documentLinks(view, fixture.uri).map(({ target }) => target)).toEqual([
    'file:///notes/a.md#L3',
    'file:///notes/a.md#L5',
  ]);
  const note = view.findNote(fixture.uri);
  const ours = note?.facts.links.filter((link) => isBeyondBuiltIn(view, note, link));
  expect(ours?.map(({ fragment }) => fragment)).toEqual(['mine']);
});

test('what VS Code follows by itself is left to it', () => {
  const fixture = fixtureOf(
    [
      '//- hugo.toml',
      '//- content/a.md\n## Plain\n## Own {#mine}',
      '//- content/note.md',
      '[1](a.md) [2](a.md#plain) [3](a.md#mine) [4](/a/) [[a]] {{< ref "a.md" >}}',
    ].join('\n'),
  );
  const view = indexOf(fixture);
  const note = view.findNote(fixture.uri);
  const ours = note?.facts.links.filter((link) => isBeyondBuiltIn(view, note, link));
  expect(ours?.map(({ path, fragment }) => `${path} ${fragment}`)).toEqual([
    'a.md mine',
    '/a/ undefined',
    'a undefined',
    'a.md undefined',
  ]);
});
