/** A notebook as on GitHub, with something of everything that a cursor can stand on. */
export const GITHUB: Readonly<Record<string, string>> = {
  'week1.md': `# Week 1

Logs go to Amazon S3.[1] See [the plan](plan.md#storage-classes), [the list][list], [[plan]] and [[plan#Storage classes]].
As was said[2] there, twice.[3, 4] It costs.[^note]

![A drawing of it](images/drawing.svg)

## Amazon S3

Keeps objects, as [above](#week-1).

### Amazon S3 + Amazon Macie

- **Role:**
  - **Amazon S3:** Keeps.
  - **Amazon Macie:** Looks.

[list]: plan.md
[2]: https://example.com/two
[^note]: By the gigabyte.

[1](https://example.com/one)
[3](https://example.com/three)
[4](https://example.com/four)
[5](https://example.com/five)
`,
  'plan.md':
    '# Plan\n\n## Storage classes\n\nBack to [week 1](week1.md#amazon-s3), again.[1]\n\n[1](https://example.org)\n',
  'images/drawing.svg': '<svg/>',
  'exam-notes.yaml': 'blueprint: aip-c01\n',
};

/** A site of Hugo: links by shortcodes, addresses of the site, and anchors of its own. */
export const HUGO: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "https://example.com"\n',
  'content/_index.md': `---
title: Exam guide
---

Start with [the lab]({{< relref "labs/one.md#set-up--run" >}}), then [again](labs/one.md#set-up--run),
[by its address](/labs/one) and [[one]].

## Skill 2.3.1: Connect systems

As in [the overview](labs/#overview).
`,
  'content/labs/_index.md': '# Labs\n\n## Overview\n\nFour of them.\n',
  'content/labs/one.md':
    '---\ntitle: Lab one\n---\n\n## Set up & run\n\nUses Amazon S3.\n\n## Amazon S3\n\nKeeps objects.\n',
  'exam-notes.yaml': 'blueprint: aip-c01\n',
};
