import { keyOf, labelSpanOf, type ReferenceFact } from '../../facts/definitions.ts';
import type { NoteFacts } from '../../facts/noteFacts.ts';
import { BARRIER, type Prose } from '../../text/prose.ts';
import { proseOffsetOf } from '../../text/proseOffset.ts';
import { lettersOf, nearestName } from './nearestName.ts';
import type { Rule } from './rule.ts';

const DOCS = `\`[the guide][guide]\` is a link only if the note defines \`[guide]: …\`; otherwise readers see the brackets. The same is
true of a footnote \`[^1]\` without its text.

Reported is each reference with two pairs of brackets, \`[text][label]\` or \`[label][]\`, of links and images, whose label
the note does not define, and each footnote without a definition. A single pair of brackets is usually just brackets,
and is not reported. Neither are citations (labels that are numbers), check boxes, \`[!NOTE]\`, wiki links, answers and
keys (\`[A][C]\`), works by their authors or numbers (\`[Brown20][Kaplan20]\`, \`[S1][S2]\`), labels that a list of the note
explains (\`- [survey] A survey of retrieval\`), what chat programs write for sources (\`[web:1][web:2]\`), tags at the
start of a line (\`[AWS][IAM] Create a role\`), and brackets from program code or regular expressions (\`event[key][name]\`,
\`[a-z][0-9]\`).

Wrong:

\`\`\`markdown
Read [the guide][giude] first.

[guide]: https://example.com/guide
\`\`\`

Right:

\`\`\`markdown
Read [the guide][guide] first.

[guide]: https://example.com/guide
\`\`\`

Fix: take the defined label whose name is closest.`;

/** `[text][label]` without `[label]: …`, `[^1]` without `[^1]: …`. */
export const undefinedLinkReference: Rule = {
  code: 'undefined-link-reference',
  severity: 'error',
  title: 'A reference without a definition',
  docs: DOCS,
  *check({ site }, { facts }) {
    const defined = new Set(facts.definitions.map(keyOf));
    for (const reference of facts.references) {
      if (defined.has(keyOf(reference)) || isDoubtful(facts, reference)) continue;
      // Plugins of other generators know objects of programs, and headings of all pages.
      if (site.hasOtherAnchors && /[\p{L}\p{N}]\.\p{L}/u.test(reference.label)) continue;
      const { kind, label, start, end } = reference;
      const meant = findMeant(facts, reference);
      const what = kind === 'footnote' ? `There is no footnote “${label}”` : `Nothing defines “${label}”`;
      const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
      yield { start, end, message: `${what} in this note.${hint}` };
    }
  },
  fixes(found, { note: { uri, facts } }) {
    const reference = facts.references.find(({ start, end }) => start === found.start && end === found.end);
    const meant = reference && findMeant(facts, reference);
    if (reference === undefined || meant === undefined) return [];
    const edits = [{ uri, ...labelSpanOf(reference), newText: meant }];
    // Of `[label][]` the label is what readers see.
    const fix = { title: `Change to “${meant}”`, edits };
    if (reference.labelStart === reference.start + 1) return [fix];
    const isAlike = lettersOf(reference.label) === lettersOf(meant);
    return [{ ...fix, preferred: true, ...(isAlike && { safe: true }) }];
  },
};

/** True for brackets that are hardly meant to lead anywhere: `[A][C]`, `[Ctrl][C]`, and `[AWS][IAM]` at the head of a line. */
function isDoubtful({ definitions, prose }: NoteFacts, { kind, label, start }: ReferenceFact): boolean {
  if (kind === 'footnote') return false;
  const labels = definitions.filter((each) => each.kind === 'link' && !/^\d+$/.test(each.label));
  if (OF_CHAT.test(label)) return labels.every((each) => !each.label.includes(':'));
  if (/^\p{L}$/u.test(label)) return labels.every((each) => each.label.length > 1);
  const at = proseOffsetOf(prose, start);
  if (labels.length > 0 || at === undefined) return false;
  const [, text = ''] = /^\[([^[\]]*)\]/.exec(prose.text.slice(at, at + MAX_TAG)) ?? [];
  if (areMarks(text, label) || isListed(prose, label)) return true;
  if (at !== prose.leaves[prose.leafAt(at)]?.start) return false;
  return /^[\p{Lu}\p{N}]\S*(?: \S+)?$/u.test(text) && /^[\p{Lu}\p{N}]\S*$/u.test(label) && text !== label;
}

/** True for two marks side by side, neither of which leads to the other: works, numbered sources, tags. */
function areMarks(text: string, label: string): boolean {
  if (LEVEL.test(text) || [WORK, CAPITALS, KIND].some((form) => form.test(text) && form.test(label))) return true;
  const [, stem] = NUMBERED.exec(text) ?? [];
  return stem !== undefined && stem === NUMBERED.exec(label)?.[1];
}

/** True where a block of the note begins with the label in brackets: `- [survey] A survey of retrieval`. */
function isListed({ text }: Prose, label: string): boolean {
  return text.includes(`${BARRIER}[${label}]`) || text.startsWith(`[${label}]`);
}

/** What chat programs write for sources of theirs: `[web:1][web:2]`, `[cite: 1, 2]`, `[cite_start]`. */
const OF_CHAT = /^(?:[\p{L}_]+:\s?\d[\d\s,–-]*|cite_(?:start|end)|turn\d+[a-z]+\d+)$/u;

/** What stands for a work in a list elsewhere: `Brown20`, `VSP+17`, `RFC 2616`, `Brown et al., 2020`. */
const WORK = /^\p{Lu}[\p{L}+]*(?:\s?\d{2,4}[a-z]?|\s(?:et al\.?|(?:and|&)\s\p{Lu}\p{L}+),?\s\(?\d{4}[a-z]?\)?)$/u;

/** `[S1][S2]`, `[Source 1][Source 3]`: one word and two numbers. */
const NUMBERED = /^(\p{L}+) ?\d+$/u;

/** `[paper][code]`, where links have been lost. */
const KIND =
  /^(?:arxiv|blog|code|data|dataset|demo|github|model|page|paper|pdf|poster|project|slides|video|website)s?$/i;

/** `[WIP][DRAFT]` */
const CAPITALS = /^\p{Lu}{2,}$/u;

/** What a log says first: `[INFO][main]`. */
const LEVEL = /^(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)$/;

/** Tags are short. */
const MAX_TAG = 30;

function findMeant({ definitions }: NoteFacts, { kind, label }: ReferenceFact): string | undefined {
  const isFootnote = kind === 'footnote';
  const labels = definitions.filter((each) => (each.kind === 'footnote') === isFootnote && !/^\d+$/.test(each.label));
  return nearestName(
    label,
    labels.map((each) => each.label),
  );
}
