import type { LinkFact } from '../../facts/links.ts';
import { asNotes, decoded, folderOf, isNoteName, joined, nameOf, withoutExtension } from '../../index/paths.ts';
import { lineBreakOf } from '../../text/lines.ts';
import { brokenLinks, fixesOfPath } from './linkTargets.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

const DOCS = `A link to a note that was moved, renamed or never written leads nowhere.

Reported is each link whose file is not in the notebook: inline links, definitions, \`<a href>\`, \`[[wiki links]]\`. Paths
start at the note, or, with a leading \`/\`, at the notebook's root or its \`contentRoot\`. On a Hugo site, the address of a
page counts too, with its slug, aliases and languages. A wiki link names a file, a title or another name of a note, in
any case. In a vault of Obsidian any link may name a file from the vault's root, or by its name alone.

Not reported is what cannot be known: links out of the notebook, into excluded folders, to pages made by a site
generator or a theme, wiki links to the note of a day (\`[[2026-03-14]]\`), and links in templates.

Wrong, where the only file is \`storage/s3.md\`:

\`\`\`markdown
See [the notes on S3](s3.md).
\`\`\`

Right:

\`\`\`markdown
See [the notes on S3](storage/s3.md).
\`\`\`

Fixes: link to the file of that name elsewhere in the notebook, or to the one whose name is closest; or create the note.
An address such as \`www.example.com\` gets its \`https://\`.`;

/** `[S3](s3.md)` where there is no such file. */
export const missingFile: Rule = {
  code: 'missing-file',
  severity: 'error',
  title: 'A link to a file that is not there',
  docs: DOCS,
  check: (view, note) => brokenLinks(view, note, { aim: 'file', say }),
  fixes(found, context) {
    const link = context.note.facts.links.find(({ pathStart, path }) => pathStart === found.start && path !== '');
    if (link === undefined) return [];
    if (isHost(link)) {
      const edits = [{ uri: context.note.uri, start: link.pathStart, end: link.pathStart, newText: 'https://' }];
      return [{ title: 'Add “https://”', preferred: true, safe: true, edits }];
    }
    return [...fixesOfPath(found, context), ...creation(link, context)];
  },
};

function say(path: string, link: LinkFact): string {
  if (isHost(link)) return `“${path}” is looked for as a file: an address on the web begins with “https://”.`;
  return link.form === 'wiki' ? `No note is called “${path}”.` : `There is no file “${path}”.`;
}

/** `www.example.com`, `docs.example.com/guide` */
function isHost({ form, path }: LinkFact): boolean {
  if (form === 'wiki' || isNoteName(path)) return false;
  return /^(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|dev)(?:\/|$))/i.test(path);
}

/** A note of the name that the link has, where that can be one. */
function creation(link: LinkFact, { view: { tree }, note, text }: FixContext): Fix[] {
  const here = tree?.findPath(note.uri);
  const path = decoded(link.path.trim());
  const isNote = isNoteName(path) || (link.form === 'wiki' && !/\.\w+$/.test(path));
  if (tree === undefined || here === undefined || !isNote || path.startsWith('/')) return [];
  const isFromRoot = link.form === 'wiki' && path.includes('/') && !path.startsWith('.');
  const [file = path] = isNoteName(path) ? [path] : asNotes(path);
  const wanted = joined(isFromRoot ? '' : folderOf(here), file);
  if (wanted === undefined || tree.isHidden(wanted) || tree.kindOf(wanted) !== undefined) return [];
  const creates = [{ uri: tree.addressOf(wanted), text: newNote(titleFor(wanted, link), text) }];
  return [{ title: `Create the note “${nameOf(wanted)}”`, edits: [], creates }];
}

function titleFor(path: string, { form }: LinkFact): string {
  const name = withoutExtension(nameOf(path));
  const words = form === 'wiki' ? name : name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A page with front matter links to another one with it. */
function newNote(title: string, text: string): string {
  const end = lineBreakOf(text);
  if (/^\uFEFF?---\r?\n/.test(text)) return ['---', `title: ${JSON.stringify(title)}`, '---', '', ''].join(end);
  return `# ${title}${end}`;
}
