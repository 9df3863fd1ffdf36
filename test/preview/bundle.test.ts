import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the preview brings along no markdown-it of its own, and little of the server', async () => {
  const root = join(import.meta.dirname, '../..');
  const { metafile, outputFiles } = await build({
    entryPoints: ['client/src/preview.ts'],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'dist',
  });
  const foreign = Object.keys(metafile.inputs).filter((file) => !/^(?:client\/src\/preview|server\/src\/)/.test(file));
  expect(foreign).toEqual([]);
  expect(outputFiles[0]?.contents.length).toBeLessThan(30_000);
});
