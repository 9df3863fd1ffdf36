// Runs the real Hugo: from PATH, else the package of Debian where it may be installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installFromDebian } from '../kit/debian.ts';

/** Minor version of the Hugo at hand, 111 for 0.111.3; undefined, and said aloud, where there is none. */
export function findHugo(): number | undefined {
  const version = hugoVersion() ?? (installFromDebian('hugo') ? hugoVersion() : undefined);
  if (version === undefined)
    console.warn('SKIPPED: no hugo on PATH, and none can be installed: its anchors go unchecked');
  return version;
}

function hugoVersion(): number | undefined {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const match = /\bv0\.(\d+)/.exec(stdout ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** The HTML that Hugo, as it comes, makes of the pages. */
export function renderWithHugo(pages: readonly string[]): string[] {
  const root = mkdtempSync(path.join(tmpdir(), 'hugo-anchors-'));
  try {
    mkdirSync(path.join(root, 'content'));
    mkdirSync(path.join(root, 'layouts/_default'), { recursive: true });
    writeFileSync(path.join(root, 'config.toml'), "baseURL = 'https://example.org/'\n");
    writeFileSync(path.join(root, 'layouts/_default/single.html'), '{{ .Content }}');
    pages.forEach((page, index) => {
      writeFileSync(path.join(root, `content/p${index}.md`), `---\ntitle: Page\n---\n${page}`);
    });
    execFileSync('hugo', ['--source', root, '--quiet'], { stdio: ['ignore', 'ignore', 'pipe'] });
    return pages.map((_, index) => readFileSync(path.join(root, `public/p${index}/index.html`), 'utf8'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
