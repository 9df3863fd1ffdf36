import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  name: z.string(),
  publisher: z.string().optional(),
  version: z.string().optional(),
  main: z.string().optional(),
});

export type Manifest = z.infer<typeof manifest>;

export function loadManifest(folder: string): Manifest {
  return manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** The folder of this checkout, found from the working directory upward: both npm and vitest start somewhere inside it. */
export function findProjectRoot(from = process.cwd()): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && loadManifest(folder).name === 'exam-notes') return folder;
    if (folder === dirname(folder)) throw new Error(`${from} is not inside a checkout of exam-notes`);
  }
}

export const projectRoot = findProjectRoot();
