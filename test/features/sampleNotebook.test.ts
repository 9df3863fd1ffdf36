// The sample notebook as the server reads it from the disk, with its configuration.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { bundledData } from '../../server/src/bundled.ts';
import { findings } from '../../server/src/features/findings.ts';
import { RULES } from '../../server/src/features/rules/index.ts';
import { nodeFiles } from '../../server/src/files.node.ts';
import { Bundled } from '../../server/src/workspace/bundled.ts';
import { Notebook } from '../../server/src/workspace/notebook.ts';
import { relativePath } from '../../server/src/workspace/paths.ts';

const root = URI.file(join(import.meta.dirname, '../notebook')).toString();
const notebook = new Notebook(root, nodeFiles, new Bundled(bundledData));
beforeAll(() => notebook.load());

/** The codes of the findings of each note that has any, by its path. */
function codesByNote(): Record<string, string[]> {
  const codes: Record<string, string[]> = {};
  for (const note of notebook.view.notes) {
    const found = findings(notebook.view, note, notebook.severities).map(({ code }) => code);
    if (found.length > 0) codes[relativePath(root, note.uri) ?? note.uri] = found;
  }
  return codes;
}

test('one note shows each finding once, and the others have none', () => {
  const codes = codesByNote();
  expect(Object.keys(codes)).toEqual(['content/findings.md']);
  expect(codes['content/findings.md']?.sort()).toEqual(RULES.map(({ code }) => code).sort());
});

test('nothing is wrong with its configuration', () => {
  expect(notebook.problems).toEqual([]);
  expect(notebook.data.checked.flatMap((file) => file.findings)).toEqual([]);
});
