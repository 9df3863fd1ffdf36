import { expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

const CODE = 'entry-empty-section';
const ROLE = '### A + B\n- **Role:**\n  - **A:** x\n  - **B:** y\n';

test.each([
  ['a list item', `${ROLE}- **Integration:**\n- **Use Case:**\n  - z\n`, '**Integration:**'],
  ['a paragraph', `${ROLE}\n**Integration:**\n\n**Use Case:**\n- z\n`, '**Integration:**'],
  ['the last label', `${ROLE}- **Integration:** y\n- **Use Case:**\n\n---\n\nWords.\n`, '**Use Case:**'],
  ['the last label before a heading', `${ROLE}- Integration: y\n- Use Case:\n\n## Next\nWords.\n`, 'Use Case:'],
  ['the last label before sources', `${ROLE}- **Integration:** y[1]\n- **Use Case:**\n\n[1](u)\n`, '**Use Case:**'],
  ['an empty bullet', `${ROLE}- **Integration:** y\n- **Use Case:**\n\n  -\n`, '**Use Case:**'],
])('found: %s', (_, text, label) => {
  const name = label.includes('Use') ? 'Use Case' : 'Integration';
  expect(findingsIn(text, CODE)).toEqual([`${label} entry-empty-section: Nothing is said under this ${name}.`]);
});

test.each([
  ['bullets', `${ROLE}- **Integration:**\n  - y\n- **Use Case:**\n  - z\n`],
  ['bullets beside the labels', `${ROLE}- **Integration:**\n- y\n- **Use Case:**\n- z\n`],
  ['words behind the colon', `${ROLE}- **Integration:** A calls B.\n- **Use Case:** Bursts.\n`],
  ['code behind the colon', `${ROLE}- **Integration:** \`a | b\`\n- **Use Case:** z\n`],
  ['a bullet of code', `${ROLE}- **Integration:**\n  - \`aws s3 sync\`\n- **Use Case:** z\n`],
  ['a paragraph in the item', `${ROLE}- **Integration:**\n\n  A calls B.\n- **Use Case:** z\n`],
  ['a paragraph behind the label', `${ROLE}\n**Integration:**\n\nA calls B.\n\n**Use Case:**\n\nBursts.\n`],
  ['a fenced block', `${ROLE}\n**Integration:**\n\n\`\`\`\nA -> B\n\`\`\`\n\n**Use Case:** z\n`],
  ['a table', `${ROLE}\n**Integration:**\n\n| a | b |\n|---|---|\n| c | d |\n\n**Use Case:** z\n`],
  ['an image', `${ROLE}- **Integration:**\n  - ![how](a.png)\n- **Use Case:** z\n`],
  ['numbered steps', `${ROLE}- **Integration:**\n  1. y\n- **Use Case:** z\n`],
  ['a smaller heading', `${ROLE}\n**Integration:**\n\n#### Step 1\nA calls B.\n\n**Use Case:** z\n`],
])('silent: %s', (_, text) => {
  expect(findingsIn(text, CODE)).toEqual([]);
});

test('an empty Role gets a bullet for each operand, and asks for no more', () => {
  const text = '### Amazon S3 + Regional Endpoints\r\n- **Role:**\r\n- **Integration:** y\r\n- **Use Case:** z\r\n';
  expect(findingsIn(text)).toHaveLength(1);
  expect(fixed(text, CODE)).toBe(
    '### Amazon S3 + Regional Endpoints\r\n- **Role:**\r\n  - **Amazon S3:** \r\n  - **Regional Endpoints:** \r\n- **Integration:** y\r\n- **Use Case:** z\r\n',
  );
});

test('what to say of the integration is up to the author', () => {
  expect(fixesIn(`${ROLE}- **Integration:**\n- **Use Case:** z\n`, CODE)).toEqual([]);
});
