import { findRule } from './findings.ts';
import type { Finding, Fix, FixContext, NoteEdit } from './rules/rule.ts';

/** What may be done about a finding, the best first. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  return findRule(finding.code)?.fixes?.(finding, context) ?? [];
}

/** Fixes that may be applied together: those that somebody has chosen for all of a kind, or those that need no asking. */
export type FixChoice = 'preferred' | 'safe';

/**
 * The fixes of several findings of a note as one change. Where two would change the same place the first counts: what is
 * left shows as a finding again, and can be fixed in its turn.
 */
export function fixAll(findings: readonly Finding[], context: FixContext, choice: FixChoice): readonly NoteEdit[] {
  const edits: NoteEdit[] = [];
  for (const finding of findings) {
    const fix = fixesOf(finding, context).find((each) => each[choice] === true);
    if (fix === undefined || fix.creates !== undefined) continue;
    const isFree = fix.edits.every((edit) => !edits.some((other) => collide(edit, other)));
    if (isFree) edits.push(...fix.edits);
  }
  return edits;
}

/** Edits that touch: two insertions at one place have no order. */
function collide(a: NoteEdit, b: NoteEdit): boolean {
  return a.uri === b.uri && a.start <= b.end && b.start <= a.end;
}
