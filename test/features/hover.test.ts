import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { hover } from '../../server/src/features/hover.ts';
import { atCursor, sharedNames } from '../kit/cursor.ts';

/** The words under the hover, then its card. */
function hoverAt(text: string, catalog?: Catalog): string | undefined {
  const { view, uri, offset, words } = atCursor(text, catalog);
  const found = hover(view, uri, offset);
  return found && `${words(found.range)}\n---\n${found.markdown}`;
}

test('a service that the notebook says nothing of shows what the catalog says', () => {
  expect(hoverAt('Put the logs in Amazon S<|>3 today.')).toMatchInlineSnapshot(`
    "Amazon S3
    ---
    **Amazon S3** · Storage · in scope for AIP-C01

    Object storage.

    Mentioned once in one note · [Documentation](https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html)"
  `);
});

test('the notebook’s own words come first, with a link to them', () => {
  expect(
    hoverAt(`
      //- week1.md
      # Week 1

      ## AWS Lambda
      Runs a function for each event.[1]

      **Key points:**
      - Fifteen minutes at the most
      - Pays per **request** and duration
      //- week2.md
      An upload starts Lamb<|>da.
    `),
  ).toMatchInlineSnapshot(`
    "Lambda
    ---
    **AWS Lambda** · Compute · in scope for AIP-C01

    Runs a function for each event.

    - Fifteen minutes at the most
    - Pays per request and duration

    From [Week 1 › AWS Lambda](file:///notes/week1.md#L3)

    Mentioned twice in 2 notes · [Documentation](https://docs.aws.amazon.com/lambda/latest/dg/welcome.html)"
  `);
});

test('on the section’s own heading the definition that stands right there is left out', () => {
  const card = hoverAt(`
    ## Amazon Mac<|>ie
    Finds personal data in buckets.
  `);
  expect(card).toContain('**Amazon Macie**');
  expect(card).not.toContain('Finds personal data');
});

test('integration entries are links to the entry', () => {
  expect(
    hoverAt(`
      ### Amazon S3 + Amazon Macie
      - **Role:**
        - **Amazon S3:** Holds the training data.

      Scan with Mac<|>ie.
    `),
  ).toContain('Works with [Amazon S3](file:///notes/note.md#L1)');
});

test('a former name shows the service of today', () => {
  expect(hoverAt('Users sign in with AWS <|>SSO.')).toMatch(
    /^AWS SSO\n---\n\*\*.*IAM Identity Center\*\*[\s\S]*Formerly/,
  );
});

test.each([
  ['behind the name', 'Amazon S3<|> today'],
  ['on white space', 'Amazon S3  <|> today'],
  ['in a code span', 'Run `aws S<|>3 ls` now'],
  ['in a fence', '```\nAmazon S<|>3\n```'],
  ['in an address', 'See https://aws.amazon.com/Lamb<|>da now'],
  ['in a link’s address', 'See [the guide](https://docs.aws.amazon.com/Lamb<|>da) now'],
  ['on a shortcode', '{{% notice Lamb<|>da %}}'],
  ['on an ordinary word', 'A lamb<|>da is an anonymous function'],
  ['on an encryption mode', 'Encrypt with SSE-KM<|>S here'],
])('no hover %s', (_, text) => {
  expect(hoverAt(text)).toBeUndefined();
});

