import { expect, test } from 'vitest';
import { factsOf } from '../../server/src/facts/noteFacts.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import { BARRIER } from '../../server/src/text/prose.ts';

/** The prose of a note without the barrier that begins its first block; `¦` is a barrier. */
function proseIn(text: string): string {
  return factsOf(new NoteParser().parse(text)).prose.text.replaceAll(BARRIER, '¦').slice(1);
}

test.each([
  ['math is none', 'cost $S3 + x$ and $$EC2$$ here', 'cost ¦ and ¦ here'],
  ['a math block is none', 'a\n\n$$\nS3\n$$\n\nb', 'a¦b'],
  ['a wiki link shows its alias', 'see [[Notes/S3#Classes|storage classes]] now', 'see storage classes now'],
  ['a wiki link without alias shows its target', 'see [[Amazon S3]] now', 'see Amazon S3 now'],
  ['an embed shows nothing', '![[Amazon S3.png|697]]Inside', 'Inside'],
  ['a footnote reference is a barrier', 'Amazon[^1] S3', 'Amazon¦ S3'],
  ['a footnote is read', 'a[^1]\n\n[^1]: on S3', 'a¦¦on S3'],
  ['the mark of an alert is none, its title is', '> [!tip]- On S3\n> b', 'On S3 b'],
  ['a check box is none', '- [x] read on S3', 'read on S3'],
  ['shortcode tags are none, what lies between them is', '{{% notice tip %}}\nOn S3\n{{% /notice %}}', 'On S3'],
  ['a shortcode as an address hides', 'see [S3]({{< ref "ec2.md" >}})', 'see S3'],
])('%s', (_, text, prose) => {
  expect(proseIn(text)).toBe(prose);
});
