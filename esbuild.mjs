// The one build: client and server for Node and for a browser worker, the command line, and the tools of the test suite.
// node esbuild.mjs              everything that ships, to dist/
// node esbuild.mjs --tests      the same, and the programs under test/ that run outside vitest, to dist/test/
// node esbuild.mjs --minify     as it is packaged: small, without source maps
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { parse } from 'yaml';

const flags = new Set(process.argv.slice(2));
const minify = flags.has('--minify');

/** Bundled YAML (catalogs, blueprints) becomes JSON: parsing the YAML takes 150 ms at every start, the JSON under one. */
const yamlAsJson = {
  name: 'yaml-as-json',
  setup(b) {
    b.onLoad({ filter: /\.yaml$/ }, async ({ path }) => {
      const json = JSON.stringify(parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
    });
  },
};

const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  plugins: [yamlAsJson],
};
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
const shebang = { js: '#!/usr/bin/env node' };

const builds = [
  { ...node, entryPoints: ['client/src/main.node.ts'], outdir: 'dist/client', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/main.browser.ts'],
    outdir: 'dist/client',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/main.node.ts'], outdir: 'dist/server', banner: shebang },
  { ...browser, format: 'iife', entryPoints: ['server/src/main.browser.ts'], outdir: 'dist/server' },
  { ...node, entryPoints: ['server/src/main.cli.ts'], outdir: 'dist/cli', banner: shebang },
];
if (flags.has('--tests')) {
  builds.push({
    ...node,
    external: ['vscode', 'mocha', 'playwright-core', '@vscode/test-electron'],
    entryPoints: {
      run: 'test/run.ts',
      start: 'test/vscode/start.ts',
      host: 'test/vscode/host/index.ts',
    },
    outdir: 'dist/test',
  });
  builds.push({
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: { web: 'test/vscode/web/index.ts' },
    outdir: 'dist/test',
  });
}

await Promise.all(builds.map((options) => build(options)));
