import { describe, expect, test } from 'vitest';
import { findingsIn, fixed } from '../../kit/findings.ts';

const CODE = 'entry-missing-section';

test.each([
  [
    'one label',
    '### A + B\n- **Role:**\n  - **A:** x\n  - **B:** y\n- **Use Case:**\n  - z\n',
    'A + B entry-missing-section: This entry has no Integration.',
  ],
  [
    'two labels, one finding',
    '### A + B\n**Integration:**\n- A calls B.\n',
    'A + B entry-missing-section: This entry has no Role and no Use Case.',
  ],
  [
    'one label with a sentence, among entries',
    '### A + B\nRole: A asks B.\n\n### C + D\n- Role: C asks D.\n- Integration: x\n- Use Case: y\n',
    'A + B entry-missing-section: This entry has no Integration and no Use Case.',
  ],
  [
    'a label that is behind a rule',
    '### A + B\n- **Role:**\n  - **A:** x\n  - **B:** y\n- **Use Case:**\n  - z\n\n---\n\n- **Integration:**\n  - x\n',
    'A + B entry-missing-section: This entry has no Integration.',
  ],
])('%s', (_, text, finding) => {
  expect(findingsIn(text, CODE)).toEqual([finding]);
});

test.each([
  ['all three', '### A + B\nRole:\n- A: x\n- B: y\n\nIntegration: A calls B.\n\nUse Case: z\n'],
  ['all three in an order of their own', '### A + B\n- Use Case: z\n- Integration: y\n- Role:\n  - A: x\n  - B: y\n'],
  ['a label behind a smaller heading', '### A + B\n- Role: A and B.\n\n#### More\n- Integration: y\n- Use Case: z\n'],
  [
    'all three in German',
    '### A + B\n- **Rolle:**\n  - **A:** x\n- **Integration:**\n  - y\n- **Anwendungsfälle:**\n  - z\n',
  ],
  ['no label at all', '### A + B\nThey work well together.\n'],
  ['a remark with the word of a label', '### Lambda + DynamoDB\n- Role: it needs dynamodb:PutItem.\n'],
  ['use cases alone, where no entry has more', '### Amazon S3 + Macie\nIt finds data.\n\n**Use Cases:**\n- x\n- y\n'],
  ['a template', '### <ONE> + <TWO>\n- **Role:**\n'],
  ['a fenced block', '```\n### A + B\n- **Role:**\n```\n'],
])('silent: %s', (_, text) => {
  expect(findingsIn(text, CODE)).toEqual([]);
});

describe('the fix', () => {
  test('goes between the labels it belongs between', () => {
    expect(
      fixed(
        '### A + B\n- **Role:**\n  - **A:** x\n  - **B:** y\n- **Use Case:**\n  - z\n\n---\n\n### C + D\nWords.\n',
        CODE,
      ),
    ).toBe(
      '### A + B\n- **Role:**\n  - **A:** x\n  - **B:** y\n- **Integration:**\n- **Use Case:**\n  - z\n\n---\n\n### C + D\nWords.\n',
    );
  });

  test('speaks German where the other labels do', () => {
    expect(fixed('### A + B\n- **Rolle:**\n  - **A:** x\n- **Integration:**\n  - y\n', CODE)).toBe(
      '### A + B\n- **Rolle:**\n  - **A:** x\n- **Integration:**\n  - y\n- **Anwendungsfall:**\n',
    );
  });

  test('adds a Role with a bullet for each operand, as the notes of a neighbour are written', () => {
    expect(
      fixed(
        '### E + F\n* Role:\n    * E: e\n    * F: f\n* Integration:\n    * g\n* Use case:\n    * h\n\n### <|>A + B\n* Integration:\n    * A calls B.\n* Use case:\n    * z\n',
        CODE,
      ),
    ).toBe(
      '### E + F\n* Role:\n    * E: e\n    * F: f\n* Integration:\n    * g\n* Use case:\n    * h\n\n### A + B\n* Role:\n    * A: \n    * B: \n* Integration:\n    * A calls B.\n* Use case:\n    * z\n',
    );
  });

  test('goes to the end, with the line ends and the blank lines of the note', () => {
    expect(
      fixed('### A + B\r\n\r\n- **Role**:\r\n  - **A**: x\r\n  - **B**: y\r\n\r\n- **Integration**:\r\n  - z', CODE),
    ).toBe(
      '### A + B\r\n\r\n- **Role**:\r\n  - **A**: x\r\n  - **B**: y\r\n\r\n- **Integration**:\r\n  - z\r\n\r\n- **Use Case**:',
    );
  });

  test('keeps labels that are paragraphs apart', () => {
    expect(fixed('### A + B\n**Role:**\n- **A:** x\n- **B:** y\n\n**Use Case:**\n- z\n', CODE)).toBe(
      '### A + B\n**Role:**\n- **A:** x\n- **B:** y\n\n**Integration:**\n\n**Use Case:**\n- z\n',
    );
  });

  test('adds two labels at one place', () => {
    expect(fixed('### A + B\n- **Role:**\n  - **A:** x\n  - **B:** y\n', CODE)).toBe(
      '### A + B\n- **Role:**\n  - **A:** x\n  - **B:** y\n- **Integration:**\n- **Use Case:**\n',
    );
  });

  test('counts numbered labels on', () => {
    expect(fixed('### A + B\n1. **Role:**\n   - **A:** x\n   - **B:** y\n2. **Integration:**\n   - z\n', CODE)).toBe(
      '### A + B\n1. **Role:**\n   - **A:** x\n   - **B:** y\n2. **Integration:**\n   - z\n3. **Use Case:**\n',
    );
  });
});
