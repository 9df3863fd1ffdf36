import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES } from '../../server/src/features/rules/index.ts';
import type { Rule } from '../../server/src/features/rules/rule.ts';
import { fixtureOf, indexOf } from '../kit/fixture.ts';

const INTRODUCTION = `# Findings

*Exam Notes* checks all notes of a notebook, whether they are open or not. Each rule has a code. By that code
\`exam-notes.yaml\` sets what a rule counts as (\`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`), for the editor and
for \`exam-notes check\` alike:

\`\`\`yaml
rules:
  unused-source: off
  missing-file: warning
\`\`\`

A comment silences a rule in the whole note, or on the next line only. Several
codes are separated by commas; without a code, all rules are silenced:

\`\`\`markdown
<!-- exam-notes-disable unused-source -->
<!-- exam-notes-disable-next-line renamed-service -->
\`\`\`

At most 100 findings of one rule are shown in a note; a last one says how many more there are. What cannot be known, such as a
page that a site's theme makes, is never reported. Neither is code and output between tags such as \`{{< highlight >}}\`
and \`{{< output >}}\`, nor what stands in a comment.

Fixes are offered at the finding, for all findings of its kind in the note, and for those in the notebook. Without asking,
\`exam-notes check --fix\` and fixing on save (\`"editor.codeActionsOnSave": {"source.fixAll.examNotes": "explicit"}\`)
apply only what guesses nothing and loses nothing: former names and wrong prefixes, as far as no link depends on the
words; the capitals and marks of paths, anchors and labels, never their letters; \`https://\` before a host; a definition that
repeats another word for word. What removes, merges, adds or guesses is left to you.

This page is generated from the rules in \`server/src/features/rules\`.
`;

/** The page of documentation. */
function page(rules: readonly Rule[]): string {
  const table = rules.map(({ code, severity, title }) => `| [\`${code}\`](#${code}) | ${severity} | ${title} |`);
  const sections = rules.map(({ code, severity, title, docs }) => {
    const facts = `${title}. Severity: ${severity}.`;
    return `## ${code}\n\n${facts}\n\n${docs.trim()}\n`;
  });
  return [INTRODUCTION, `| code | severity | what |\n| --- | --- | --- |\n${table.join('\n')}\n`, ...sections].join(
    '\n',
  );
}

const DATA_CODES = `## In YAML files

\`exam-notes.yaml\`, catalogs and blueprints are checked too. [Another exam](own-exam.md#when-something-is-wrong) lists the
codes of what can be wrong there; these rules cannot be switched off.
`;

/** What to do when it fails. */
const STALE =
  'server/docs/rules.md is not what the rules say; make it anew: npx vitest run --project unit rulesDocs -u';

test('the documentation of rules is that of the rules', async () => {
  const made = `${page(RULES)}\n${DATA_CODES}`;
  await expect(made, STALE).toMatchFileSnapshot(fileURLToPath(new URL('../../server/docs/rules.md', import.meta.url)));
});

test.each(RULES.map((rule) => [rule.code, rule] as const))('%s says what is wrong and what is right', (code, rule) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
  expect(rule.docs.length).toBeGreaterThan(200);
  expect(rule.docs).toMatch(/```/);
});

/** What an example needs beside its note. */
const BESIDE: Readonly<Record<string, { readonly files: string; readonly note?: string }>> = {
  'missing-file': { files: '//- storage/s3.md\n# S3\n' },
  'missing-image': { files: '//- images/vpc.png\n' },
  'file-case': { files: '//- images/VPC.png\n' },
  'missing-relref': { files: '//- content/certs/aip-c01.md\n# The exam\n', note: 'content/start.md' },
};

/** The notes in a rule's documentation, below `Wrong:` or `Right:`. */
function examplesIn(docs: string, kind: 'Wrong' | 'Right'): string[] {
  const fences = docs.matchAll(/^(Wrong|Right)\b[^\n]*:\n\n```\w+\n([\s\S]*?)^```$/gm);
  return [...fences].flatMap(([, label, text = '']) => (label === kind ? [text] : []));
}

/** How much the rule finds in a note, by its own check alone: it may be off. */
function countIn(rule: Rule, text: string): number {
  const { files, note: name = 'note.md' } = BESIDE[rule.code] ?? { files: '' };
  const fixture = fixtureOf(`${files}//- ${name}\n${text}`);
  const view = indexOf(fixture);
  const note = view.findNote(fixture.uri);
  return note === undefined ? -1 : [...rule.check(view, note)].length;
}

test.each(RULES.map((rule) => [rule.code, rule] as const))(
  '%s: its examples are what they are said to be',
  (_, rule) => {
    const wrong = examplesIn(rule.docs, 'Wrong');
    expect(wrong).not.toEqual([]);
    for (const text of wrong) expect(countIn(rule, text), text).toBeGreaterThan(0);
    for (const text of examplesIn(rule.docs, 'Right')) expect(countIn(rule, text), text).toBe(0);
  },
);
