import { expect, test } from 'vitest';
import { fixedThroughout } from '../kit/fixes.ts';
import { dedent, fixtureOf } from '../kit/fixture.ts';

/** A notebook after all fixes that need no asking. */
function mended(text: string): string {
  const { files } = fixtureOf(text);
  const after = fixedThroughout(files, 'safe');
  return [...(after ?? [])].map(([uri, now]) => (files.size > 1 ? `//- ${uri.slice(14)}\n${now}` : now)).join('');
}

test.each([
  [
    'the letters of an anchor',
    '[a](#amazon-s3-glacier)\n\n## Amazon S3 & Glacier\n',
    '[a](#amazon-s3--glacier)\n\n## Amazon S3 & Glacier\n',
  ],
  ['a vendor’s prefix', 'Use AWS Bedrock.\n', 'Use Amazon Bedrock.\n'],
  ['a former name', 'Send it to Kinesis Data Firehose.\n', 'Send it to Amazon Data Firehose.\n'],
  [
    'a name in a folded value',
    '---\ndescription: >\n  Notes on\n  AWS Bedrock\n---\n',
    '---\ndescription: >\n  Notes on\n  Amazon Bedrock\n---\n',
  ],
  ['an address', '[docs](www.example.com/a)\n', '[docs](https://www.example.com/a)\n'],
])('mended without asking: %s', (_, before, after) => {
  expect(mended(before)).toBe(after);
});

test.each([
  ['a source that nothing cites', 'A.[1]\n\n[1](https://a.example/)\n[2](https://b.example/)\n'],
  [
    'a whole list that nothing cites',
    '# S3\n\nText.\n\n## References\n\n[1](https://a.example/)\n[2](https://b.example/)\n',
  ],
  [
    'two sources with one address, each with its page',
    'A.[1] B.[2]\n\n[1](https://a.example/b.pdf) – p. 12\n[2](https://a.example/b.pdf) – p. 97\n',
  ],
  ['a definition that nothing uses', 'Text.\n\n[guide]: https://a.example/\n'],
  [
    'a Role that nobody has written',
    '### Amazon S3 + Amazon Macie\n\n- **Role:**\n  - **Amazon S3:** Keeps it.\n- **Integration:**\n  - Macie scans S3.\n- **Use Case:** PII\n',
  ],
  ['a shortcode without its end', '{{% notice tip %}}\nOne.\n\nTwo.\n'],
  [
    'a note that is still to be written',
    '//- README.md\n[SES](SES.md) and [SNS](SNS.md)\n//- SQS.md\n# SQS\n//- KMS.md\n# KMS\n',
  ],
  ['a note of that name elsewhere', '//- week2/a.md\n[notes](notes.md)\n//- week1/notes.md\n# Notes\n'],
  ['a heading that is still to be written', '[a](#amazon-ecs)\n\n## Amazon EKS\n'],
  ['a label that is still to be defined', 'See [a][ecs] and [b][eks].\n\n[eks]: https://a.example/\n'],
  ['the label of an image', 'Logo: ![AWS Bedrock][]\n\n[AWS Bedrock]: https://a.example/b.png\n'],
  ['the name in a table of contents', '- [AWS Bedrock](#aws-bedrock)\n\n## AWS Bedrock\n\nText.\n'],
  ['a heading in a list that a link leads to', 'See [below](#aws-bedrock-tips).\n\n- ## AWS Bedrock tips\n'],
  [
    'a heading that would have the anchor of another',
    'See [x](#amazon-bedrock).\n\n## AWS Bedrock\n\nOne.\n\n## Amazon Bedrock\n\nTwo.\n',
  ],
  [
    'a title by which a link finds the note',
    '//- a.md\nSee [[AWS Bedrock]].\n//- b.md\n---\ntitle: AWS Bedrock\n---\nText.\n',
  ],
])('left to the author: %s', (_, text) => {
  const { files } = fixtureOf(text);
  expect(fixedThroughout(files, 'safe')).toEqual(files);
});

test('a heading stays while the link to it is mended', () => {
  const before = 'See [below](#AWS-Bedrock).\n\n## AWS Bedrock\n';
  expect(mended(before)).toBe('See [below](#aws-bedrock).\n\n## AWS Bedrock\n');
});

test('headings of another site’s anchors stay where a link has their letters', () => {
  const text = dedent(`
    //- mkdocs.yml
    site_name: Notes
    //- docs/a.md
    [x](#aws-bedrock-guardrails)

    ## AWS Bedrock & Guardrails
  `);
  const { files } = fixtureOf(text);
  expect(fixedThroughout(files, 'safe')).toEqual(files);
});
