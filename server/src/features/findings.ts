import type { Directive } from '../facts/directives.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { findAround } from '../text/span.ts';
import { RULES } from './rules/index.ts';
import type { Finding, Found, Rule, Severity } from './rules/rule.ts';

/** What a notebook's configuration says of rules, by their codes; of the others their own default holds. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** At most this many findings of one rule in one note. */
const MAX_PER_RULE = 100;

/** All findings of a note in a notebook, in the order of the note. */
export function findings(view: IndexView, note: IndexedNote, severities: Severities = new Map()): Finding[] {
  const { directives, verbatim } = note.facts;
  return RULES.flatMap((rule) => {
    const severity = severities.get(rule.code) ?? rule.severity;
    if (severity === 'off') return [];
    const found = [...rule.check(view, note)].filter((place) => {
      return findAround(verbatim, place) === undefined && !isSilenced(directives, rule.code, place);
    });
    return capped(found).map((place) => toFinding(rule.code, severity, severities.has(rule.code), place));
  }).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The findings of one rule, or the first of them and one that says how many more there are. */
function capped(found: readonly Found[]): readonly Found[] {
  const shown = found.slice(0, MAX_PER_RULE);
  const next = found[MAX_PER_RULE];
  if (next === undefined) return shown;
  const { start, end } = next;
  return [...shown, { start, end, message: `${found.length - MAX_PER_RULE} more of this kind in this note.` }];
}

function isSilenced(directives: readonly Directive[], code: string, { start }: Found): boolean {
  return directives.some(({ scope, codes, line }) => {
    if (codes.length > 0 && !codes.some((each) => each.code === code)) return false;
    return scope === 'note' || (start >= line.start && start < line.end);
  });
}

/** A severity that the configuration names holds for all findings of the rule, the graver and the lesser. */
function toFinding(code: string, severity: Severity, isConfigured: boolean, found: Found): Finding {
  return { ...found, code, severity: isConfigured ? severity : (found.severity ?? severity) };
}

/** The rule of a finding. */
export function findRule(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}
