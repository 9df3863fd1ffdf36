// A note of a study guide with nothing wrong in it, and faults that such notes really have, planted one at a time and all
// together: each is found once, where it stands, and nothing else is.
import { describe, expect, test } from 'vitest';
import { findings } from '../../server/src/features/findings.ts';
import { indexOf, uriOf } from '../kit/fixture.ts';

const CLEAN = `---
title: "Task 2.3: Enterprise integration"
description: What queues are for
---

# Task 2.3: Enterprise integration

Queues and topics keep systems apart. The limits are in [the quotas][quotas], the drawings in [[drawings]], and what a
message may weigh is told below.[^size]

## Overview

- [Retries](#retries)
- [The lab](labs/queue.md) and its [clean-up](labs/queue.md#clean-up)
- [Back to the exam]({{< relref "exam.md" >}})

![From the producer over the queue to the consumer](/images/queue.png)

### Skill 2.3.1: Enterprise connectivity

**Amazon SQS** keeps a message for up to two weeks.[1] A topic of **Amazon SNS** has many readers.[2][3]

- API Gateway → SQS → Lambda
- Amazon Data Firehose loads what arrives into Amazon S3, at least once a minute.[3]

[1](https://example.com/queues)
[2](https://example.com/topics)
[3](https://example.com/streams)

---

### Skill 2.3.2: Integrated AI capabilities

An answer of Amazon Bedrock can wait in a queue as well.[1]

{{% notice tip %}}
Look for the word **decouple** in the question.
{{% /notice %}}

### Skill 2.3.3: Secure access

Roles of IAM say who may send.[2]

### Retries

What fails three times goes to the dead-letter queue.[1]

### Amazon SQS + AWS Lambda

- **Role:**
  - **Amazon SQS:** Keeps the jobs.
  - **AWS Lambda:** Works on them.
- **Integration:**
  - An event source mapping polls the queue.
- **Use Case:**
  - Bursts of uploads.

[1](https://example.com/retries)
[2](https://example.com/policies)

[quotas]: https://example.com/quotas

[^size]: At most 1 MiB.
`;

const OTHERS: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Notes"\n',
  'static/images/queue.png': '',
  'content/labs/queue.md': '# A queue\n\n## Clean up\n\nDelete the queue.\n',
  'content/exam.md': '---\ntitle: AIP-C01\n---\n',
  'content/drawings.md': '# Drawings\n',
};

