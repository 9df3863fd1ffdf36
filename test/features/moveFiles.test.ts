import { describe, expect, test } from 'vitest';
import { moveFiles } from '../../server/src/features/moveFiles.ts';
import { renameHeading } from '../../server/src/features/renameHeading.ts';
import type { NoteEdit } from '../../server/src/features/rules/rule.ts';
import { applied } from '../kit/findings.ts';
import { type Fixture, fixtureOf, indexOf, uriOf } from '../kit/fixture.ts';

/** The texts of those notes that edits change, by their names before the move. */
function changed({ files }: Fixture, edits: readonly NoteEdit[]): Record<string, string> {
  const names = [...new Set(edits.map(({ uri }) => uri))];
  return Object.fromEntries(
    names.map((uri) => {
      const text = applied(
        files.get(uri) ?? '',
        edits.filter((edit) => edit.uri === uri),
      );
      return [decodeURIComponent(uri.slice(uriOf('').length)), text];
    }),
  );
}

function moved(text: string, ...renames: readonly (readonly [string, string])[]): Record<string, string> {
  const fixture = fixtureOf(text);
  const uris = renames.map(([from, to]) => ({ oldUri: uriOf(from), newUri: uriOf(to) }));
  return changed(fixture, moveFiles(indexOf(fixture), uris));
}

test('pages of bundles lead from their own folder', () => {
  const text = [
    '//- hugo.toml',
    '//- content/docs/s3.md',
    '//- content/docs/_index.md',
    '[s](s3/)',
    '//- content/docs/lambda/index.md',
    '[u](../s3/)',
    '//- content/docs/macie.md',
    '[v](../s3/)',
  ].join('\n');
  expect(moved(text, ['content/docs/s3.md', 'content/docs/store/bucket.md'])).toEqual({
    'content/docs/_index.md': '[s](store/bucket/)\n',
    'content/docs/lambda/index.md': '[u](../store/bucket/)\n',
    'content/docs/macie.md': '[v](../store/bucket/)',
  });
});

describe('a note moves', () => {
  test.each([
    ['[a](s3.md#cost "t")', 'deep/s3.md', '[a](deep/s3.md#cost "t")'],
    ['[a](./s3.md)', 'deep/s3.md', '[a](./deep/s3.md)'],
    ['[a](/s3.md)', 'deep/s3.md', '[a](/deep/s3.md)'],
    ['[a](s3)', 'deep/s3.md', '[a](deep/s3)'],
    ['[a](s3.md)', 'My notes/s3 (1).md', '[a](My%20notes/s3%20%281%29.md)'],
    ['[a][b]\n\n[b]: <s3.md>', 'deep/s3.md', '[a][b]\n\n[b]: <deep/s3.md>'],
    ['<a href="s3.md">', 'deep/s3.md', '<a href="deep/s3.md">'],
    ['[[s3#Cost|cost]]', 'deep/Amazon S3.md', '[[Amazon S3#Cost|cost]]'],
    ['![[s3]]', 'deep/Amazon S3.md', '![[Amazon S3]]'],
  ])('%s', (link, to, result) => {
    expect(moved(`//- s3.md\n# Cost\n//- note.md\n${link}\n`, ['s3.md', to])).toEqual({ 'note.md': `${result}\n` });
  });

  test('a link by name, by title, or to something else stays', () => {
    const text =
      '//- s3.md\n# Object storage\n//- other.md\n//- note.md\n[[s3]] [[Object storage]] [a](other.md) [b](https://s3.md)\n';
    expect(moved(text, ['s3.md', 'deep/s3.md'])).toEqual({});
  });

  test('its own links stay alive', () => {
    const text = [
      '//- images/a b.png',
      '//- other.md',
      '//- week/near.md',
      '//- week/note.md',
      '![a](../images/a%20b.png) [b](../other.md#x) [c](near.md) [d](#here) [e](/other.md) [f](../public/x.md) [g](gone.md)',
    ].join('\n');
    expect(moved(text, ['week/note.md', 'note.md'])).toEqual({
      'week/note.md':
        '![a](images/a%20b.png) [b](other.md#x) [c](week/near.md) [d](#here) [e](/other.md) [f](public/x.md) [g](gone.md)',
    });
  });

  test('written as by hand, what leads there still is left alone', () => {
    const text = '//- week/s3.md\n//- week/note.md\n[a](../week/s3.md)\n';
    expect(moved(text, ['week/s3.md', 'week/s3-2.md'])).toEqual({ 'week/note.md': '[a](s3-2.md)\n' });
    expect(moved(text, ['week/other.md', 'other.md'])).toEqual({});
  });
});

test('a picture moves', () => {
  const text = '//- a.png\n//- note.md\n![a](a.png) <img src="a.png" alt=""> ![[a.png|300]]\n';
  expect(moved(text, ['a.png', 'images/a.png'])).toEqual({
    'note.md': '![a](images/a.png) <img src="images/a.png" alt=""> ![[a.png|300]]\n',
  });
});

