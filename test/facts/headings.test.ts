import { describe, expect, test } from 'vitest';
import { factsIn } from '../kit/facts.ts';

describe('sections', () => {
  /** Each heading with the lines of its section. */
  function sectionsIn(text: string): string[] {
    const { facts, at } = factsIn(text);
    return facts.headings.map(
      ({ text: heading, section }) => `${heading}: ${at(section).trimEnd().split('\n').length} lines`,
    );
  }

  test('a section ends at the next heading of its level or higher', () => {
    expect(sectionsIn('# A\na\n## B\nb\n### C\nc\n## D\nd\n')).toEqual([
      'A: 8 lines',
      'B: 4 lines',
      'C: 2 lines',
      'D: 2 lines',
    ]);
  });

  test('and never past a source list', () => {
    expect(sectionsIn('## A\na[1]\n\n[1](u)\n[2](u)\n\nMore.\n')).toEqual(['A: 2 lines']);
  });

  test('headings in fences and `#tags` are none', () => {
    expect(sectionsIn('# A\n```\n# B\n```\n#ebs #efs\n')).toEqual(['A: 5 lines']);
  });
});

describe('the text of a heading', () => {
  test.each([
    ['## **Amazon** S3 ##', 'Amazon S3'],
    ['## The `aws s3` command', 'The aws s3 command'],
    ['## [Amazon S3](https://example.com)', 'Amazon S3'],
    ['## Amazon S3 {#s3}', 'Amazon S3'],
    ['Amazon\nS3\n==', 'Amazon S3'],
    ['## A &amp; B', 'A & B'],
  ])('%s', (text, expected) => {
    expect(factsIn(text).facts.headings.map((heading) => heading.text)).toEqual([expected]);
  });
});

describe('the title of a note', () => {
  test.each([
    ['front matter', '---\ntitle: "Week 1: Storage"\n---\n# Other\n', 'Week 1: Storage'],
    ['TOML', "+++\ntitle = 'Week 1'\n+++\n", 'Week 1'],
    ['the only heading of level 1', '## A\n# B\n', 'B'],
  ])('%s', (_, text, expected) => {
    const { facts, at } = factsIn(text);
    expect([facts.title?.text, facts.title && at(facts.title.span)]).toEqual([expected, expected]);
  });

  test('none, where there are two headings of level 1', () => {
    expect(factsIn('# A\n# B\n').facts.title).toBeUndefined();
  });
});

describe('the first words of a section', () => {
  test.each([
    ['a paragraph', '## A\nFast store.[1]\n\nMore.\n', 'Fast store.', []],
    ['points behind a label', '## A\nFast.\n\n**Key points:**\n- One[2]\n- **Two**\n', 'Fast.', ['One', 'Two']],
    ['points alone', '## A\n- One\n- Two\n- Three\n- Four\n- Five\n', '', ['One', 'Two', 'Three', 'Four']],
    ['nothing of the next section', '## A\n## B\nWords.\n', '', []],
    ['nothing of a section below it', '## A\n### B\nWords.\n', '', []],
    ['what an overview below it says', '## A\n### Overview\nFast.\n- One\n### B\nWords.\n', 'Fast.', ['One']],
    ['not of an overview beside it', '## A\n## Overview\nWords.\n', '', []],
    ['no sources', '## A\n[1](https://a.example)\n\n- [2](https://b.example)\n- [3](https://c.example)\n', '', []],
    ['sources behind words', '## A\nFast.\n- [2](https://b.example)\n', 'Fast.', []],
    ['code with brackets', '## A\nRead `a[1]` and `b[2]`.[3]\n- `c[4]`[5]\n', 'Read a[1] and b[2].', ['c[4]']],
    ['no attributes', '## A\n{: .no_toc }\n\n{: .note }\nFast.\n- One {:.b}\n', 'Fast.', ['One']],
    ['math', '## A\nIt costs $c = n \\cdot p$.\n', 'It costs c = n \\cdot p.', []],
    ['a long paragraph is cut at a word', `## A\n${'word '.repeat(200)}\n`, `${'word '.repeat(79)}word …`, []],
  ])('%s', (_, text, paragraph, points) => {
    expect(factsIn(text).facts.headings[0]?.excerpt).toEqual({ paragraph, points });
  });
});

test.each([
  ['a list item', '- **Amazon S3**: Keeps objects.', 'Amazon S3', 'Keeps objects.'],
  ['a colon within the bold', '- **Amazon S3:** Keeps objects.', 'Amazon S3', 'Keeps objects.'],
  ['a paragraph with a dash', '**Amazon S3** – keeps objects', 'Amazon S3', 'keeps objects'],
])('an explanation opens with its bold name: %s', (_, text, name, said) => {
  const { facts, at } = factsIn(text);
  expect(facts.explanations.map((explanation) => [at(explanation.nameSpan), explanation.text])).toEqual([[name, said]]);
});
