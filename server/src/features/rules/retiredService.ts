import type { Service } from '../../catalog/catalog.ts';
import type { Mention } from '../../index/mentions.ts';
import type { IndexedNote } from '../../index/notebookIndex.ts';
import { contains, findAround } from '../../text/span.ts';
import type { Found, Rule } from './rule.ts';
import { isSymbol, surroundingsOf } from './surroundings.ts';

/** `AWS CodeStar`, which nobody can use any more. */
export const retiredService: Rule = {
  code: 'retired-service',
  severity: 'information',
  title: 'A service that was shut down',
  docs: `A service that its vendor has shut down is no longer an answer in an exam, and nothing to build on.

Reported is the first mention in each note of a service whose \`status\` in the catalog is \`retired\`. A service that is
only closed to new customers is not reported, since exams still ask for it. Neither is one that the note itself calls
gone (\`AWS CodeStar was discontinued in 2024\`, \`CloudEndure Migration (now AWS MGN)\`, or a heading such as *Deprecated
services*) or out of scope, nor commands, tags and paths (\`aws codestar\`, \`#CodeStar\`).

Wrong:

\`\`\`markdown
Set the project up with AWS CodeStar.
\`\`\`

Right:

\`\`\`markdown
AWS CodeStar, discontinued in 2024, used to set projects up.
\`\`\`

There is no fix: what to use instead depends on what you need it for.`,
  *check(_view, note): Iterable<Found> {
    const seen = new Set<Service>();
    for (const { start, end, namings } of note.mentions) {
      const [{ service, name }, ...others] = namings;
      const { status } = service;
      if (status?.state !== 'retired' || others.length > 0 || seen.has(service)) continue;
      if (findAround(note.facts.verbatim, { start, end }) !== undefined) continue;
      const place = surroundingsOf(note.facts.prose, { start, end });
      if (place !== undefined && isSymbol(place, name.text)) continue;
      seen.add(service);
      if (isTold(note, service)) continue;
      const since = status.since === undefined ? 'has been retired' : `has been retired since ${status.since}`;
      yield { start, end, message: `${service.name} ${since}: it can no longer be used.` };
    }
  },
};

/** True where a sentence with the service, a heading above it or the title says that it is gone, or not asked for. */
function isTold({ mentions, facts }: IndexedNote, service: Service): boolean {
  const isOf = ({ namings }: Mention) => namings.some((naming) => naming.service === service);
  const says = (text: string) => GONE.test(text) || NOT_ASKED.test(text);
  if (facts.title !== undefined && says(facts.title.text)) return true;
  const sections = facts.headings.filter(({ text }) => says(text)).map(({ section }) => section);
  return mentions.filter(isOf).some((mention) => {
    if (sections.some((section) => contains(section, mention))) return true;
    const place = surroundingsOf(facts.prose, mention);
    if (place === undefined) return false;
    const { before, after } = place;
    return GONE.test(`${before} ${after}`) || LEFT.test(before) || FOLLOWED.test(after);
  });
}

/** In a heading over the exam guide's own list of what is not needed. */
const NOT_ASKED = /out[- ]of[- ]scope|not (?:in|within) (?:the )?(?:exam )?scope/iu;

const GONE =
  /(?<!\p{L})(?:retire[ds]?|retirement|discontinu|deprecat|sunset|shut ?down|end[- ]of[- ](?:life|support|service)|no longer|EOL|decommission|legacy|obsolet|supersed|eingestellt|abgekündigt|descontinuad|ngừng|(?:replaced|succeeded|followed) by|merged into|folded into)|廃止|終了|停用|停服|停止服务|下线/iu;

/** At the start, behind a service whose successor follows: `(now AWS MGN)`, `, today AWS MGN`. */
const FOLLOWED = /^\s*[,(–—-]\s*(?:now|today|since then)\s+(?:the )?(?=\p{Lu})/u;

/** At the end, before a service that another one takes the place of: `instead of`, `migrate from`. */
const LEFT =
  /(?<!\p{L})(?:instead of|rather than|replac(?:e[sd]?|ing)|replacements? (?:of|for)|successors? (?:to|of)|(?:migrat\p{L}+|mov(?:e|ed|es|ing)) (?:away )?from|formerly|previously)\s+(?:the )?$/iu;
