import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findProgram, isExecutable } from './programs.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `CHROMIUM`, the PATH, Debian's package when we may install it, Playwright's own download; else an error that says so. */
export function findChromium(log: (line: string) => void = console.error): string {
  const given = process.env['CHROMIUM'];
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given;
    throw new Error(`CHROMIUM is set to ${given}, which is not a program.`);
  }
  const found = findProgram(...names) ?? installFromDebian(log) ?? playwrightsOwn();
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium: put `chromium` on the PATH, set CHROMIUM to it, or run `npx playwright-core install chromium`.',
  );
}

function installFromDebian(log: (line: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) return undefined;
  log('No Chromium here: installing the Debian package with apt-get…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8' });
  aptGet('update');
  const { status, stderr } = aptGet('install', '-y', '--no-install-recommends', 'chromium');
  if (status !== 0) log(`apt-get could not install Chromium: ${stderr.trim()}`);
  return findProgram(...names);
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Headless, unless `HEADED` is set. */
export function launchChromium(): Promise<Browser> {
  const args = ['--disable-dev-shm-usage'];
  // Chromium refuses its sandbox to root, the user of most containers.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath: findChromium(), headless: !process.env['HEADED'], args });
}
