import { brokenLinks, fixesOfPath } from './linkTargets.ts';
import type { Rule } from './rule.ts';

const DOCS = `A missing image leaves a gap in the page, often where the text speaks of a diagram.

Reported is each image whose file is not in the notebook: \`![…](…)\`, \`<img src>\`, \`![[…]]\`, and a definition that only
images use. Paths start at the note, or, with a leading \`/\`, at the root. On a Hugo site, \`static\`, \`assets\` and the
page's own folder are searched too. Images outside the notebook or in excluded folders are not checked.

Wrong, where the file is \`images/vpc.png\`:

\`\`\`markdown
![Three subnets](image/vpc.png)
\`\`\`

Right:

\`\`\`markdown
![Three subnets](images/vpc.png)
\`\`\`

Fix: take the file of that name elsewhere in the notebook, or the one whose name is closest.`;

/** `![VPC](vpc.png)` where there is no such file. */
export const missingImage: Rule = {
  code: 'missing-image',
  severity: 'error',
  title: 'An image that is not there',
  docs: DOCS,
  check: (view, note) => brokenLinks(view, note, { aim: 'picture', say: (path) => `There is no image “${path}”.` }),
  fixes: fixesOfPath,
};
