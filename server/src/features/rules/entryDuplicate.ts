import type { EntryPlace } from '../../index/keyPostings.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import { noteName } from '../place.ts';
import { areInTwoLanguages } from '../translations.ts';
import type { Related, Rule } from './rule.ts';

/** Two integration entries of the same services. */
export const entryDuplicate: Rule = {
  code: 'entry-duplicate',
  severity: 'information',
  title: 'Two entries with the same operands',
  docs: `Two entries on the same services, in one note or in two, say part of it twice and the rest in different places. When
something changes, one of them is updated and the other is forgotten.

Entries are the same if their headings have the same operands, in any order. Services may go by any of their names
(\`S3 + Macie\` and \`Amazon Macie + Amazon S3\`); other terms are compared by their words, apart from capitals. An entry
with one more operand is a different one. Both entries are reported, each with a link to the other. Notes in different
languages (\`_index.vi.md\`, \`content/vi/…\`) say the same on purpose, and are not compared.

Wrong:

\`\`\`markdown
### Amazon S3 + Amazon Macie
- **Use Case:**
  - Find personal data before training.

### Macie + S3
- **Use Case:**
  - Prove to an auditor where personal data is.
\`\`\`

Right:

\`\`\`markdown
### Amazon S3 + Amazon Macie
- **Use Case:**
  - Find personal data before training.
  - Prove to an auditor where personal data is.
\`\`\`

There is no fix: only you know which words to keep. If two scenarios deserve an entry each, silence the finding there.`,
  *check(view, note) {
    const pathOf = (uri: string) => view.tree?.findPath(uri) ?? uri;
    const path = pathOf(note.uri);
    for (const [index, { headingSpan }] of note.facts.entries.entries()) {
      const integration = note.integrations[index];
      const alike = integration === undefined ? [] : view.entriesLike(integration, MAX_OTHERS + 2);
      const others = alike.filter(({ uri, start }) => {
        return uri === note.uri ? start !== headingSpan.start : !areInTwoLanguages(path, pathOf(uri));
      });
      if (others.length === 0) continue;
      const { start, end } = headingSpan;
      yield { start, end, message: messageOf(view, note, others), related: others.slice(0, MAX_OTHERS).map(relatedTo) };
    }
  },
};

/** More places than that are not read. */
const MAX_OTHERS = 10;

function messageOf(view: IndexView, note: IndexedNote, others: readonly EntryPlace[]): string {
  if (others.length > MAX_OTHERS) return `More than ${MAX_OTHERS} other entries are about the same.`;
  if (others.length > 1) return `${others.length} other entries are about the same.`;
  const other = others[0] && view.findNote(others[0].uri);
  const where = other === undefined || other === note ? 'this note' : `“${noteName(other)}”`;
  return `Another entry in ${where} is about the same.`;
}

function relatedTo(place: EntryPlace): Related {
  return { ...place, message: 'The same operands.' };
}
