import { expect, test } from 'vitest';
import { findingsIn } from '../../kit/findings.ts';

const CODE = 'entry-placeholder';

test('once a template, at its first placeholder', () => {
  expect(
    findingsIn('### <PAIR OF SERVICES> - as Markdown\n- **Role:**\n  - <SERVICE 1>: <WHAT IT DOES>\n', CODE),
  ).toEqual([
    '<PAIR OF SERVICES> entry-placeholder: A placeholder is still to be filled in here: until then this is no entry.',
  ]);
});

test('no other finding on entries speaks of a template', () => {
  expect(findingsIn('### S3 + Macie\n- **Role:**\n  - **Athena:** xxx\n')).toEqual([
    'xxx entry-placeholder: A placeholder is still to be filled in here: until then this is no entry.',
  ]);
});

test.each([
  ['a fenced block', '```\n### <PAIR>\n- **Role:**\n```\n'],
  ['HTML', '### A + B<BR>\n- Role: x\n- Integration: y\n- Use Case: z\n'],
  ['no entry', '## <YOUR NAME HERE>\n\nWords.\n'],
])('silent: %s', (_, text) => {
  expect(findingsIn(text, CODE)).toEqual([]);
});