test('text of notes cannot smuggle a link, an image or a tag into a card', () => {
  const card = hoverAt(`
    ## AWS Glue
    Loads \\[data](command:evil) and \\![pixel](https://x.example/p.png) with \\<img src=x>.

    Then ask AWS Gl<|>ue.
  `);
  expect(card).not.toMatch(/(?<!\\)\]\(command|!\[|(?<!\\)</);
});

test('code is part of what the notebook says', () => {
  expect(
    hoverAt(`
      ## Amazon Kendra
      - \`Retrieve\` finds passages
      - Indexes **PDF** files

      Ask Amazon Ken<|>dra.
    `),
  ).toContain('- Retrieve finds passages\n- Indexes PDF files');
});

test('the section of the same note is told before that of another, and the others are links', () => {
  expect(
    hoverAt(`
      //- a.md
      # Storage
      ## Amazon S3
      Said in a.
      //- b.md
      # Week 2
      ## Amazon S3
      Said in b.

      Into Amazon S<|>3.
    `),
  ).toContain(
    'Said in b.\n\nFrom [Week 2 › Amazon S3](file:///notes/b.md#L2), also in [Storage](file:///notes/a.md#L2)',
  );
});

test('on the heading of a section the other sections are links', () => {
  expect(
    hoverAt(`
      //- a.md
      ## Amazon S3
      Said in a.
      //- b.md
      ## Amazon S<|>3
      Said in b.
    `),
  ).toContain('AIP-C01\n\nAlso in [a.md](file:///notes/a.md#L1)');
});

test('without a section the item that explains the service is told, without citations', () => {
  expect(hoverAt('- **Amazon Kendra**: finds `pdf` passages.[1][2]\n\nAsk Ken<|>dra.')).toContain(
    'finds pdf passages.\n\nFrom [note.md](file:///notes/note.md#L1)',
  );
});

test('a section may begin with an admonition, whose first words are the section’s', () => {
  const section = '## Amazon Kendra\n\n!!! info "In short"\n\n    Finds passages in files.\n\nPrices vary.\n';
  expect(hoverAt(`${section}\nAsk Ken<|>dra.`)).toContain('Finds passages in files.\n\nFrom');
});

test('citations of definitions are none of the words', () => {
  const section = '## Amazon Kendra\n\nFinds *files.[1]* And more.[1][2]\n\n- A point.[2]\n';
  const definitions = '[1]: https://a.example\n[2]: https://b.example\n';
  expect(hoverAt(`${section}\nAsk Ken<|>dra.\n\n${definitions}`)).toContain('Finds files. And more.\n\n- A point.\n');
});

test('of several items the one that says most, and none that says next to nothing', () => {
  const text = '- **Amazon Kendra** (global)\n- **Amazon Kendra**: finds passages in files.\n\nAsk Ken<|>dra.';
  expect(hoverAt(text)).toContain('finds passages in files.\n\nFrom');
  expect(hoverAt('- **Amazon Kendra** (global)\n\nAsk Ken<|>dra.')).not.toContain('global');
});

test('of several sections one with a sentence', () => {
  expect(
    hoverAt('//- a.md\n## Amazon S3\n- A point\n//- b.md\n## Amazon S3\nA sentence.\n//- c.md\nAmazon S<|>3\n'),
  ).toContain('A sentence.\n\nFrom [b.md › Amazon S3](file:///notes/b.md#L1), also in [a.md]');
});

test('an unfinished section says nothing, so the catalog does', () => {
  expect(hoverAt('## Amazon S3\n\n## Amazon EFS\n\nPut it into Amazon S<|>3')).toContain('Object storage.');
});

describe('partners', () => {
  test('those of entries come first, then those of most flows; terms are partners too', () => {
    expect(
      hoverAt(`
        Lambda → SQS

        Lambda → Kendra

        Lambda → Kendra

        ### AWS Lambda + Entra ID
        - **Role:**
          - **AWS Lambda:** Runs.

        Now Lamb<|>da.
      `),
    ).toContain(
      'Works with [Entra ID](file:///notes/note.md#L7), [Amazon Kendra](file:///notes/note.md#L3), [Amazon SQS](file:///notes/note.md#L1)',
    );
  });

  test('no more than can be read', () => {
    const flows = ['SQS', 'SNS', 'Kendra', 'Amazon Lex', 'Amazon S3', 'DynamoDB', 'Athena', 'EventBridge'];
    const card = hoverAt(`${flows.map((name) => `Lambda → ${name}`).join('\n\n')}\n\nNow Lamb<|>da.`);
    expect(card).toMatch(/Works with (?:\[[^\]]+\]\([^)]+\)(?:, )?){6} and 2 more\n/);
  });
});

