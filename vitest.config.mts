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

export default defineConfig({
  plugins: [yamlAsJson],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/vscode/**', 'test/protocol/**', 'test/fuzz/**', 'test/oracle/**'],
        },
      },
      { extends: true, test: { name: 'oracle', include: ['test/oracle/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'fuzz', include: ['test/fuzz/**/*.test.ts'], testTimeout: 300_000 } },
      { extends: true, test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'vscode',
          include: ['test/vscode/**/*.test.ts'],
          fileParallelism: false,
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
