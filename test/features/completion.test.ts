import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { type CompletionOptions, completion } from '../../server/src/features/completion.ts';
import type { Suggestion } from '../../server/src/features/suggestion.ts';
import { type AtCursor, atCursor, sharedNames } from '../kit/cursor.ts';
import { applied } from '../kit/findings.ts';

interface Offers extends AtCursor {
  readonly suggestions: readonly Suggestion[];
  /** The words that the first takes the place of; undefined where nothing is offered. */
  readonly typed: string | undefined;
  /** What each inserts. */
  readonly inserts: readonly string[];
}

function offersAt(text: string, options?: CompletionOptions, catalog?: Catalog): Offers {
  const at = atCursor(text, catalog);
  const suggestions = completion(at.view, at.uri, at.offset, options);
  for (const { range } of suggestions) {
    expect(at.words(range)).not.toContain('⏎');
    expect(range.start).toBeLessThanOrEqual(at.offset);
    expect(range.end).toBeGreaterThanOrEqual(at.offset);
  }
  const [first] = suggestions;
  return {
    ...at,
    suggestions,
    typed: first && at.words(first.range),
    inserts: suggestions.map(({ insert }) => insert),
  };
}

/** `simple st → Amazon Simple Storage Service`: what is typed, and the first that is offered for it. */
function firstOffer(text: string): string {
  const { typed, inserts } = offersAt(text);
  return typed === undefined ? 'nothing' : `${typed} → ${inserts[0]}`;
}

/** The note with the cursor after a suggestion was taken. */
function taken({ text, suggestions }: Offers, label: string): string {
  const suggestion = suggestions.find((each) => each.label === label);
  if (suggestion === undefined)
    throw new Error(`no ${label} among ${suggestions.map((each) => each.label).join(', ')}`);
  const { range, insert, edits = [] } = suggestion;
  return applied(text, [{ uri: '', ...range, newText: insert }, ...edits]);
}

