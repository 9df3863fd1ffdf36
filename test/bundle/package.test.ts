// What `npm run package` puts together: the extension, and the server with its command line, each complete and no more.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { buildPackage, sizeOf } from '../bench/builtPackage.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'exam-notes-package-')));
const extension = path.join(folder, 'dist/vsix');
const server = path.join(folder, 'dist/npm');

beforeAll(() => buildPackage(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paths of all files below a folder, in order. */
function filesOf(place: string): string[] {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.map((file) => path.relative(place, file).replaceAll(path.sep, '/')).sort();
}

function textOf(...names: readonly string[]): string {
  return readFileSync(path.join(...names), 'utf8');
}

const isPicture = (file: string) => /\.(?:png|gif)$/.test(file);

describe('the extension', () => {
  test('has its programs, its texts, its documentation, and nothing else', () => {
    const documents = ['server/docs/rules.md', 'server/docs/own-exam.md', 'server/docs/own-exam/cka-blueprint.yaml'];
    expect(filesOf(extension)).toEqual(expect.arrayContaining(documents));
    const files = filesOf(extension).filter((file) => !isPicture(file) && !file.startsWith('server/docs/'));
    expect(files).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'client/icons/extension.svg',
      'client/icons/notebook.svg',
      'client/l10n/bundle.l10n.de.json',
      'client/l10n/bundle.l10n.json',
      'client/media/preview.css',
      'dist/client/client.node.js',
      'dist/client/main.browser.js',
      'dist/client/main.node.js',
      'dist/server/main.browser.js',
      'dist/server/main.node.js',
      'package.json',
      'package.nls.de.json',
      'package.nls.json',
      'server/schemas/blueprint.schema.json',
      'server/schemas/catalog.schema.json',
      'server/schemas/exam-notes.schema.json',
      'snippets/markdown.code-snippets',
      'syntaxes/exam-notes.tmLanguage.json',
    ]);
  });

  test('has every file that its manifest names, and a text for every key', () => {
    const manifest = textOf(extension, 'package.json');
    const named = manifest.match(/(?<=")(?:\.\/)?(?:client|dist|server|snippets|syntaxes)\/[^"]*(?=")/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    const places = named.filter((file) => !isPicture(file));
    expect(places.filter((file) => !existsSync(path.join(extension, file)))).toEqual([]);
    const texts = z.record(z.string(), z.string()).parse(JSON.parse(textOf(extension, 'package.nls.json')));
    const keys = manifest.match(/(?<="%)[^%"]+(?=%")/g) ?? [];
    expect(keys.filter((key) => texts[key] === undefined)).toEqual([]);
  });

  test('says in its manifest what an editor asks, and nothing of how it is made', () => {
    const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(textOf(extension, 'package.json')));
    expect(Object.keys(manifest).sort()).toEqual([
      'activationEvents',
      'browser',
      'capabilities',
      'categories',
      'contributes',
      'description',
      'displayName',
      'engines',
      'galleryBanner',
      'icon',
      'keywords',
      'l10n',
      'license',
      'main',
      'name',
      'publisher',
      'version',
    ]);
  });

  test('is small: without its pictures under 1 MB as a download, under 4 MB on the disk', () => {
    const { zipped, raw } = sizeOf(extension);
    const pictures = filesOf(extension).filter(isPicture);
    const drawn = pictures.reduce((sum, file) => sum + sizeOf(path.join(extension, file)).raw, 0);
    // Pictures are as large in a download as they are.
    expect(zipped - drawn).toBeLessThan(1_000_000);
    expect(raw - drawn).toBeLessThan(4 * 1024 * 1024);
  });
});

describe('the server', () => {
  test('has its two programs, its documentation, and nothing else', () => {
    const files = filesOf(server).filter((file) => !/^server\/(?:docs|schemas)\//.test(file));
    const programs = ['dist/cli/main.cli.js', 'dist/server/main.node.js'];
    expect(files).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', ...programs, 'package.json']);
  });

  test('says what it is in words', () => {
    const manifest = textOf(server, 'package.json');
    expect(manifest).not.toContain('%');
    expect(manifest).toContain('"description": "Study for a certification');
  });

  test('runs by itself', () => {
    const program = path.join(server, 'dist/cli/main.cli.js');
    const { status, stdout } = spawnSync(process.execPath, [program, 'lookup', 'S3'], {
      cwd: server,
      encoding: 'utf8',
    });
    expect(stdout).toContain('Amazon S3');
    expect(status).toBe(0);
  });
});

test.each([
  ['the extension', extension],
  ['the server', server],
])('%s holds no sources, maps or tests', (_, place) => {
  expect(filesOf(place).filter((file) => /\.(?:ts|map|vsix)$|(?:^|\/)test/.test(file))).toEqual([]);
  for (const file of filesOf(place).filter((each) => each.endsWith('.js'))) {
    expect.soft(textOf(place, file), file).not.toContain('sourceMappingURL=');
  }
});
