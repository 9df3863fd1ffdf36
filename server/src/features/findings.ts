import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { citationWithoutSource } from './rules/citationWithoutSource.ts';
import type { Finding, Rule } from './rules/rule.ts';

const RULES: readonly Rule[] = [citationWithoutSource];

/** At most this many findings of one rule in one note. */
const MAX_PER_RULE = 100;

/** All findings of a note in a notebook, in the order of the note. */
export function findings(view: IndexView, note: IndexedNote): Finding[] {
  return RULES.flatMap((rule) => {
    const { code, severity } = rule;
    const found = Array.from(rule.check(view, note), (place): Finding => ({ ...place, code, severity }));
    const [first, ...rest] = found.splice(MAX_PER_RULE);
    if (first !== undefined) found.push({ ...first, message: `${rest.length + 1} more of this kind in this note.` });
    return found;
  }).sort((a, b) => a.start - b.start || a.end - b.end);
}
