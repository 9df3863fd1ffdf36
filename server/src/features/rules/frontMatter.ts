import type { Rule } from './rule.ts';

/** Front matter that is no YAML or TOML. */
export const frontMatter: Rule = {
  code: 'front-matter',
  severity: 'error',
  title: 'Front matter that cannot be read',
  docs: `What stands between \`---\` lines (YAML) or \`+++\` lines (TOML) at the top of a note is read by programs. With one colon or
quotation mark too many, a site does not build; here, the note loses its title, and its objectives are not counted.

Reported, at the exact place, is what YAML and TOML forbid, including a key that occurs twice. Behind a mistake of another
kind the rest cannot be read as it was meant, so that the next one is told when that is mended. Left alone are pages that
are themselves templates (\`title: {{ .Name }}\`), and front matter that is never closed: to Markdown that is text between
rules.

Wrong:

\`\`\`yaml
---
title: Task 2.3: Enterprise integration
---
\`\`\`

Right:

\`\`\`yaml
---
title: "Task 2.3: Enterprise integration"
---
\`\`\`

There is no fix.`,
  *check(_view, { facts }) {
    for (const { start, end, message } of facts.problems) yield { start, end, message: sentence(message) };
  },
};

/** Parsers write their messages with and without a stop. */
function sentence(message: string): string {
  return /[.!?…]$/.test(message) ? message : `${message}.`;
}
