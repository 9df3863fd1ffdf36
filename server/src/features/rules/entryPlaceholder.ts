import type { Rule } from './rule.ts';

/** `### <SERVICE COMBINATION>`, left in a note. */
export const entryPlaceholder: Rule = {
  code: 'entry-placeholder',
  severity: 'warning',
  title: 'A placeholder that nobody filled in',
  docs: `A placeholder in a heading, label or bullet makes an entry a template: it is not listed among the entries. Outside a
fenced block that is usually a prompt that was pasted together with its answer, or an entry that was never finished.

Placeholders are words in capitals in angle brackets (\`<SERVICE 1>\`), and \`xxx\`. The whole template is reported once, at
its first placeholder. HTML elements (\`<BR>\`), code and fenced blocks are left alone; a fence is a good place to keep a
prompt.

Wrong:

\`\`\`markdown
### <SERVICE 1> + <SERVICE 2>
- **Role:**
  - <SERVICE 1>: <WHAT IT DOES>
\`\`\`

Right:

\`\`\`markdown
### Amazon S3 + Amazon Macie
- **Role:**
  - **Amazon S3:** Keeps the documents.
\`\`\`

There is no fix: fill it in, put it in a fence, or delete it.`,
  *check(_view, { facts }) {
    for (const { placeholder } of facts.templates) {
      const { start, end } = placeholder;
      yield { start, end, message: 'A placeholder is still to be filled in here: until then this is no entry.' };
    }
  },
};
