import { expect } from 'vitest';
import { findings } from '../../server/src/features/findings.ts';
import { RULES } from '../../server/src/features/rules/index.ts';
import type { Finding, Fix, FixContext, NoteEdit } from '../../server/src/features/rules/rule.ts';
import { type Fixture, fixtureOf, indexOf } from './fixture.ts';

/** The note of a fixture that holds the cursor, else its last one, with its findings. */
export function checked(fixture: Fixture): FixContext & { readonly findings: readonly Finding[] } {
  const view = indexOf(fixture);
  const note = view.findNote(fixture.uri);
  const text = fixture.files.get(fixture.uri);
  if (note === undefined || text === undefined) throw new Error(`no note ${fixture.uri}`);
  return { view, note, text, findings: findings(view, note) };
}

/**
 * The findings of a fixture's note, each with the words that it marks: `[99] citation-without-source: No source …`.
 *
 * @param code of the rule that is asked for; without it, all
 */
export function findingsIn(text: string, code?: string): string[] {
  const context = checked(fixtureOf(text));
  return context.findings
    .filter((finding) => code === undefined || finding.code === code)
    .map(({ start, end, code, message }) => `${context.text.slice(start, end)} ${code}: ${message}`);
}

/** The fixes of a note's first finding of a kind; the cursor `<|>` says which note. */
export function fixesIn(text: string, code: string): readonly Fix[] {
  const context = checked(fixtureOf(text));
  const finding = context.findings.find((each) => each.code === code);
  const rule = RULES.find((each) => each.code === code);
  if (finding === undefined || rule === undefined) throw new Error(`no finding ${code}`);
  return rule.fixes?.(finding, context) ?? [];
}

/**
 * A notebook after one of the fixes of the first finding of a kind, and no finding of the kind at that place any more.
 *
 * @param title of the fix; without it the preferred one
 * @returns the text of the note with the finding, or of the only file that the fix creates
 */
export function fixed(text: string, code: string, title?: string): string {
  const fixture = fixtureOf(text);
  const fixes = fixesIn(text, code);
  const fix = fixes.find((each) => (title === undefined ? each.preferred === true : each.title === title));
  if (fix === undefined) throw new Error(`no such fix among: ${fixes.map((each) => each.title).join(' · ')}`);
  const files = new Map(fixture.files);
  for (const [uri, before] of fixture.files) {
    files.set(
      uri,
      applied(
        before,
        fix.edits.filter((edit) => edit.uri === uri),
      ),
    );
  }
  for (const { uri, text: created } of fix.creates ?? []) files.set(uri, created);
  const before = checked(fixture).findings.filter((each) => each.code === code).length;
  const after = checked({ ...fixture, files }).findings.filter((each) => each.code === code).length;
  expect(after).toBeLessThan(before);
  return files.get(fix.creates?.[0]?.uri ?? fixture.uri) ?? '';
}

/** A text after edits, none of which overlap. */
export function applied(text: string, edits: readonly NoteEdit[]): string {
  let result = text;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}
