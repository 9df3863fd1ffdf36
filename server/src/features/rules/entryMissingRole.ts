import type { BulletFact } from '../../facts/bullets.ts';
import type { EntryFact, Operand } from '../../facts/entries.ts';
import { lineEnd, lineStart } from '../../text/lines.ts';
import { bulletMarks, bulletPrefixOf, entryStyleOf } from '../entryStyle.ts';
import { operandText, roleText } from '../entryText.ts';
import { nearRole } from './nearRole.ts';
import { bareName, type Roles, roleLabels, rolesOf } from './roles.ts';
import type { Fix, FixContext, NoteEdit, Rule } from './rule.ts';

/** An operand of an entry's heading that no Role bullet speaks of. */
export const entryMissingRole: Rule = {
  code: 'entry-missing-role',
  severity: 'warning',
  title: 'An operand without a Role',
  docs: `The heading of an integration entry says which services take part. Under **Role**, each of them should have a bullet that
says what it does.

A bullet belongs to an operand if both name the same service, by any of its names: \`Step Functions\` is
\`AWS Step Functions\`. An operand that is not a service (\`Regional Endpoints\`) must be written the same way, apart from
capitals. One bullet may be about several (\`S3 and Macie\`). Nothing is reported if a bullet has no name, or if the Role
is told in a sentence: then nobody can know who is left out.

Wrong:

\`\`\`markdown
### Amazon S3 + Amazon Macie
- **Role:**
  - **Amazon S3:** Keeps the documents.
\`\`\`

Right:

\`\`\`markdown
### Amazon S3 + Amazon Macie
- **Role:**
  - **Amazon S3:** Keeps the documents.
  - **Amazon Macie:** Finds personal data in them.
\`\`\`

Fix: add the bullet, in the order of the heading, with the markup and indentation of the others.`,
  *check(view, note) {
    for (const entry of note.facts.entries) {
      const roles = rolesOf(view, note, entry);
      // A bullet that is asked about it is the same fault.
      const meant = new Set(roles.unexpected.map((bullet) => nearRole(bullet, roles)));
      for (const operand of roles.lacking) {
        if (meant.has(operand)) continue;
        const { start, end } = operand;
        yield { start, end, message: `There is no Role of “${bareName(operand)}” in this entry.` };
      }
    }
  },
  fixes({ start }, context) {
    const { view, note } = context;
    const entry = note.facts.entries.find(({ operands }) => operands.some((each) => each.start === start));
    const operand = entry?.operands.find((each) => each.start === start);
    if (entry === undefined || operand === undefined) return [];
    const roles = rolesOf(view, note, entry);
    const edit = bulletEdit(entry, operand, { roles, context });
    if (edit === undefined) return [];
    const fix: Fix = { title: `Add a Role for “${bareName(operand)}”`, preferred: true, edits: [edit] };
    return [fix];
  },
};

/** Behind the bullet of the operand before it, else before that of the next one, else at the end. */
function bulletEdit(
  entry: EntryFact,
  operand: Operand,
  { roles, context: { note, text } }: { roles: Roles; context: FixContext },
): NoteEdit | undefined {
  const label = roleLabels(entry).find(({ bullets }) => bullets.length > 0);
  if (label === undefined) return undefined;
  const index = entry.operands.indexOf(operand);
  const before = lastBulletOf(entry.operands.slice(0, index), roles);
  const behind = before === undefined ? firstBulletOf(entry.operands.slice(index + 1), roles) : undefined;
  const next = before === undefined ? behind : label.bullets[label.bullets.indexOf(before) + 1];
  const style = entryStyleOf(text, note.facts, entry);
  const neighbour = before ?? behind ?? label.bullets[0];
  const prefix = (neighbour && bulletPrefixOf(text, neighbour)) ?? style.bulletPrefix;
  const nameMarks = (neighbour && bulletMarks(text, neighbour)) ?? style.nameMarks;
  const bullet = prefix + roleText({ ...style, nameMarks }, operandText(text, operand), '');
  const gap = style.blank.betweenBullets ? style.eol : '';
  const at = next === undefined ? lineEnd(text, label.end) : lineStart(text, next.start);
  const newText = next === undefined ? style.eol + gap + bullet : bullet + style.eol + gap;
  return { uri: note.uri, start: at, end: at, newText };
}

function lastBulletOf(operands: readonly Operand[], { bulletsOf }: Roles): BulletFact | undefined {
  return operands.flatMap((operand) => bulletsOf.get(operand) ?? []).at(-1);
}

function firstBulletOf(operands: readonly Operand[], { bulletsOf }: Roles): BulletFact | undefined {
  return operands.flatMap((operand) => bulletsOf.get(operand) ?? [])[0];
}
