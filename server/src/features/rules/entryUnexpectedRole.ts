import { operandText } from '../entryText.ts';
import { nearRole } from './nearRole.ts';
import { bareName, rolesOf } from './roles.ts';
import type { Rule } from './rule.ts';

/** A Role bullet of something that the heading of its entry does not name. */
export const entryUnexpectedRole: Rule = {
  code: 'entry-unexpected-role',
  severity: 'warning',
  title: 'A Role for something that is not in the heading',
  docs: `If a Role bullet is about a service that the heading leaves out, nobody finds it: neither the sidebar nor a card lists
the entry for that service. Often it is the right service in another spelling.

A bullet belongs to an operand if both name the same service, or else if their words are the same apart from capitals.
Bullets without a name, and bullets with several (\`S3 and Macie\`), are left alone.

Wrong:

\`\`\`markdown
### AWS AppConfig + Regional Endpoints
- **Role:**
  - **AWS AppConfig:** Changes the settings while the application runs.
  - **Region Endpoint:** Lets each Region answer for itself.
\`\`\`

Right:

\`\`\`markdown
### AWS AppConfig + Regional Endpoints
- **Role:**
  - **AWS AppConfig:** Changes the settings while the application runs.
  - **Regional Endpoints:** Let each Region answer for itself.
\`\`\`

Fix: if an operand without a Role is spelled almost like the bullet's name, the bullet gets the operand's name.
Otherwise add the service to the heading, or move the remark to **Integration**.`,
  *check(view, note) {
    for (const entry of note.facts.entries) {
      const roles = rolesOf(view, note, entry);
      for (const bullet of roles.unexpected) {
        const meant = nearRole(bullet, roles);
        const question = meant === undefined ? '' : ` Did you mean “${bareName(meant)}”?`;
        const { start, end } = bullet.nameSpan;
        yield { start, end, message: `“${bullet.name}” is not in the heading of this entry.${question}` };
      }
    }
  },
  fixes({ start, end }, { view, note, text }) {
    const entry = note.facts.entries.find((each) => each.start <= start && end <= each.end);
    if (entry === undefined) return [];
    const roles = rolesOf(view, note, entry);
    const bullet = roles.unexpected.find(({ nameSpan }) => nameSpan.start === start);
    const meant = bullet && nearRole(bullet, roles);
    // A name with markup within it is left to its author.
    if (meant === undefined || text.slice(start, end) !== bullet?.name) return [];
    const title = `Change to “${bareName(meant)}”`;
    return [{ title, preferred: true, edits: [{ uri: note.uri, start, end, newText: operandText(text, meant) }] }];
  },
};
