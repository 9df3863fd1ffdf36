import { describe, expect, test } from 'vitest';
import { findingsIn, fixed } from '../../kit/findings.ts';

const CODE = 'missing-heading';

describe('found', () => {
  test.each([
    ['in the same note', '[x](#cost)\n\n# Price', '#cost missing-heading: There is no heading “#cost” in this note.'],
    [
      'punctuation leaves its spaces',
      '[x](#amazon-s3-amazon-macie)\n\n## Amazon S3 + Amazon Macie',
      '#amazon-s3-amazon-macie missing-heading: There is no heading “#amazon-s3-amazon-macie” in this note. ' +
        'Did you mean “#amazon-s3--amazon-macie”?',
    ],
    [
      'case counts',
      '[x](#Cost)\n\n## Cost',
      '#Cost missing-heading: The anchor is “#cost”: with other capitals, only GitHub finds it.',
    ],
    [
      'another note',
      '[x](s3.md#costs)',
      '#costs missing-heading: There is no heading “#costs” in “Amazon S3”. Did you mean “#cost”?',
    ],
    [
      'a wiki link',
      '[[s3#Costs]]',
      '#Costs missing-heading: There is no heading “Costs” in “Amazon S3”. Did you mean “Cost”?',
    ],
    ['a definition', '[x]\n\n[x]: #cost', '#cost missing-heading: There is no heading “#cost” in this note.'],
  ])('%s', (_, text, finding) => {
    expect(findingsIn(`//- s3.md\n# Amazon S3\n## Cost\n//- note.md\n${text}\n`, CODE)).toEqual([finding]);
  });
});

describe('not found', () => {
  test.each([
    ['headings, numbered', '[a](#s3) [b](#s3-1)\n\n# S3\n## S3\n'],
    ['tags', '[a](#x) [b](#y)\n\n<a name="x"></a> <div id="y">\n'],
    ['percent-encoded', '[a](#%E8%A8%98) [b](#caf%C3%A9)\n\n# 記\n# Café\n'],
    ['text of a wiki link, in any case', '[[#the cost: now]] [[#The Cost Now#The cost: now]]\n\n# The cost: now\n'],
    [
      'what tools make of fragments',
      '[a](#top) [b](#) [c](#L10-L12) [d](#^block) [e](#fn1) [e](#fnref1) [f](#:~:text=x) [g](#/route)\n',
    ],
    ['the name that a heading gives itself, elsewhere than here', '[a](#s3)\n\n# Amazon S3 {#s3}\n'],
    ['a file that is no note', '//- plan.pdf\n\n//- note.md\n[a](plan.pdf#page=3)\n'],
    ['a note that is not there', '[a](b.md#c)\n'],
    ['a page with a shortcode that may make headings', '[a](#intro)\n\n{{% include "intro.md" %}}\n'],
    ['footnotes of Substack', 'A word[3](#footnote-3)\n\n[3](#footnote-anchor-3)\n\nIts text.\n'],
    ['a block of Obsidian, encoded', '[a](#%5Eblock)\n'],
    ['a generator in a folder', '//- docs/.vitepress/config.mts\n\n//- docs/note.md\n[a](#_1-intro)\n\n# 1. Intro\n'],
    ['docsify', '//- docs/_sidebar.md\n\n//- docs/note.md\n[a](#_1-intro)\n\n# 1. Intro\n'],
    ['GitBook', '//- .gitbook.yaml\n\n//- note.md\n[a](#id-1.-intro)\n\n# 1. Intro\n'],
    ['another generator', '//- mkdocs.yml\n\n//- note.md\n[a](#s3-macie)\n\n# S3 + Macie\n'],
    ['Hugo, in old versions and new', '//- hugo.toml\n\n//- content/note.md\n[a](#s3s3) [b](#s3)\n\n## [S3](#s3)\n'],
    ['that name among other attributes', '[a](#s3) [b](#s4)\n\n# A {#s3 .wide}\n\n# B {.wide #s4}\n'],
    ['attributes as Python-Markdown writes them', '[a](#s3) [b](#s4)\n\n# A {: #s3 }\n\n# B {:.wide #s4}\n'],
    ['a line of them below a heading, or above', '[a](#s3) [b](#s4)\n\n# A\n{: #s3 .wide}\n\n{:#s4}\n# B\n'],
    ['a line of them below a paragraph', '[a](#s3) [b](#s4)\n\nS3.\n{: #s3}\n\n- S4.\n  {: #s4}\n'],
    ['the README of a folder', '[top](#readme)\n\n# A\n'],
    ['a colour of a slide', '![bg](#fff)\n\n# A\n'],
    ['Hugo: the name that a heading gives itself', '//- hugo.toml\n\n//- content/note.md\n[a](#s3)\n\n## A {#s3}\n'],
  ])('%s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

describe('the text of a heading', () => {
  const notes =
    '//- ec2.md\n# EC2\n## Spot Instances\n//- note.md\n[y](ec2.md#Spot%20Instances) [z](ec2.md#Reserved)\n';
  const spot = '#Spot%20Instances missing-heading: There is no heading “#Spot Instances” in “EC2”.';
  const reserved = '#Reserved missing-heading: There is no heading “#Reserved” in “EC2”.';

  test.each([
    ['in a vault of Obsidian', '//- .obsidian/app.json\n{}\n', [reserved]],
    ['beside a canvas', '//- maps/aws.canvas\n{}\n', [reserved]],
    ['where another note holds a wiki link', '//- other.md\n[[ec2]]\n', [reserved]],
    ['elsewhere', '', [expect.stringContaining(spot), reserved]],
  ])('%s', (_, others, found) => {
    expect(findingsIn(others + notes, CODE)).toEqual(found);
  });
});

describe('fixes', () => {
  test.each([
    ['[x](#s3-macie)\r\n\r\n# S3 + Macie\r\n', '[x](#s3--macie)\r\n\r\n# S3 + Macie\r\n'],
    ['[x][y]\n\n[y]: <#price> "t"\n\n# Prices\n', '[x][y]\n\n[y]: <#prices> "t"\n\n# Prices\n'],
    ['[[#Prise|p]]\n\n# Price\n', '[[#Price|p]]\n\n# Price\n'],
    ['<a href="#prise">p</a>\n\n# Price\n', '<a href="#price">p</a>\n\n# Price\n'],
  ])('%s', (wrong, right) => {
    expect(fixed(wrong, CODE)).toBe(right);
  });
});
