import { describe, expect, test } from 'vitest';
import { factsIn } from '../kit/facts.ts';

/** An entry in lines: its operands, then each label with its bullets. */
function entriesIn(text: string): string[] {
  const { facts, at } = factsIn(text);
  return facts.entries.flatMap(({ operands, labels }) => [
    operands.map((operand) => at(operand)).join(' & '),
    ...labels.map(
      ({ kind, bullets }) =>
        `${kind}: ${bullets.map(({ name, nameSpan, text: said }) => (at(nameSpan) === name ? `${name}=${said}` : '?')).join('; ')}`,
    ),
  ]);
}

describe('spellings of an integration entry', () => {
  test('bold labels as list items, bullets nested by two spaces', () => {
    expect(
      entriesIn(`
        ### Amazon SQS + AWS Lambda
        - **Role:**
          - **Amazon SQS:** Holds messages.
          - **AWS Lambda:** Works on them.
        - **Integration:**
          - An event source mapping polls.
        - **Use Case:**
          - Bursts.
      `),
    ).toEqual([
      'Amazon SQS & AWS Lambda',
      'role: Amazon SQS=Holds messages.; AWS Lambda=Works on them.',
      'integration: =An event source mapping polls.',
      'useCase: =Bursts.',
    ]);
  });

  test.each([
    ['a blank line behind the heading', '### A + B\n\n- **Role:**\n  - **A:** x\n', ['A & B', 'role: A=x']],
    ['bullets nested by four spaces', '### A + B\n- **Role:**\n    - **A:** x\n', ['A & B', 'role: A=x']],
    [
      'blank lines between the labels',
      '### A + B\n\n- **Role:**\n  - **A:** x\n\n- **Use Case:**\n  - y\n',
      ['A & B', 'role: A=x', 'useCase: =y'],
    ],
    [
      'labels as paragraphs',
      '### A + B\n**Role:**\n- **A:** x\n\n**Integration:**\n- y\n',
      ['A & B', 'role: A=x', 'integration: =y'],
    ],
    ['labels without bold', '### A + B\nRole:\n- A: x\n\nUse Case: y\n', ['A & B', 'role: A=x', 'useCase: ']],
    ['the colon outside of the bold', '### A + B\n- **Role**:\n  - **A**: x\n', ['A & B', 'role: A=x']],
    [
      'bullets beside their label',
      '### A + B\n- **Role:**\n- **A:** x\n- **Integration:**\n- y\n',
      ['A & B', 'role: A=x', 'integration: =y'],
    ],
    ['three operands', '### A + B + C d\n- **Role:**\n  - **C d:** x\n', ['A & B & C d', 'role: C d=x']],
    ['bold operands', '### **A** + **B**\n- **Role:**\n  - **A:** x\n', ['A & B', 'role: A=x']],
    ['an underlined heading', 'A + B\n---\n- **Role:**\n  - **A:** x\n', ['A & B', 'role: A=x']],
    ['two spaces at the line’s end', '### A + B\n- **Role:**  \n  - **A:** x  \n', ['A & B', 'role: A=x']],
  ])('%s', (_, text, expected) => {
    expect(entriesIn(text)).toEqual(expected);
  });
});

describe('what is no entry', () => {
  test.each([
    ['no label', '### A + B\nWork well together.\n'],
    ['no plus sign between words', '### C++\n- **Role:**\n  - x\n'],
    ['one operand', '### A +\n- **Role:**\n  - x\n'],
    ['the label is behind a rule', '### A + B\n\n---\n\n- **Role:**\n'],
    ['the label is under the next heading', '### A + B\n### C\n- **Role:**\n'],
    ['a sentence that begins like a label', '### A + B\nIntegration with A is easy.\n'],
    ['in a fence', '```\n### A + B\n- **Role:**\n```\n'],
    ['a template', '### A + B\n- **Role:**\n  - <DESCRIBE THE ROLE>\n'],
  ])('%s', (_, text) => {
    expect(entriesIn(text)).toEqual([]);
  });
});

test('an entry ends behind its last labelled list', () => {
  const { facts, at } = factsIn('### A + B\n- **Role:**\n  - **A:** x\n\nProse of something else.\n');
  expect(facts.entries.map(at)).toEqual(['### A + B\n- **Role:**\n  - **A:** x']);
});

describe('templates', () => {
  test.each([
    [
      'a placeholder of several words in the heading',
      '### <SERVICE COMBINATION>\n- **Role:**\n  - x\n',
      '<SERVICE COMBINATION>',
    ],
    ['words behind it', '### <PAIR OF SERVICES> - as Markdown\n- **Role:**\n  - x\n', '<PAIR OF SERVICES>'],
    ['one word, which is a tag to CommonMark', '### <SERVICE>\n- **Role:**\n  - x\n', '<SERVICE>'],
    ['numbered', '### <SERVICE 1> + <SERVICE 2>\n- **Role:**\n  - x\n', '<SERVICE 1>'],
    ['in a bullet', '### A + B\n- **Role:**\n  - **A:** <WHAT IT DOES>\n', '<WHAT IT DOES>'],
    ['in a label', '### A + B\n- **Role:** <ROLES>\n', '<ROLES>'],
    ['xxx', '### A + B\n- **Role:**\n  - **A:** xxx\n', 'xxx'],
    ['xxx in the heading', '### xxx + xxx\n- **Role:**\n  - x\n', 'xxx'],
    ['with an underscore', '### A + B\n- **Use Case:**\n  - <USE_CASE>\n', '<USE_CASE>'],
    [
      'at the end of the entry',
      '### A + B\n- **Role:**\n  - **A:** x\n- **Use Case:**\n  - <CASE HERE>\n',
      '<CASE HERE>',
    ],
  ])('%s', (_, text, placeholder) => {
    const { facts, at } = factsIn(text);
    expect([facts.templates.map((template) => at(template.placeholder)), facts.entries]).toEqual([[placeholder], []]);
  });

  test.each([
    ['in a fence', '```\n### <SERVICE>\n- **Role:**\n```\n'],
    ['HTML', '### A + B<BR>\n- **Role:**\n  - x\n'],
    ['in code', '### A + B\n- **Role:**\n  - `aws <COMMAND>`\n'],
    ['no labels: some heading with a tag', '### <SERVICE>\nWords.\n'],
    ['a word with xxx in it', '### A + B\n- **Role:**\n  - returns 5xxx codes\n'],
  ])('none: %s', (_, text) => {
    expect(factsIn(text).facts.templates).toEqual([]);
  });
});
