import { describe, expect, test } from 'vitest';
import { newEntry } from '../../server/src/features/newEntry.ts';
import { applied, checked } from '../kit/findings.ts';
import { type Fixture, fixtureOf, uriOf } from '../kit/fixture.ts';

/** A note, its cursor at `<|>`, after a new entry; the snippet's stops as they are. */
function withEntry(text: string, ...operands: readonly string[]): string {
  return inserted(fixtureOf(text), operands);
}

function inserted(fixture: Fixture, operands: readonly string[]): string {
  const { view, note, text: source } = checked(fixture);
  const { offset, snippet } = newEntry(view, { note, offset: fixture.offset, operands, text: source });
  expectNoFindings(fixture, plain(snippet), offset);
  return applied(source, [{ uri: note.uri, start: offset, end: offset, newText: snippet }]);
}

/** A snippet as an editor inserts it. */
function plain(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/(?<!\\)\$0/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** What is inserted passes the rules, and leaves those of the rest as they were. */
function expectNoFindings(fixture: Fixture, entry: string, at: number): void {
  const before = checked(fixture);
  const text = before.text.slice(0, at) + entry + before.text.slice(at);
  const after = checked({ ...fixture, files: new Map(fixture.files).set(fixture.uri, text) });
  expect(after.note.facts.entries.length).toBe(before.note.facts.entries.length + 1);
  expect(after.findings.map(({ code }) => code)).toEqual(before.findings.map(({ code }) => code));
}

test('in an empty note: the roles in the order of the heading, the cursor in the first', () => {
  expect(withEntry('', 's3', 'macie', 'Regional Endpoints')).toBe(
    `### Amazon S3 + Amazon Macie + Regional Endpoints
- **Role:**
  - **Amazon S3:** \${1:What it does here}
  - **Amazon Macie:** \${2:What it does here}
  - **Regional Endpoints:** \${3:What it does here}
- **Integration:**
  - \${4:How they work together}
- **Use Case:**
  - \${5:When to choose this}$0
`,
  );
});

test('within the shortcode that the entry at the cursor stands in, behind remarks in one of their own', () => {
  const entry = (names: string, body: string) => `### ${names}\n- **Role:**\n${body}`;
  const first = entry('A + B', '  - **A:** x\n  - **B:** y\n- **Integration:**\n  - z\n- **Use Case:**\n  - z\n');
  const remark = '\n{{% hint %}}\nRead it twice.\n{{% /hint %}}\n';
  const text = `{{% notice tip %}}\n${first.replace('A + B', 'A + <|>B')}${remark}{{% /notice %}}\n\nEnd\n`;
  const [before = '', after = ''] = withEntry(text, 'C', 'D').split('### C + D');
  expect(before).toBe(`{{% notice tip %}}\n${first}${remark}\n`);
  expect(after.endsWith('$0\n{{% /notice %}}\n\nEnd\n')).toBe(true);
});

describe('in the style of the note', () => {
  test('rules between entries, blank lines, stars, four spaces, names without bold', () => {
    expect(
      withEntry(
        `
          ## Integrations

          #### A + B

          * Role

              * A: x
              * B: y

          * Integration

              * z

          * Use case

              * z

          ***

          #### C + D

          * Role

              * C: x
              * D: y

          * Integration

              * z

          * Use case

              * z
        `,
        's3',
        'macie',
      )
        .split('* z\n')
        .at(-1),
    ).toBe(`
***

#### Amazon S3 + Amazon Macie

* Role

    * Amazon S3: \${1:What it does here}
    * Amazon Macie: \${2:What it does here}

* Integration

    * \${3:How they work together}

* Use case

    * \${4:When to choose this}$0
`);
  });

  test('line ends of Windows, bold operands, labels that are paragraphs', () => {
    const entry =
      '## **A** + **B**\r\n**Role**:\r\n- **A**: x\r\n- **B**: y\r\n\r\n**Integration**: z\r\n\r\n**Use Case**: z';
    expect(withEntry(entry, 's3', 'macie')).toBe(
      `${entry}\r\n\r\n## **Amazon S3** + **Amazon Macie**\r\n**Role**:\r\n- **Amazon S3**: \${1:What it does here}\r\n- **Amazon Macie**: \${2:What it does here}\r\n\r\n**Integration**: \${3:How they work together}\r\n\r\n**Use Case**: \${4:When to choose this}$0`,
    );
  });

  test('numbered labels', () => {
    const entry =
      '### A + B\n1. **Role:**\n   - A: x\n   - B: y\n2. **Integration:**\n   - z\n3. **Use Case:**\n   - z\n';
    expect(withEntry(entry, 's3', 'macie')).toContain('\n1. **Role:**\n   - Amazon S3: $');
    expect(withEntry(entry, 's3', 'macie')).toContain('\n3. **Use Case:**\n   - $');
  });
});

describe('the place', () => {
  const entry = (heading: string) => `### ${heading}\n- Role: x\n- Integration: y\n- Use Case: z\n`;

  test.each([
    ['behind the entry at the cursor', `${entry('A + B')}<|>\n---\n\n${entry('C + D')}`, ['A + B', 'NEW', 'C + D']],
    ['the cursor in its heading', `${entry('A <|>+ B')}\n${entry('C + D')}`, ['A + B', 'NEW', 'C + D']],
    [
      'the cursor in a remark on it',
      `${entry('A + B')}\nRemark.<|>\n\n${entry('C + D')}`,
      ['A + B', 'Remark.', 'NEW', 'C + D'],
    ],
    [
      'behind the last where the cursor is in none',
      `# Title<|>\n\n${entry('A + B')}\n${entry('C + D')}`,
      ['A + B', 'C + D', 'NEW'],
    ],
    [
      'behind the last, before the next section',
      `${entry('A + B')}\n${entry('C + D')}\n## Sources\n<|>\nWords.\n`,
      ['A + B', 'C + D', 'NEW', '## Sources'],
    ],
    [
      'before what is set far apart',
      `${entry('A + B')}\n\n\n\nSomething else.\n<|>`,
      ['A + B', 'NEW', 'Something else.'],
    ],
    [
      'before a source list',
      `${entry('A + B')}\n[1](https://example.com)\n<|>`,
      ['A + B', 'NEW', '[1](https://example.com)'],
    ],
  ])('%s', (_, text, order) => {
    const result = withEntry(text, 's3', 'macie').replace('Amazon S3 + Amazon Macie', 'NEW');
    const places = order.map((words) => result.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('is set apart as the others are', () => {
    const text = `${entry('A + B')}\n---\n\n${entry('C + D')}`;
    expect(withEntry(`<|>${text}`, 's3', 'macie')).toMatch(
      /Use Case: z\n\n---\n\n### Amazon S3 \+ [\s\S]*\n\n---\n\n### C/,
    );
    expect(withEntry(`${text}<|>`, 's3', 'macie')).toMatch(
      /D\n.*\n.*\n- Use Case: z\n\n---\n\n### Amazon S3 \+ [\s\S]*\n$/,
    );
    expect(withEntry(`Intro.\n\n---\n\n${entry('A + B')}`, 's3', 'macie')).toMatch(/z\n\n---\n\n### Amazon S3/);
    expect(withEntry(`---\n\n${entry('A + B')}`, 's3', 'macie')).toMatch(/z\n\n### Amazon S3/);
    expect(withEntry(entry('A + B') + entry('C + D'), 's3', 'macie')).toMatch(/Use Case: z\n### Amazon S3/);
  });

  test.each([
    [
      'under the heading at the cursor, one level below',
      '## Integrations\n<|>\n## More\n',
      /^## Integrations\n\n### Amazon S3 [\s\S]*\n\n## More\n$/,
    ],
    [
      'outside of a fenced block',
      '```\na\n<|>\nb\n```\n\nWords.\n',
      /^```\na\n\nb\n```\n\n### Amazon S3 [\s\S]*\n\nWords\.\n$/,
    ],
    ['never in front matter', '---\ntitle: A<|>\n---\n', /^---\ntitle: A\n---\n\n### Amazon S3 [\s\S]*\n$/],
  ])('in a note without entries: %s', (_, text, expected) => {
    expect(withEntry(text, 's3', 'macie')).toMatch(expected);
  });
});

test.each([
  ['a dollar and a brace', `Cost in \${USD}`, `**Cost in \\\${USD\\}:** $`],
  ['markup', 'a*b <c> _d_', '**a\\\\*b \\\\<c> \\\\_d\\\\_:** $'],
  ['a plus sign, which parts operands', 'Kafka + Flink', `**Kafka:** \${2:What it does here}\n  - **Flink:** $`],
  ['a plus sign within words', 'C++', '**C++:** $'],
])('a term with %s', (_, term, expected) => {
  expect(withEntry('', 's3', term)).toContain(expected);
});

test('behind a byte order mark', () => {
  const fixture = { files: new Map([[uriOf('note.md'), '\uFEFF']]), uri: uriOf('note.md'), offset: 0 };
  expect(inserted(fixture, ['s3', 'macie'])).toMatch(/^\uFEFF### Amazon S3 /);
});

test('the same operand twice is one', () => {
  expect(withEntry('', 's3', 'macie', 'amazon s3')).toContain('### Amazon S3 + Amazon Macie\n');
});
