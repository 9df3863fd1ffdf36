import { describe, expect, test } from 'vitest';
import { findingsIn, fixed } from '../../kit/findings.ts';

const CODE = 'missing-relref';

function site(page: string): string {
  return [
    '//- hugo.toml',
    '//- content/_index.md',
    '//- content/certs/aip-c01.md\n# AIP\n## Task 1.1',
    '//- content/certs/Amazon Bedrock/index.md',
    '//- content/labs/first.vi.md',
    `//- content/labs/note.md\n${page}`,
    '',
  ].join('\n');
}

describe('found', () => {
  test.each([
    ['{{< relref "certs/saa.md" >}}', 'certs/saa.md missing-relref: Hugo finds no page “certs/saa.md”.'],
    ['[x]({{% ref "/certs/saa" %}})', '/certs/saa missing-relref: Hugo finds no page “/certs/saa”.'],
    ['{{< ref path="saa.md" lang="vi" >}}', 'saa.md missing-relref: Hugo finds no page “saa.md”.'],
    ['{{< ref `saa.md` >}}', 'saa.md missing-relref: Hugo finds no page “saa.md”.'],
    ['[x]({{< relref "aip-c1.md" >}})', 'aip-c1.md missing-relref: Hugo finds no page “aip-c1.md”.'],
    [
      '{{< relref "certs/aip-c01.md#task-11-" >}}',
      '#task-11- missing-relref: There is no heading “#task-11-” in “AIP”. Did you mean “#task-11”?',
    ],
    ['{{< relref "#below" >}}', '#below missing-relref: There is no heading “#below” in this note.'],
  ])('%s', (text, finding) => {
    expect(findingsIn(site(text), CODE)).toEqual([finding]);
    expect(findingsIn(site(text), 'missing-file')).toEqual([]);
    expect(findingsIn(site(text), 'missing-heading')).toEqual([]);
  });
});

describe('not found', () => {
  test.each([
    '{{< relref "certs/aip-c01.md" >}}',
    '{{< relref "/certs/aip-c01" >}}',
    '{{< ref "../certs/aip-c01.md#task-11" >}}',
    '{{< ref "aip-c01.md" >}}',
    '{{< ref AIP-C01 >}}',
    '{{< ref "first.md" >}}',
    '{{< ref "/certs/amazon-bedrock/" >}}',
    '{{< ref "amazon bedrock" >}}',
    '{{< ref "/certs" >}}',
    '{{< ref "/" >}}',
    '{{< ref "_index.md" >}}',
    '{{</* ref "saa.md" */>}}',
    '`{{< ref "saa.md" >}}`',
    '{{< reference "saa.md" >}}',
    '{{< ref . >}}',
  ])('%s', (text) => {
    expect(findingsIn(site(text), CODE)).toEqual([]);
  });

  test('a page without its site', () => {
    expect(findingsIn('{{< relref "saa.md" >}}\n', CODE)).toEqual([]);
  });

  test('a file that is no page', () => {
    expect(findingsIn('//- hugo.toml\n\n//- content/a.md\n\n//- README.md\n{{< relref "saa.md" >}}\n', CODE)).toEqual(
      [],
    );
  });
});

describe('fixes', () => {
  test.each([
    ['{{< relref "certs/aipc01.md" >}}', '{{< relref "certs/aip-c01.md" >}}'],
    ['{{% relref "/exams/aip-c01" %}}', '{{% relref "/certs/aip-c01" %}}'],
    ['[x]({{< ref "certs/aip-c01.md#task-1-1" >}})', '[x]({{< ref "certs/aip-c01.md#task-11" >}})'],
  ])('%s', (wrong, right) => {
    expect(fixed(site(wrong), CODE)).toBe(`${right}\n`);
  });
});
