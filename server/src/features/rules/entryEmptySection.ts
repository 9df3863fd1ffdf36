import type { LabelFact } from '../../facts/labels.ts';
import type { NoteFacts } from '../../facts/noteFacts.ts';
import { lineEnd } from '../../text/lines.ts';
import { entryStyleOf } from '../entryStyle.ts';
import { bulletLines, operandText, roleText } from '../entryText.ts';
import type { Rule } from './rule.ts';

/** `- **Integration:**` with nothing under it. */
export const entryEmptySection: Rule = {
  code: 'entry-empty-section',
  severity: 'warning',
  title: 'A label of an integration entry with nothing under it',
  docs: `A Role, Integration or Use Case with nothing under it is a question that was never answered. Usually the entry was begun
and left, or only half of it was pasted.

A label is answered by a bullet with words, a sentence after the colon, a paragraph, code or a table. Empty bullets do
not count.

Wrong:

\`\`\`markdown
### Amazon SQS + AWS Lambda
- **Role:**
  - **Amazon SQS:** Keeps the jobs.
  - **AWS Lambda:** Works on them.
- **Integration:**
- **Use Case:**
  - Bursts of uploads.
\`\`\`

Right:

\`\`\`markdown
### Amazon SQS + AWS Lambda
- **Role:**
  - **Amazon SQS:** Keeps the jobs.
  - **AWS Lambda:** Works on them.
- **Integration:**
  - An event source mapping polls the queue.
- **Use Case:**
  - Bursts of uploads.
\`\`\`

Fix, for a Role: add a bullet for each operand of the heading. What to say is up to you.`,
  *check(_view, { facts }) {
    for (const { head, kind } of emptyLabels(facts)) {
      yield { start: head.start, end: head.end, message: `Nothing is said under this ${NAMES[kind]}.` };
    }
  },
  fixes({ start }, { note, text }) {
    const label = emptyLabels(note.facts).find((each) => each.head.start === start);
    const entry = note.facts.entries.find((each) => each.labels.some((own) => own === label));
    if (label?.kind !== 'role' || entry === undefined || label.bullets.length > 0) return [];
    const style = entryStyleOf(text, note.facts, entry);
    const said = entry.operands.map((operand) => roleText(style, operandText(text, operand), ''));
    const lines = [...(style.blank.belowLabel ? [''] : []), ...bulletLines(said, style)];
    const at = lineEnd(text, label.head.end);
    const newText = lines.map((line) => style.eol + line).join('');
    return [
      { title: 'Add a bullet for each', preferred: true, edits: [{ uri: note.uri, start: at, end: at, newText }] },
    ];
  },
};

const NAMES = { role: 'Role', integration: 'Integration', useCase: 'Use Case' } as const;

function emptyLabels({ entries }: NoteFacts): LabelFact[] {
  return entries.flatMap(({ labels }) => labels.filter(({ hasContent }) => !hasContent));
}
