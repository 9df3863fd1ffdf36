// The one build: client and server for Node and for a browser worker, the command line, and the tools of the test suite.
// node esbuild.mjs              everything that ships, to dist/
// node esbuild.mjs --tests      the same, and the programs under test/ that run outside vitest, to dist/test/
// node esbuild.mjs --package    what is published, minified and without source maps: the extension in dist/vsix, the
//                               command line and the server in dist/npm, each with a manifest made from the one here
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { parse } from 'yaml';

const flags = new Set(process.argv.slice(2));
const packaging = flags.has('--package');

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

/** What a program imports when it runs is a file of its own beside it. */
const importedLater = {
  name: 'imported-later',
  setup(b) {
    b.onResolve({ filter: /^\.\/.*\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: path.replace(/\.ts$/, '.js'), external: true } : undefined,
    );
  },
};

const common = {
  bundle: true,
  minify: packaging,
  sourcemap: packaging ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  plugins: [yamlAsJson],
};
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
const shebang = { js: '#!/usr/bin/env node' };

/** Programs by the folder of `dist` that they go to. */
const programs = {
  client: [
    {
      ...node,
      entryPoints: ['client/src/main.node.ts', 'client/src/client.node.ts'],
      external: ['vscode'],
      plugins: [...common.plugins, importedLater],
      // Extensions are CommonJS, and `require` of `vscode` works in what is required.
      supported: { 'dynamic-import': false },
    },
    { ...browser, format: 'cjs', entryPoints: ['client/src/main.browser.ts'], external: ['vscode'] },
  ],
  server: [
    { ...node, entryPoints: ['server/src/main.node.ts'], banner: shebang },
    { ...browser, format: 'iife', entryPoints: ['server/src/main.browser.ts'] },
  ],
  cli: [{ ...node, entryPoints: ['server/src/main.cli.ts'], banner: shebang }],
};

/** The builds of some programs, into a folder. */
function buildsOf(names, folder) {
  return names.flatMap((name) => programs[name].map((options) => ({ ...options, outdir: `${folder}/${name}` })));
}

/**
 * Writes a package's manifest, with those keys of the project's own that it needs, and copies its other files. Outside an
 * editor nobody puts texts for `%key%`, so that `own` has them.
 */
async function stage(folder, keys, files, own = {}) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const manifest = { ...JSON.parse(await readFile('package.json', 'utf8')), ...own };
  const kept = Object.fromEntries(Object.entries(manifest).filter(([key]) => keys.includes(key)));
  await writeFile(`${folder}/package.json`, `${JSON.stringify(kept, undefined, 2)}\n`);
  for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', ...files]) {
    await cp(file, `${folder}/${file}`, { recursive: true, dereference: true });
  }
}

const everywhere = ['name', 'version', 'description', 'license', 'keywords', 'engines'];
const inEditor = [
  'displayName',
  'publisher',
  'categories',
  'icon',
  'galleryBanner',
  'main',
  'browser',
  'activationEvents',
  'contributes',
  'capabilities',
  'l10n',
];

const builds = [];
if (packaging) {
  const texts = (await readdir('.')).filter((name) => /^package\.nls(\.[a-z-]+)?\.json$/.test(name));
  const shown = ['snippets', 'syntaxes', 'client/icons', 'client/media', 'client/l10n', ...texts];
  const documents = ['server/schemas', 'server/docs'];
  const { description } = JSON.parse(await readFile('package.nls.json', 'utf8'));
  await stage('dist/vsix', [...everywhere, ...inEditor], [...shown, ...documents]);
  await stage('dist/npm', [...everywhere, 'bin'], documents, { description });
  builds.push(...buildsOf(['client', 'server'], 'dist/vsix/dist'), ...buildsOf(['cli'], 'dist/npm/dist'));
  builds.push({ ...programs.server[0], outdir: 'dist/npm/dist/server' });
} else builds.push(...buildsOf(Object.keys(programs), 'dist'));
if (flags.has('--tests')) {
  builds.push({
    ...node,
    external: ['vscode', 'mocha', 'playwright-core', '@vscode/test-electron'],
    entryPoints: {
      run: 'test/run.ts',
      start: 'test/vscode/start.ts',
      pictures: 'test/vscode/pictures.ts',
      host: 'test/vscode/host/index.ts',
      bench: 'test/bench/bench.ts',
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
