import { areJoinedByDash, type Citation } from '../../facts/citations.ts';
import type { NoteFacts } from '../../facts/noteFacts.ts';
import { citationsWithoutSource, type Part } from '../../facts/parts.ts';
import { citationNumber } from '../../facts/sourceLines.ts';
import { findTouching, type Span } from '../../text/span.ts';
import { digitsOf } from '../numberScope.ts';
import { additionsTo } from '../sourceEdits.ts';
import { bracketDoubtsOf } from './bracketDoubts.ts';
import { isListName } from './listNames.ts';
import type { Fix, FixContext, Found, Rule } from './rule.ts';

const DOCS = `Each citation is looked up in the source list that closes its part, and numbers start again in every part. A citation
whose number is not in the list leads nowhere: nobody can check the statement before it.

Reported is each number of \`[9]\`, \`[3, 9]\` and \`[3]–[9]\` that is neither in the part's list nor defined anywhere in the
note (\`[9]: https://…\`). Parts without a list belong to \`citation-without-list\`. Code, links, footnotes, years, and
anything that looks like an index (\`user_list[9]\`) or a matrix (\`[[1, 2], [3, 4]]\`) are not citations; and a number that a
link among the text of the part bears, \`Source: [9](https://…)\`, is not asked for.

Wrong:

\`\`\`markdown
A queue evens out the load.[1] A topic has many readers.[4]

[1](https://example.com/queues)
[2](https://example.com/topics)
\`\`\`

Right:

\`\`\`markdown
A queue evens out the load.[1] A topic has many readers.[2]

[1](https://example.com/queues)
[2](https://example.com/topics)
\`\`\`

Fixes: *Add the source* puts \`[4](https://)\` in its place in the list, for you to complete. *Change to* takes the
nearest number that has a source. Neither is applied unless you choose it.`;

/** `[99]` in a part whose source list has no `[99](https://…)`, with no `[99]: https://…` in the note. */
export const citationWithoutSource: Rule = {
  code: 'citation-without-source',
  severity: 'error',
  title: 'A citation without a source',
  docs: DOCS,
  *check(_view, note) {
    const missing = note.facts.parts
      .map((part) => ({ part, citations: citationsWithoutSource(part) }))
      .filter(({ citations }) => citations.length > 0);
    if (missing.length === 0) return;
    const doubts = bracketDoubtsOf(note);
    for (const { part, citations } of missing) {
      const from = endOfOtherLists(note.facts, part);
      const linked = linkedIn(note.facts, part);
      const certain = citations.filter((citation) => {
        return citation.start >= from && !doubts.isNoCitation(citation) && !linked.leads(citation);
      });
      yield* foundIn(part, certain);
    }
  },
  fixes(finding, context) {
    const part = context.note.facts.parts.find(({ start, end }) => start <= finding.start && finding.start < end);
    const missing = part && citationsWithoutSource(part).filter((citation) => isAt(citation, finding));
    if (part === undefined || missing === undefined || missing.length === 0) return [];
    const [written] = missing.filter(({ isImplied }) => !isImplied);
    return [additionTo(part, missing, context), ...(written === undefined ? [] : changeOf(part, written, context))];
  },
};

/**
 * What of a part already leads to a page elsewhere, though no source list says so: numbers of links among the text,
 * `Source: [1](https://…)`, and citations that are the text of one, `<a href="https://…">[1]</a>`.
 */
function linkedIn({ fixedWords, prose }: NoteFacts, { start, end }: Part): { leads(citation: Citation): boolean } {
  const titles = fixedWords.filter((words) => words.kind === 'title' && words.start >= start && words.end <= end);
  const numbers = new Set<number>();
  const { text, segments } = prose;
  for (let at = 3; at < segments.length; at += 3) {
    const from = segments[at + 1] ?? 0;
    // A text of its own behind one character that is none of the prose: the bracket of a link.
    if (from < start || from >= end || from - (segments[at - 1] ?? 0) !== 1) continue;
    const number = citationNumber(text.slice(segments[at], segments[at + 3]));
    if (number !== undefined) numbers.add(number);
  }
  return {
    leads: (citation) => numbers.has(citation.number) || findTouching(titles, citation.start + 1) !== undefined,
  };
}

