import type { Operand } from '../../facts/entries.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, Found, Rule } from './rule.ts';
import { findUnknown, type Unknown } from './unknownNames.ts';

/** `### Amazon Bedrok + AWS Lambda`: an operand that looks like a service, and is none. */
export const unknownService: Rule = {
  code: 'unknown-service',
  severity: 'warning',
  title: 'A name that looks like a service but is not one',
  docs: `If a service is misspelt in the heading of an entry, the entry is missing wherever that service's integrations are
listed: on its card, in the sidebar, on the command line.

Checked are the operands of an entry's heading, and the names with which its Role bullets begin. A name that no catalog
has is reported if it begins with a vendor's name (\`Amazon Foobar\`), or is one letter away from a service's name of six
letters or more (\`EventBrige\`), or two letters away from one of nine or more. Any other term is fine: \`Regional Endpoints\`,
\`Microsoft Entra ID\`. So are a feature after its service's name (\`Amazon S3 Event Notifications\`), services of another
vendor, another number (\`Claude 3\` is not \`Claude 4\`), and names in lower case.

Wrong:

\`\`\`markdown
### Amazon Bedrok + AWS Lambda

- **Role:**
  - **Amazon Bedrok:** Answers.
  - **AWS Lambda:** Asks.
\`\`\`

Right:

\`\`\`markdown
### Amazon Bedrock + AWS Lambda

- **Role:**
  - **Amazon Bedrock:** Answers.
  - **AWS Lambda:** Asks.
\`\`\`

Fix: write the closest name; or, if it is the catalog that lacks the service, add the name under \`services\` in
\`exam-notes.yaml\`. To say more of it than its name, add it to a catalog of your own.`,
  *check(view, note): Iterable<Found> {
    for (const { start, end, text, unknown } of unknownIn(view, note)) {
      const meant = unknown.meant === undefined ? '' : ` Did you mean “${unknown.meant}”?`;
      yield { start, end, message: `No catalog has a service “${text}”.${meant}` };
    }
  },
  fixes({ start, end }, { view, note, text, addService }) {
    const fixes: Fix[] = [];
    const found = unknownIn(view, note).find((term) => term.start === start);
    const meant = found?.unknown.meant;
    if (found !== undefined && meant !== undefined && text.slice(start, found.end) === found.text) {
      const edits = [{ uri: note.uri, start, end: found.end, newText: meant }];
      fixes.push({ title: `Change to “${meant}”`, preferred: true, edits });
    }
    const name = text.slice(start, end);
    const addition = addService?.(name);
    if (addition !== undefined) fixes.push({ title: `Add “${name}” to the services of this notebook`, ...addition });
    return fixes;
  },
};

interface UnknownTerm extends Span {
  readonly text: string;
  readonly unknown: Unknown;
}

function unknownIn(view: IndexView, { facts }: IndexedNote): UnknownTerm[] {
  const terms = facts.entries.flatMap(({ operands, labels }): Operand[] => {
    const roles = labels.filter(({ kind }) => kind === 'role').flatMap(({ bullets }) => bullets);
    return [...operands, ...roles.map(({ name, nameSpan: { start, end } }) => ({ text: name, start, end }))];
  });
  return terms.flatMap(({ text, start, end }) => {
    const unknown = findUnknown(view, text);
    return unknown === undefined ? [] : [{ text, start, end, unknown }];
  });
}
