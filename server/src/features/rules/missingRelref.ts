import { brokenFragments, fixesOfFragment } from './fragments.ts';
import { brokenLinks, fixesOfPath } from './linkTargets.ts';
import type { Rule } from './rule.ts';

const DOCS = `Hugo stops building a site if \`ref\` or \`relref\` names a page that does not exist. It does not check the part after \`#\`:
such a link opens the page at its beginning.

Reported is each \`ref\` and \`relref\` in a content folder whose page is not there, whether named by its path from the page,
by its path from the content folder or by its name, in any language; and each whose page has no heading with that anchor.
Tags in code, and escaped ones, are left alone.

Wrong, where the page is \`certs/aip-c01.md\`:

\`\`\`markdown
Begin with [the exam]({{< relref "certs/aip-c1.md" >}}).
\`\`\`

Right:

\`\`\`markdown
Begin with [the exam]({{< relref "certs/aip-c01.md" >}}).
\`\`\`

Fix: take the page or the anchor whose name is closest.`;

/** `{{< relref "page.md#heading" >}}` without such a page, or such a heading in it. */
export const missingRelref: Rule = {
  code: 'missing-relref',
  severity: 'error',
  title: 'A ref or relref to a page that is not there',
  docs: DOCS,
  *check(view, note) {
    yield* brokenLinks(view, note, { aim: 'page', say: (path) => `Hugo finds no page “${path}”.` });
    yield* brokenFragments(view, note, (link) => link.form === 'ref');
  },
  fixes(found, context) {
    return [...fixesOfPath(found, context), ...fixesOfFragment(found, context)];
  },
};
