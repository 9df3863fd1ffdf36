import { brokenFragments, fixesOfFragment } from './fragments.ts';
import type { Rule } from './rule.ts';

const DOCS = `A link to an anchor that a note does not have opens the note at its beginning, without a word. The anchor of a heading
changes with every word of it, and removed punctuation leaves its spaces behind: \`## Amazon S3 + Amazon Macie\` has the
anchor \`amazon-s3--amazon-macie\`.

Reported is each link to a heading that does not exist, in the same note or another. Anchors are formed as GitHub does,
or as Hugo does on a Hugo site (\`anchors\` in \`exam-notes.yaml\` decides). An id that a heading brings along, as \`{#id}\`,
counts, and so do \`<a name>\` and \`id\`; kramdown's \`{: #id}\` does elsewhere than on a Hugo site. Case matters, as in
browsers; where GitHub forgives it, an anchor in other capitals is only a warning. Wiki links, and all links in a vault
of Obsidian, name a heading by its text, too.

Not reported is what cannot be known: anchors in files that are not notes, in pages with shortcodes that may create
some, on sites of other generators, and anchors to which tools give a meaning of their own (\`#top\`, \`#L12\`, \`#^block\`,
footnotes).

Wrong:

\`\`\`markdown
See [below](#amazon-s3-amazon-macie).

## Amazon S3 + Amazon Macie
\`\`\`

Right:

\`\`\`markdown
See [below](#amazon-s3--amazon-macie).

## Amazon S3 + Amazon Macie
\`\`\`

Fix: take the anchor with the same letters, or the one whose name is closest.`;

/** `[below](#s3)` without a heading of that anchor. */
export const missingHeading: Rule = {
  code: 'missing-heading',
  severity: 'error',
  title: 'A link to a heading that is not there',
  docs: DOCS,
  check: (view, note) => brokenFragments(view, note, (link) => link.form !== 'ref'),
  fixes: fixesOfFragment,
};
