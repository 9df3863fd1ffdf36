import { nearest } from '../../text/nearest.ts';
import type { Rule } from './rule.ts';

/**
 * A code in a comment that no rule has: what it was to silence is not silenced.
 *
 * @param codes of all rules
 */
export function unknownRule(codes: ReadonlySet<string>): Rule {
  return {
    code: 'unknown-rule',
    severity: 'warning',
    title: 'A code that no rule has',
    docs: DOCS,
    *check(_view, { facts }) {
      for (const directive of facts.directives) {
        for (const { code, start, end } of directive.codes) {
          if (!codes.has(code)) yield { start, end, message: messageOf(code, nearest(code, codes)) };
        }
      }
    },
    fixes({ start, end }, { note, text }) {
      const known = nearest(text.slice(start, end), codes);
      if (known === undefined) return [];
      const edits = [{ uri: note.uri, start, end, newText: known }];
      return [{ title: `Change to “${known}”`, preferred: true, edits }];
    },
  };
}

function messageOf(code: string, known: string | undefined): string {
  return `There is no rule “${code}”.${known === undefined ? '' : ` Did you mean “${known}”?`}`;
}

const DOCS = `A comment names a rule that does not exist, usually because of a typing error. So what should be silenced is not.
Unknown codes in \`exam-notes.yaml\` are reported there.

Wrong:

\`\`\`markdown
<!-- exam-notes-disable-next-line unused-sources -->
\`\`\`

Right:

\`\`\`markdown
<!-- exam-notes-disable-next-line unused-source -->
\`\`\`

Fix: take the code that is spelled most alike.`;
