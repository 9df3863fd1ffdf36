import type { LinkFact } from '../../facts/links.ts';
import { pathSpanOf } from '../../facts/links.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import { folderOf, nameOf } from '../../index/paths.ts';
import { isInAngles, rewrittenPath } from '../linkPath.ts';
import type { Rule } from './rule.ts';

const DOCS = `Windows and macOS do not distinguish \`S3.md\` from \`s3.md\`; most servers and GitHub do. Such a link works until the notes
are published.

Reported is each link to a file that exists, but whose name, or a folder's, is written with other capitals. Wiki links,
Hugo's \`ref\` and the addresses of its pages ignore case, and are not reported.

Wrong, where the file is \`images/VPC.png\`:

\`\`\`markdown
![Three subnets](Images/vpc.png)
\`\`\`

Right:

\`\`\`markdown
![Three subnets](images/VPC.png)
\`\`\`

Fix: write the name as the file has it.`;

/** `[S3](S3.md)` where the file is `s3.md`. */
export const fileCase: Rule = {
  code: 'file-case',
  severity: 'warning',
  title: 'A link whose capitals differ from the file’s name',
  docs: DOCS,
  *check(view, note) {
    for (const link of note.facts.links) {
      const spelling = findSpelling(view, note, link);
      if (spelling === undefined) continue;
      const name =
        nameOf(link.path) === nameOf(spelling) ? `in the folder “${folderOf(spelling)}”` : `“${nameOf(spelling)}”`;
      yield { ...pathSpanOf(link), message: `The file is ${name}: with other capitals, most servers do not find it.` };
    }
  },
  fixes({ start }, { view, note, text }) {
    const link = note.facts.links.find((each) => each.pathStart === start && each.path !== '');
    const target = link && findSpelling(view, note, link);
    const here = view.tree?.findPath(note.uri);
    if (link === undefined || target === undefined || here === undefined) return [];
    const style = { site: view.site, tree: view.tree, isInAngles: isInAngles(text, link) };
    const newText = rewrittenPath(link, style, { here, target });
    const edits = [{ uri: note.uri, ...pathSpanOf(link), newText }];
    return [{ title: `Change to “${newText}”`, preferred: true, safe: true, edits }];
  },
};

function findSpelling(view: IndexView, note: IndexedNote, link: LinkFact): string | undefined {
  if (link.path === '' || link.form === 'wiki' || link.form === 'ref') return undefined;
  const target = view.resolve(note, link);
  return target.kind === 'note' || target.kind === 'file' ? target.spelling : undefined;
}
