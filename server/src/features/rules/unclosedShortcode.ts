import type { ShortcodeTag } from '../../facts/shortcodeTags.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import type { Rule } from './rule.ts';
import { closingTag, misspeltEnd } from './shortcodeTagEdits.ts';

/** Names that are paired in Hugo itself, and in the themes that documentation is made with. */
const PAIRED: ReadonlySet<string> = new Set([
  'columns',
  'details',
  'expand',
  'highlight',
  'hint',
  'mermaid',
  'notice',
  'tab',
  'tabpane',
  'tabs',
]);

/** `{{% notice tip %}}` without its `{{% /notice %}}`. */
export const unclosedShortcode: Rule = {
  code: 'unclosed-shortcode',
  severity: 'error',
  title: 'A shortcode without its end',
  docs: `A shortcode that holds text needs a closing tag. Without it Hugo does not build the site, and elsewhere nobody sees where
the box should end.

Hugo's own paired shortcodes and common ones (\`notice\`, \`expand\`, \`tabs\`, \`highlight\` …) are known. Any other counts as
paired if some note of the notebook opens and closes it. Left alone are \`{{< youtube … >}}\`, tags that close themselves
(\`{{< img />}}\`), escaped tags and those in code.

Wrong:

\`\`\`markdown
{{% notice tip %}}
Read the question twice.

## Next
\`\`\`

Right:

\`\`\`markdown
{{% notice tip %}}
Read the question twice.
{{% /notice %}}

## Next
\`\`\`

Fix: close it after the block of text that follows, or after the pairs of tags that it holds, spaced like the opening tag.`,
  *check(view, note) {
    // A misspelt end is a finding of its own: that of its tag is the same fault.
    const ended = new Set(note.facts.shortcodes.strayEnds.map((end) => misspeltEnd(end, note.facts)));
    for (const tag of unclosedTags(view, note)) {
      if (ended.has(tag)) continue;
      const { name, start, end } = tag;
      yield { start, end, message: `The shortcode “${name}” is not closed.` };
    }
  },
  fixes({ start }, { view, note, text }) {
    const tag = unclosedTags(view, note).find((each) => each.start === start);
    if (tag === undefined) return [];
    const { at, newText } = closingTag(text, tag);
    return [{ title: 'Close it', preferred: true, edits: [{ uri: note.uri, start: at, end: at, newText }] }];
  },
};

function unclosedTags(view: IndexView, { facts: { shortcodes } }: IndexedNote): ShortcodeTag[] {
  return shortcodes.unclosed.filter(({ name }) => PAIRED.has(name) || view.isPairedShortcode(name));
}
