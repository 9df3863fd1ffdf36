import { RULES } from '../../server/src/features/rules/index.ts';
import type { Texts } from './fixes.ts';
import { uriOf } from './fixture.ts';

/** The examples of the rules' own documentation, the right ones and the wrong ones. */
const examples = RULES.flatMap(({ docs }) =>
  Array.from(docs.matchAll(/^```\w*\n(.*?)^```$/gms), ([, text = '']) => text.trimEnd()),
);

const ENTRY = `### Amazon S3 + Amazon Macie
- **Role:**
  - **Amazon S3:** Keeps the documents.
  - **Amazon Macie:** Looks for personal data in them.
- **Integration:**
  - Findings go to EventBridge.
- **Use Case:**
  - Nobody trains on personal data.`;

/** Pieces with something wrong in them, for any place of a note; the last has nothing wrong. */
export const faultyPieces: readonly string[] = [
  ...examples.filter((text) => !isHead(text)),
  'A queue evens out the load.[1] A topic has readers.[1][4]\n\n[1](https://a.example)\n[2](https://b.example)',
  '- Streams keep order.[2]\n\n- [1](https://a.example)\n- [1](https://a.example)\n- [2](https://b.example)\n- [3](https://b.example)',
  'Limits are told [1]–[3] there.\n\n[1]: https://a.example\n[2]: https://b.example\n[3]: https://a.example\n[4]: https://d.example',
  'See [the plan](plan.md#weak-one) and [more](plam.md), [here](#wek-one) or [there](Plan.md).\n\n## Week one',
  '![Drawing](images/drawin.png) ![Drawing](images/Drawing.png) and ![[drawin.png]] of [[plam]]',
  'As [the manual][manul] says, and [the map][].\n\n[manual]: https://a.example\n[manual]: https://b.example',
  'Said elsewhere.[^sorce]\n\n[^source]: In a book.',
  '{{% notice tip %}}\nRead on.',
  '{{% notice tip %}}\nRead [the outline]({{< ref "certs/aipc01.md" >}}).\n{{% /notce %}}',
  'Sign in with AWS SSO. Kinesis Data Firehose delivers, and AWS Bedrock answers. AWS CodeStar is used, too.',
  'See [the model](#aws-bedrock) and [charts](#quicksight-charts).\n\n## AWS Bedrock\n\nx\n\n## QuickSight charts\n\ny',
  'Batch:\n\n{{< output >}}\nAWS EBS chart [a][bcd] [1] [2]\n{{< /output >}}\n\n%% [x](nowhere.md) %%',
  ENTRY,
  ENTRY.replaceAll('Amazon S3', 'Amazon Bedrok'),
  ENTRY.replace('### Amazon S3', '### Amazon S3 + Microsoft Entra ID').replace('**Amazon S3:**', '**Entra ID:**'),
  ENTRY.replace('  - **Amazon S3:** Keeps the documents.\n', ''),
  ENTRY.replace(/- \*\*Role:\*\*\n(?: {2}.*\n)*/, '- **Role:**\n'),
  ENTRY.replace('- **Integration:**\n  - Findings go to EventBridge.\n', ''),
  ENTRY.replace('  - **Amazon Macie:** Looks for personal data in them.\n', '').replaceAll('\n', '\n\n'),
  '### Skill 9.9.9: Nothing of the kind',
  '<!-- exam-notes-disable-next-line unused-sourc -->\nAs it is.',
  'Nothing is wrong with Amazon S3 here.',
];

/** What can only open a note. */
export const faultyHeads: readonly string[] = examples.filter(isHead).map((text) => `${text}\n\n`);

function isHead(text: string): boolean {
  return text.startsWith('---') || text.startsWith('+++');
}

/** A note in a folder with others. */
export function inFolder(text: string): Texts {
  return textsOf({ 'note.md': text, 'plan.md': '# Plan\n\n## Week one\n\nAmazon S3.\n', 'images/drawing.png': '' });
}

/** A note in a Hugo site. */
export function inSite(text: string): Texts {
  return textsOf({
    'hugo.toml': '',
    'content/_index.md': '# Home\n',
    'content/certs/aip-c01.md': '# AIP\n\n## Task 1.1\n',
    'content/labs/note.md': text,
    'content/labs/plan.md': '# Plan\n\n## Week one\n',
  });
}

function textsOf(files: Readonly<Record<string, string>>): Texts {
  return new Map(Object.entries(files).map(([name, text]) => [uriOf(name), text]));
}