/** What is replaced by what; `‹›` stand around what is found. */
interface Fault {
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

const FAULTS: readonly (readonly [name: string, fault: Fault])[] = [
  [
    'a citation of a source that the list does not have',
    { code: 'citation-without-source', from: 'many readers.[2][3]', to: 'many readers.[2][3]‹[12]›' },
  ],
  [
    'a number with two sources',
    {
      code: 'duplicate-source',
      from: '[3](https://example.com/streams)',
      to: '[3](https://example.com/streams)\n‹[3](https://example.com/shards)›',
    },
  ],
  [
    'a source that nothing cites',
    {
      code: 'unused-source',
      from: '[2](https://example.com/policies)',
      to: '[2](https://example.com/policies)\n‹[3](https://example.com/keys)›',
    },
  ],
  ['a link to a note that is not there', { code: 'missing-file', from: '(labs/queue.md)', to: '(‹labs/queues.md›)' }],
  ['a link to a heading that was renamed', { code: 'missing-heading', from: '(#retries)', to: '(‹#retrying›)' }],
  [
    'a link to a heading of another note',
    { code: 'missing-heading', from: 'labs/queue.md#clean-up', to: 'labs/queue.md‹#cleaning-up›' },
  ],
  ['a picture that is not there', { code: 'missing-image', from: '(/images/queue.png)', to: '(‹/images/queue.jpg›)' }],
  ['a wiki link to nowhere', { code: 'missing-file', from: '[[drawings]]', to: '[[drawings]] and [[‹sketches›]]' }],
  ['a page that Hugo does not find', { code: 'missing-relref', from: '"exam.md"', to: '"‹exams.md›"' }],
  [
    'a reference that nothing defines',
    {
      code: 'undefined-link-reference',
      from: '[the quotas][quotas]',
      to: '[the quotas][quotas] and ‹[the prices][prices]›',
    },
  ],
  [
    'a footnote without a text',
    { code: 'undefined-link-reference', from: 'below.[^size]', to: 'below.[^size]‹[^age]›' },
  ],
  [
    'a label that is defined twice',
    {
      code: 'duplicate-link-definition',
      from: '[quotas]: https://example.com/quotas',
      to: '[quotas]: https://example.com/quotas\n[‹Quotas›]: https://example.com/limits',
    },
  ],
  [
    'a shortcode without its end',
    {
      code: 'unclosed-shortcode',
      from: '{{% notice tip %}}\nLook for the word **decouple** in the question.\n{{% /notice %}}',
      to: '‹{{% notice tip %}}›\nLook for the word **decouple** in the question.',
    },
  ],
  [
    'front matter that is no YAML',
    { code: 'front-matter', from: 'description: What queues are for', to: 'description: ‹Queues: what they are for›' },
  ],
  ['a former name', { code: 'renamed-service', from: 'Amazon Data Firehose', to: '‹Kinesis Data Firehose›' }],
  ['the wrong name of the vendor', { code: 'wrong-vendor-prefix', from: 'of Amazon Bedrock', to: 'of ‹AWS Bedrock›' }],
  [
    'an operand without a Role',
    {
      code: 'entry-missing-role',
      from: '+ AWS Lambda\n\n- **Role:**\n  - **Amazon SQS:** Keeps the jobs.\n  - **AWS Lambda:** Works on them.\n',
      to: '+ ‹AWS Lambda›\n\n- **Role:**\n  - **Amazon SQS:** Keeps the jobs.\n',
    },
  ],
  [
    'a label with nothing under it',
    { code: 'entry-empty-section', from: '- **Use Case:**\n  - Bursts of uploads.', to: '- ‹**Use Case:**›' },
  ],
  [
    'a skill that the exam does not have',
    { code: 'unknown-objective', from: '### Skill 2.3.2: Integrated', to: '### ‹Skill 2.3.9›: Integrated' },
  ],
  [
    'a skill of another task',
    { code: 'objective-mismatch', from: '### Skill 2.3.3: Secure', to: '### ‹Skill 3.2.1›: Secure' },
  ],
];

/** The note with some faults, each of them found as `code: words` at its place. */
function planted(faults: readonly Fault[]): { text: string; expected: string[] } {
  let marked = CLEAN;
  for (const { from, to, code } of faults) {
    expect(marked.split(from)).toHaveLength(2);
    marked = marked.replace(from, () => to.replace('‹', `‹${code}|`));
  }
  const expected: string[] = [];
  let text = '';
  for (const piece of marked.split(/(‹[^›]*›)/)) {
    const [, code, words] = /^‹([\w-]+)\|(.*)›$/.exec(piece) ?? [];
    if (code !== undefined && words !== undefined) expected.push(`${text.length} ${code}: ${words}`);
    text += words ?? piece;
  }
  return { text, expected };
}

function found(text: string, eol: string): string[] {
  const uri = uriOf('content/guide.md');
  const written = text.replaceAll('\n', eol);
  const files = new Map(Object.entries(OTHERS).map(([name, content]) => [uriOf(name), content]));
  const index = indexOf({ files: files.set(uri, written), uri, offset: 0 });
  const note = index.findNote(uri);
  if (note === undefined) throw new Error('no note');
  const offsetIn = (offset: number) => written.slice(0, offset).replaceAll('\r\n', '\n').length;
  return findings(index, note).map(
    ({ start, end, code }) => `${offsetIn(start)} ${code}: ${written.slice(start, end)}`,
  );
}

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('with %s', (_, eol) => {
  test('nothing is wrong with the note as it is', () => {
    expect(found(CLEAN, eol)).toEqual([]);
  });

  test.each(FAULTS)('%s is found, and nothing else', (_, fault) => {
    const { text, expected } = planted([fault]);
    expect(expected).toHaveLength(1);
    expect(found(text, eol)).toEqual(expected);
  });

  test('all at once are found, each once', () => {
    const { text, expected } = planted(FAULTS.map(([, fault]) => fault));
    expect(expected).toHaveLength(FAULTS.length);
    expect(found(text, eol)).toEqual(expected);
  });
});
