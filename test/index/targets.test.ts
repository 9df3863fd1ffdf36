import { expect, test } from 'vitest';
import { NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import type { Target } from '../../server/src/index/targets.ts';
import { fixtureOf, indexOf, uriOf } from '../kit/fixture.ts';

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uriOf('').length));
}

function shown(target: Target): string {
  if (target.kind === 'note') return `${nameOf(target.note.uri)} (${target.place.kind})`;
  return target.kind === 'file' ? nameOf(target.uri) : target.kind;
}

test('where links lead, and back', () => {
  const fixture = fixtureOf(
    [
      '//- storage/README.md\n# Storage\n[up](../note.md) [here](./) [s3](s3.md)',
      '//- storage/s3.md\n# Amazon S3\n[above](..) [beside](.) [own](#amazon-s3)',
      '//- images/s3.png\n',
      '//- note.md\n[a](storage/) [b](storage/s3#amazon-s3) [[amazon s3]] ![c](images/s3.png) [d](storage/s3.md#x) [e](f.md)\n',
    ].join('\n'),
  );
  const index = indexOf(fixture);
  const targets = index.notes.map((note) => {
    return [nameOf(note.uri), ...note.facts.links.map((link) => shown(index.resolve(note, link)))];
  });
  expect(targets).toEqual([
    [
      'note.md',
      'storage/README.md (whole)',
      'storage/s3.md (anchor)',
      'storage/s3.md (whole)',
      'images/s3.png',
      'storage/s3.md (missing)',
      'missing',
    ],
    ['storage/README.md', 'note.md (whole)', 'storage/README.md (whole)', 'storage/s3.md (whole)'],
    ['storage/s3.md', '', 'storage/README.md (whole)', 'storage/s3.md (anchor)'],
  ]);
  const backlinks = (name: string) =>
    index.linksTo(uriOf(name)).map(({ note, item }) => `${nameOf(note.uri)}: ${item.path}`);
  expect(backlinks('storage/README.md')).toEqual(['note.md: storage/', 'storage/README.md: ./', 'storage/s3.md: .']);
  expect(backlinks('storage/s3.md')).toEqual([
    'note.md: storage/s3',
    'note.md: amazon s3',
    'note.md: storage/s3.md',
    'storage/README.md: s3.md',
    'storage/s3.md: ',
  ]);
  expect(backlinks('images/s3.png')).toEqual(['note.md: images/s3.png']);
  expect(backlinks('note.md')).toEqual(['storage/README.md: ../note.md']);
});

test('in a vault a link leads to a heading by its text, too', () => {
  const note = '//- note.md\n[a](s3.md#Storage%20Classes) [b](s3.md#^classes) [c](#Note%20of%20mine)\n# Note of mine\n';
  const notes = `//- s3.md\n# Amazon S3\n## Storage classes\n${note}`;
  const targets = (text: string) => {
    const index = indexOf(fixtureOf(text));
    const from = index.findNote(uriOf('note.md'));
    return from?.facts.links.map((link) => shown(index.resolve(from, link)));
  };
  expect(targets(`//- map.canvas\n{}\n${notes}`)).toEqual(['s3.md (anchor)', 's3.md (unknown)', 'note.md (anchor)']);
  expect(targets(notes)).toEqual(['s3.md (missing)', 's3.md (unknown)', 'note.md (missing)']);
});

test('what stands under another address too is not known by that', () => {
  const index = new NotebookIndex();
  const files = { root: uriOf('').slice(0, -1), uris: [uriOf('a.md')], aliases: [uriOf('b'), uriOf('c.md')] };
  index.apply({ kind: 'files', ...files, isIgnored: () => false });
  index.apply({ kind: 'note', uri: uriOf('a.md'), text: '[1](b/x.md) [2](c.md) [3](d.md)\n', isOpen: false });
  const [note] = index.notes;
  expect(note?.facts.links.map((link) => note && shown(index.resolve(note, link)))).toEqual([
    'unknown',
    'unknown',
    'missing',
  ]);
});

test('a note in no folder: only its own headings are known, and none is missing', () => {
  const index = new NotebookIndex();
  index.apply({ kind: 'note', uri: 'untitled:1', text: '[1](#a) [2](#b) [3](c.md)\n\n# A\n', isOpen: true });
  const [note] = index.notes;
  const kinds = note?.facts.links.map((link) => index.resolve(note, link));
  expect(kinds).toMatchObject([{ place: { kind: 'anchor' } }, { place: { kind: 'unknown' } }, { kind: 'unknown' }]);
});
