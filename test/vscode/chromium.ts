import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { installFromDebian } from '../kit/debian.ts';
import { findProgram, isExecutable } from './programs.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `CHROMIUM`, the PATH, Debian's package when we may install it, Playwright's own download; else an error that says so. */
export function findChromium(log: (line: string) => void = console.error): string {
  const given = process.env['CHROMIUM'];
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given;
    throw new Error(`CHROMIUM is set to ${given}, which is not a program.`);
  }
  const found = findProgram(...names) ?? installed(log) ?? playwrightsOwn();
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium: put `chromium` on the PATH, set CHROMIUM to it, or run `npx playwright-core install chromium`.',
  );
}

function installed(log: (line: string) => void): string | undefined {
  return installFromDebian('chromium', log) ? findProgram(...names) : undefined;
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
