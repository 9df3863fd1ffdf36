import { describe, expect, test } from 'vitest';
import { linkCompletion } from '../../server/src/features/linkCompletion.ts';
import { typingPlaceAt } from '../../server/src/features/typingPlace.ts';
import { applied } from '../kit/findings.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

const FILES = [
  '//- storage/Amazon S3.md\n# Object storage\n## Cost & more\n',
  '//- storage/efs.md\n',
  '//- images/s3.png\n',
  '//- plan.pdf\n',
].join('');

/** What is offered, and the line after the first. */
function offered(line: string, { files = FILES, name = 'week/note.md', isBuiltIn = false } = {}): string[] | undefined {
  const fixture = fixtureOf(`${files}//- ${name}\n${line}\n`);
  const place = typingPlaceAt(indexOf(fixture), fixture.uri, fixture.offset);
  const found = place && linkCompletion(place, { isBuiltIn });
  const [first] = found ?? [];
  if (found === undefined || first === undefined) return found === undefined ? undefined : [];
  const text = fixture.files.get(fixture.uri) ?? '';
  const after = applied(text, [{ uri: fixture.uri, ...first.range, newText: first.insert }]);
  return [after.trimEnd(), ...found.map(({ label }) => label)];
}

describe('paths', () => {
  test.each([
    ['[x](s3<|>)', ['[x](../storage/Amazon%20S3.md)', '../storage/Amazon S3.md', '../images/s3.png']],
    ['[x](<s3<|>>)', ['[x](<../storage/Amazon S3.md>)', '../storage/Amazon S3.md', '../images/s3.png']],
    ['[x](/storage/e<|>', ['[x](/storage/efs.md', '/storage/efs.md']],
    ['![x](s3<|>)', ['![x](../images/s3.png)', '../images/s3.png', '../storage/Amazon S3.md']],
    ['[x]: ../storage/e<|>', ['[x]: ../storage/efs.md', '../storage/efs.md']],
    ['<a href="efs<|>">', ['<a href="../storage/efs.md">', '../storage/efs.md']],
    ['[x](nothing<|>)', []],
  ])('%s', (line, answer) => {
    expect(offered(line)).toEqual(answer);
  });

  test('without a letter all, notes first', () => {
    expect(offered('[x](<|>)')?.slice(1)).toEqual([
      '../storage/Amazon S3.md',
      '../storage/efs.md',
      '../images/s3.png',
      '../plan.pdf',
    ]);
  });

  test.each(['[x](https://s<|>)', '[x]<|>', 'words s3<|>'])('nothing at %s', (line) => {
    expect(offered(line)).toBeUndefined();
  });
});

describe('headings', () => {
  test.each([
    ['# One\n# Two\n[x](#t<|>)', ['# One\n# Two\n[x](#two)', '#two']],
    [
      '[x](../storage/Amazon%20S3.md#<|>)',
      ['[x](../storage/Amazon%20S3.md#object-storage)', '#object-storage', '#cost--more'],
    ],
    ['[[Amazon S3#co<|>]]', ['[[Amazon S3#Cost & more]]', 'Cost & more']],
    ['[x](nowhere.md#<|>)', []],
  ])('%s', (line, answer) => {
    expect(offered(line)).toEqual(answer);
  });
});

describe('wiki links', () => {
  test.each([
    ['[[am<|>', ['[[Amazon S3]]', 'Amazon S3']],
    ['[[am<|>]]', ['[[Amazon S3]]', 'Amazon S3']],
    ['[[object st<|>]]', ['[[Amazon S3]]', 'Amazon S3']],
    ['![[s3<|>]]', ['![[s3.png]]', 's3.png', 'Amazon S3']],
  ])('%s', (line, answer) => {
    expect(offered(line)).toEqual(answer);
  });
});

describe('a site of Hugo', () => {
  const files = '//- hugo.toml\n//- README.md\n//- content/certs/aip-c01.md\n## Own {#mine}\n## Plain\n';
  const site = { files, name: 'content/note.md' };

  test('pages behind ref and relref', () => {
    expect(offered('{{< relref "aip<|>', site)).toEqual(['{{< relref "certs/aip-c01.md', 'certs/aip-c01.md']);
    expect(offered('[x]({{% ref "/<|>', site)).toEqual(['[x]({{% ref "/certs/aip-c01.md', '/certs/aip-c01.md']);
    expect(offered('{{< ref "certs/aip-c01.md#<|>', site)?.slice(1)).toEqual(['#mine', '#plain']);
  });

  test('beside an editor that knows the anchors of GitHub only the others', () => {
    const beside = { ...site, isBuiltIn: true };
    expect(offered('[x](certs/aip-c01.md#<|>', beside)?.slice(1)).toEqual(['#mine']);
    expect(offered('[x](cer<|>', beside)).toBeUndefined();
    expect(offered('[[aip<|>', beside)?.slice(1)).toEqual(['aip-c01']);
    expect(offered('[x](s3<|>)', { isBuiltIn: true })).toBeUndefined();
  });
});
