import type { Rule } from './rule.ts';
import { misspeltEnd } from './shortcodeTagEdits.ts';

/** `{{% /notice %}}` that nothing opened. */
export const unexpectedShortcodeEnd: Rule = {
  code: 'unexpected-shortcode-end',
  severity: 'error',
  title: 'The end of a shortcode that nothing opened',
  docs: `A closing tag without its opening tag stops Hugo from building the site. It may be left over from a box that was removed,
or its name is spelled differently.

A closing tag belongs to the nearest opening tag of its name above it. Escaped tags and those in code do not count; if a
tag in code may be the other half, nothing is reported.

Wrong:

\`\`\`markdown
{{% notice tip %}}
Read the question twice.
{{% /notce %}}
\`\`\`

Right:

\`\`\`markdown
{{% notice tip %}}
Read the question twice.
{{% /notice %}}
\`\`\`

Fix: if an unclosed tag above has almost the same name, the closing tag is spelled like it.`,
  *check(_view, { facts }) {
    for (const tag of facts.shortcodes.strayEnds) {
      const meant = misspeltEnd(tag, facts);
      const question = meant === undefined ? '' : ` Did you mean “${meant.name}”?`;
      const { start, end, name } = tag;
      yield { start, end, message: `Nothing opens the shortcode “${name}” that ends here.${question}` };
    }
  },
  fixes({ start }, { note }) {
    const tag = note.facts.shortcodes.strayEnds.find((each) => each.start === start);
    const meant = tag && misspeltEnd(tag, note.facts);
    if (tag === undefined || meant === undefined) return [];
    const edits = [{ uri: note.uri, ...tag.nameSpan, newText: meant.name }];
    return [{ title: `Change to “${meant.name}”`, preferred: true, edits }];
  },
};
