import type { EntryFact } from '../../facts/entries.ts';
import type { LabelKind } from '../../facts/labels.ts';
import { lineEnd, lineStart } from '../../text/lines.ts';
import { entryStyleOf, LABEL_KINDS } from '../entryStyle.ts';
import { hasGap, labelLines, operandText, roleText } from '../entryText.ts';
import type { FixContext, NoteEdit, Rule } from './rule.ts';

const NAMES: Readonly<Record<LabelKind, string>> = { role: 'Role', integration: 'Integration', useCase: 'Use Case' };

/** An integration entry without its Role, Integration or Use Case. */
export const entryMissingSection: Rule = {
  code: 'entry-missing-section',
  severity: 'warning',
  title: 'An integration entry without one of its three labels',
  docs: `An integration entry answers three questions: what does each service do (**Role**), how do they work together
(**Integration**), and when is that worth it (**Use Case**)? When you revise from an entry with a gap, you do not notice
what is missing.

A heading with \` + \` between its operands is an entry as soon as one of the three labels stands under it; then the other
two are expected. Labels may be list items or paragraphs, bold or not, in any order. A heading such as \`S3 + Macie\`
above plain prose is not an entry, and nothing is asked of use cases alone in a note where no entry has two of the
labels. Templates and fenced blocks are left alone.

Wrong:

\`\`\`markdown
### Amazon SQS + AWS Lambda
- **Role:**
  - **Amazon SQS:** Keeps the jobs until somebody has time for them.
  - **AWS Lambda:** Works on them.
- **Use Case:**
  - Bursts of uploads.
\`\`\`

Right:

\`\`\`markdown
### Amazon SQS + AWS Lambda
- **Role:**
  - **Amazon SQS:** Keeps the jobs until somebody has time for them.
  - **AWS Lambda:** Works on them.
- **Integration:**
  - An event source mapping polls the queue.
- **Use Case:**
  - Bursts of uploads.
\`\`\`

Fix: insert the label in its place, in the style of the entry's other labels; a Role comes with a bullet for each
operand.`,
  *check(_view, { facts }) {
    for (const entry of facts.entries) {
      const missing = missingKinds(entry);
      if (missing.length === 0 || isRemark(entry, facts.entries)) continue;
      const names = missing.map((kind) => `no ${NAMES[kind]}`).join(' and ');
      const { start, end } = entry.headingSpan;
      yield { start, end, message: `This entry has ${names}.` };
    }
  },
  fixes({ start }, context) {
    const entry = context.note.facts.entries.find(({ headingSpan }) => headingSpan.start === start);
    if (entry === undefined) return [];
    const missing = missingKinds(entry);
    const title = `Add ${missing.map((kind) => NAMES[kind]).join(' and ')}`;
    return missing.length === 0 ? [] : [{ title, preferred: true, edits: editsFor(entry, missing, context) }];
  },
};

/**
 * True where one label is all that looks like an entry, in a note without any other: a word or two behind it,
 * `- Role: a role with access to the table`, or use cases, as sections on single services have them too.
 */
function isRemark(entry: EntryFact, entries: readonly EntryFact[]): boolean {
  const [label, ...others] = entry.labels;
  if (label === undefined || others.length > 0 || label.kind === 'integration') return false;
  if (!label.hasContent || (label.kind === 'role' && label.bullets.length > 0)) return false;
  return entries.every(({ labels }) => labels.length < 2);
}

function missingKinds({ labels }: EntryFact): LabelKind[] {
  return LABEL_KINDS.filter((kind) => labels.every((label) => label.kind !== kind));
}

/** One edit for each place; labels that come to stand at the same are one. */
function editsFor(entry: EntryFact, missing: readonly LabelKind[], { note, text }: FixContext): NoteEdit[] {
  const style = entryStyleOf(text, note.facts, entry);
  const { eol } = style;
  const gap = hasGap(style) ? eol : '';
  const places = new Map<number, string>();
  for (const kind of missing) {
    const roles = kind === 'role' ? entry.operands.map((operand) => operandText(text, operand)) : [];
    const said = roles.map((name) => roleText(style, name, ''));
    const label = labelLines(style, kind, said).join(eol);
    const rank = LABEL_KINDS.indexOf(kind);
    const next = entry.labels.find((each) => LABEL_KINDS.indexOf(each.kind) > rank);
    const at = next === undefined ? lineEnd(text, entry.end) : lineStart(text, next.holder.start);
    const newText = next === undefined ? eol + gap + label : label + eol + gap;
    places.set(at, (places.get(at) ?? '') + newText);
  }
  return [...places].map(([at, newText]) => ({ uri: note.uri, start: at, end: at, newText }));
}
