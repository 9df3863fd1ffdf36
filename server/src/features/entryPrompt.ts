import type { IndexView } from '../index/notebookIndex.ts';
import { entryStyleOf } from './entryStyle.ts';
import { entryLines } from './entryText.ts';

export interface EntryPromptOptions {
  /** Ids of services, or words for what is none. */
  readonly operands: readonly string[];
  /** What the application has to do, in the person's own words. */
  readonly context?: string | undefined;
  /** Another template than ours. */
  readonly template?: string | undefined;
}

/**
 * What an assistant is asked for an integration entry: who it is to be, the services, the situation, the shape of the
 * answer, and what to do and to avoid. What is filled in stands in braces: `{role}`, `{exam}`, `{services}`,
 * `{heading}`, `{context}`, `{entry}`.
 */
export const ENTRY_PROMPT = `{role}

Services: {services}
Situation: {context}

Write one study note on how these services work together, in Markdown and in exactly this shape:

{entry}

Do:
- Say in each bullet one thing, in one plain sentence.
- Give every service of the heading one bullet under Role, under the name that the heading has.
- Say under Integration what calls what, and with which feature or API.
- Say under Use Case when somebody would choose this.
- Keep to what the documentation describes, and to the situation above.

Do not:
- Do not add services, sections or headings.
- Do not make up features, limits or figures; leave out what you are not sure of.
- Do not explain the cloud in general, and do not praise products.
- Do not leave anything in angle brackets.
- Do not write anything before the heading or behind the last bullet.
`;

/**
 * Fills a prompt template: ours, or one's own. That may have our names in braces, or placeholders as notes have them:
 * `Role of the LLM: <…>`, `Services: <…>`, `Context: <…>`, `<SERVICE COMBINATION>`, `<SERVICE 1>`. Everything else in
 * braces and angle brackets stays: it is for the assistant to fill in.
 */
export function entryPrompt(view: IndexView, { operands, context = '', template }: EntryPromptOptions): string {
  const names = operands.map((operand) => view.catalog.services.find(({ id }) => id === operand)?.name ?? operand);
  const values = valuesOf(view, names, context.trim());
  return (template ?? ENTRY_PROMPT).replace(PLACE, (written, ...groups) => {
    const [brace, label, word, number] = groups.map((group) => (typeof group === 'string' ? group : undefined));
    if (brace !== undefined) return values.get(brace) ?? written;
    if (label !== undefined && word !== undefined)
      return label + (values.get(LABELS[word.toLowerCase()] ?? '') ?? written);
    return number === undefined ? names.join(' + ') : (names[Number(number) - 1] ?? written);
  });
}

/** What is filled in: `{name}`; a line of a label and a placeholder; `<SERVICE COMBINATION>`, `<SERVICE 1>`. */
const PLACE =
  /\{(\w+)\}|^([^\n:<>-]*\b(role|services|context|situation|scenario)\b[^\n:<>]*:[ \t]*)<[^<>\n]+>(?=[ \t\r]*$)|<SERVICE (?:COMBINATION|(\d+))>/gim;

const LABELS: Readonly<Record<string, string>> = {
  role: 'role',
  services: 'services',
  context: 'context',
  situation: 'context',
  scenario: 'context',
};

function valuesOf({ blueprint }: IndexView, names: readonly string[], context: string): ReadonlyMap<string, string> {
  const exam = blueprint === undefined ? 'a certification exam' : `${blueprint.name} (${blueprint.code})`;
  const role = `You teach people who prepare for ${exam}, and know its services from their documentation and from use.`;
  return new Map([
    ['exam', exam],
    ['role', role],
    ['services', names.join(', ')],
    ['heading', names.join(' + ')],
    ['context', context === '' ? 'the one in which these services are most often used together' : context],
    ['entry', shapeOf(names)],
  ]);
}

/** An entry with descriptions of what is to be written, which no answer may keep. */
function shapeOf(names: readonly string[]): string {
  const style = entryStyleOf('', { entries: [] });
  const roles = names.map(() => '<WHAT IT DOES HERE>');
  const said = { roles, integration: '<HOW THEY WORK TOGETHER>', useCase: '<WHEN TO CHOOSE THIS>' };
  return entryLines(style, { level: 3, operands: names, ...said }).join(style.eol);
}