describe('what the headline says', () => {
  test.each([
    ['in the exam', 'Amazon S<|>3', '**Amazon S3** · Storage · in scope for AIP-C01\n'],
    [
      'not in the exam, and closed',
      'Amazon Fore<|>cast',
      'out of scope for AIP-C01 · closed to new customers since 20',
    ],
  ])('%s', (_, text, expected) => {
    expect(hoverAt(text)).toContain(expected);
  });

  test('below it what the service is part of, unless its name says so', () => {
    expect(hoverAt('Amazon Data Fire<|>hose')).toContain('\n\nPart of Amazon Kinesis · Formerly Amazon Kinesis');
    expect(hoverAt('Amazon Bedrock Guard<|>rails')).not.toContain('Part of');
  });
});

test('of services that share a name there is a card each', () => {
  expect(hoverAt('Put it into the Va<|>ult.', sharedNames)).toMatchInlineSnapshot(`
    "Vault
    ---
    **Acme Store** · Storage

    Keeps things.

    Mentioned once in one note

    ---

    **Acme Keys** · Security

    Locks things.

    Mentioned once in one note"
  `);
});

test('the value of `service:` in front matter is a name', () => {
  expect(hoverAt('---\nservice: Amazon S<|>3\n---\n')).toContain('Amazon S3\n---\n**Amazon S3**');
});

describe('on a citation', () => {
  const NOTE = `
    Fast.[1<|>] Small.[2]

    Cheap, too.[1]

    [1](https://example.com/a)
    [2](https://example.com/b)
  `;

  test('there is its source, and where else the part cites it', () => {
    expect(hoverAt(NOTE)).toMatchInlineSnapshot(`
  "[1]
  ---
  **\\[1\\]** [https\\://example.com/a](https://example.com/a)

  Also cited in line [3](file:///notes/note.md#L3)"
`);
  });

  test.each([
    [
      'a number that the list lacks',
      'Fast.[<|>9]\n\n[1](https://a.example)\n',
      '**\\[9\\]** has no source in this part',
    ],
    ['no list at all', 'Fast.[<|>9]\n', '**\\[9\\]** has no source: no source list follows'],
    [
      'a list in which it stands twice',
      'Fast.[<|>1]\n\n[1](https://a.example)\n[1](https://b.example)\n',
      'https://b.example',
    ],
    ['a definition', 'Fast.[<|>7]\n\n[7]: https://a.example/x\n', '(https://a.example/x)'],
    [
      'a number of several in one bracket',
      'Fast.[1, <|>2]\n\n[1](https://a.example)\n[2](https://b.example)\n',
      '(https://b.example)',
    ],
  ])('%s', (_, text, expected) => {
    expect(hoverAt(text)).toContain(expected);
  });

  test('the range is its number in a bracket of several', () => {
    expect(hoverAt('Fast.[1, <|>2]\n\n[1](https://a.example)\n[2](https://b.example)\n')).toMatch(/^2\n---/);
  });

  test('a source that leads nowhere on the web is text, never a command', () => {
    const card = hoverAt('Fast.[<|>1]\n\n[1](command:evil.run)\n');
    expect(card).toContain('**\\[1\\]** command\\:evil.run');
    expect(card).not.toContain('](command');
  });
});

describe('on a source', () => {
  test('there are the sentences that cite it', () => {
    expect(
      hoverAt(`
        # Storage
        Amazon S3 keeps objects.[1] It costs little, e.g. for **archives**.[1][2] Not this one.

        - Buckets have names [2]
        - Use \`aws s3 ls\` to list them[1]

        | What | How |
        |---|---|
        | Price | By the month [1] |

        [1](https://exam<|>ple.com/a)
        [2](https://example.com/b)
      `),
    ).toMatchInlineSnapshot(`
      "[1](https://example.com/a)
      ---
      **\\[1\\]** [https\\://example.com/a](https://example.com/a)

      Cited by

      - Amazon S3 keeps objects. · [line 2](file:///notes/note.md#L2)
      - It costs little, e.g. for archives. · [line 2](file:///notes/note.md#L2)
      - Use … to list them · [line 5](file:///notes/note.md#L5)
      - By the month · [line 9](file:///notes/note.md#L9)"
    `);
  });

  test('five sentences at most, each once', () => {
    const text = Array.from({ length: 8 }, (_, index) => `Sentence ${index}.[1] Always the same.[1]`).join('\n\n');
    const card = hoverAt(`${text}\n\n[<|>1](https://a.example)\n`) ?? '';
    expect(card.match(/^- /gm)).toHaveLength(5);
    expect(card.match(/Always the same/g)).toHaveLength(1);
    expect(card).toContain('and 4 more');
  });

  test('that nothing cites', () => {
    expect(hoverAt('Fast.[1]\n\n[1](https://a.example)\n[<|>2](https://b.example)\n')).toContain(
      'Not cited in this part',
    );
    expect(hoverAt('Fast.\n\n[<|>2]: https://b.example\n')).toContain('Not cited in this note');
  });
});

