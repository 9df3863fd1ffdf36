import { readFile } from 'node:fs/promises';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';

/** The same reading of bundled YAML as in esbuild.mjs. */
const yamlAsJson = {
  name: 'yaml-as-json',
  async load(id: string) {
    if (!id.endsWith('.yaml')) return undefined;
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(await readFile(id, 'utf8'))))});`;
  },
};

/** Suites that try thousands of texts, or read real notebooks: beside the quick unit tests, not among them. */
const PROPERTIES = [
  'test/fuzz/**/*.test.ts',
  'test/catalog/labels/*.test.ts',
  'test/**/*.property.test.ts',
  'test/features/rules/realNotebooks.test.ts',
  'test/features/entryStyles.test.ts',
  'test/facts/many.test.ts',
  'test/index/affected.test.ts',
  'test/index/equivalence.test.ts',
  'test/markdown/total.test.ts',
  'test/preview/hostile.test.ts',
  'test/preview/notes.test.ts',
  'test/bench/*.test.ts',
  'test/workspace/equivalence.test.ts',
];

export default defineConfig({
  plugins: [yamlAsJson],
  test: {
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Nothing here has state beyond its own test: one process and one copy of the code serve all files.
          isolate: false,
          pool: 'threads',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/vscode/**',
            'test/protocol/**',
            'test/editors/**',
            'test/bundle/**',
            'test/oracle/**',
            ...PROPERTIES,
          ],
        },
      },
      { extends: true, test: { name: 'oracle', include: ['test/oracle/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'properties', include: PROPERTIES, testTimeout: 300_000 } },
      {
        extends: true,
        test: {
          name: 'protocol',
          include: ['test/protocol/**/*.test.ts', 'test/editors/**/*.test.ts', 'test/bundle/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'vscode',
          include: ['test/vscode/**/*.test.ts'],
          fileParallelism: false,
          // The tests share one VS Code.
          isolate: false,
          // When all else is done: it needs the machine for itself.
          sequence: { groupOrder: 2 },
          // A real editor under a person's hands has its own pace: once more, and what is broken is still broken.
          retry: 2,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
