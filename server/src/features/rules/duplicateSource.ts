import { citationsWithoutSource, type Part } from '../../facts/parts.ts';
import type { SourceFact } from '../../facts/sources.ts';
import { digitsOf } from '../numberScope.ts';
import { removalOf, saysMore } from '../sourceEdits.ts';
import type { Fix, FixContext, Rule } from './rule.ts';
import { canLose, groupsBy, sourcedParts, staysPart } from './sourceLists.ts';

const DOCS = `A number stands for one source of its part. If the list gives it two addresses, nobody can tell which one a citation
means. If both addresses are the same, the second line is simply not needed.

Reported is each further source with the same number in one list: an error if its address differs, a hint if it is the
same. The next list of a note may start at 1 again. A repeated definition (\`[3]: https://…\`) belongs to
\`duplicate-link-definition\`.

Wrong:

\`\`\`markdown
[1](https://example.com/queues)
[2](https://example.com/topics)
[2](https://example.com/streams)
\`\`\`

Right:

\`\`\`markdown
[1](https://example.com/queues)
[2](https://example.com/topics)
[3](https://example.com/streams)
\`\`\`

Fixes: a source with the same address is removed, together with its line or list item. One with a different address gets
the next free number, or is removed. The new number is applied without asking only if the part cites that number and has
no source for it.`;

/** `[3](https://a.example)` and `[3](https://b.example)` in one source list. */
export const duplicateSource: Rule = {
  code: 'duplicate-source',
  severity: 'error',
  title: 'A number with two sources',
  docs: DOCS,
  *check(_view, note) {
    for (const part of sourcedParts(note.facts)) {
      for (const [first, ...others] of groupsBy(part.sources, ({ number }) => number)) {
        const related = [{ uri: note.uri, start: first.start, end: first.end, message: `The first [${first.number}]` }];
        for (const source of others) {
          const { start, end } = source;
          if (isRepeated(part, source)) {
            const message = `[${first.number}] stands twice in this list, with the same address.`;
            yield { start, end, message, severity: 'hint', related };
          } else {
            const message = `[${first.number}] stands for two sources in this list: here, and for ${first.url}.`;
            yield { start, end, message, related };
          }
        }
      }
    }
  },
  fixes(finding, context) {
    const part = context.note.facts.parts.find(({ sources }) => sources.some(({ start }) => start === finding.start));
    const source = part?.sources.find(({ start }) => start === finding.start);
    if (part === undefined || source === undefined) return [];
    const removal = removalFix(part, source, context);
    if (!isRepeated(part, source)) return [...renumbering(part, source, context), ...removal];
    return staysPart(part) && !saysMore(context.text, source)
      ? removal.map((fix) => ({ ...fix, preferred: true }))
      : removal;
  },
};

/** True where the same source, with the same number, stands in the list before this one. */
function isRepeated({ sources }: Part, { number, url, start }: SourceFact): boolean {
  return sources.some((other) => other.number === number && other.url === url && other.start < start);
}

function removalFix(part: Part, source: SourceFact, { note: { uri }, text }: FixContext): Fix[] {
  const span = canLose(part, 1) ? removalOf(text, part.sources, source) : undefined;
  return span === undefined ? [] : [{ title: 'Remove this source', edits: [{ uri, ...span, newText: '' }] }];
}

function renumbering(part: Part, source: SourceFact, { note: { uri }, text }: FixContext): Fix[] {
  const taken = new Set([...part.sources, ...part.definitions].map(({ number }) => number));
  let free = source.number + 1;
  while (taken.has(free)) free++;
  if (free > 999) return [];
  const isMissing = citationsWithoutSource(part).some(({ number }) => number === free);
  const isOther = part.sources.every(({ url, start }) => url !== source.url || start === source.start);
  const edits = [{ uri, ...digitsOf(text, source), newText: String(free) }];
  const title = `Renumber to [${free}]`;
  return [isMissing && isOther ? { title, preferred: true, edits } : { title, edits }];
}
