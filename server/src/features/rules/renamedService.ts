import type { Service, ServiceName } from '../../catalog/catalog.ts';
import type { Mention } from '../../index/mentions.ts';
import type { IndexedNote, IndexView, Located } from '../../index/notebookIndex.ts';
import { type FormerUse, formerUses } from './formerNames.ts';
import { isTied } from './linkedHeadings.ts';
import type { Fix, Found, NoteEdit, Rule } from './rule.ts';

/** `AWS SSO`, where the service is called IAM Identity Center now. */
export const renamedService: Rule = {
  code: 'renamed-service',
  severity: 'information',
  title: 'A former name of a service',
  docs: `Services are renamed, and notes keep the old names. Exams, consoles and documentation use the current one: somebody who
learned the old name will look for a service that is no longer listed.

Reported is a name listed under \`formerNames\` in the catalog, where a note uses it as if it were current, in headings
and front matter too. It is not reported

- where the exam guide itself uses it (\`examNames\` in the blueprint, with or without the vendor's name),
- where the note says that it is an old name: \`formerly AWS SSO\`, \`renamed from …\`, \`… is now called …\`, \`… is
  deprecated\`, \`until 2022\`, \`Nov 2017 – AWS SSO\`, or the head of a table's column, \`Former name\`,
- next to the current name: \`IAM Identity Center (AWS SSO)\`, \`AWS SSO → IAM Identity Center\`, a table of old and new names,
- in a sentence that relates or compares the two (\`EventBridge extends CloudWatch Events\`), as *the next evolution of*
  the old one in the section on the current one, and in the section of a heading that has both,
- in quotations, in quotation marks, and in titles of external pages: those words are somebody else's,
- in commands, tags and paths: \`aws sso login\`, \`#QuickSight\`, \`C:\\QuickSight\`,
- for ordinary words without the vendor's name: \`SSO\` alone is the general idea.

Wrong:

\`\`\`markdown
Kinesis Data Firehose delivers the records to S3.
\`\`\`

Right:

\`\`\`markdown
Amazon Data Firehose delivers the records to S3.
Amazon Data Firehose (formerly Kinesis Data Firehose) delivers the records to S3.
\`\`\`

Fix: put the full current name in its place, here, in the whole note, or in the whole notebook. Plurals, possessives and
the markup around the name stay, and \`a QuickSight dashboard\` becomes \`an Amazon Quick Sight dashboard\`. There is no fix
for a name with markup inside it, for one by which a wiki link is found, and in a sentence that already has the current
name. It is not applied unasked, and not to a heading among many names, where links lead to the heading, since the anchor
would change with the words, or find the note by its title; nor where another service had the name too
(\`Kinesis Data Analytics\`): then the message names both.`,
  *check(view, note): Iterable<Found> {
    for (const { start, end, service, name, written } of formerUses(view, note)) {
      const { until } = name;
      const since =
        until === undefined ? `is now called ${service.name}` : `has been called ${service.name} since ${until}`;
      const other = sharerOf(view, name);
      const unless = other === undefined ? '' : `, unless ${other.name} is meant`;
      yield { start, end, message: `${written} ${since}${unless}.` };
    }
  },
  fixes({ start }, { view, note }) {
    const uses = formerUses(view, note);
    const here = uses.find((use) => use.start === start);
    if (here === undefined) return [];
    const { service, name, edits } = here;
    const title = `Change to “${service.name}”`;
    const fixes: Fix[] = [];
    if (edits.length > 0) {
      const isSure = !isTied(view, note, { ...here, newText: service.name }) && sharerOf(view, name) === undefined;
      fixes.push(isSure ? { title, preferred: true, safe: true, edits } : { title, edits });
    }
    const inNote = editsIn(view, note, { uses, service });
    if (inNote.length > edits.length) fixes.push({ title: `${title} everywhere in this note`, edits: inNote });
    const notes = new Set(
      view
        .mentionsOf(service)
        .filter(isFormer)
        .map((located) => located.note),
    );
    if ([...notes].some((other) => other !== note)) fixes.push(inNotebook(view, service, notes));
    return fixes;
  },
};

/** Another service of the catalog that bore the name too, and did not get the new one. */
function sharerOf({ catalog }: IndexView, { sharedWith }: ServiceName): Service | undefined {
  return sharedWith.length === 0 ? undefined : catalog.services.find(({ id }) => sharedWith.includes(id));
}

function isFormer({ item }: Located<Mention>): boolean {
  return item.namings.every(({ name }) => name.form === 'former');
}

/** Most who ask for fixes want the one here: the other notes are read when this one is chosen. */
function inNotebook(view: IndexView, service: Service, notes: Iterable<IndexedNote>): Fix {
  return {
    title: `Change to “${service.name}” everywhere in the notebook`,
    get edits() {
      return [...notes].flatMap((note) => editsIn(view, note, { uses: formerUses(view, note), service }));
    },
  };
}

/** Of the uses of a service those that can be changed together: in a heading that links lead to each is a case of its own. */
function editsIn(
  view: IndexView,
  note: IndexedNote,
  { uses, service }: { readonly uses: readonly FormerUse[]; readonly service: Service },
): NoteEdit[] {
  return uses.flatMap((use) => {
    return use.service !== service || isTied(view, note, { ...use, newText: service.name }) ? [] : use.edits;
  });
}