describe('on an objective', () => {
  test('a skill shows what the exam asks, and what the notebook has', () => {
    expect(
      hoverAt(`
        //- content/task.md
        ### Skill 1.2.2: Switch models
        The function asks AWS AppConfig which model is in use, and a change there needs no new version of the code.
        It takes the model's ID from the answer, and so the same lines of code work for all of them.
        //- plan.md
        Read Skill 1.<|>2.2 again.
      `),
    ).toMatchInlineSnapshot(`
      "Skill 1.2.2
      ---
      **Skill 1.2.2** · Task 1.2, Domain 1 (31 % of AIP-C01)

      Switch models and providers without code changes

      Topics: dynamic model selection

      Services: AWS AppConfig; not named there yet: AWS Lambda, Amazon API Gateway

      In this notebook: [task.md › Skill 1.2.2: Switch models](file:///notes/content/task.md#L1) (42 words)"
    `);
  });

  test('on its own heading it says how much stands there', () => {
    expect(hoverAt('### Skill 2.3.<|>2: Applications\nFew words.')).toContain('\n\nThin: only 2 words here');
  });

  test('a task counts its skills', () => {
    expect(hoverAt('Read Task <|>2.3.')).toMatchInlineSnapshot(`
      "Task 2.3
      ---
      **Task 2.3** · Domain 2 (26 % of AIP-C01)

      Design and implement enterprise integration architectures

      5 skills: 5 missing

      No note of this notebook covers it"
    `);
  });

  test('a domain has its weight', () => {
    expect(hoverAt('All of Domain <|>1.')).toContain('**Domain 1** · 31 % of AIP-C01\n\nFoundation Model Integration');
  });

  test('a skill of which only the task has a page links to that', () => {
    const words = 'word '.repeat(40);
    expect(hoverAt(`//- task.md\n# Task 2.3: All of it\n${words}\n//- plan.md\nSkill 2.<|>3.1\n`)).toContain(
      'No heading names it, only its task has a page: [Task 2.3: All of it](file:///notes/task.md#L1)',
    );
  });

  test.each([
    ['that the exam does not have', 'Read Skill 9.<|>9.9'],
    ['of another exam', '# SAA-C03\n\n## Task 1.<|>1: Access\n'],
    ['in code', '`Skill 1.<|>1.1`'],
    ['that is none', 'Task <|>1 is done'],
  ])('no hover on one %s', (_, text) => {
    expect(hoverAt(text)).toBeUndefined();
  });

  test('no hover where no outline is in force', () => {
    const { view, uri, offset } = atCursor('Read Skill 1.<|>1.1');
    view.apply({ kind: 'catalog', catalog: view.catalog, blueprint: undefined });
    expect(hover(view, uri, offset)).toBeUndefined();
  });
});

test('text of catalogs cannot smuggle anything either', () => {
  const [service] = sharedNames.services;
  const evil = {
    ...sharedNames,
    services: service === undefined ? [] : [{ ...service, summary: '[x](command:evil) ![y](z)' }],
  };
  const card = hoverAt('The Acme St<|>ore.', evil);
  expect(card).toContain('\\[x\\](command\\:evil) !\\[y\\](z)');
});

test.each([
  ['an address', 'see www.example.com', 'see www\\.example.com'],
  ['a mail address', 'ask me@example.com', 'ask me\\@example.com'],
  ['a name with @', 'Lambda@Edge', 'Lambda@Edge'],
])('%s in an excerpt is no link', (_, text, expected) => {
  expect(hoverAt(`//- a.md\n## Amazon S3\nFor ${text} only.\n//- b.md\nAmazon S<|>3\n`)).toContain(
    `For ${expected} only.`,
  );
});
