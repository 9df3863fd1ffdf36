import { type DefinitionFact, keyOf, mayBeFootnote } from '../../facts/definitions.ts';
import { repeatedDefinitions } from '../../facts/linkage.ts';
import type { NoteFacts } from '../../facts/noteFacts.ts';
import { removalOf } from './definitionLines.ts';
import type { Rule } from './rule.ts';

const DOCS = `A definition that no link, image or footnote uses does not show in the page. Editors show it faded.

Reported is each definition of a label that its note does not use. Numbers are sources (\`unused-source\`), a second
definition of a label is \`duplicate-link-definition\`, and definitions that people write as comments are left alone:
\`[//]: # (later)\`, \`[comment]: <> (later)\`. So are those of a note that has nothing else: it is put into other notes.

Wrong:

\`\`\`markdown
Read [the guide](https://example.com/guide) first.

[guide]: https://example.com/guide
\`\`\`

Right:

\`\`\`markdown
Read [the guide][guide] first.

[guide]: https://example.com/guide
\`\`\`

Fix: remove the definition with its line. A footnote is removed only if you choose it, since its text goes with it.`;

/** `[label]: …` that nothing refers to. */
export const unusedLinkDefinition: Rule = {
  code: 'unused-link-definition',
  severity: 'hint',
  title: 'A definition that nothing uses',
  docs: DOCS,
  *check(_view, { facts }) {
    const found = unused(facts);
    // What has nothing but definitions is there to be put into other notes.
    if (found.length === 0 || !/[\p{L}\p{N}]/u.test(facts.prose.text)) return;
    for (const { start, end, label, kind } of found) {
      yield { start, end, message: `Nothing uses [${kind === 'footnote' ? '^' : ''}${label}].`, unused: true };
    }
  },
  fixes({ start }, { note: { uri, facts }, text }) {
    const definition = unused(facts).find((each) => each.start === start);
    const span = definition && removalOf(text, definition);
    if (definition === undefined || span === undefined) return [];
    const fix = { title: 'Remove this definition', edits: [{ uri, ...span, newText: '' }] };
    return [definition.kind === 'link' ? { ...fix, preferred: true } : fix];
  },
};

function unused({ definitions, references }: NoteFacts): DefinitionFact[] {
  const used = new Set(references.map(keyOf));
  const repeated = repeatedDefinitions(definitions);
  return definitions.filter(
    (each) => !used.has(keyOf(each)) && !repeated.has(each) && !isNumber(each) && !isComment(each) && isKnown(each),
  );
}

function isKnown({ kind, label }: DefinitionFact): boolean {
  return kind === 'link' || mayBeFootnote(label);
}

function isNumber({ kind, label }: DefinitionFact): boolean {
  return kind === 'link' && /^\d+$/.test(label);
}

/** `[//]: # (…)`, `[comment]: <> (…)`, `[#]: …`: a definition only in form. */
export function isComment({ kind, label, url }: DefinitionFact): boolean {
  return kind === 'link' && (url === '' || url === '#' || /^(?:\/\/|comment|[^\p{L}\p{N}]+$)/iu.test(label));
}
