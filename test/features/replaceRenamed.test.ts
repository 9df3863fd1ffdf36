import { expect, test } from 'vitest';
import { replaceRenamed } from '../../server/src/features/replaceRenamed.ts';
import { applied } from '../kit/findings.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

const fixture = fixtureOf(`
  //- a.md
  A QuickSight dashboard shows what Kinesis Firehose has written. QuickSight is quick.
  > QuickSight is quick.
  //- b.md
  Kinesis Data Firehose, Kinesis **Firehose**, formerly AWS SSO.
  //- c.md
  Amazon S3
`);

test('all former names of a notebook, by service', () => {
  const groups = replaceRenamed(indexOf(fixture)).map(({ service, names, places, notes }) => {
    return [service.name, names.map((name) => `${name.written} ${name.places}`).join(', '), places, notes];
  });
  expect(groups).toEqual([
    ['Amazon Data Firehose', 'Kinesis Data Firehose 1, Kinesis Firehose 1', 2, 2],
    ['Amazon Quick Sight', 'QuickSight 2', 2, 1],
  ]);
});

test('the edits make names in force of them, and a second run finds nothing', () => {
  const edits = replaceRenamed(indexOf(fixture)).flatMap((group) => group.edits);
  const files = new Map(
    [...fixture.files].map(([uri, text]) => [
      uri,
      applied(
        text,
        edits.filter((edit) => edit.uri === uri),
      ),
    ]),
  );
  expect([...files.values()]).toEqual([
    'An Amazon Quick Sight dashboard shows what Amazon Data Firehose has written. Amazon Quick Sight is quick.\n' +
      '> QuickSight is quick.\n',
    'Amazon Data Firehose, Kinesis **Firehose**, formerly AWS SSO.\n',
    'Amazon S3\n',
  ]);
  expect(replaceRenamed(indexOf({ ...fixture, files }))).toEqual([]);
});
