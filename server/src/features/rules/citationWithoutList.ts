import { leafEnd } from '../../catalog/serviceList.ts';
import type { Citation } from '../../facts/citations.ts';
import { citationsBehindParts } from '../../facts/parts.ts';
import type { IndexedNote } from '../../index/notebookIndex.ts';
import { BARRIER } from '../../text/prose.ts';
import { findAround } from '../../text/span.ts';
import { bracketDoubtsOf } from './bracketDoubts.ts';
import { isListLine, isListName } from './listNames.ts';
import type { Rule } from './rule.ts';

const DOCS = `Text with citations needs a source list below it. When text is pasted without its list, the numbers mean nothing, or
seem to refer to the sources of the next part.

Reported is the first citation after a note's last source list, or in a note without one, as soon as two different
numbers are cited there. A single \`[1]\` may be anything, so it is not reported. Neither are \`items[0]\`, \`user_list[3]\`,
intervals such as \`[1, 100]\`, years, \`chapter [3]\`, and \`[[1]](https://…)\`, which is a link. Nothing is reported where
the sources are given in another way: in lines or rows of a table that begin with \`[1]\`, under a heading or label such
as *References*, or as a list of links or of works with their year. Marks of exam questions, \`(a) Say why. [2]\`, are no
citations, and what a quotation cites is in the work that is quoted.

Wrong, where the note ends here:

\`\`\`markdown
A queue evens out the load.[1] A topic has many readers.[2]
\`\`\`

Right:

\`\`\`markdown
A queue evens out the load.[1] A topic has many readers.[2]

[1](https://example.com/queues)
[2](https://example.com/topics)
\`\`\`

There is no fix: only you know where the text came from.`;

/** `[1]` and `[2]` behind the last source list of a note, or in a note without any. */
export const citationWithoutList: Rule = {
  code: 'citation-without-list',
  severity: 'warning',
  title: 'Citations without a source list',
  docs: DOCS,
  *check(_view, note) {
    const { verbatim, fixedWords } = note.facts;
    const behind = citationsBehindParts(note.facts).filter((citation) => {
      const isQuoted = findAround(fixedWords, citation)?.kind === 'quotation';
      return !citation.isImplied && !isQuoted && findAround(verbatim, citation) === undefined;
    });
    if (countOf(behind) < 2) return;
    const doubts = bracketDoubtsOf(note);
    const certain = behind.filter((citation) => !doubts.isDoubtful(citation));
    const [first] = certain;
    const numbers = countOf(certain);
    if (first === undefined || numbers < 2 || hasOtherList(note, certain)) return;
    const where = note.facts.parts.length > 0 ? 'behind the last source list' : 'in a note without a source list';
    yield { start: first.start, end: first.end, message: `${numbers} sources are cited ${where}.` };
  },
};

function countOf(citations: readonly { readonly number: number }[]): number {
  return new Set(citations.map(({ number }) => number)).size;
}

/**
 * True where sources stand behind what cites them in a form that is not known: under a heading or a label that announces
 * them, or as a list of as many links, or of works with their year, as are cited.
 */
function hasOtherList({ facts }: IndexedNote, cited: readonly Citation[]): boolean {
  const { prose, fixedWords } = facts;
  const { text, leaves } = prose;
  const from = cited[0]?.start ?? 0;
  const most = cited.reduce((last, { number }) => Math.max(last, number), 0);
  const works = new Map<number, number>();
  return leaves.some(({ kind, start, group }, index) => {
    const words = text.slice(start, leafEnd(prose, index));
    const place = prose.spanOf(start, start + 1);
    if (kind === 'title' || place.start < from) return false;
    if (isListName(words) || isListLine(words)) return true;
    const isLink = ADDRESS_ONLY.test(words) || findAround(fixedWords, place)?.kind === 'title';
    if (kind !== 'item' || !(isLink || YEAR.test(words))) return false;
    const count = (works.get(group) ?? 0) + 1;
    works.set(group, count);
    return count >= most;
  });
}

/** `T. Brown, Few-shot learners, 2020` */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** An item with nothing but an address has no words of its own. */
const ADDRESS_ONLY = new RegExp(`^[${BARRIER}\\s]*$`);