describe('a name', () => {
  test.each([
    ['in several words', 'Logs go to simple st<|>', 'simple st → Amazon Simple Storage Service'],
    ['in the form that is typed', 'An upload starts Lamb<|>', 'Lamb → Lambda'],
    ['with the vendor', 'An upload starts AWS Lam<|>', 'AWS Lam → AWS Lambda'],
    ['in small letters', 'an upload starts lamb<|>', 'lamb → Lambda'],
    ['in small letters, with the vendor', 'use aws step f<|>', 'aws step f → AWS Step Functions'],
    ['of today for a former one', 'Deliver with Kinesis Fire<|>', 'Kinesis Fire → Amazon Data Firehose'],
    [
      'of today for a former one of several words',
      'Sign in with AWS Single Sign<|>',
      'AWS Single Sign → IAM Identity Center',
    ],
    ['with the right vendor for the wrong one', 'An upload starts Amazon Lam<|>', 'Amazon Lam → AWS Lambda'],
    ['in bold', '- **Step Fun<|>**', 'Step Fun → Step Functions'],
    ['in bold that is still open', '- **Step Fun<|>', 'Step Fun → Step Functions'],
    ['in a heading', '## Amazon Mac<|>', 'Amazon Mac → Amazon Macie'],
    ['in a heading with a number', '## 3. Amazon Mac<|>', 'Amazon Mac → Amazon Macie'],
    ['in a cell', '| Store | Amazon Dyn<|> |\n|--|--|', 'Amazon Dyn → Amazon DynamoDB'],
    ['in a quote', '> Amazon Dyn<|>', 'Amazon Dyn → Amazon DynamoDB'],
    ['in the text of a link', '[Amazon Dyn<|>](x.md)', 'Amazon Dyn → Amazon DynamoDB'],
    ['in an image’s text', '![Amazon Dyn<|>](x.png)', 'Amazon Dyn → Amazon DynamoDB'],
    ['behind a slash', 'SQS/Lamb<|>', 'Lamb → Lambda'],
    ['behind a bracket', 'functions (Lamb<|>', 'Lamb → Lambda'],
    ['behind an arrow', 'SQS → Lamb<|>', 'Lamb → Lambda'],
    ['behind a comma without a space', 'SQS,Lamb<|>', 'Lamb → Lambda'],
    ['beside a script without spaces', '関数Lamb<|>', 'Lamb → Lambda'],
    ['with a sign in it', 'At the edge Lambda@E<|>', 'Lambda@E → Lambda@Edge'],
    ['behind a name that is complete', 'Amazon S3 and Lamb<|>', 'Lamb → Lambda'],
    ['over two spaces', 'Logs go to simple  st<|>', 'simple  st → Amazon Simple Storage Service'],
    ['in the title of a page', '---\ntitle: Amazon Mac<|>\n---\n', 'Amazon Mac → Amazon Macie'],
    ['in a quoted title', '---\ntitle: "Amazon Mac<|>"\n---\n', 'Amazon Mac → Amazon Macie'],
    ['between paired shortcodes', '{{% notice tip %}}\nAmazon Mac<|>\n{{% /notice %}}', 'Amazon Mac → Amazon Macie'],
    ['on a line before others', 'Amazon Mac<|>\nand more', 'Amazon Mac → Amazon Macie'],
    ['on the second line of a paragraph', 'one\nAmazon Mac<|>', 'Amazon Mac → Amazon Macie'],
    ['in a note with Windows line ends', 'one\r\nAmazon Mac<|>\r\ntwo', 'Amazon Mac → Amazon Macie'],
  ])('%s', (_, text, expected) => {
    expect(firstOffer(text)).toBe(expected);
  });

  test('shows its category, what it is in full, and a sentence', () => {
    const [first] = offersAt('Starts Lamb<|>').suggestions;
    expect(first).toMatchObject({
      kind: 'service',
      label: 'Lambda',
      filter: 'Lambda',
      detail: 'Compute · AWS Lambda',
      documentation: { kind: 'service', id: 'lambda' },
    });
    expect(first?.description).toMatch(/\.$/);
  });

  test('a former one says so, and is compared with what is typed', () => {
    const [first] = offersAt('Deliver with Kinesis Fire<|>').suggestions;
    expect(first).toMatchObject({ label: 'Amazon Data Firehose', filter: 'Kinesis Firehose' });
    expect(first?.detail).toBe('Analytics · formerly Kinesis Firehose');
  });

  test('that services share is offered for each', () => {
    const { suggestions } = offersAt('Put it into the Vau<|>', {}, sharedNames);
    expect(suggestions.map(({ documentation }) => documentation)).toEqual([
      { kind: 'service', id: 'store' },
      { kind: 'service', id: 'keys' },
    ]);
  });

  test('never more than can be read', () => {
    expect(offersAt('Amazon<|>').suggestions).toHaveLength(50);
  });

  test('each service once', () => {
    const ids = offersAt('Amazon S<|>').suggestions.map(({ documentation }) => JSON.stringify(documentation));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the order', () => {
  test('what the notebook names most comes first', () => {
    expect(offersAt('Amazon Kendra, Amazon Kendra.\n\nAmazon K<|>').inserts[0]).toBe('Amazon Kendra');
  });

  test('in all of its notes', () => {
    expect(offersAt('//- a.md\nAmazon Keyspaces\n//- b.md\nAmazon K<|>').inserts[0]).toBe('Amazon Keyspaces');
  });

  test('names as they are typed come before those in other letters', () => {
    const { suggestions } = offersAt('S3, S3, S3.\n\nuse Si<|>');
    expect(suggestions.every(({ filter }) => filter.startsWith('Si'))).toBe(true);
  });

  test('names in force come before former ones', () => {
    const { suggestions } = offersAt('Amazon OpenSearch Service, again OpenSearch Service.\n\nAmazon Elastic<|>');
    const former = suggestions.findIndex(({ detail }) => detail?.includes('formerly'));
    expect(former).toBeGreaterThan(0);
    expect(suggestions.slice(0, former).every(({ detail }) => detail?.includes('formerly') === false)).toBe(true);
  });
});

describe('nothing is offered', () => {
  test.each([
    ['once the words are a complete name', 'Store it in Amazon S3<|>'],
    ['once they are one in small letters', 'use step functions<|>'],
    ['once they are one behind the other vendor’s name', 'Store it in AWS S3<|>'],
    ['in a code span', 'Run `aws Lamb<|>` now'],
    ['in a fence', '```\nAWS Lamb<|>\n```'],
    ['in a fence that is open', '```\nAWS Lamb<|>'],
    ['in indented code', 'Text\n\n    AWS Lamb<|>'],
    ['in an address', 'See https://example.com/Lamb<|>'],
    ['in an address in brackets', 'See <https://example.com/Lamb<|>>'],
    ['in an ARN', 'arn:aws:Lamb<|>'],
    ['in a link’s address', 'See [x](Lamb<|>)'],
    ['in a link’s address that is open', 'See [x](Lamb<|>'],
    ['in the address of an image', '![x](Lamb<|>)'],
    ['in an HTML tag', 'a <b title="Lamb<|>"> b'],
    ['in an HTML comment', '<!-- Lamb<|> -->'],
    ['in math', 'so $Lamb<|>$'],
    ['in a value of front matter that is no prose', '---\nservice: Lamb<|>\n---\n'],
    ['in a list of front matter', '---\ntags: [Lamb<|>]\n---\n'],
    ['in a shortcode', '{{% notice Lamb<|> %}}'],
    ['in a shortcode that is open', '{{< figure title="Lamb<|>'],
    ['in a definition’s address', '[x]: Lamb<|>'],
    ['in the kind of an admonition', '!!! lamb<|>'],
    ['in its title', '!!! note "AWS Lamb<|>"\n\n    a\n'],
    ['in the title of a tab', '=== "AWS Lamb<|>"\n\n    a\n'],
    ['on white space', 'AWS <|>'],
    ['behind a name and a space', 'Amazon S3 <|>'],
    ['behind a hyphen', 'SSE-KM<|>'],
    ['behind a dot', 'aws.Lamb<|>'],
    ['for words that begin no name', 'The weather<|>'],
    ['in an empty note', '<|>'],
    ['on an empty line', 'a\n\n<|>\n\nb'],
  ])('%s', (_, text) => {
    expect(offersAt(text).inserts).toEqual([]);
  });

  test('in a note that is closed', () => {
    const { view } = atCursor('//- closed.md\nAmazon Ma\n//- open.md\nx<|>');
    expect(completion(view, 'file:///notes/closed.md', 9)).toEqual([]);
  });
});

describe('where nobody has asked', () => {
  test.each([
    ['a small letter', 'use a<|>', 0],
    ['two small letters', 'use la<|>', 0],
    ['three small letters', 'use lam<|>', 1],
    ['two words', 'use simple st<|>', 1],
    ['a capital', 'use L<|>', 1],
  ])('%s', (_, text, atLeast) => {
    const { length } = offersAt(text, { isAutomatic: true }).suggestions;
    if (atLeast === 0) expect(length).toBe(0);
    else expect(length).toBeGreaterThanOrEqual(atLeast);
  });
});

const NOTEBOOK = `
  //- entries.md
  ### Amazon S3 + Amazon Macie
  - **Role:**
    - **Amazon S3:** Keeps.

  Lambda → S3 → Kendra

  Lambda → S3
`;

describe('behind an operand of an entry', () => {
  const heading = (text: string) => offersAt(`${NOTEBOOK}//- new.md\n${text}`);

  test('what works with it comes first, even where nothing is typed', () => {
    expect(heading('### Amazon S3 + <|>').inserts).toEqual(['AWS Lambda', 'Amazon Kendra', 'Amazon Macie']);
  });

  test('and among names that fit what is typed', () => {
    expect(heading('### S3 + Amazon M<|>').inserts[0]).toBe('Amazon Macie');
    expect(heading('### S3 + K<|>').inserts[0]).toBe('Kendra');
  });

  test('of several operands what works with any, and none of them again', () => {
    const { inserts } = heading('### Amazon S3 + Amazon Macie + <|>');
    expect(inserts.slice(0, 2)).toEqual(['AWS Lambda', 'Amazon Kendra']);
    expect(inserts).not.toContain('Amazon Macie');
  });

  test('bold or not', () => {
    expect(heading('### **Amazon S3** + <|>').inserts[0]).toBe('AWS Lambda');
  });

  test('the rest of the services that the notebook names come behind', () => {
    expect(offersAt('Amazon Kendra, Amazon Kendra, Amazon Lex\n\n### Amazon S3 + <|>').inserts).toEqual([
      'Amazon Kendra',
      'Amazon Lex',
    ]);
  });

  test('nothing once the operand is complete, and nothing in a paragraph', () => {
    expect(heading('### Amazon S3 + Amazon Macie<|>').inserts).toEqual([]);
    expect(heading('Amazon S3 + <|>').inserts).toEqual([]);
  });
});

describe('under the label Role', () => {
  const entry = (bullet: string) => `
    ### Amazon S3 + Regional Endpoints + AWS Macie
    - **Role:**
      - **Amazon S3:** Keeps.
    ${bullet}
    - **Integration:**
      - Together.
  `;

  test('the operands without a bullet', () => {
    expect(offersAt(entry('  - <|>')).inserts).toEqual(['**Regional Endpoints:** ', '**AWS Macie:** ']);
  });

  test('as far as they fit what is typed, by any name', () => {
    expect(offersAt(entry('  - Reg<|>')).inserts).toEqual(['**Regional Endpoints:** ']);
    expect(offersAt(entry('  - amazon mac<|>')).inserts).toEqual(['**AWS Macie:** ']);
  });

  test('behind stars that are typed, and before those that an editor has closed', () => {
    const offers = offersAt(entry('  - **Reg<|>**'));
    expect(offers.typed).toBe('**Reg**');
    expect(taken(offers, 'Regional Endpoints')).toContain('\n  - **Regional Endpoints:** \n- **Integration');
  });

  test('in the style of the note', () => {
    expect(
      offersAt(`
        ### Amazon S3 + Kendra
        * Role
          * Amazon S3: Keeps.
          * <|>
      `).inserts,
    ).toEqual(['Kendra: ']);
  });

  test('where the label is a paragraph', () => {
    expect(
      offersAt(`
        ### Amazon S3 + Kendra

        **Role:**

        - **Amazon S3**: Keeps.
        - <|>
      `).inserts,
    ).toEqual(['**Kendra**: ']);
  });

  test('the first bullet of all', () => {
    expect(offersAt('### Amazon S3 + Kendra\n- **Role:**\n  - <|>').inserts).toEqual([
      '**Amazon S3:** ',
      '**Kendra:** ',
    ]);
  });

  test.each([
    ['under Integration', '### Amazon S3 + Kendra\n- **Role:**\n  - **Amazon S3:** x\n- **Integration:**\n  - <|>'],
    ['on the level of the label', '### Amazon S3 + Kendra\n- **Role:**\n  - **Amazon S3:** x\n- <|>'],
    [
      'where every operand has one',
      '### Amazon S3 + Kendra\n- **Role:**\n  - **S3:** x\n  - **Amazon Kendra:** y\n  - <|>',
    ],
    ['under another heading', '### Amazon S3 + Kendra\n- **Role:**\n  - **S3:** x\n\n## Next\n- <|>'],
    ['in a list that is no entry', '### Amazon S3\n- **Role:**\n  - <|>'],
  ])('nothing %s', (_, text) => {
    expect(offersAt(text).inserts).toEqual([]);
  });
});

describe('behind a bracket', () => {
  const note = (cursor: string) => `
    # One
    Fast.[1] Cheap.[2] ${cursor}

    [1](https://docs.example.com/latest/storage.html)
    [2](https://blog.example.com/queues)

    # Two
    Small.[1]

    [1](https://example.com/c)
  `;

  test('the sources of the part, and a new one', () => {
    const { suggestions, typed } = offersAt(note('Small.[<|>'));
    expect(typed).toBe('[');
    expect(suggestions.map(({ label, detail }) => `${label} ${detail}`)).toEqual([
      '[1] docs.example.com/latest/storage.html',
      '[2] blog.example.com/queues',
      '[3] New source adds a line to the source list',
    ]);
    expect(suggestions[0]?.documentation).toEqual({
      kind: 'markdown',
      markdown: '[https\\://docs.example.com/latest/storage.html](https://docs.example.com/latest/storage.html)',
    });
  });

  test('the bracket that the editor has closed is swallowed', () => {
    const offers = offersAt(note('Small.[<|>]'));
    expect(offers.typed).toBe('[]');
    expect(taken(offers, '[2]')).toContain('Cheap.[2] Small.[2]\n');
  });

  test('by the number, and by words of the address', () => {
    expect(offersAt(note('Small.[2<|>')).inserts).toEqual(['[2]']);
    expect(offersAt(note('Small.[queu<|>]')).inserts).toEqual(['[2]']);
  });

  test('what is offered fits what an editor compares it with', () => {
    for (const typed of ['', '1', 'queu']) {
      for (const { filter } of offersAt(note(`Small.[${typed}<|>`)).suggestions) {
        expect([...`[${typed}`].every((letter) => filter.includes(letter))).toBe(true);
      }
    }
  });

  test('behind a comma the others, without brackets', () => {
    expect(offersAt(note('Small.[1, <|>]')).inserts).toEqual(['2', '3']);
    expect(offersAt(note('Small.[1,<|>')).inserts).toEqual(['2]', '3]']);
    const begun = offersAt(note('Small.[2, 1<|>]'));
    expect([begun.typed, begun.inserts]).toEqual(['1', ['1']]);
    expect(taken(offersAt(note('Small.[1, <|>]')), '[3] New source')).toContain('Small.[1, 3]\n');
  });

  test('a new source gets a line in the list', () => {
    expect(taken(offersAt(note('Small.[<|>]')), '[3] New source')).toContain(
      'Small.[3]\n\n[1](https://docs.example.com/latest/storage.html)\n[2](https://blog.example.com/queues)\n[3](https://)\n\n# Two',
    );
  });

  test('in the style of a list of items', () => {
    const text = 'Fast.[<|>]\n\n- [1](https://a.example)\n- [2](https://b.example)\n';
    expect(taken(offersAt(text), '[3] New source')).toBe(
      'Fast.[3]\n\n- [1](https://a.example)\n- [2](https://b.example)\n- [3](https://)\n',
    );
  });

  test('behind the last list there is a first source', () => {
    const text = 'Fast.[1]\n\n[1](https://a.example)\n\n# Two\nSlow.[<|>]\n';
    expect(taken(offersAt(text), '[1] New source')).toBe(
      'Fast.[1]\n\n[1](https://a.example)\n\n# Two\nSlow.[1]\n\n[1](https://)\n',
    );
  });

  test('definitions serve the whole note', () => {
    const offers = offersAt('Fast.[<|>]\n\n[7]: https://a.example\n');
    expect(offers.inserts).toEqual(['[7]', '[8]']);
    expect(taken(offers, '[8] New source')).toBe('Fast.[8]\n\n[7]: https://a.example\n[8]: https://\n');
  });

  test('names as well, where letters are typed', () => {
    expect(offersAt(note('see [Lamb<|>')).inserts[0]).toBe('Lambda');
  });

  test.each([
    ['in a note without sources', 'Fast.[<|>]'],
    ['of a check box', '- [<|>]\n\nFast.[1]\n\n[1](https://a.example)'],
    ['of a wiki link', 'See [[<|>]]\n\n[1](https://a.example)'],
    ['of an image', 'See ![<|>]\n\n[1](https://a.example)'],
    ['of a footnote', 'See [^<|>]\n\n[1](https://a.example)'],
    ['in code', '`a[<|>]`\n\n[1](https://a.example)'],
    ['that is escaped', 'a \\[<|>\n\n[1](https://a.example)'],
  ])('nothing %s', (_, text) => {
    expect(offersAt(text).suggestions.filter(({ kind }) => kind === 'source' || kind === 'newSource')).toEqual([]);
  });
});

describe('objectives', () => {
  test('behind Task and a space, by number', () => {
    const { suggestions, typed } = offersAt('Read Task 2.<|>');
    expect(typed).toBe('Task 2.');
    expect(suggestions.map(({ insert }) => insert)).toEqual([
      'Task 2.1',
      'Task 2.2',
      'Task 2.3',
      'Task 2.4',
      'Task 2.5',
    ]);
    expect(suggestions[2]).toMatchObject({
      kind: 'objective',
      detail: 'Design and implement enterprise integration architectures',
    });
  });

  test('with nothing typed yet', () => {
    expect(offersAt('All of Domain <|>').inserts).toEqual(['Domain 1', 'Domain 2', 'Domain 3', 'Domain 4', 'Domain 5']);
  });

  test('in a heading and in a title with their own title', () => {
    expect(offersAt('## Domain 2<|>\n').inserts).toEqual([]);
    expect(offersAt('## Task 2.3<|>\n').inserts).toEqual([]);
    expect(offersAt('### Skill 2.3.<|>').inserts[0]).toBe('Skill 2.3.1: Connect enterprise systems');
    expect(offersAt('---\ntitle: "Task 2.<|>"\n---\n').inserts[2]).toBe(
      'Task 2.3: Design and implement enterprise integration architectures',
    );
  });

  test('in a heading that goes on, the number alone', () => {
    expect(offersAt('### Skill 2.3.<|>: Mine').inserts[0]).toBe('Skill 2.3.1');
  });

  test('those of the note’s own task come first', () => {
    const { inserts } = offersAt('# Task 4.2: Speed\n\nSkill <|>');
    expect(inserts[0]).toBe('Skill 4.2.1');
    expect(inserts.findIndex((insert) => insert.startsWith('Skill 4.1'))).toBeLessThan(
      inserts.findIndex((insert) => insert.startsWith('Skill 1.')),
    );
  });

  test.each([
    ['once the number is complete', 'Read Skill 2.3.1<|>'],
    ['for a number that the exam does not have', 'Read Task 9<|>'],
    ['behind the word alone', 'Read Task<|>'],
    ['behind a word that only ends so', 'The Subtask <|>'],
    ['in code', '`Task <|>`'],
  ])('nothing %s', (_, text) => {
    expect(offersAt(text).suggestions.filter(({ kind }) => kind === 'objective')).toEqual([]);
  });
});

describe('shortcodes', () => {
  const used = '//- a.md\n{{% expand "More" %}}\nx\n{{% /expand %}}\n{{< youtube abc >}}\n//- b.md\n';

  test('notices with their kinds, and what the notebook uses', () => {
    expect(offersAt(`${used}{{% <|>`).inserts).toEqual([
      'notice tip %}}',
      'notice info %}}',
      'notice warning %}}',
      'notice note %}}',
      'expand',
      'youtube',
    ]);
  });

  test.each([
    ['a name that is begun', '{{% no<|>', '{{% notice tip %}}'],
    ['with the other marker', '{{< no<|>', '{{< notice tip >}}'],
    ['behind no space', '{{%no<|>', '{{%notice tip %}}'],
    ['before braces that the editor has closed', '{{% no<|>}}', '{{% notice tip %}}'],
    ['before an end that is there', '{{% no<|> %}}', '{{% notice tip %}}'],
  ])('%s', (_, text, expected) => {
    expect(taken(offersAt(text), 'notice tip')).toBe(expected);
  });

  test('the kinds of a notice', () => {
    expect(offersAt('{{% notice <|>').suggestions.map(({ label }) => label)).toEqual([
      'tip',
      'info',
      'warning',
      'note',
    ]);
    expect(taken(offersAt('{{% notice w<|> %}}'), 'warning')).toBe('{{% notice warning %}}');
  });

  test('behind a slash what is open', () => {
    const offers = offersAt('{{% notice tip %}}\n{{% expand %}}\nx\n{{% /expand %}}\n{{% /<|>');
    expect(taken(offers, 'notice')).toMatch(/\{\{% \/notice %\}\}$/);
    expect(offers.inserts).toHaveLength(1);
  });

  test.each([
    ['in code', '`{{% <|>`'],
    ['in a fence', '```\n{{% <|>\n```'],
    ['in the parameters of another', '{{% expand Lamb<|> %}}'],
    ['once the kind is complete', '{{% notice tip<|> %}}'],
  ])('nothing %s', (_, text) => {
    expect(offersAt(text).inserts).toEqual([]);
  });
});

describe('keys of front matter', () => {
  test('at the beginning of a line, those that are not there', () => {
    const { suggestions, inserts } = offersAt('---\ntitle: x\n<|>\n---\n');
    expect(inserts.slice(0, 3)).toEqual(['date: ', 'weight: ', 'description: ']);
    expect(inserts).not.toContain('title: ');
    expect(inserts).toContain('service: ');
    expect(suggestions[0]).toMatchObject({ kind: 'key', label: 'date' });
  });

  test.each([
    ['that is begun', '---\nwei<|>\n---\n', '---\nweight: \n---\n'],
    ['in TOML', '+++\nwei<|>\n+++\n', '+++\nweight = \n+++\n'],
    ['before its colon', '---\nwei<|>: 3\n---\n', '---\nweight: 3\n---\n'],
    ['while the front matter is not closed', '---\ntitle: x\nwei<|>', '---\ntitle: x\nweight: '],
  ])('%s', (_, text, expected) => {
    expect(taken(offersAt(text), 'weight')).toBe(expected);
  });

  test.each([
    ['in a value', '---\ndate: wei<|>\n---\n'],
    ['in a list', '---\ntags:\n  - wei<|>\n---\n'],
    ['behind the front matter', '---\ntitle: x\n---\nwei<|>'],
    ['in the middle of a word', '---\nw<|>eight: 3\n---\n'],
    ['under a rule', 'x\n\n---\nwei<|>'],
  ])('nothing %s', (_, text) => {
    expect(offersAt(text).suggestions.filter(({ kind }) => kind === 'key')).toEqual([]);
  });
});
