import { labelSpanOf } from '../../facts/definitions.ts';
import { repeatedDefinitions } from '../../facts/linkage.ts';
import { lineOf } from '../place.ts';
import { removalOf } from './definitionLines.ts';
import type { Rule } from './rule.ts';
import { isComment } from './unusedLinkDefinition.ts';

const DOCS = `If a label is defined more than once, the first definition counts, wherever the others stand; the later ones are lost.

Reported is each further definition of a label in a note, of links and of footnotes. Numbered definitions count too,
because \`[3]: …\` serves the whole note. Case and spaces do not distinguish labels. Definitions that people write as
comments may stand as often as they like: \`[//]: # (later)\`.

Wrong:

\`\`\`markdown
[guide]: https://example.com/guide
[Guide]: https://example.com/guide-2
\`\`\`

Right:

\`\`\`markdown
[guide]: https://example.com/guide
[guide-2]: https://example.com/guide-2
\`\`\`

Fix: remove the definition with its line. If its address differs from the first one, only you can say which is right:
the fix is then offered, but never applied without asking.`;

/** `[label]: …` for the second time. */
export const duplicateLinkDefinition: Rule = {
  code: 'duplicate-link-definition',
  severity: 'warning',
  title: 'A label that is defined twice',
  docs: DOCS,
  *check(_view, note) {
    for (const [definition, first] of repeatedDefinitions(note.facts.definitions)) {
      if (isComment(definition)) continue;
      const { label, kind, url } = definition;
      const name = kind === 'footnote' ? `^${label}` : label;
      const other = kind === 'link' && url !== first.url ? ', with another address' : '';
      const message = `[${name}] is defined in line ${lineOf(note, first.start)} already${other}: this one counts for nothing.`;
      const related = [{ uri: note.uri, start: first.start, end: first.end, message: 'The one that counts' }];
      yield { ...labelSpanOf(definition), message, related };
    }
  },
  fixes({ start }, { note: { uri, facts }, text }) {
    for (const [definition, first] of repeatedDefinitions(facts.definitions)) {
      if (definition.labelStart !== start) continue;
      const span = removalOf(text, definition);
      if (span === undefined) return [];
      const fix = { title: 'Remove this definition', edits: [{ uri, ...span, newText: '' }] };
      const isSame = definition.kind === 'link' && definition.url === first.url;
      const isCopy = text.slice(definition.start, definition.end) === text.slice(first.start, first.end);
      return [isSame ? { ...fix, preferred: true, ...(isCopy && { safe: true }) } : fix];
    }
    return [];
  },
};