test('a folder moves, with all that is in it', () => {
  const text = [
    '//- week 1/s3.md\n[a](lambda.md) [b](../note.md) [c](img/x.png)',
    '//- week 1/lambda.md\n',
    '//- week 1/img/x.png\n',
    '//- note.md\n[a](week%201/s3.md) [b](<week 1/lambda.md>) [c](week%201/) [d](week%201/img/x.png)',
  ].join('\n');
  expect(moved(text, ['week 1', 'weeks/week 1'])).toEqual({
    'note.md':
      '[a](weeks/week%201/s3.md) [b](<weeks/week 1/lambda.md>) [c](weeks/week%201/) [d](weeks/week%201/img/x.png)',
    'week 1/s3.md': '[a](lambda.md) [b](../../note.md) [c](img/x.png)\n',
  });
});

test('two files change places', () => {
  const text = '//- a.md\n[b](b.md)\n//- b.md\n[a](a.md)\n//- note.md\n[a](a.md) [b](b.md)\n';
  expect(moved(text, ['a.md', 'b.md'], ['b.md', 'a.md'])).toEqual({
    'a.md': '[b](a.md)\n',
    'b.md': '[a](b.md)\n',
    'note.md': '[a](b.md) [b](a.md)\n',
  });
});

describe('a site of Hugo', () => {
  const site = (line: string) =>
    `//- hugo.toml\n//- content/certs/aip.md\n//- static/images/a.png\n//- content/certs/note.md\n${line}\n`;

  test.each([
    ['[x](/certs/aip/#t)', '[x](/exams/aip-c01/#t)'],
    ['[x](../aip/)', '[x](../../exams/aip-c01/)'],
    ['{{< relref "aip.md#t" >}}', '{{< relref "/exams/aip-c01.md#t" >}}'],
    ['{{< relref "certs/aip.md" >}}', '{{< relref "exams/aip-c01.md" >}}'],
    ['{{< relref "/certs/aip" >}}', '{{< relref "/exams/aip-c01" >}}'],
    ['[x](aip.md)', '[x](../exams/aip-c01.md)'],
  ])('%s', (line, result) => {
    expect(moved(site(line), ['content/certs/aip.md', 'content/exams/aip-c01.md'])).toEqual({
      'content/certs/note.md': `${result}\n`,
    });
  });

  test('a static file', () => {
    expect(moved(site('![a](/images/a.png)'), ['static/images/a.png', 'static/img/a.png'])).toEqual({
      'content/certs/note.md': '![a](/img/a.png)\n',
    });
  });
});

describe('a heading is renamed', () => {
  function renamed(text: string, words: string): Record<string, string> | undefined {
    const fixture = fixtureOf(text);
    const edits = renameHeading(indexOf(fixture), fixture, words);
    return edits && changed(fixture, edits);
  }

  test('links to it follow, in all notes', () => {
    const text = [
      '//- other.md\n[a](s3.md#what-it-costs) [b](s3.md) [[s3#What it costs|c]] [d](s3.md#more)',
      '//- s3.md\n[a](#what-it-costs) <a href="#what-it-costs">\n\n[x]: #what-it-costs\n\n## What it <|>costs\n## More',
    ].join('\n');
    expect(renamed(text, 'Price & limits')).toEqual({
      'other.md': '[a](s3.md#price--limits) [b](s3.md) [[s3#Price & limits|c]] [d](s3.md#more)\n',
      's3.md': '[a](#price--limits) <a href="#price--limits">\n\n[x]: #price--limits\n\n## Price & limits\n## More',
    });
  });

  test('and those with other capitals, which GitHub alone finds', () => {
    expect(renamed('[a](#Amazon-S3)\n\n## Amazon <|>S3\n', 'Buckets')).toEqual({
      'note.md': '[a](#buckets)\n\n## Buckets\n',
    });
  });

  test('and those to headings that lose or get a number', () => {
    expect(renamed('[a](#cost) [b](#cost-1)\n\n## Co<|>st\n## Cost\n', 'Price')).toEqual({
      'note.md': '[a](#price) [b](#cost)\n\n## Price\n## Cost\n',
    });
  });

  test('the id that a heading of Hugo brings along stays', () => {
    const text = '//- hugo.toml\n//- content/note.md\n[a](#own)\n\n## Co<|>st {#own}\n';
    expect(renamed(text, 'Price')).toEqual({ 'content/note.md': '[a](#own)\n\n## Price {#own}\n' });
  });

  test('and one that MkDocs knows', () => {
    const text = '//- note.md\n[a](#own)\n\n## Co<|>st {#own}\n';
    expect(renamed(text, 'Price')).toEqual({ 'note.md': '[a](#own)\n\n## Price {#own}\n' });
  });

  test('no words, no heading', () => {
    expect(renamed('## Co<|>st\n', ' ')).toBeUndefined();
    expect(renamed('Co<|>st\n', 'Price')).toBeUndefined();
  });
});