/**
 * Where the last heading *Sources* of a part stands that has a list in a form that is not known, as the part's own is
 * under a heading behind it: what is cited before that may be there. The part's start if there is none.
 */
function endOfOtherLists({ headings }: NoteFacts, { start, sources: [first] }: Part): number {
  const within = headings.filter(({ span }) => span.start >= start && span.start < (first?.start ?? start));
  return within.slice(0, -1).findLast(({ text }) => isListName(text))?.span.start ?? start;
}

function* foundIn(part: Part, citations: readonly Citation[]): Generator<Found> {
  const known = rangeOf([...part.sources, ...part.definitions].map(({ number }) => number));
  for (const { start, end, number, isImplied } of citations) {
    if (!isImplied) yield { start, end, message: `No source [${number}] in this part: it has ${known}.` };
  }
  const ranges = new Map(citations.filter(({ isImplied }) => isImplied).map((each) => [each.start, each]));
  for (const { start, end } of ranges.values()) {
    const implied = citations.filter((each) => each.isImplied && each.start === start);
    const numbers = implied.map(({ number }) => `[${number}]`).join(', ');
    yield { start, end, message: `No source ${numbers} of this range in this part: it has ${known}.` };
  }
}

function isAt({ start, end }: Span, finding: Span): boolean {
  return start === finding.start && end === finding.end;
}

function additionTo(part: Part, missing: readonly Citation[], { note: { uri }, text }: FixContext): Fix {
  const numbers = [...new Set(missing.map(({ number }) => number))];
  const list = part.sources.length > 0 ? part.sources : part.definitions;
  return {
    title: `Add the source ${numbers.map((number) => `[${number}]`).join(', ')}`,
    edits: additionsTo(text, list, numbers).map(({ offset, newText }) => ({
      uri,
      start: offset,
      end: offset,
      newText,
    })),
  };
}

/**
 * The source with the nearest number that the citation's neighbours do not have; of two as near, one that nothing cites.
 * None for a citation beside a dash: another number would make another range of it.
 */
function changeOf(part: Part, citation: Citation, { note: { uri }, text }: FixContext): Fix[] {
  const written = part.citations.filter(({ isImplied }) => !isImplied);
  const at = written.indexOf(citation);
  const beside = [written[at - 1], written[at + 1]].filter((each) => each !== undefined);
  const isRange = (from: Citation, to: Citation): boolean => areJoinedByDash(text, from, to);
  if (beside.some((other) => isRange(other, citation) || isRange(citation, other))) return [];
  const inRun = new Set(beside.filter((other) => isClose(other, citation)).map(({ number }) => number));
  const cited = new Set(part.citations.map(({ number }) => number));
  const distance = (number: number): number => Math.abs(number - citation.number) + (cited.has(number) ? 0.5 : 0);
  const [nearest] = [...part.sources, ...part.definitions]
    .map(({ number }) => number)
    .filter((number) => !inRun.has(number))
    .sort((a, b) => distance(a) - distance(b) || a - b);
  if (nearest === undefined) return [];
  const digits = digitsOf(text, citation);
  return [{ title: `Change to [${nearest}]`, edits: [{ uri, ...digits, newText: String(nearest) }] }];
}

/** True for citations of one run: `[3][4]`, `[3, 4]`. */
function isClose(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end) <= 2;
}

/** `1 to 12`, `only 3`, `1, 2, 5` */
function rangeOf(all: readonly number[]): string {
  const numbers = [...new Set(all)].sort((a, b) => a - b);
  const [first = 0] = numbers;
  const last = numbers[numbers.length - 1] ?? first;
  if (numbers.length === 1) return `only ${first}`;
  if (last - first === numbers.length - 1) return `${first} to ${last}`;
  return numbers.length <= MAX_NUMBERS ? numbers.join(', ') : `${numbers.length} others`;
}

/** More numbers than that are not read. */
const MAX_NUMBERS = 12;
